package catalog

import (
	"maps"
	"slices"
	"strings"
)

// A score is what a hit is ranked by; less is better.
type score struct {
	missing    int // words of the query that it lacks
	negated    int // 1 if it only denies a word
	denial     int // 1 if the query says no and the entry does not say just that
	fields     int // the sum of the fields of the words
	distance   int // letters that were guessed
	phrase     int // 1 if it has not the whole query in one piece
	partial    int // words that are only begun
	deprecated int // 1 if the code is deprecated
}

// A ranking is a score as one number, the most important first, with the place
// of the entry in the catalogue behind it: numbers are sorted several times
// faster than scores, and among equals the order of the catalogue stays.
type ranking uint64

// rank puts a score into a number. No query has more words than fit.
func (s score) rank(entry int) ranking {
	r := ranking(s.missing)
	r = r<<1 | ranking(s.negated)
	r = r<<1 | ranking(s.denial)
	r = r<<16 | ranking(s.fields+s.distance)
	r = r<<1 | ranking(s.phrase)
	r = r<<8 | ranking(s.partial)
	r = r<<1 | ranking(s.deprecated)
	return r<<entryBits | ranking(entry)
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
	own  sighting // where entries have it, or more of it, as a part of a phrase
}

func (x *index) wants(words []string) []want {
	all := make([]want, len(words))
	for i, w := range words {
		all[i] = want{word: w, seen: x.sight(w)}
		all[i].own = all[i].seen
	}
	return all
}

// A phrase is a query in one piece, as bare words.
type phrase struct {
	text    string
	wants   []want // what bounds where it can stand; none if words were left out
	negates bool
}

func (x *index) phrase(q query, wants []want) phrase {
	joined := strings.Join(q.words, " ")
	p := phrase{text: bare(joined), negates: q.negates()}
	if p.text == joined {
		p.wants = wants
	}
	for i, w := range p.wants {
		if len(wants) == 1 || isNegation(w.word) {
			p.wants[i].own = x.sightBare(w.word, w.seen)
		}
	}
	return p
}

// isIn reports whether a phrase stands in a field of an entry. It cannot stand
// above the field of a word of it. A single word stands just there, unless a
// line of noise is in play.
func (p phrase) isIn(f field, text string, entry int, own *ownTexts) bool {
	for _, w := range p.wants {
		at := w.own[entry].field()
		if len(p.wants) == 1 && !own.noisy {
			return at == f
		}
		if at > f && !own.noisy {
			return false
		}
	}
	return wordStart(text, p.text, 0) >= 0
}

// inOnePiece ranks by where the whole query stands as a phrase. Among the
// names it then counts once, not word by word.
func (s *score) inOnePiece(p phrase, entry int, own *ownTexts) {
	switch {
	case p.isIn(inText, own.bareText, entry, own):
	case p.isIn(inKeywords, own.bareKeywords, entry, own):
		s.fields = min(s.fields, int(inKeywords))
	case p.negates && p.isIn(inMeaning, own.bareMeaning, entry, own):
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
	wants := x.wants(q.words)
	p := x.phrase(q, wants)
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
		s.inOnePiece(p, i, &x.own[i])
		if found == nil {
			found = make([]ranking, 0, len(x.entries)-i) // nobody knows how many more there are
		}
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
		return score{deprecated: 1}
	}
	return score{}
}

// ranked makes hits in the order of their ranking. Lit adds what is
// highlighted in the result text of an entry.
func (x *index) ranked(found []ranking, t Tier, lit func(entry int, spans []Span) []Span) []Hit {
	found = inOrder(found)
	hits := make([]Hit, len(found))
	all := make([]Span, 0, len(found)) // the spans of all hits, in one piece of memory
	for i, r := range found {
		from := len(all)
		all = lit(r.entry(), all)
		tidied := tidy(all[from:])
		all = all[:from+len(tidied)]
		hits[i] = Hit{Entry: x.entries[r.entry()], Tier: t, Text: slices.Clip(tidied)}
	}
	return hits
}

// inOrder sorts rankings, which come in the order of their entries. Of many
// there are few different scores: they are dealt out, not compared.
func inOrder(found []ranking) []ranking {
	if len(found) < 1000 {
		slices.Sort(found)
		return found
	}
	next := map[ranking]*int{} // of each score, how many, and then where the next goes
	of := func(r ranking) *int {
		n := next[r>>entryBits]
		if n == nil {
			n = new(int)
			next[r>>entryBits] = n
		}
		return n
	}
	for _, r := range found {
		*of(r)++
	}
	at := 0
	for _, score := range slices.Sorted(maps.Keys(next)) {
		n := next[score]
		at, *n = at+*n, at
	}
	dealt := make([]ranking, len(found))
	for _, r := range found {
		n := of(r)
		dealt[*n] = r
		*n++
	}
	return dealt
}
