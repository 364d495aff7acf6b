package synthetic

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Queries are what may be typed into the search of a made catalogue.
type Queries struct {
	Codes []string // known and unknown ones, and beginnings
	Words []string // from single letters, which nearly all entries have, to whole texts
	Typos []Typo
}

// A Typo is a word that is misspelt.
type Typo struct{ Typed, Meant string }

// Typed are the words as they are misspelt.
func (q Queries) Typed() []string {
	typed := make([]string, len(q.Typos))
	for i, t := range q.Typos {
		typed[i] = t.Typed
	}
	return typed
}

// typoCount is how many words are misspelt.
const typoCount = 50

// For finds queries for a catalogue. A catalogue always gets the same queries.
func For(c *catalog.Catalog) Queries {
	entries := c.Entries()
	e := entries[len(entries)/2]
	text := strings.Fields(e.Text)
	q := Queries{
		Codes: []string{e.Code, e.Code[:3], e.Code[:2], e.Code + " " + text[0], e.Code[1:] + "7"},
		Words: []string{
			"b", "s", "product", "not", text[0], text[0][:3], text[1] + " " + text[0], e.Text,
			e.Keywords[0] + " product", text[2][:2] + " " + text[1][:2],
		},
	}
	known := words(c)
	for i := 0; len(q.Typos) < typoCount && i < len(known); i++ {
		meant := known[i*37%len(known)]
		if len(meant) < 6 {
			continue
		}
		typed := misspell(meant, len(q.Typos))
		if at, _ := slices.BinarySearch(known, typed); at == len(known) || !strings.HasPrefix(known[at], typed) {
			q.Typos = append(q.Typos, Typo{typed, meant})
		}
	}
	return q
}

// misspell gets a word wrong as people do, in one of five ways.
func misspell(word string, way int) string {
	i := len(word)/3 + way%3
	a, b := word[:i], word[i:]
	switch way % 5 {
	case 0:
		return a + b[1:] // a letter is missing
	case 1:
		return a + b[1:2] + b[:1] + b[2:] // two are swapped
	case 2:
		return a + "q" + b[1:] // one is wrong
	case 3:
		return a + b[:1] + b // one comes twice
	default:
		return a + b[1:len(b)-1] // two are missing
	}
}

// words lists the words of the result texts and keywords, in order.
func words(c *catalog.Catalog) []string {
	seen := map[string]bool{}
	var all []string
	for _, e := range c.Entries() {
		for w := range strings.FieldsSeq(e.Text + " " + strings.Join(e.Keywords, " ")) {
			if !seen[w] {
				seen[w] = true
				all = append(all, w)
			}
		}
	}
	slices.Sort(all)
	return all
}
