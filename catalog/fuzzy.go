package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// A vocabulary is every distinct word that a typo may have meant: the codes,
// and the words of texts, products, categories and keywords, as they are first met.
type vocabulary struct {
	words []string
	docs  [][]int // that have each word
}

func newVocabulary(docs []doc) *vocabulary {
	v, known := &vocabulary{}, map[string]int{}
	for i := range docs {
		v.add(known, docs[i].entry.Code, i)
		own := &docs[i].own
		for _, in := range []field{inText, inProduct, inCategory, inKeywords} {
			text := own.field(in)
			if in == inCategory {
				text, _, _ = strings.Cut(text, "\n") // the page's own label may be a sentence
			}
			for at, n := nextWord(text, 0); n > 0; at, n = nextWord(text, at+n) {
				v.add(known, text[at:at+n], i)
			}
		}
	}
	return v
}

func (v *vocabulary) add(known map[string]int, word string, doc int) {
	w, ok := known[word]
	if !ok {
		w = len(v.words)
		known[word] = w
		v.words = append(v.words, word)
		v.docs = append(v.docs, nil)
	}
	if n := len(v.docs[w]); n == 0 || v.docs[w][n-1] != doc {
		v.docs[w] = append(v.docs[w], doc)
	}
}

// A guess is a word of the vocabulary that a typo may have meant.
type guess struct {
	word     int
	letters  []int // where its letters that were typed begin, in bytes
	distance int   // letters missing or wrong
}

// near lists what a word may have meant, best first: words that have all its
// letters in order, and if there is none, words that have all but one. The
// second finds a wrong letter and two that were swapped.
func (v *vocabulary) near(word string) []guess {
	if guesses := v.holding(word, 0); len(guesses) > 0 {
		return guesses
	}
	var guesses []guess
	for i := range len(word) {
		guesses = append(guesses, v.holding(word[:i]+word[i+1:], 1)...)
	}
	slices.SortStableFunc(guesses, func(a, b guess) int { return cmp.Compare(a.distance, b.distance) })
	return guesses
}

// holding asks the scorer for the words that hold all letters of a pattern in
// order. Words much longer than the pattern aren't typos of it.
func (v *vocabulary) holding(pattern string, wrong int) []guess {
	if len(pattern) < 3 {
		return nil
	}
	var can []int
	var words []string
	for i, w := range v.words {
		if extra := len(w) - len(pattern); extra >= 0 && extra <= 1+len(pattern)/4 && holds(w, pattern) {
			can = append(can, i)
			words = append(words, w)
		}
	}
	var guesses []guess
	for _, f := range fuzzy.Find(pattern, words) {
		guesses = append(guesses, guess{
			word: can[f.Index], letters: f.MatchedIndexes, distance: len(f.Str) - len(pattern) + wrong,
		})
	}
	return guesses
}

// holds reports whether a word has all letters of a pattern in order. It saves the
// scorer from looking at most words.
func holds(word, pattern string) bool {
	at := 0
	for i := 0; i < len(word) && at < len(pattern); i++ {
		if word[i] == pattern[at] {
			at++
		}
	}
	return at == len(pattern)
}

// A reading is what one word of a query may have meant, in the entries that do
// not have it as it was typed.
type reading struct {
	wanted
	guesses []guess
	meant   []wanted    // the words of the guesses
	taken   map[int]int // by entry, the guess that counts there
}

// byFuzzy finds entries near to a query that nothing fits. The scorer reads a
// query as one ordered run of letters, so it is asked word by word, and it is
// asked about words, so that b-l-u-r-y means "blurry" and not any line with these
// letters somewhere. An entry that lacks half of the words isn't near. For a whole
// sentence, half of the words must be in its names.
func (x *engine) byFuzzy(q query, words []wanted, found [][]mention) []Hit {
	near := make([]score, len(x.entries))
	for i, e := range x.entries {
		near[i] = newScore(e, q.words)
	}
	readings := make([]reading, len(words))
	for i, w := range words {
		readings[i] = x.readAs(w, found[i], near, q)
	}
	fewest := (len(q.words) - 1) / 2
	for i := range near {
		fewest = min(fewest, near[i].missing)
	}
	var hits []ranking
	for i := range near {
		if near[i].missing <= fewest {
			x.meant(&near[i], readings, found, i)
			hits = append(hits, near[i].rank(i))
		}
	}
	if len(hits) == 0 && !q.isSentence() {
		hits = x.byKnown(readings, found, near)
	}
	return x.ranked(hits, &finding{tier: ByFuzzy, text: func(doc int) (spans []Span) {
		for i := range readings {
			spans = append(spans, x.litAs(&readings[i], doc)...)
		}
		return spans
	}})
}

// meant ranks an entry by the words that it has, as typed or as they may have been meant.
func (x *engine) meant(s *score, readings []reading, found [][]mention, doc int) {
	words, costs := make([]wanted, 0, len(readings)), make([]int, 0, len(readings))
	d, phrase := &x.docs()[doc], ""
	for i := range readings {
		r, m := &readings[i], found[i][doc]
		w := r.wanted
		if n, taken := r.taken[doc]; taken {
			w = r.meant[n]
			m = d.find(w)
		}
		if m.found {
			words, costs, phrase = append(words, w), append(costs, m.field.cost()), phrase+" "+w.word
		}
	}
	named := d.byName(words, costs)
	for _, c := range costs {
		s.fields += c
	}
	s.inOnePiece(d.text, phrase, named)
}

// byKnown finds the entries that have among their names, and whole, each word that is
// a name anywhere; the others, two at most, are as good as noise. If no entry has them
// all, the words count less that more entries have.
//
//	"deepfake video"   no entry has video
//	"photo sideways"   none has both, and few have sideways
func (x *engine) byKnown(readings []reading, found [][]mention, near []score) (hits []ranking) {
	var known [][]mention
	for i := range readings {
		if len(readings[i].guesses) > 0 || slices.ContainsFunc(found[i], func(m mention) bool { return m.found && !m.field.isProse() }) {
			known = append(known, found[i])
		}
	}
	if len(known) == 0 || len(readings)-len(known) > 2 {
		return nil
	}
	slices.SortStableFunc(known, func(a, b []mention) int { return cmp.Compare(named(a), named(b)) })
	for n := len(known); n > 0 && len(hits) == 0; n-- {
		for i := range near {
			if !slices.ContainsFunc(known[:n], func(at []mention) bool { return !at[i].isName() }) {
				x.meant(&near[i], readings, found, i)
				hits = append(hits, near[i].rank(i))
			}
		}
	}
	return hits
}

// isName reports whether a word is among the names of an entry, and whole.
func (m mention) isName() bool { return m.whole && !m.field.isProse() }

// named counts the entries that have a word among their names.
func named(found []mention) int {
	n := 0
	for _, m := range found {
		if m.isName() {
			n++
		}
	}
	return n
}

// readAs adds to every entry how well it has one word, as typed or as it may
// have been meant.
func (x *engine) readAs(w wanted, found []mention, near []score, q query) reading {
	vocabulary := x.vocabulary()
	r := reading{wanted: w, guesses: vocabulary.near(w.word), taken: map[int]int{}}
	for i, m := range found {
		if m.found {
			near[i].add(m, q.negates())
		}
		if !m.found || q.isSentence() && m.field.isProse() {
			near[i].missing++
		}
	}
	for n, g := range r.guesses {
		r.meant = append(r.meant, newWanted(vocabulary.words[g.word:g.word+1])...)
		for _, i := range vocabulary.docs[g.word] {
			if _, taken := r.taken[i]; taken || found[i].found {
				continue
			}
			r.taken[i] = n
			near[i].missing--
			near[i].distance += g.distance
		}
	}
	return r
}

// litAs highlights a word in the result text of an entry: of one that was
// meant, the letters that were typed.
func (x *engine) litAs(r *reading, doc int) (spans []Span) {
	n, taken := r.taken[doc]
	if !taken {
		return x.lit([]wanted{r.wanted})(doc)
	}
	m := x.docs()[doc].find(r.meant[n])
	if !m.found || m.field != inText {
		return nil
	}
	for _, i := range r.guesses[n].letters {
		_, size := utf8.DecodeRuneInString(r.meant[n].word[i:])
		spans = append(spans, Span{int(m.at) + i, int(m.at) + i + size})
	}
	return spans
}
