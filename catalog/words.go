package catalog

import (
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

func newScore(e *Entry) score {
	if e.Deprecated {
		return score{deprecated: 1}
	}
	return score{}
}

func (s *score) add(m mention, negates bool) {
	s.fields += int(m.field)
	if !m.whole {
		s.partial++
	}
	if m.denied && !negates {
		s.negated = 1
	}
}

// inOnePiece ranks by where the whole query comes as a phrase. Among the
// names it then counts once, not word by word.
func (s *score) inOnePiece(d *doc, phrase string, isDenial func() bool) {
	switch at := strings.Index(d.names, phrase); {
	case at >= d.keywords:
		s.fields = min(s.fields, int(inKeywords))
	case at < 0:
		s.phrase = 1
		if isDenial() {
			s.denial = 1
		}
	}
}

// A ranking is a score as one number, the most important first, with the index
// of the entry after it: so numbers are sorted instead of scores, and among
// equals the order of the catalogue stays.
type ranking uint64

const entryBits = 28

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
	var hits []ranking
next:
	for i := range docs {
		s := newScore(docs[i].entry)
		for _, at := range found {
			if !at[i].found {
				continue next
			}
			s.add(at[i], negates)
		}
		s.inOnePiece(&docs[i], phrase, func() bool { return negates && !strings.Contains(x.meanings()[i], phrase) })
		hits = append(hits, s.rank(i))
	}
	return x.ranked(hits, &finding{tier: ByWords, text: x.lit(words)})
}
