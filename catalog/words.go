package catalog

import (
	"slices"
	"strings"
)

// A score is what a hit is ranked by; less is better.
type score struct {
	other      int // 1 if the query names a job_type that its product has not
	missing    int // words of the query that it lacks
	negated    int // 1 if it only denies a word
	denial     int // 1 if the query says no and the entry does not say just that
	fields     int // the sum of what the words count in their fields
	distance   int // letters that were guessed
	phrase     int // 1 if its text has not the whole query in one piece
	partial    int // words that are only begun
	deprecated int // 1 if the code is deprecated
}

// deprecatedCost is what it counts that a code is deprecated: more than a keyword,
// less than a mention in a sentence.
const deprecatedCost = 5

func newScore(e *Entry) score {
	if e.Deprecated {
		return score{deprecated: 1}
	}
	return score{}
}

func (s *score) add(m mention, negates bool) {
	if !m.whole {
		s.partial++
	}
	if m.denied && !negates {
		s.negated = 1
	}
}

// inOnePiece ranks by where the whole query is: in the text as it was typed, which then
// counts once, or in one keyword. Anyone who types all of a text looks for it, even if
// its code is deprecated.
func (s *score) inOnePiece(text, phrase string, named bool) {
	switch at := strings.Index(text, phrase); {
	case at == 0 && len(text) == len(phrase)+1:
		s.fields, s.deprecated = 0, 0
	case at >= 0:
		s.fields = min(s.fields, inText.cost())
	case !named:
		s.phrase = 1
	}
}

// A ranking is a score as one number, the most important first, with the index
// of the entry after it: so numbers are sorted instead of scores, and among
// equals the order of the catalogue stays.
type ranking uint64

const entryBits = 28

// rank puts a score into a number. No query has more words than fit.
func (s score) rank(entry int) ranking {
	r := ranking(s.other)<<8 | ranking(s.missing)
	r = r<<1 | ranking(s.negated)
	r = r<<1 | ranking(s.denial)
	r = r<<15 | ranking(s.fields+s.distance+s.deprecated*deprecatedCost)
	r = r<<1 | ranking(s.phrase)
	r = r<<8 | ranking(s.partial)
	r = r<<1 | ranking(s.deprecated)
	return r<<entryBits | ranking(entry)
}

// ranked makes hits in the order of their ranking.
func (x *engine) ranked(found []ranking, how *finding) []Hit {
	slices.Sort(found)
	hits := make([]Hit, len(found))
	for i, r := range found {
		doc := int(r & (1<<entryBits - 1))
		hits[i] = Hit{x.entries[doc], how, doc}
	}
	return hits
}

// byWords finds the entries that have every word.
func (x *engine) byWords(q query, words []wanted, found [][]mention) []Hit {
	docs, negates := x.docs(), q.negates()
	phrase := bare(strings.Join(q.words, " "))
	costs := make([]int, len(words))
	var hits []ranking
next:
	for i := range docs {
		s := newScore(docs[i].entry)
		for w, at := range found {
			if !at[i].found {
				continue next
			}
			s.add(at[i], negates)
			costs[w] = at[i].field.cost()
		}
		named := docs[i].byName(words, costs)
		for _, c := range costs {
			s.fields += c
		}
		s.inOnePiece(docs[i].text, phrase, named)
		if negates && s.phrase == 1 && !strings.Contains(x.meanings()[i], phrase) {
			s.denial = 1
		}
		hits = append(hits, s.rank(i))
	}
	return x.ranked(hits, &finding{tier: ByWords, text: x.lit(words)})
}
