package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// A plainVocabulary is every distinct word that a typo may have meant.
type plainVocabulary struct {
	words   []string
	masks   []uint64 // the letters and digits of each word, as bits
	entries [][]int  // the entries with each word, by their place
}

func newPlainVocabulary(docs []plainDoc) *plainVocabulary {
	v := &plainVocabulary{}
	byWord := map[string]int{}
	for i, d := range docs {
		near := []string{d.entry.Code, d.fields[inText], d.fields[inProduct], d.fields[inKeywords]}
		for w := range strings.FieldsFuncSeq(strings.Join(near, "\n"), isEdge) {
			v.add(byWord, w, i)
		}
	}
	return v
}

func (v *plainVocabulary) add(byWord map[string]int, word string, entry int) {
	w, ok := byWord[word]
	if !ok {
		w = len(v.words)
		byWord[word] = w
		v.words = append(v.words, word)
		v.masks = append(v.masks, mask(word))
		v.entries = append(v.entries, nil)
	}
	if !slices.Contains(v.entries[w], entry) {
		v.entries[w] = append(v.entries[w], entry)
	}
}

// byFuzzy finds entries near to a query that nothing fits. The scorer reads a
// query as one ordered run of letters, so it is asked word by word, and it is
// asked about words, so that b-l-u-r-y means "blurry" and not any line with
// these letters somewhere. Entries that lack half of the words are not near;
// of a whole sentence their names must have that half.
func (x *plainIndex) byFuzzy(q query) []PlainHit {
	near := make([]plainScored, len(x.docs))
	for i := range x.docs {
		near[i] = newPlainScored(x.docs[i].entry, ByFuzzy)
	}
	for _, w := range q.words {
		x.nearWord(near, w, q)
	}
	fewest := (len(q.words) - 1) / 2
	for _, s := range near {
		fewest = min(fewest, s.missing)
	}
	return plainRanked(slices.DeleteFunc(near, func(s plainScored) bool { return s.missing > fewest }))
}

// nearWord adds to every entry how well it has one word, as typed or as it may
// have been meant.
func (x *plainIndex) nearWord(near []plainScored, word string, q query) {
	vocab := x.vocabulary()
	guesses := vocab.near(word)
	for i := range x.docs {
		m := x.docs[i].match(word)
		if m.found {
			near[i].add(m, q.negates())
		}
		if !m.found || q.isSentence() && m.field >= inMeaning {
			near[i].missing++
		}
	}
	done := make(map[int]bool, len(near))
	for _, g := range guesses {
		for _, i := range vocab.entries[g.word] {
			if done[i] || x.docs[i].match(word).found {
				continue
			}
			done[i] = true
			near[i].missing--
			near[i].guess(&x.docs[i], vocab.words[g.word], g)
		}
	}
}

// guess adds a word that was meant, and highlights the letters of it that were
// typed.
func (s *plainScored) guess(d *plainDoc, meant string, g plainGuess) {
	m := d.match(meant)
	s.fields += int(m.field)
	s.distance += g.distance
	for _, at := range m.spans {
		for _, i := range g.letters {
			_, n := utf8.DecodeRuneInString(meant[i:])
			s.Text = append(s.Text, Span{at.From + i, at.From + i + n})
		}
	}
}

// A plainGuess is a word of the plainVocabulary that a typo may have meant.
type plainGuess struct {
	word     int
	letters  []int // where its letters that were typed begin, in bytes
	distance int   // letters missing or wrong
}

// near lists what a word may have meant, best first: words that have all its
// letters in order, and if there is none, words that have all but one. The
// second finds a wrong letter and two that were swapped.
func (v *plainVocabulary) near(word string) []plainGuess {
	if guesses := v.holding(word, 0); len(guesses) > 0 {
		return guesses
	}
	var guesses []plainGuess
	for i := range len(word) {
		guesses = append(guesses, v.holding(word[:i]+word[i+1:], 1)...)
	}
	slices.SortStableFunc(guesses, func(a, b plainGuess) int { return cmp.Compare(a.distance, b.distance) })
	return guesses
}

// holding asks the scorer for the words that hold all letters of a pattern in
// order. Words much longer than the pattern are no typos of it.
func (v *plainVocabulary) holding(pattern string, wrong int) []plainGuess {
	if len(pattern) < 3 {
		return nil
	}
	var can []int
	m := mask(pattern)
	for i, w := range v.words {
		if extra := len(w) - len(pattern); extra >= 0 && extra <= 1+len(pattern)/4 && m&^v.masks[i] == 0 {
			can = append(can, i)
		}
	}
	words := make([]string, len(can))
	for i, w := range can {
		words[i] = v.words[w]
	}
	var guesses []plainGuess
	for _, f := range fuzzy.Find(pattern, words) {
		guesses = append(guesses, plainGuess{
			word: can[f.Index], letters: f.MatchedIndexes, distance: len(f.Str) - len(pattern) + wrong,
		})
	}
	return guesses
}
