package tally

import (
	"strconv"

	"smilecodes/catalog"
	"smilecodes/model/job/wire"
)

// jobWords are what is written in the place of a job_type, squashed, and the numbers
// that it has in the table of kinds: those of one job_type its own, and all others one
// after the highest.
type jobWords struct {
	numbers map[string]int
	open    []string // by number, from the one after the highest
}

func newJobWords(c *catalog.Catalog) jobWords {
	words, all := jobWords{numbers: map[string]int{}}, []string{}
	for _, w := range c.JobWords() {
		all = append(all, w.Name)
	}
	for _, p := range c.AllProducts() {
		all = append(all, p.Slug)
	}
	vocabulary := wire.New(c)
	for _, w := range all {
		w = catalog.Squash(w)
		kind, known := vocabulary.TypeOf(w)
		n, err := strconv.Atoi(kind.Word)
		switch _, twice := words.numbers[w]; {
		case twice || !known:
		case err == nil:
			words.numbers[w] = n
		case len(words.open) < jobTypes-highest-2:
			words.open = append(words.open, w)
			words.numbers[w] = highest + len(words.open)
		}
	}
	return words
}

// of is the number of a job_type.
func (w jobWords) of(text []byte) int {
	const longest = 64
	if n, err := strconv.Atoi(string(text)); err == nil && n >= 0 && n <= highest {
		return n
	}
	if n, known := w.numbers[string(text)]; known {
		return n
	}
	if len(text) > longest {
		return -1
	}
	if n, known := w.numbers[catalog.Squash(string(text))]; known {
		return n
	}
	return -1
}

// word is what a payload says for a number of the table, as JSON.
func (w jobWords) word(n int) string {
	if n > highest {
		return strconv.Quote(w.open[n-highest-1])
	}
	return strconv.Itoa(n)
}
