package model

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A Comparison is every meaning of one code, side by side.
type Comparison struct {
	Code     string
	Entries  []*catalog.Entry
	Clash    bool   // they disagree in their category
	Question string // what to find out, to know which one a ticket is about
}

// Compare gathers every entry of an entry's code. Retired ones are compared with the
// current ones only if the entry is retired itself.
func Compare(c *catalog.Catalog, e *catalog.Entry) Comparison {
	if e.Retired() {
		return NewComparison(slices.Concat(c.Code(e.Code), c.RetiredCode(e.Code)))
	}
	return NewComparison(c.Code(e.Code))
}

// NewComparison compares some entries of one code; there is at least one.
func NewComparison(entries []*catalog.Entry) Comparison {
	return Comparison{
		Code: entries[0].Code, Entries: entries, Clash: catalog.Clash(entries), Question: catalog.Question(entries),
	}
}

// Page says whether the meanings agree and, where there are several, what settles
// which of them a ticket is about.
func (c Comparison) Page() Page {
	b := Block{Kind: Agreement, Role: Strong, Text: c.verdict()}
	if c.Clash {
		b.Role = Danger
	}
	if c.Question == "" {
		return Page{b}
	}
	return Page{b, {Kind: Ask, Role: Plain, Label: "Ask", Text: c.Question}}
}

// Name is what a meaning is called among the others: its product, and where they share
// that, the text that tells them apart.
//
//	0812   Biometric KYC, Document Verification
//	0001   Data Invalid, ...
func (c Comparison) Name(e *catalog.Entry) string {
	text := TextApart(e, c.Entries)
	switch {
	case text == "":
		return e.Product.Name
	case catalog.SameProduct(c.Entries):
		return text
	}
	return e.Product.Name + ": " + text
}

// TextApart is the text of an entry where nothing else tells it from the others of its
// code: they are of one product. It is empty elsewhere.
func TextApart(e *catalog.Entry, others []*catalog.Entry) string {
	if slices.ContainsFunc(others, func(o *catalog.Entry) bool { return o.ID != e.ID && o.Product == e.Product }) {
		return e.Headline()
	}
	return ""
}

// verdict says whether the meanings agree. Only current ones are in a table of a page;
// retired ones are counted beside them.
//
//	0001   0001 has 4 meanings in one table. There is a retired meaning, too.
func (c Comparison) verdict() string {
	if len(c.Entries) == 1 {
		return "One meaning only."
	}
	current := slices.DeleteFunc(slices.Clone(c.Entries), (*catalog.Entry).Retired)
	switch older := len(c.Entries) - len(current); {
	case older == 0:
		return c.standing(current)
	case len(current) == 0:
		return fmt.Sprintf("%s has %d meanings, all of them retired.", c.Code, older)
	case older == 1:
		return c.standing(current) + " There is a retired meaning, too."
	default:
		return c.standing(current) + fmt.Sprintf(" There are %d retired meanings, too.", older)
	}
}

// standing says where a code has its current meanings, and whether they agree.
func (c Comparison) standing(current []*catalog.Entry) string {
	switch {
	case !catalog.SameFamily(current):
		return fmt.Sprintf("%s is two different things: %s.", c.Code, kinds(current))
	case c.Clash:
		return fmt.Sprintf("%s means different things in different products.", c.Code)
	case len(current) == 1:
		return fmt.Sprintf("%s has one current meaning.", c.Code)
	case catalog.SameProduct(current):
		return fmt.Sprintf("%s has %d meanings in one table.", c.Code, len(current))
	}
	return fmt.Sprintf("%s exists in %d products. %s", c.Code, len(current), agreement(current))
}

// agreement says how far entries of several tables agree, where their categories
// do not clash. Another guide is another problem; approvals have no guide, so this
// is never said about them.
//
//	1016   It means the same in all of them.
//	1015   The next step is the same in all of them; the category and the charge differ.
//	1014   It is not the same problem in all of them: what to do and the guide differ.
func agreement(entries []*catalog.Entry) string {
	apart := differences(entries)
	verb := " differ."
	if len(apart) == 1 {
		verb = " differs."
	}
	switch {
	case len(apart) == 0:
		return "It means the same in all of them."
	case slices.Contains(apart, "the guide"):
		return "It is not the same problem in all of them: " + listed(apart) + verb
	case !slices.Contains(apart, "what to do"):
		return "The next step is the same in all of them; " + listed(apart) + verb
	}
	return "The categories do not clash; " + listed(apart) + verb
}

// differences names what is not the same in all entries.
func differences(entries []*catalog.Entry) []string {
	var apart []string
	for _, aspect := range []struct {
		name string
		of   func(e *catalog.Entry) any
	}{
		{"the result text", func(e *catalog.Entry) any { return e.Text }},
		{"the category", func(e *catalog.Entry) any { return [...]string{e.Category.Slug(), e.Final.String()} }},
		{"the meaning", func(e *catalog.Entry) any { return e.Meaning }},
		{"what to do", func(e *catalog.Entry) any { return e.Next + e.Retry.String() + e.Acts.String() }},
		{"the charge", func(e *catalog.Entry) any { return e.Charged }},
		{"who decided", func(e *catalog.Entry) any { return e.DecidedBy }},
		{"the guide", func(e *catalog.Entry) any { return e.Guide }},
	} {
		first := aspect.of(entries[0])
		if slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return aspect.of(e) != first }) {
			apart = append(apart, aspect.name)
		}
	}
	return apart
}

// listed joins names: "a, b and c".
func listed(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
