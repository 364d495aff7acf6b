package catalog

import (
	"maps"
	"slices"
	"strings"
)

// A score is what a hit is ranked by; less is better.
type score struct {
	missing    int32 // words of the query that it lacks
	fields     int32 // the sum of the fields of the words
	distance   int32 // letters that were guessed
	partial    int32 // words that are only begun
	negated    int8  // 1 if it only denies a word
	denial     int8  // 1 if the query says no and the entry does not say just that
	phrase     int8  // 1 if it has not the whole query in one piece
	deprecated int8  // 1 if the code is deprecated
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
	s.fields += int32(p.field())
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

func (x *index) newPhrase(q query, wants []want) phrase {
	joined := strings.Join(q.words, " ")
	p := phrase{text: bare(joined), negates: q.negates()}
	if p.text == joined {
		p.wants = slices.Clone(wants)
	}
	for i, w := range p.wants {
		if len(p.wants) == 1 || isNegation(w.word) {
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
		s.fields = min(s.fields, int32(inKeywords))
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
	p := x.newPhrase(q, wants)
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
	return x.ranked(found, &finding{tier: ByWords, text: x.lit(wants)})
}

// lit highlights words in the result text of an entry.
func (x *index) lit(wants []want) func(*Entry, []Span) []Span {
	return func(e *Entry, spans []Span) []Span {
		for _, w := range wants {
			spans = w.lit(x, e, spans)
		}
		return spans
	}
}

// lit adds the word to what is highlighted in the result text of an entry.
func (w want) lit(x *index, e *Entry, spans []Span) []Span {
	if at := w.seen.in(x, e.order); at.field() == inText {
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

// ranked makes hits in the order of their ranking. The rankings come in the
// order of their entries. Of many there are few different scores: they are
// dealt out, not compared.
func (x *index) ranked(found []ranking, how *finding) []Hit {
	hits := make([]Hit, len(found))
	if len(found) < 1000 {
		slices.Sort(found)
		for i, r := range found {
			hits[i] = Hit{x.entries[r.entry()], how}
		}
		return hits
	}
	numbers := map[ranking]int{} // of the scores, as they are first met
	var next []int               // of each, how many, and then where the next goes
	for i, r := range found {
		n, known := numbers[r>>entryBits]
		if !known {
			n = len(next)
			numbers[r>>entryBits] = n
			next = append(next, 0)
		}
		next[n]++
		found[i] = ranking(n)<<entryBits | ranking(r.entry())
	}
	at := 0
	for _, score := range slices.Sorted(maps.Keys(numbers)) {
		n := numbers[score]
		at, next[n] = at+next[n], at
	}
	for _, r := range found {
		n := r >> entryBits
		hits[next[n]] = Hit{x.entries[r.entry()], how}
		next[n]++
	}
	return hits
}
