package catalog

import (
	"slices"
	"strings"
)

// A coded is the entries of one code, and the indexes of their docs.
type coded struct {
	entries []*Entry
	docs    []int
}

func newCodes(entries []*Entry) map[string]coded {
	codes := make(map[string]coded, len(entries))
	for i, e := range entries {
		c := codes[e.Code]
		codes[e.Code] = coded{append(c.entries, e), append(c.docs, i)}
	}
	return codes
}

// byDigits finds the entries of each code that was typed, then the retired ones
// of codes that were typed whole. Neighbours are offered only if no code is
// known.
func (x *engine) byDigits(q query, retired *engine) []Hit {
	var hits []Hit
	beside := q.beside()
	for _, digits := range q.codes {
		for _, code := range x.codesLike(digits) {
			hits = append(hits, x.ofCode(code, digits, beside)...)
		}
	}
	old := retired.wholeCodes(q)
	for _, digits := range q.codes {
		if len(hits)+len(old) == 0 && len(digits) > 2 {
			hits = x.neighbours(digits)
		}
	}
	return append(unique(hits), old...)
}

// padded adds the missing zero to a code of three digits.
func padded(digits string) string {
	if len(digits) == 3 {
		return "0" + digits
	}
	return digits
}

// wholeCodes finds the entries of the codes that were typed whole.
func (x *engine) wholeCodes(q query) []Hit {
	if x == nil {
		return nil
	}
	var hits []Hit
	for _, digits := range q.codes {
		hits = append(hits, x.ofCode(padded(digits), digits, q.beside())...)
	}
	return unique(hits)
}

// codesLike lists the codes that some digits can mean, best first: the code itself or
// the error with this HTTP status, then the code with a leading zero before three
// digits, then every code that begins with the digits, with or without that zero.
//
//	413   error-413 of version 3
//	812   0812
func (x *engine) codesLike(digits string) []string {
	var exact, padded, longer []string
	withZero := "0" + digits
	for _, e := range x.entries {
		switch typed := e.Digits(); {
		case typed == digits:
			exact = append(exact, e.Code)
		case len(digits) == 3 && typed == withZero:
			padded = append(padded, e.Code)
		case strings.HasPrefix(typed, digits), strings.HasPrefix(typed, withZero):
			longer = append(longer, e.Code)
		}
	}
	slices.Sort(longer)
	return slices.Concat(slices.Compact(exact), slices.Compact(padded), slices.Compact(longer))
}

// byName finds the entry of a word that is a code, such as spoof_detected. A word
// without an underscore is searched as a word, because people type "error" for
// many things.
func (x *engine) byName(q query) []Hit {
	for _, w := range q.words {
		if strings.Contains(w, "_") && len(x.byCode()[w].docs) > 0 {
			return x.ofCode(w, w, beside{})
		}
	}
	return nil
}

// A beside is what was typed beside codes: it orders their entries and hides none.
type beside struct {
	words   []wanted
	jobType int
}

func (q query) beside() beside { return beside{newWanted(q.words), q.jobType} }

// ofCode makes hits of the entries of one code and puts the best fit for the words
// beside it first. If there are no words it reads no text, because reading takes
// time.
func (x *engine) ofCode(code, digits string, b beside) []Hit {
	from := max(0, strings.Index(code, digits))
	how := &finding{tier: ByCode, code: []Span{{from, min(from+len(digits), len(code))}}, text: x.lit(b.words)}
	var found []ranking
	for _, i := range x.byCode()[code].docs {
		found = append(found, x.fit(i, b).rank(i))
	}
	return x.ranked(found, how)
}

// fit is how well what was typed beside a code fits an entry of it.
func (x *engine) fit(doc int, b beside) (s score) {
	if b.jobType > 0 && !x.entries[doc].hasJobType(b.jobType) {
		s.other = 1
	}
	for _, w := range b.words {
		if m := x.docs()[doc].find(w); m.found {
			s.fields += m.field.cost()
		} else {
			s.missing++
		}
	}
	return s
}

// hasJobType reports whether jobs of this type give the entry, or were seen to.
func (e *Entry) hasJobType(jobType int) bool {
	return slices.Contains(e.JobTypes, jobType) || slices.Contains(e.Product.SeenJobTypes, jobType)
}

// Prefers reports whether what a query says beside its codes fits an entry better
// than another one of its code.
//
//	0812 document     fits Document Verification better: the product has the word
//	0812 approved     fits Biometric KYC better
//	0812 job_type 6   fits Document Verification better
//	0812              fits neither better
func (c *Catalog) Prefers(text string, e, other *Entry) bool {
	of, b := c.current.byCode()[e.Code], parseQuery(text).beside()
	i, o := slices.Index(of.entries, e), slices.Index(of.entries, other)
	if i < 0 || o < 0 {
		return false
	}
	return c.current.fit(of.docs[i], b).rank(0) < c.current.fit(of.docs[o], b).rank(0)
}

// Beside is what a query says beside its codes: the job_type, 0 if none, and the words,
// without those that say nothing.
//
//	"please, 0812 job_type 6 document"   6, document
func Beside(text string) (jobType int, words []string) {
	q := parseQuery(text)
	return q.jobType, q.words
}

// NamesProduct reports whether a word is the beginning of one of a product's names. A
// single letter isn't.
func (c *Catalog) NamesProduct(word string) bool {
	return len(word) > 1 && slices.ContainsFunc(c.data.Products, func(p *Product) bool {
		return slices.ContainsFunc(slices.Concat([]string{p.Name, p.Slug}, p.Aliases), func(name string) bool {
			return strings.Contains(" "+strings.ToLower(name), " "+word)
		})
	})
}

// neighbours offers the codes somebody may have meant by an unknown one: two
// digits swapped, then one digit off, then one digit too many.
func (x *engine) neighbours(digits string) []Hit {
	var hits []Hit
	how := &finding{tier: Suggestion}
	for _, isNear := range []func(a, b string) bool{isSwapped, isOneOff, isOneLonger} {
		for i, e := range x.entries {
			if isNear(padded(digits), e.Code) || e.IsV3Error() && isNear(strings.TrimPrefix(digits, "0"), e.Digits()) {
				hits = append(hits, Hit{e, how, i})
			}
		}
	}
	return hits
}

func isSwapped(a, b string) bool {
	for i := 0; i+1 < len(a) && len(a) == len(b); i++ {
		if a[:i] == b[:i] && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:] {
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
		if a[:i] == b[:i] && a[i+1:] == b[i:] {
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
