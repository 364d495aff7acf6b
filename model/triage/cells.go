package triage

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/tally"
)

// A unit is what a number is of: one, and more than one.
type unit [2]string

var jobsUnit, resultsUnit, answersUnit = unit{"job", "jobs"}, unit{"result", "results"}, unit{"answer", "answers"}

func (u unit) many(n int) string { return many(n, u[0], u[1]) }

// jobsUnit is what is counted: jobs, or results where jobs can't be told apart.
func (w words) jobsUnit() unit {
	if !w.report.Input.JobsExact {
		return resultsUnit
	}
	return jobsUnit
}

// jobsColumn is the column of their numbers.
func (w words) jobsColumn() Column {
	if !w.report.Input.JobsExact {
		return Column{"Results", Number, false}
	}
	return Column{"Jobs", Number, false}
}

func (w words) jobs(n int) Cell { return Cell{Text: Thousands(n), Said: w.jobsUnit().many(n)} }

func results(n int) Cell { return Cell{Text: Thousands(n), Said: resultsUnit.many(n)} }

func share(of float64) Cell { return Cell{Text: percent(of), Said: percent(of), Share: of} }

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

func acts(a catalog.Actor) Cell {
	said := a.String() + " acts"
	switch a {
	case catalog.ActorNotStated:
		return Cell{Text: "-"}
	case catalog.EndUser:
		said = "the end user acts"
	case catalog.Nobody:
		said = "nobody has to act"
	}
	return Cell{Text: a.String(), Said: said}
}

// flat is numbers over time as a text, for a table without pictures: where most were.
func flat(series []int) string {
	if len(series) == 0 || slices.Max(series) == 0 {
		return ""
	}
	return "at most " + Thousands(slices.Max(series))
}

// codesOf are the codes of a row, each once, the most results first.
func codesOf(t tally.Todo) []string {
	var codes []string
	for _, m := range t.Meanings {
		if !slices.Contains(codes, m.Code) {
			codes = append(codes, m.Code)
		}
	}
	return codes
}

// codes names the first codes of a row, and says how many more it has.
func codes(t tally.Todo) Cell {
	const named = 3
	all := codesOf(t)
	if more := len(all) - named; more > 1 {
		all = append(all[:named:named], fmt.Sprintf("%d more", more))
	}
	if len(all) == 0 {
		return Cell{Text: "-"}
	}
	kind := "code "
	if len(all) > 1 {
		kind = "codes "
	}
	return Cell{Text: strings.Join(all, ", "), Said: kind + joined(all)}
}

// meanings is what a code can be, in a few words each. Where its entries differ, all of
// them are there, never one as if it were the only one.
func meanings(entries []*catalog.Entry) (category, text, product Cell) {
	var marked, categories, texts, products []string
	add := func(to *[]string, word string) {
		if !slices.Contains(*to, word) {
			*to = append(*to, word)
		}
	}
	for _, e := range entries {
		what := e.Category.Word()
		if e.Family != catalog.Result {
			what, _ = e.Outcome()
		}
		add(&marked, e.Category.Mark()+" "+what)
		add(&categories, what)
		add(&texts, e.Headline())
		add(&products, e.Product.Short)
	}
	if len(entries) == 0 {
		const unknown = "Not in this catalogue"
		return Cell{Text: "-"}, Cell{Text: unknown, Said: unknown}, Cell{}
	}
	said := func(words []string, or string) Cell {
		all := strings.Join(words, or)
		return Cell{Text: all, Said: all}
	}
	category, text, product = said(marked, " or "), said(texts, " or "), said(products, ", ")
	category.Said = strings.Join(categories, " or ")
	return category, text, product
}
