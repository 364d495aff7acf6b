package catalog

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// byDigits finds the entries of each code that was typed. Neighbours are
// offered only if no code is known.
func (c *Catalog) byDigits(q query) []Hit {
	var wants []want
	if len(q.words) > 0 {
		wants = c.index().wants(q.words)
	}
	var hits []Hit
	for _, digits := range q.codes {
		for _, code := range c.codesLike(digits) {
			hits = append(hits, c.ofCode(code, digits, wants)...)
		}
	}
	retired := c.retiredDigits(q)
	for _, digits := range q.codes {
		if len(hits)+len(retired) == 0 && len(digits) > 2 {
			hits = c.neighbours(digits)
		}
	}
	return append(c.unique(hits), retired...)
}

// codesLike lists the code that the digits are (three digits lack a leading
// zero), then the codes that begin with them, with or without that zero.
func (c *Catalog) codesLike(digits string) []string {
	padded := "0" + digits
	longer := append(c.codesFrom(digits), c.codesFrom(padded)...)
	slices.Sort(longer)
	longer = slices.Compact(longer)
	var exact []string
	for _, code := range []string{digits, padded} {
		if c.byCode[code] != nil && (code == digits || len(digits) == 3) {
			exact = append(exact, code)
		}
	}
	return append(exact, slices.DeleteFunc(longer, func(code string) bool { return slices.Contains(exact, code) })...)
}

// codesFrom lists the codes that begin so, in order.
func (c *Catalog) codesFrom(digits string) []string {
	codes := c.codes()
	from := sort.SearchStrings(codes, digits)
	to := from
	for to < len(codes) && strings.HasPrefix(codes[to], digits) {
		to++
	}
	return slices.Clone(codes[from:to])
}

// ofCode makes hits of the entries of one code, those that the words fit first.
func (c *Catalog) ofCode(code, digits string, wants []want) []Hit {
	from := max(0, strings.Index(code, digits))
	how := &finding{tier: ByCode, code: []Span{{from, min(from+len(digits), len(code))}}}
	entries := c.byCode[code]
	if len(wants) == 0 { // without an index, which takes time to make
		hits := make([]Hit, len(entries))
		for i, e := range entries {
			hits[i] = Hit{e, how}
		}
		return hits
	}
	x := c.index()
	how.text = x.lit(wants)
	found := make([]ranking, len(entries))
	for i, e := range entries {
		var s score
		for _, w := range wants {
			if at := w.seen.in(x, e.order); at.isFound() {
				s.fields += int32(at.field())
			} else {
				s.missing++
			}
		}
		found[i] = s.rank(e.order)
	}
	return x.ranked(found, how)
}

// neighbours offers the codes that an unknown one may have meant: two digits
// swapped, then one digit off, then one digit too many.
func (c *Catalog) neighbours(digits string) []Hit {
	if len(digits) == 3 {
		digits = "0" + digits
	}
	var hits []Hit
	how := &finding{tier: Suggestion}
	for _, distance := range []func(a, b string) bool{isSwapped, isOneOff, isOneLonger} {
		var near []*Entry
		for _, code := range c.codes() {
			if distance(digits, code) {
				near = append(near, c.byCode[code]...)
			}
		}
		slices.SortFunc(near, func(a, b *Entry) int { return cmp.Compare(a.order, b.order) })
		for _, e := range near {
			hits = append(hits, Hit{e, how})
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
func (c *Catalog) unique(hits []Hit) []Hit {
	seen := make([]bool, len(c.entries))
	return slices.DeleteFunc(hits, func(h Hit) bool {
		twice := seen[h.Entry.order]
		seen[h.Entry.order] = true
		return twice
	})
}
