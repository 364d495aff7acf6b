package catalog

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Tier is how an entry was found.
type Tier uint8

// The tiers, in the order in which they are tried. One search gives hits of one
// tier only.
const (
	Everything Tier = iota // the query asks for nothing in particular
	ByCode                 // by its code or the beginning of it
	Suggestion             // the code is unknown; this one looks like it
	ByWords                // it has every word
	ByFuzzy                // nothing fits; this is near
)

// Slug is the tier in machine formats.
func (t Tier) Slug() string {
	return [...]string{Everything: "all", ByCode: "code", Suggestion: "suggestion", ByWords: "words", ByFuzzy: "fuzzy"}[t]
}

// A Hit is an entry that was found. A search may have a hundred thousand hits and
// people look at a few, so each is small and works out its highlights only on
// request.
type Hit struct {
	Entry *Entry
	how   *finding // nil where nothing in particular was asked for
	doc   int      // the index of the entry in what was searched
}

// A finding is how hits were found; one search has one for many.
type finding struct {
	tier Tier
	code []Span               // what matches in the code of each
	text func(doc int) []Span // what matches in the text of one; nil if nothing does
}

// Tier is how the entry was found.
func (h Hit) Tier() Tier {
	if h.how == nil {
		return Everything
	}
	return h.how.tier
}

// Code lists what matches in Entry.Code, in order.
func (h Hit) Code() []Span {
	switch {
	case h.how == nil:
		return nil
	case h.how.code == nil && h.Entry.isWord():
		return h.lit()
	}
	return h.how.code
}

// Text lists what matches in Entry.Text, in order.
func (h Hit) Text() []Span {
	if h.Entry.isWord() {
		return nil
	}
	return h.lit()
}

func (h Hit) lit() []Span {
	if h.how == nil || h.how.text == nil {
		return nil
	}
	return tidy(h.how.text(h.doc))
}

// A Span is the bytes from From up to To.
type Span struct{ From, To int }

// Search finds the entries for what somebody typed, best first. Equal hits
// keep the order of the catalogue, so that the order is stable.
//
//  1. Code. Digits win: 1015, 812 and RC 0812 give the entries of the code,
//     then those of codes that begin so (from two digits). Several codes are
//     found in the order typed, whatever is between them. Words and a job_type
//     beside a code order its entries and hide none. A retired code is found
//     after the current ones, if it was typed whole. An unknown code gives its
//     neighbours. Version 3 has words as codes, and the HTTP status of an error.
//  2. Words. Every word must be the start of a word, but for those that say
//     nothing ("my customer's", "is", "please"). A word counts by the best field
//     that has it: result text, product, category, keywords, and far below
//     these meaning and guide, where much is mentioned in passing. Words that
//     one keyword has count once, in any order, and less if they are all of it.
//     Words that say nothing do where they were typed as part of a keyword: "how long".
//     What the prose only denies comes last: "no spoof was detected" is not the
//     answer to "spoof".
//  3. Near matches, only where words found nothing.
//
// For example "is the issuer down": 0908 has issuer in its text (1) and all of
// a keyword is down (3), together 4; 1015 has both as keywords (3 + 3), so it
// comes second.
func (c *Catalog) Search(text string) []Hit { return c.current.search(text, c.retired) }

func (x *engine) search(text string, retired *engine) []Hit {
	q := parseQuery(text)
	if len(q.codes) > 0 && !(q.isBegun() && len(q.words) > 0) {
		if hits := x.byDigits(q, retired); len(hits) > 0 || len(q.words) == 0 {
			return hits
		}
	}
	if len(q.words) == 0 {
		return everything(x.entries, text)
	}
	if hits := x.byName(q); len(hits) > 0 {
		return hits
	}
	words := newWanted(q.words)
	found := make([][]mention, len(words)) // of each word, by entry
	for i := range words {
		found[i] = x.lookForPlain(q.words, words, i)
	}
	if hits := x.byWords(q, words, found); len(hits) > 0 {
		return hits
	}
	return x.byFuzzy(q, words, found)
}

// everything answers an empty query, or one digit. A query that has nothing to
// search for, such as an ID number, finds nothing.
func everything(entries []*Entry, text string) []Hit {
	if utf8.RuneCountInString(strings.TrimFunc(text, isEdge)) > 1 {
		return nil
	}
	hits := make([]Hit, len(entries))
	for i, e := range entries {
		hits[i] = Hit{Entry: e}
	}
	return hits
}

// tidy sorts spans and joins those that touch, in place.
func tidy(spans []Span) []Span {
	if len(spans) == 0 {
		return nil
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	tidied := spans[:1]
	for _, s := range spans[1:] {
		if last := &tidied[len(tidied)-1]; s.From <= last.To {
			last.To = max(last.To, s.To)
			continue
		}
		tidied = append(tidied, s)
	}
	return tidied
}

// An engine searches entries: the current ones, or the retired ones. What it
// needs is made when it is first needed.
type engine struct {
	entries    []*Entry
	byCode     func() map[string]coded
	docs       func() []doc
	meanings   func() []string // of each entry, as bare words
	vocabulary func() *vocabulary
}

func newEngine(entries []*Entry) *engine {
	docs := sync.OnceValue(func() []doc { return newDocs(entries) })
	return &engine{
		entries: entries,
		byCode:  sync.OnceValue(func() map[string]coded { return newCodes(entries) }),
		docs:    docs,
		meanings: sync.OnceValue(func() []string {
			meanings := make([]string, len(entries))
			for i, d := range docs() {
				meanings[i] = bare(d.own.field(inMeaning))
			}
			return meanings
		}),
		vocabulary: sync.OnceValue(func() *vocabulary { return newVocabulary(docs()) }),
	}
}

// lookFor looks for a word in every entry.
func (x *engine) lookFor(w wanted) []mention {
	docs, guides := x.docs(), map[*tokens]mention{} // each guide is looked through once
	found := make([]mention, len(docs))
	for i := range docs {
		guide, known := guides[docs[i].guide]
		if !known {
			guide = docs[i].guide.find(w)
			guides[docs[i].guide] = guide
		}
		found[i] = docs[i].own.find(w).or(guide)
	}
	return found
}

// lookForPlain looks for one of the words. If no entry has it as it was typed, it becomes
// the word without accents, which keywords have not, or without the s of a plural.
func (x *engine) lookForPlain(typed []string, words []wanted, i int) []mention {
	found := x.lookFor(words[i])
	plain := withoutAccents(typed[i])
	for _, word := range []string{plain, strings.TrimSuffix(plain, "s")} {
		if word == typed[i] || slices.ContainsFunc(found, func(m mention) bool { return m.found }) {
			continue
		}
		w := newWanted([]string{word})[0]
		if again := x.lookFor(w); slices.ContainsFunc(again, func(m mention) bool { return m.whole || m.found && word == plain }) {
			typed[i], words[i], found = word, w, again
		}
	}
	return found
}

// lit highlights words in the result text of an entry.
func (x *engine) lit(words []wanted) func(doc int) []Span {
	return func(doc int) (spans []Span) {
		for _, w := range words {
			if m := x.docs()[doc].find(w); m.found && m.field == inText {
				spans = append(spans, Span{int(m.at), int(m.at) + len(w.word)})
			}
		}
		return spans
	}
}
