package triage

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/catalog/sorted"
	"smilecodes/model"
	"smilecodes/model/job/tally"
)

// meaningsOf is what the results of a row of [Todo] mean.
func (w words) meaningsOf(t tally.Todo) View { return w.meanings(t.Label, t.Meanings, t.Jobs) }

// meanings is what results mean. Shares are of the number of jobs.
func (w words) meanings(title string, all []tally.Meaning, jobs int) View {
	v := View{
		Title:   title,
		Columns: []Column{{Title: "Code"}, {Title: "Category"}, {Title: "Result text"}, w.jobsColumn(), {"Share", Bar, false}, {Title: "Product", IsExtra: true}},
	}
	for _, m := range all {
		r := meaning(m.Code, m.Entries)
		r.Key = fmt.Sprintf("%s/%d", m.Code, m.JobType)
		r.Cells[3], r.Cells[4] = w.jobs(m.Jobs), share(ratio(m.Jobs, jobs))
		v.Rows = append(v.Rows, r)
	}
	return v
}

// meaning is a row for a code with its entries; its numbers are still to be added.
func meaning(code string, entries []*catalog.Entry) Row {
	category, text, product := meanings(entries)
	return Row{Role: model.Plain, Code: code, Entries: entries, Cells: []Cell{
		{Text: code}, category, text, {}, {}, product,
	}}
}

// having are the meanings for which a test holds, the most jobs first.
func (w words) having(title string, is func(tally.Meaning) bool) View {
	var all []tally.Meaning
	jobs := 0
	for _, t := range w.report.Todo {
		for _, m := range t.Meanings {
			if is(m) {
				all = append(all, m)
				jobs += m.Jobs
			}
		}
	}
	if len(all) == 0 {
		return View{}
	}
	sorted.By(all, func(a, b tally.Meaning) int { return b.Jobs - a.Jobs })
	return w.meanings(title, all, jobs)
}

// unknownProduct is what a report calls a product of which nothing is known.
const unknownProduct = "Product not known"

// ofProduct is what the results of a product mean, or those of which none is known.
func (w words) ofProduct(p tally.Product) View {
	isListed := func(name string) bool {
		return slices.ContainsFunc(w.report.Products, func(p tally.Product) bool { return p.Name == name })
	}
	return w.having(p.Name, func(m tally.Meaning) bool {
		name := w.productOf(m)
		return name == p.Name || p.Name == unknownProduct && !isListed(name)
	})
}

// productOf is the name of the product that a meaning is of: that of its job_type, or else
// those that its entries have.
func (w words) productOf(m tally.Meaning) string {
	if products, _ := w.catalog.ProductsOf(m.JobType); len(products) == 1 {
		return products[0].Name
	}
	var names []string
	for _, e := range m.Entries {
		if !slices.Contains(names, e.Product.Name) {
			names = append(names, e.Product.Name)
		}
	}
	return strings.Join(names, " or ")
}

// waiting is what the results mean that a reviewer still decides.
func (w words) waiting() View { return w.having("With a reviewer", isProvisional) }

// isProvisional reports whether a reviewer may still decide.
func isProvisional(m tally.Meaning) bool {
	return slices.ContainsFunc(m.Entries, func(e *catalog.Entry) bool { return e.Retry == catalog.RetryAfterReviewer })
}

// outagesOf are the outages of an authority.
func (w words) outagesOf(a tally.Authority) View {
	v := View{
		Title: w.place(a.Country, a.IDType), Empty: "No outage: what failed is no more than chance explains.",
		Columns: []Column{{Title: "Outage"}, {Title: "Lasted"}, {"Failed", Number, false}, {"Answers", Number, false}, {Title: "Level"}},
	}
	for _, o := range a.Outages {
		v.Rows = append(v.Rows, Row{Key: o.From.UTC().Format(minuteForm), Role: model.Danger, Cells: []Cell{
			{Text: period(o.From, o.To)}, {Text: Duration(o.To.Sub(o.From))}, {Text: Thousands(o.Lost)}, {Text: Thousands(o.Results)}, {Text: levels[o.Level]},
		}})
	}
	return v
}

// during is what there was to do of all results of an interval.
func (w words) during(i, all int) View {
	begin := w.report.Begins[i]
	v := View{
		Title:   period(begin, End(begin, w.report.Step)),
		Columns: []Column{{Title: "What to do"}, {"Results", Number, false}, {"Share", Bar, false}, {Title: "Who acts"}},
	}
	for _, t := range w.report.Todo {
		if n := t.OverTime[i]; n > 0 {
			role := model.Plain
			if t.IsOpen {
				role = model.Caution
			}
			v.Rows = append(v.Rows, Row{
				Key: t.Key, Role: role, below: func() View { return w.meaningsOf(t) },
				Cells: []Cell{{Text: t.Label}, results(n), share(ratio(n, all)), acts(t.Acts)},
			})
		}
	}
	return v
}
