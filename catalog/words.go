package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// A match is the best place of one word in an entry.
type match struct {
	found   bool
	field   field
	whole   bool   // the word ends where the query's word ends
	negated bool   // the entry only denies it
	spans   []Span // in the result text
}

// match looks for a word in every field, the most telling first. A denied
// mention counts only if there is no other.
func (d *doc) match(word string) match {
	var denied match
	for f, text := range d.fields {
		for i := wordStart(text, word, 0); i >= 0; i = wordStart(text, word, i+len(word)) {
			m := match{found: true, field: field(f), whole: isWhole(text, i, len(word))}
			if !m.whole && isNegation(word) {
				continue // "no" is no beginning of "not" or "node"
			}
			if m.negated = m.field.isProse() && isNegated(text, i); m.negated {
				if !denied.found {
					denied = m
				}
				continue
			}
			if m.field == inText {
				m.spans = []Span{{i, i + len(word)}}
			}
			return m
		}
	}
	return denied
}

// A scored hit is a hit with what it is ranked by; less is better.
type scored struct {
	Hit
	missing  int // words of the query that it lacks
	negated  int // 1 if it only denies a word
	fields   int // the sum of the fields of the words
	denial   int // 1 if the query says no and the entry does not say just that
	phrase   int // 1 if it has not the whole query in one piece
	partial  int // words that are only begun
	distance int // letters that were guessed
	retired  int // 1 if the code is deprecated
}

func (s scored) compare(t scored) int {
	return cmp.Or(
		cmp.Compare(s.missing, t.missing),
		cmp.Compare(s.negated, t.negated),
		cmp.Compare(s.denial, t.denial),
		cmp.Compare(s.fields+s.distance, t.fields+t.distance),
		cmp.Compare(s.phrase, t.phrase),
		cmp.Compare(s.partial, t.partial),
		cmp.Compare(s.retired, t.retired),
	)
}

func (s *scored) add(m match, negates bool) {
	s.fields += int(m.field)
	s.Text = append(s.Text, m.spans...)
	if !m.whole {
		s.partial++
	}
	if m.negated && !negates {
		s.negated = 1
	}
}

// inOnePiece ranks by where the whole query stands as a phrase. Among the
// names it then counts once, not word by word.
func (s *scored) inOnePiece(d *doc, phrase string, negates bool) {
	switch {
	case wordStart(d.text, phrase, 0) >= 0:
	case wordStart(d.keywords, phrase, 0) >= 0:
		s.fields = min(s.fields, int(inKeywords))
	case negates && wordStart(d.meaning, phrase, 0) >= 0:
		s.phrase = 1
	default:
		s.phrase = 1
		if negates {
			s.denial = 1
		}
	}
}

func newScored(e *Entry, t Tier) scored {
	s := scored{Hit: Hit{Entry: e, Tier: t}}
	if e.Deprecated {
		s.retired = 1
	}
	return s
}

// ranked sorts hits, keeping the order of the catalogue among equals.
func ranked(found []scored) []Hit {
	slices.SortStableFunc(found, scored.compare)
	hits := make([]Hit, len(found))
	for i, s := range found {
		s.Text = tidy(s.Text)
		hits[i] = s.Hit
	}
	return hits
}

// byWords finds the entries that have every word.
func (x *index) byWords(q query) []Hit {
	var found []scored
	negates, phrase := q.negates(), bare(strings.Join(q.words, " "))
next:
	for i := range x.docs {
		d := &x.docs[i]
		s := newScored(d.entry, ByWords)
		for _, w := range q.words {
			m := d.match(w)
			if !m.found {
				continue next
			}
			s.add(m, negates)
		}
		s.inOnePiece(d, phrase, negates)
		found = append(found, s)
	}
	return ranked(found)
}

// byFuzzy finds entries near to a query that nothing fits. The scorer reads a
// query as one ordered run of letters, so it is asked word by word, and it is
// asked about words, so that b-l-u-r-y means "blurry" and not any line with
// these letters somewhere. Entries that lack half of the words are not near.
func (x *index) byFuzzy(q query) []Hit {
	near := make([]scored, len(x.docs))
	for i := range x.docs {
		near[i] = newScored(x.docs[i].entry, ByFuzzy)
	}
	for _, w := range q.words {
		x.nearWord(near, w, q.negates())
	}
	fewest := (len(q.words) - 1) / 2
	for _, s := range near {
		fewest = min(fewest, s.missing)
	}
	return ranked(slices.DeleteFunc(near, func(s scored) bool { return s.missing > fewest }))
}

// nearWord adds to every entry how well it has one word, as typed or as it may
// have been meant.
func (x *index) nearWord(near []scored, word string, negates bool) {
	vocab := x.vocabulary()
	guesses := vocab.near(word)
	for i := range x.docs {
		if m := x.docs[i].match(word); m.found {
			near[i].add(m, negates)
			continue
		}
		near[i].missing++
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
func (s *scored) guess(d *doc, meant string, g guess) {
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
// order. Words much longer than the pattern are no typos of it.
func (v *vocabulary) holding(pattern string, wrong int) []guess {
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
	var guesses []guess
	for _, f := range fuzzy.Find(pattern, words) {
		guesses = append(guesses, guess{
			word: can[f.Index], letters: f.MatchedIndexes, distance: len(f.Str) - len(pattern) + wrong,
		})
	}
	return guesses
}
