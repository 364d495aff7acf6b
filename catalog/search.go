package catalog

import (
	"cmp"
	"slices"
	"strings"
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

// A Hit is an entry that was found. A search may have a hundred thousand and few
// are looked at, so each is small, and what to highlight in it is made when it
// is asked for.
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
	if h.how == nil {
		return nil
	}
	return h.how.code
}

// Text lists what matches in Entry.Text, in order.
func (h Hit) Text() []Span {
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
//     then those of codes that begin so (from two digits). Words beside a code
//     order its entries and hide none. A retired code is found behind the
//     current ones, if it was typed whole. An unknown code gives its neighbours.
//  2. Words. Every word must be the start of a word. A word counts by
//     the best field that has it: result text, product, category, keywords,
//     meaning, guide. What the prose only denies comes last: "no spoof was
//     detected" is not the answer to "spoof".
//  3. Near matches, only where words found nothing.
//
// For example "issuer down": 0908 has issuer in its text (0) and down among
// its keywords (3), together 3; 1015 has both among its keywords (3 + 3), so
// it comes second.
func (c *Catalog) Search(text string) []Hit { return c.current.search(text, c.retired) }

func (x *engine) search(text string, retired *engine) []Hit {
	q := parseQuery(text)
	if len(q.codes) > 0 {
		if hits := x.byDigits(q, retired); len(hits) > 0 || len(q.words) == 0 {
			return hits
		}
	}
	if len(q.words) == 0 {
		return everything(x.entries, text)
	}
	words := newWanted(q.words)
	found := make([][]mention, len(words)) // of each word, by entry
	for i, w := range words {
		found[i] = x.lookFor(w)
	}
	if hits := x.byWords(q, words, found); len(hits) > 0 {
		return hits
	}
	return x.byFuzzy(q, words, found)
}

// everything answers an empty query, or one digit. A query of which nothing
// can be read, such as an ID number, finds nothing.
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
