package catalog

import (
	"slices"
	"strings"
)

// A score is what a hit is ranked by; less is better.
type score struct {
	missing  int // words of the query that it lacks
	negated  int // 1 if it only denies a word
	denial   int // 1 if the query says no and the entry does not say just that
	fields   int // the sum of the fields of the words
	distance int // letters that were guessed
	phrase   int // 1 if it has not the whole query in one piece
	partial  int // words that are only begun
	retired  int // 1 if the code is deprecated
}

// A ranking is a score as one number, the most important first, with the place
// of the entry in the catalogue behind it: numbers are sorted several times
// faster than scores, and among equals the order of the catalogue stays.
type ranking uint64

// rank puts a score into a number. No query has more words than fit.
func (s score) rank(entry int) ranking {
	r := ranking(s.missing)
	for _, part := range [...]struct{ bits, value int }{
		{1, s.negated}, {1, s.denial}, {16, s.fields + s.distance}, {1, s.phrase}, {8, s.partial}, {1, s.retired},
		{entryBits, entry},
	} {
		r = r<<part.bits | ranking(part.value)
	}
	return r
}

const entryBits = 28

func (r ranking) entry() int { return int(r & (1<<entryBits - 1)) }

func (s *score) add(p place, negates bool) {
	s.fields += int(p.field())
	if p.isPartial() {
		s.partial++
	}
	if p.isDenied() && !negates {
		s.negated = 1
	}
}

// A want is a word that is looked for.
type want struct {
	word string
	seen sighting
	own  sighting // where it may begin a phrase or be a part of one, also "no" in "node"
}

func (x *index) wants(words []string) []want {
	all := make([]want, len(words))
	for i, w := range words {
		all[i] = want{word: w, seen: x.sight(w)}
		if all[i].own = all[i].seen; isNegation(w) {
			all[i].own = x.sightBeginning(w)
		}
	}
	return all
}

// A phrase is a query in one piece, as bare words.
type phrase struct {
	text    string
	whole   bool // no word of the query was left out
	negates bool
}

// farthest is the field up to which the phrase can stand in entry i: not above
// the fields of its words.
func (p phrase) farthest(wants []want, i int) field {
	farthest := inText
	if p.whole {
		for _, w := range wants {
			farthest = max(farthest, w.own[i].field())
		}
	}
	return farthest
}

// inOnePiece ranks by where the whole query stands as a phrase. Among the
// names it then counts once, not word by word.
func (s *score) inOnePiece(own *ownTexts, p phrase, farthest field) {
	has := func(f field, text string) bool { return farthest <= f && wordStart(text, p.text, 0) >= 0 }
	switch {
	case has(inText, own.bareText):
	case has(inKeywords, own.bareKeywords):
		s.fields = min(s.fields, int(inKeywords))
	case p.negates && has(inMeaning, own.bareMeaning):
		s.phrase = 1
	default:
		s.phrase = 1
		if p.negates {
			s.denial = 1
		}
	}
}

// byWords finds the entries that have every word.
func (x *index) byWords(q query) []Hit {
	joined := strings.Join(q.words, " ")
	p := phrase{text: bare(joined), negates: q.negates()}
	p.whole = p.text == joined
	wants := x.wants(q.words)
	var found []ranking
next:
	for i, e := range x.entries {
		s := newScore(e)
		for _, w := range wants {
			at := w.seen.in(x, i)
			if !at.isFound() {
				continue next
			}
			s.add(at, p.negates)
		}
		s.inOnePiece(&x.own[i], p, p.farthest(wants, i))
		found = append(found, s.rank(i))
	}
	return x.ranked(found, ByWords, func(hit int, spans []Span) []Span {
		for _, w := range wants {
			spans = w.lit(x, hit, spans)
		}
		return spans
	})
}

// lit adds the word to what is highlighted in the result text of an entry.
func (w want) lit(x *index, entry int, spans []Span) []Span {
	if at := w.seen.in(x, entry); at.field() == inText {
		spans = append(spans, Span{at.offset(), at.offset() + len(w.word)})
	}
	return spans
}

func newScore(e *Entry) score {
	if e.Deprecated {
		return score{retired: 1}
	}
	return score{}
}

// ranked makes hits in the order of their ranking. Lit adds what is
// highlighted in the result text of an entry.
func (x *index) ranked(found []ranking, t Tier, lit func(entry int, spans []Span) []Span) []Hit {
	slices.Sort(found)
	hits := make([]Hit, len(found))
	var all []Span // the spans of all hits, in one piece of memory
	for i, r := range found {
		from := len(all)
		all = lit(r.entry(), all)
		tidied := tidy(all[from:])
		all = all[:from+len(tidied)]
		hits[i] = Hit{Entry: x.entries[r.entry()], Tier: t, Text: slices.Clip(tidied)}
	}
	return hits
}
