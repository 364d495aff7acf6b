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
	version    int // 1 if it is of version 3 and that was not asked for, or the other way round
	fields     int // the sum of what the words count in their fields
	distance   int // letters that were guessed
	phrase     int // 1 if its text has not the whole query in one piece
	partial    int // words that are only begun
	deprecated int // 1 if the code is deprecated
	beside     int // 1 if it is beside a job and never its verdict
}

// deprecatedCost is what it counts that a code is deprecated: more than a keyword,
// less than a mention in a sentence.
const deprecatedCost = 5

// newScore is what an entry begins with. Version 3 says much the same as the codes
// that most desks meet, so it comes after them, unless it is asked for:
//
//	spoof      0813, 1212, ... and then spoof_detected
//	v3 spoof   spoof_detected
//	clear      the status clear, and then what is not clear enough
func newScore(e *Entry, words []string) score {
	s := score{}
	if e.Deprecated {
		s.deprecated = 1
	}
	if e.Family == DuplicateCheck {
		s.beside = 1
	}
	isAsked := slices.Contains(words, V3.Slug()) || len(words) == 1 && words[0] == e.Code
	if isAsked != (e.Family == V3) {
		s.version = 1
	}
	return s
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

const entryBits = 27

// rank puts a score into a number. No query has more words than fit.
func (s score) rank(entry int) ranking {
	r := ranking(s.other)<<8 | ranking(s.missing)
	r = r<<1 | ranking(s.negated)
	r = r<<1 | ranking(s.denial)
	r = r<<1 | ranking(s.version)
	r = r<<14 | ranking(s.fields+s.distance+s.deprecated*deprecatedCost)
	r = r<<1 | ranking(s.phrase)
	r = r<<8 | ranking(s.partial)
	r = r<<1 | ranking(s.deprecated)
	r = r<<1 | ranking(s.beside)
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

// lacksCost is what it counts that an entry lacks a word: more than any mention of it.
const lacksCost = 12

// byWords finds the entries that have every word. Where all of them have a word in
// sentences only, those come before them that lack one word and have the others among
// their names, if they fit better so.
//
//	"leading zero lost"   1014 has a keyword "leading zero"; it comes before 1013,
//	                      whose guide has the three words somewhere
func (x *engine) byWords(q query, words []wanted, found [][]mention) []Hit {
	m := matcher{x, q, words, found, bare(strings.Join(q.words, " ")), make([]int, len(words)), x.said(q)}
	var every, lacking []ranking
	inNames := len(words) < 3 || q.isSentence()
	for i := range x.docs() {
		switch missing, prose := m.lacks(i); {
		case len(words) == 1 && !m.says(i): // what is left of a phrase is not enough
		case missing == 0:
			every = append(every, m.score(i).rank(i))
			inNames = inNames || prose == 0
		case missing == 1 && prose == 0 && !inNames:
			lacking = append(lacking, m.score(i).rank(i))
		}
	}
	if len(every) == 0 {
		return nil
	}
	if best := slices.Min(every); !inNames {
		lacking = slices.DeleteFunc(lacking, func(r ranking) bool { return r > best })
		every = append(every, lacking...)
	}
	return x.ranked(every, &finding{tier: ByWords, text: x.lit(words)})
}

// A matcher holds entries against the words of one query.
type matcher struct {
	*engine
	query
	words  []wanted
	found  [][]mention // of each word, by entry
	phrase string      // the whole query
	costs  []int       // what each word counts in one entry
	said   []int       // how much of the query, with the words that say nothing, is a keyword of each entry; nil if of none
}

// said is how much of a query each entry has as a keyword to the letter. Less than the
// most counts as nothing, and where that is nothing it is nil.
func (x *engine) said(q query) []int {
	if q.noisy == "" {
		return nil
	}
	said, most := make([]int, len(x.docs())), 0
	for i := range x.docs() {
		said[i] = x.docs()[i].said(q.noisy)
		most = max(most, said[i])
	}
	if most == 0 {
		return nil
	}
	for i := range said {
		said[i] /= most
	}
	return said
}

// says reports whether an entry has the exact words of the query, if any entry
// has.
func (m *matcher) says(doc int) bool { return m.said == nil || m.said[doc] > 0 }

// lacks counts the words that an entry lacks, and those that it has in sentences only.
func (m *matcher) lacks(doc int) (missing, prose int) {
	for _, at := range m.found {
		switch {
		case !at[doc].found:
			missing++
		case at[doc].field.isProse():
			prose++
		}
	}
	return missing, prose
}

// score ranks an entry by the words that it has.
func (m *matcher) score(doc int) score {
	d, negates := &m.docs()[doc], m.negates()
	s := newScore(d.entry, m.query.words)
	for w, at := range m.found {
		m.costs[w] = lacksCost
		if at[doc].found {
			s.add(at[doc], negates)
			m.costs[w] = at[doc].field.cost()
		}
	}
	named := d.byName(m.words, m.costs)
	for _, c := range m.costs {
		s.fields += c
	}
	s.inOnePiece(d.text, m.phrase, named)
	if m.said != nil && m.says(doc) {
		s.fields = max(0, s.fields-1)
	}
	if negates && s.phrase == 1 && !strings.Contains(m.meanings()[doc], m.phrase) {
		s.denial = 1
	}
	return s
}
