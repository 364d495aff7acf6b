package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// The search, written down in the plainest way: every question goes through
// every text of every entry. It is the specification that the index is held to.

// A PlainHit is a hit with all that can be asked of it.
type PlainHit struct {
	Entry      *Entry
	Tier       Tier
	Code, Text []Span
}

// Plain asks hits for all of it.
func Plain(hits []Hit) []PlainHit {
	var all []PlainHit
	for _, h := range hits {
		all = append(all, PlainHit{h.Entry, h.Tier(), h.Code(), h.Text()})
	}
	return all
}

func (c *plainIndex) Search(text string) []PlainHit {
	q := parseQuery(text)
	if len(q.codes) > 0 {
		if hits := c.byDigits(q); len(hits) > 0 || len(q.words) == 0 {
			return hits
		}
	}
	if len(q.words) == 0 {
		return Plain(everything(c.entries, text))
	}
	if hits := c.byWords(q); len(hits) > 0 {
		return hits
	}
	return c.byFuzzy(q)
}

// byDigits finds the entries of each code that was typed. Neighbours are
// offered only if no code is known.
func (c *plainIndex) byDigits(q query) []PlainHit {
	var hits []PlainHit
	for _, digits := range q.codes {
		for _, code := range c.codesLike(digits) {
			hits = append(hits, c.ofCode(code, digits, q)...)
		}
	}
	for _, digits := range q.codes {
		code := digits
		if len(digits) == 3 {
			code = "0" + digits
		}
		if c.retired != nil {
			hits = append(hits, c.retired.ofCode(code, digits, q)...)
		}
	}
	for _, digits := range q.codes {
		if len(hits) == 0 && len(digits) > 2 {
			hits = c.neighbours(digits)
		}
	}
	return plainUnique(hits)
}

// codesLike lists the code that the digits are (three digits lack a leading
// zero), then the codes that begin with them, with or without that zero.
func (c *plainIndex) codesLike(digits string) []string {
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
func (c *plainIndex) ofCode(code, digits string, q query) []PlainHit {
	type ranked struct {
		PlainHit
		missing, rank int
	}
	var found []ranked
	for _, e := range c.byCode[code] {
		r := ranked{PlainHit: PlainHit{Entry: e, Tier: ByCode}}
		at := max(0, strings.Index(e.Code, digits))
		r.Code = []Span{{at, min(at+len(digits), len(e.Code))}}
		for _, w := range q.words {
			if m := c.of[e].match(w); m.found {
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
	var hits []PlainHit
	for _, r := range found {
		r.Text = plainTidy(r.Text)
		hits = append(hits, r.PlainHit)
	}
	return hits
}

// neighbours offers the codes that an unknown one may have meant: two digits
// swapped, then one digit off, then one digit too many.
func (c *plainIndex) neighbours(digits string) []PlainHit {
	if len(digits) == 3 {
		digits = "0" + digits
	}
	var hits []PlainHit
	for _, distance := range []func(a, b string) bool{isPlainlySwapped, isPlainlyOneOff, isPlainlyOneLonger} {
		for _, e := range c.entries {
			if distance(digits, e.Code) {
				hits = append(hits, PlainHit{Entry: e, Tier: Suggestion})
			}
		}
	}
	return hits
}

func isPlainlySwapped(a, b string) bool {
	for i := 0; i+1 < len(a) && len(a) == len(b); i++ {
		if a[:i]+a[i+1:i+2]+a[i:i+1]+a[i+2:] == b {
			return true
		}
	}
	return false
}

func isPlainlyOneOff(a, b string) bool {
	off := 0
	for i := 0; i < len(a) && len(a) == len(b); i++ {
		if a[i] != b[i] {
			off++
		}
	}
	return off == 1
}

func isPlainlyOneLonger(a, b string) bool {
	for i := 0; i < len(a) && len(a) == len(b)+1; i++ {
		if a[:i]+a[i+1:] == b {
			return true
		}
	}
	return false
}

// plainUnique keeps the first hit of each entry.
func plainUnique(hits []PlainHit) []PlainHit {
	seen := make(map[*Entry]bool, len(hits))
	return slices.DeleteFunc(hits, func(h PlainHit) bool {
		twice := seen[h.Entry]
		seen[h.Entry] = true
		return twice
	})
}

// plainTidy sorts spans and joins those that touch.
func plainTidy(spans []Span) []Span {
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
