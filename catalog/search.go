package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Tier is how an entry was found.
type Tier uint8

// The tiers. One search gives hits of one tier only.
const (
	Everything Tier = iota // the query asks for nothing in particular
	ByCode                 // by its code or the beginning of it
	ByWords                // every word stands in it
	ByFuzzy                // nothing fits; this is near
	Suggestion             // the code is unknown; this one looks like it
)

// A Hit is an entry that was found, and what to highlight in it.
type Hit struct {
	Entry *Entry
	Tier  Tier
	Code  []Span // the places that match in Entry.Code
	Text  []Span // the places that match in Entry.Text
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
//  2. Words. Every word must stand at the start of a word. A word counts by
//     the best field that has it: result text, product, category, keywords,
//     meaning, guide. What the prose only denies comes last: "no spoof was
//     detected" is not the answer to "spoof".
//  3. Near matches, only where words found nothing.
//
// For example "issuer down": 0908 has issuer in its text (0) and down among
// its keywords (3), together 3; 1015 has both among its keywords (3 + 3), so
// it comes second.
func (c *Catalog) Search(text string) []Hit {
	q := parseQuery(text)
	if len(q.codes) > 0 {
		if hits := c.byDigits(q); len(hits) > 0 || len(q.words) == 0 {
			return hits
		}
	}
	if len(q.words) == 0 {
		return everything(c.entries, text)
	}
	x := c.index()
	if hits := x.byWords(q); len(hits) > 0 {
		return hits
	}
	return x.byFuzzy(q)
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

// byDigits finds the entries of each code that was typed. Neighbours are
// offered only if no code is known.
func (c *Catalog) byDigits(q query) []Hit {
	var hits []Hit
	for _, digits := range q.codes {
		for _, code := range c.codesLike(digits) {
			hits = append(hits, c.ofCode(code, digits, q)...)
		}
	}
	hits = append(hits, c.retiredDigits(q)...)
	for _, digits := range q.codes {
		if len(hits) == 0 && len(digits) > 2 {
			hits = c.neighbours(digits)
		}
	}
	return unique(hits)
}

// codesLike lists the code that the digits are (three digits lack a leading
// zero), then the codes that begin with them, with or without that zero.
func (c *Catalog) codesLike(digits string) []string {
	var exact, longer []string
	for _, e := range c.entries {
		switch code := e.Code; {
		case code == digits || len(digits) == 3 && code == "0"+digits:
			exact = append(exact, code)
		case strings.HasPrefix(code, digits), strings.HasPrefix(code, "0"+digits):
			longer = append(longer, code)
		}
	}
	slices.Sort(longer)
	return append(slices.Compact(exact), slices.Compact(longer)...)
}

// ofCode makes hits of the entries of one code, those that the words fit first.
func (c *Catalog) ofCode(code, digits string, q query) []Hit {
	type ranked struct {
		Hit
		missing, rank int
	}
	var found []ranked
	for _, e := range c.byCode[code] {
		r := ranked{Hit: Hit{Entry: e, Tier: ByCode}}
		at := max(0, strings.Index(e.Code, digits))
		r.Code = []Span{{at, min(at+len(digits), len(e.Code))}}
		for _, w := range q.words {
			if m := c.index().of[e].match(w); m.found {
				r.rank += int(m.field)
				r.Text = append(r.Text, m.spans...)
			} else {
				r.missing++
			}
		}
		found = append(found, r)
	}
	slices.SortStableFunc(found, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.missing, b.missing), cmp.Compare(a.rank, b.rank))
	})
	hits := make([]Hit, len(found))
	for i, r := range found {
		r.Text = tidy(r.Text)
		hits[i] = r.Hit
	}
	return hits
}

// neighbours offers the codes that an unknown one may have meant: two digits
// swapped, then one digit off, then one digit too many.
func (c *Catalog) neighbours(digits string) []Hit {
	if len(digits) == 3 {
		digits = "0" + digits
	}
	var hits []Hit
	for _, distance := range []func(a, b string) bool{isSwapped, isOneOff, isOneLonger} {
		for _, e := range c.entries {
			if distance(digits, e.Code) {
				hits = append(hits, Hit{Entry: e, Tier: Suggestion})
			}
		}
	}
	return hits
}

func isSwapped(a, b string) bool {
	for i := 0; i+1 < len(a) && len(a) == len(b); i++ {
		if a[:i]+a[i+1:i+2]+a[i:i+1]+a[i+2:] == b {
			return true
		}
	}
	return false
}

func isOneOff(a, b string) bool {
	off := 0
	for i := 0; i < len(a) && len(a) == len(b); i++ {
		if a[i] != b[i] {
			off++
		}
	}
	return off == 1
}

func isOneLonger(a, b string) bool {
	for i := 0; i < len(a) && len(a) == len(b)+1; i++ {
		if a[:i]+a[i+1:] == b {
			return true
		}
	}
	return false
}

// unique keeps the first hit of each entry.
func unique(hits []Hit) []Hit {
	seen := make(map[*Entry]bool, len(hits))
	return slices.DeleteFunc(hits, func(h Hit) bool {
		twice := seen[h.Entry]
		seen[h.Entry] = true
		return twice
	})
}

// tidy sorts spans and joins those that touch.
func tidy(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	var tidied []Span
	for _, s := range spans {
		if n := len(tidied); n > 0 && s.From <= tidied[n-1].To {
			tidied[n-1].To = max(tidied[n-1].To, s.To)
			continue
		}
		tidied = append(tidied, s)
	}
	return tidied
}
