package catalog

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// A plainIndex is every entry in lower case. The vocabulary is made when a word
// is first misspelt.
type plainIndex struct {
	entries    []*Entry
	byCode     map[string][]*Entry
	docs       []plainDoc
	of         map[*Entry]*plainDoc
	vocabulary func() *plainVocabulary
	retired    *plainIndex // nil if there are none
}

// A plainDoc is an entry in lower case, field by field.
type plainDoc struct {
	entry  *Entry
	fields [fieldCount]string

	text, keywords, meaning string // these fields as bare words, for phrases
}

func newPlainIndex(c *Catalog) *plainIndex {
	entries := c.entries
	x := &plainIndex{entries: entries, byCode: c.byCode, docs: make([]plainDoc, len(entries)), of: make(map[*Entry]*plainDoc, len(entries))}
	guides := map[*Guide]string{} // several entries share one
	for i, e := range entries {
		if _, made := guides[e.Guide]; !made {
			guides[e.Guide] = lower(e.Guide.searched())
		}
		x.docs[i] = newPlainDoc(e, guides[e.Guide])
		x.of[e] = &x.docs[i]
	}
	x.vocabulary = sync.OnceValue(func() *plainVocabulary { return newPlainVocabulary(x.docs) })
	if c.retired != nil {
		x.retired = newPlainIndex(c.retired)
	}
	return x
}

func newPlainDoc(e *Entry, guide string) plainDoc {
	fields := [fieldCount]string{
		inText:     lower(e.Text),
		inProduct:  lower(e.Product.searched()),
		inCategory: lower(e.label().searched()),
		inKeywords: lower(e.keywords()),
		inMeaning:  lower(e.Meaning),
		inGuide:    guide,
	}
	return plainDoc{
		entry: e, fields: fields,
		text: bare(fields[inText]), keywords: bare(fields[inKeywords]), meaning: bare(fields[inMeaning]),
	}
}

// isPlainlyDenied reports whether the mention at i is denied: a negation stands
// before it in the same sentence, at most a few words away.
func isPlainlyDenied(text string, i int) bool {
	start := strings.LastIndexAny(text[:i], ".:;\n") + 1
	words := strings.Fields(text[start:i])
	for _, w := range words[max(0, len(words)-reach):] {
		if isNegation(strings.Trim(w, ",")) {
			return true
		}
	}
	return false
}

// A plainMatch is the best place of one word in an entry.
type plainMatch struct {
	found   bool
	field   field
	whole   bool   // the word ends where the query's word ends
	negated bool   // the entry only denies it
	spans   []Span // in the result text
}

// match looks for a word in every field, the most telling first. A denied
// mention counts only if there is no other.
func (d *plainDoc) match(word string) plainMatch {
	var denied plainMatch
	for f, text := range d.fields {
		for i := wordStart(text, word, 0); i >= 0; i = wordStart(text, word, i+len(word)) {
			m := plainMatch{found: true, field: field(f), whole: isWhole(text, i, len(word))}
			if !m.whole && isNegation(word) {
				continue // "no" is no beginning of "not" or "node"
			}
			if m.negated = m.field.isProse() && isPlainlyDenied(text, i); m.negated {
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

// A plainScored hit is a hit with what it is plainRanked by; less is better.
type plainScored struct {
	PlainHit
	missing    int // words of the query that it lacks
	negated    int // 1 if it only denies a word
	fields     int // the sum of the fields of the words
	denial     int // 1 if the query says no and the entry does not say just that
	phrase     int // 1 if it has not the whole query in one piece
	partial    int // words that are only begun
	distance   int // letters that were guessed
	deprecated int // 1 if the code is deprecated
}

func (s plainScored) compare(t plainScored) int {
	return cmp.Or(
		cmp.Compare(s.missing, t.missing),
		cmp.Compare(s.negated, t.negated),
		cmp.Compare(s.denial, t.denial),
		cmp.Compare(s.fields+s.distance, t.fields+t.distance),
		cmp.Compare(s.phrase, t.phrase),
		cmp.Compare(s.partial, t.partial),
		cmp.Compare(s.deprecated, t.deprecated),
	)
}

func (s *plainScored) add(m plainMatch, negates bool) {
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
func (s *plainScored) inOnePiece(d *plainDoc, phrase string, negates bool) {
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

func newPlainScored(e *Entry, t Tier) plainScored {
	s := plainScored{PlainHit: PlainHit{Entry: e, Tier: t}}
	if e.Deprecated {
		s.deprecated = 1
	}
	return s
}

// plainRanked sorts hits, keeping the order of the catalogue among equals.
func plainRanked(found []plainScored) []PlainHit {
	slices.SortStableFunc(found, plainScored.compare)
	var hits []PlainHit
	for _, s := range found {
		s.Text = plainTidy(s.Text)
		hits = append(hits, s.PlainHit)
	}
	return hits
}

// byWords finds the entries that have every word.
func (x *plainIndex) byWords(q query) []PlainHit {
	var found []plainScored
	negates, phrase := q.negates(), bare(strings.Join(q.words, " "))
next:
	for i := range x.docs {
		d := &x.docs[i]
		s := newPlainScored(d.entry, ByWords)
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
	return plainRanked(found)
}
