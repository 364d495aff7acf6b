package catalog

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A checker looks at one table of a file and reports its faults with its place:
// the file and the table's name or, where it has none, its kind and number.
type checker struct {
	l          *loader
	file       string
	kind, name string
	i          int // from 0
}

// place is only put together for a fault.
func (c checker) place() string {
	switch {
	case c.kind == "":
		return c.file
	case c.name == "":
		return fmt.Sprintf("%s: %s %d", c.file, c.kind, c.i+1)
	default:
		return c.file + ": " + shown(c.name)
	}
}

// shown is a text as a fault names it: on one line, with nothing hidden.
func shown(text string) string {
	quoted := strconv.Quote(text)
	return quoted[1 : len(quoted)-1]
}

func (c checker) fault(format string, args ...any) { c.l.fault(c.place(), format, args...) }

// required takes keys and values in turn; no value may be empty.
func (c checker) required(pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		if strings.TrimSpace(pairs[i+1]) == "" {
			c.fault("%s is missing", pairs[i])
		}
		c.plain(pairs[i], pairs[i+1])
	}
}

// date wants a day as YYYY-MM-DD, where there is one.
func (c checker) date(key, value string) {
	form := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, value)
	if value != "" && form != "0000-00-00" {
		c.fault("%s is %q; it can be a day such as 2026-01-31", key, shown(value))
	}
}

// some wants at least one value.
func (c checker) some(key string, values []string) {
	if len(values) == 0 {
		c.fault("%s is missing", key)
	}
	c.plainAll(key, values)
}

func (c checker) plainAll(key string, values []string) {
	for _, v := range values {
		c.plain(key, v)
	}
}

// slug wants the form of the parts of an id: letters, digits and hyphens.
func (c checker) slug(key, value string) {
	if value != "" && c.plain(key, value) && !isSlug(value) {
		c.fault("%s is %q; it can have small letters, digits and single hyphens", key, value)
	}
}

// isSlug reports whether a text is words of small letters and digits, joined by
// single hyphens.
func isSlug(text string) bool {
	for word := range strings.SplitSeq(text, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// plain refuses characters that a terminal obeys or does not show. A line
// break is one of them: how text is broken is for the screen to say.
func (c checker) plain(key, value string) bool {
	if isPrintableASCII(value) {
		return true // as nearly always, and looking up classes costs
	}
	for _, r := range value {
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector) {
			c.fault("%s has the control character %U", key, r)
			return false
		}
	}
	return true
}

// isPrintableASCII looks at eight letters at a time: the highest bit of a byte
// is set if it is none of ASCII, if it is less than a blank once that is taken
// away, and if it is more than a tilde once one is added.
func isPrintableASCII(text string) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	for ; len(text) >= 8; text = text[8:] {
		w := binary.LittleEndian.Uint64([]byte(text[:8]))
		if (w|(w-' '*each)|(w+each))&high != 0 {
			return false
		}
	}
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// word reads the value of an enum.
func word[E ~uint8](c checker, key string, terms []term, slug string) E {
	if slug == "" {
		c.fault("%s is missing", key)
		return 0
	}
	e, ok := parse[E](terms, slug)
	if !ok {
		known := make([]string, len(terms))
		for i, t := range terms {
			known[i] = t.slug
		}
		c.fault("%s is %q; it can be %s", key, slug, strings.Join(known, ", "))
	}
	return e
}

// isCode reports whether a text is four digits.
func isCode(text string) bool { return len(text) == 4 && strings.Trim(text, "0123456789") == "" }

// entry makes an entry of its raw form and checks it.
func (c checker) entry(p *Product, page *Page, r rawEntry) *Entry {
	c.required("code", r.Code)
	c.text(page, r)
	c.required("meaning", r.Meaning, "next", r.Next)
	c.forCustomer(p, r)
	c.some("keywords", r.Keywords)
	c.plainAll("wire_texts", r.WireTexts)
	e := &Entry{
		ID: p.Slug + "/" + r.Code, Family: p.Family, Product: p, Code: r.Code, Text: r.Text, WireTexts: r.WireTexts,
		Category:      word[Category](c, "category", categories, r.Category),
		NoDescription: r.NoDescription, Meaning: r.Meaning, Next: r.Next,
		DecidedBy:  word[Decider](c, "decided_by", deciders, r.DecidedBy),
		Final:      word[Finality](c, "final", finalities, r.Final),
		Retry:      word[Retry](c, "retry", retries, r.Retry),
		Acts:       word[Actor](c, "acts", actors, r.Acts),
		Charged:    word[Charge](c, "charged", charges, r.Charged),
		Disclosure: word[Disclosure](c, "disclosure", disclosures, r.Disclosure),
		Customer:   r.Customer, Keywords: r.Keywords, Deprecated: r.Deprecated, MobileOnly: r.MobileOnly,
		JobTypes: p.JobTypes,
	}
	if len(p.JobTypes) == 0 {
		e.JobTypes = r.JobTypes
	} else if r.JobTypes != nil {
		c.fault("job_types is set, but the product has its own")
	}
	if r.LastSeen != "" {
		e.ID = "older/" + e.ID
	}
	if r.Variant != "" {
		c.slug("variant", r.Variant)
		e.ID += "/" + r.Variant
	}
	c.placement(e, r)
	if r.Code != "" && !isCode(r.Code) {
		c.fault("code is %q; it must have four digits", r.Code)
	}
	c.origin(e, page, r)
	c.factsFrom(e, r)
	c.references(e, r)
	c.askable(e)
	c.truth(e, r)
	return e
}

// references resolves the guide and the products that an entry names.
func (c checker) references(e *Entry, r rawEntry) {
	if r.Guide != "" {
		e.Guide = c.l.guideOf(r.Guide)
		if e.Guide == nil && !c.l.broken[r.Guide] {
			c.fault("guide %q does not exist in guides", r.Guide)
		}
	} else if e.Category != Approved && !e.Retired() && e.Family != DuplicateCheck {
		c.fault("guide is missing: only a plain approval can do without one")
	}
	for _, slug := range r.AlsoApplies {
		p := c.l.product(slug)
		if p == nil {
			c.fault("also_applies names %q, which is no product", slug)
			continue
		}
		e.AlsoApplies = append(e.AlsoApplies, p)
	}
}

// suspicion lists the codes that speak of a suspected attack. Whoever is
// suspected must not learn it from us, innocent or not.
var suspicion = []string{
	"0813", "0814", "0823", "0824", "0841", "0843", "0844", "0846", "0907", "1212", "1213", "1222", "1242",
}

// truth refuses entries that would mislead: a category that is not the normal
// form of the page's label, an end where a reviewer still decides, a suspicion
// that may be told, and customer words that give away the code. A word that is
// unknown was reported already, so nothing is concluded from it.
func (c checker) truth(e *Entry, r rawEntry) {
	c.label(e, r)
	_, isCategory := parse[Category](categories, r.Category)
	if _, ok := parse[Finality](finalities, r.Final); ok && isCategory && e.Final != finality(e.Category) {
		c.fault("final is %q, which does not fit category %q", r.Final, r.Category)
	}
	if slices.Contains(suspicion, e.Code) && r.Disclosure == disclosures[Tell].slug {
		c.fault(`disclosure is "tell", but the code speaks of a suspicion`)
	}
	if e.Disclosure != Tell && e.Code != "" && strings.Contains(e.Customer, e.Code) {
		c.fault("customer names the code, which may not be told")
	}
}

// label reads the page's own label and holds the category against it.
func (c checker) label(e *Entry, r rawEntry) {
	if r.SourceCategory == nil && e.Source.Page != nil && e.Source.Page.Unnumbered {
		empty := "" // the source gives no labels
		r.SourceCategory = &empty
	}
	if r.SourceCategory == nil {
		c.fault(`source_category is missing (write "" if the page leaves it empty)`)
		return
	}
	e.SourceCategory = *r.SourceCategory
	if !c.plain("source_category", e.SourceCategory) {
		return
	}
	want, ok := normalForm(e.SourceCategory)
	_, isCategory := parse[Category](categories, r.Category)
	switch {
	case !ok:
		c.fault("source_category %q has no normal form", e.SourceCategory)
	case isCategory && e.Category != want:
		c.fault("category is %q, but %q is %q", r.Category, e.SourceCategory, want.Slug())
	}
}

// normalForm is the category of a page's label.
//
//	Rejected, rejected                                -> Rejected
//	Re-run the job when ID authority is back online   -> Re-run Later
//	-, (blank)                                        -> No Category
func normalForm(label string) (Category, bool) {
	switch label {
	case "", "-":
		return NoCategory, true
	case "Suspected for spoof and sent to document reviewer for final decision":
		return SuspectedSpoof, true
	case "Re-run the job when ID authority is back online":
		return RerunLater, true
	}
	for i, t := range categories {
		if strings.EqualFold(label, t.words) {
			return Category(i), true
		}
	}
	return NoCategory, false
}

// finality is what a category says about the end: a verdict stands, whatever
// waits for a reviewer does not, and of the rest the page says nothing.
func finality(c Category) Finality {
	switch c {
	case Approved, ApprovedWithAttention, Rejected:
		return Final
	case ProvisionallyApproved, SuspectedSpoof, Pending:
		return NotFinal
	default:
		return FinalNotStated
	}
}
