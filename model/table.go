package model

import (
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
)

// An Aspect is one row of the table that compares meanings: one fact, and in each
// cell what a meaning says of it.
type Aspect struct {
	Label   string
	Differs bool // the cells do not say the same
	Cells   []Page
}

// compared are the rows of the table, in the order in which they are read.
var compared = []struct {
	label string
	kinds []Kind
	lacks string // what is read where a page has none of them
}{
	{"Verdict", []Kind{Verdict}, ""},
	{"Text", []Kind{ResultText}, ""},
	{"Say", []Kind{CustomerText, NoCustomerText, Rule, TeamWords}, ""},
	{"Do", []Kind{Next}, ""},
	{"Also", []Kind{TeamNext}, "nothing"},
	{"Note", []Kind{TeamNote}, "none"},
	{"Means", []Kind{Meaning}, ""},
	{"Final", []Kind{Final}, unstated},
	{"Retry", []Kind{Retry}, unstated},
	{"Acts", []Kind{Acts}, unstated},
	{"Charged", []Kind{Charged}, unstated},
	{"Decided by", []Kind{DecidedBy}, unstated},
	{"Guide", []Kind{GuideTitle}, "none"},
}

// unstated is what is read where no source states a fact.
const unstated = "not stated"

// Table compares the meanings, with a cell for each of the entries. The rows that
// differ come first. A fact that is stated of none has no row.
func (c Comparison) Table() []Aspect {
	pages := make([]Page, len(c.Entries))
	for i, e := range c.Entries {
		pages[i] = comparedPage(e)
	}
	var apart, alike []Aspect
	for _, row := range compared {
		a, isStated := Aspect{Label: row.label}, false
		for _, p := range pages {
			cell := cellOf(p, row.kinds)
			isStated = isStated || len(cell) > 0
			if len(cell) == 0 {
				cell = Page{{Kind: row.kinds[0], Role: Muted, Text: row.lacks}}
			}
			a.Cells = append(a.Cells, cell)
		}
		a.Differs = slices.ContainsFunc(a.Cells, func(cell Page) bool { return !sameWords(cell, a.Cells[0]) })
		switch {
		case !isStated:
		case a.Differs:
			apart = append(apart, a)
		default:
			alike = append(alike, a)
		}
	}
	return append(apart, alike...)
}

// Differs reports whether there is a row in which the meanings do not say the same.
func (c Comparison) Differs() bool {
	table := c.Table()
	return len(table) > 0 && table[0].Differs
}

// comparedPage is the page of an entry without the finality in its verdict, since that
// has a row of its own. There an entry without a verdict says so.
func comparedPage(e *catalog.Entry) Page {
	p := PageOf(e)
	for i := range p {
		if p[i].Kind == Verdict {
			p[i].Rest = flags(e)
		}
	}
	if _, what := e.Outcome(); e.Family != catalog.Result {
		p = append(p, fact(Final, "Final", what))
	}
	return p
}

// cellOf is what a page says of some kinds; nothing where that is not stated.
func cellOf(p Page, kinds []Kind) Page {
	cell := p.Only(kinds...)
	return slices.DeleteFunc(cell, func(b Block) bool { return b.Text == "" || b.Text == unstated })
}

// sameWords reports whether two cells read the same.
func sameWords(a, b Page) bool {
	return slices.EqualFunc(a, b, func(a, b Block) bool { return a.Text == b.Text && slices.Equal(a.Rest, b.Rest) })
}

// AsksJobType reports whether the job_type of a job can settle which meaning it is
// about.
func (c Comparison) AsksJobType() bool {
	return len(c.Entries) > 1 && catalog.SameFamily(c.Entries) && !catalog.SameProduct(c.Entries)
}

// OfJobType finds the meanings that a job_type has, and reports whether the digits
// may go on to that of another one. A meaning for jobs of any type has them all.
//
//	0812, 6   Document Verification
//	0812, 1   Biometric KYC; 11 would be Document Verification
//	1014, 5   Basic KYC and Enhanced KYC, which share it
func (c Comparison) OfJobType(digits string) (found []*catalog.Entry, goesOn bool) {
	for _, e := range c.Entries {
		types := jobTypeNumbers(e)
		if digits != "" && len(e.JobTypes) == 0 || slices.Contains(types, digits) {
			found = append(found, e)
		}
		isLonger := func(t string) bool { return t != digits && strings.HasPrefix(t, digits) }
		goesOn = goesOn || slices.ContainsFunc(types, isLonger)
	}
	return found, goesOn
}

// jobTypeNumbers are the numbers of an entry's jobs, those too that were only seen.
func jobTypeNumbers(e *catalog.Entry) []string {
	var numbers []string
	for _, n := range slices.Concat(e.JobTypes, e.Product.SeenJobTypes) {
		numbers = append(numbers, strconv.Itoa(n))
	}
	return numbers
}
