package triage

import (
	"slices"
	"time"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job/tally"
)

// A Place is a row of a view: the number of the view, and the key of the row.
type Place struct {
	View int
	Key  string
}

// Below is the view one step down from a row: what the results of it mean, when an
// authority was out, or what there was to do at a time. It has no title where there is
// nothing below. The rows of some lead on themselves, as rows of the view of.
func Below(c *catalog.Catalog, r tally.Report, at Place) (below View, of int) {
	w := words{catalog: c, report: r}
	switch at.View {
	case Todo:
		return Meanings(r, at.Key), Codes
	case Products:
		return w.inProduct(at.Key), Codes
	case Authorities:
		return w.outagesOf(at.Key), NotRead
	case OverTime:
		return w.during(at.Key), Todo
	case Reviewers:
		return w.waiting(at.Key), Codes
	}
	return View{}, Codes
}

// having are the meanings for which a test holds, the most jobs first.
func (w words) having(title string, is func(tally.Meaning) bool) View {
	t := tally.Todo{Key: title, Label: title}
	for _, todo := range w.report.Todo {
		for _, m := range todo.Meanings {
			if is(m) {
				t.Meanings = append(t.Meanings, m)
				t.Jobs += m.Jobs
			}
		}
	}
	slices.SortStableFunc(t.Meanings, func(a, b tally.Meaning) int { return b.Jobs - a.Jobs })
	return Meanings(tally.Report{Input: w.report.Input, Todo: []tally.Todo{t}}, title)
}

// inProduct is what the results of a product mean, or those whose product isn't known.
func (w words) inProduct(slug string) View {
	i := slices.IndexFunc(w.report.Products, func(p tally.Product) bool { return p.Slug == slug })
	if i < 0 {
		return View{}
	}
	name := w.report.Products[i].Name
	if slug == "" {
		name = "Product not known"
	}
	return w.having(name, func(m tally.Meaning) bool {
		isIn := func(e *catalog.Entry) bool { return e.Product.Slug == slug }
		if slug == "" {
			return len(m.Entries) != 1
		}
		return len(m.Entries) == 1 && isIn(m.Entries[0])
	})
}

// waiting is what the results mean that a reviewer still decides.
func (w words) waiting(key string) View {
	if key != "open" {
		return View{}
	}
	return w.having("With a reviewer", func(m tally.Meaning) bool {
		return slices.ContainsFunc(m.Entries, func(e *catalog.Entry) bool { return e.Retry == catalog.RetryAfterReviewer })
	})
}

// outagesOf are the outages of an authority.
func (w words) outagesOf(key string) View {
	i := slices.IndexFunc(w.report.Authorities, func(a tally.Authority) bool { return a.Country+"/"+a.IDType == key })
	if i < 0 {
		return View{}
	}
	a := w.report.Authorities[i]
	v := View{
		Title: w.place(a.Country, a.IDType), Empty: "No outage: what failed is no more than chance explains.",
		Columns: []Column{{Title: "Outage"}, {Title: "Lasted"}, {"Failed", Number, false}, {"Answers", Number, false}, {Title: "Level"}},
	}
	for _, o := range a.Outages {
		level := levels[o.Level]
		v.Rows = append(v.Rows, Row{Key: o.From.UTC().Format(minuteForm), Role: model.Danger, Cells: []Cell{
			{Text: period(o.From, o.To)}, {Text: Duration(o.To.Sub(o.From))}, {Text: Thousands(o.Lost)}, {Text: Thousands(o.Results)}, {Text: level},
		}})
	}
	return v
}

// during is what there was to do of the results of an interval.
func (w words) during(key string) View {
	i := slices.IndexFunc(w.report.Begins, func(b time.Time) bool { return b.UTC().Format(minuteForm) == key })
	if i < 0 {
		return View{}
	}
	begin := w.report.Begins[i]
	v := View{
		Title:   period(begin, End(begin, w.report.Step)),
		Columns: []Column{{Title: "What to do"}, {"Results", Number, false}, {"Share", Bar, false}, {Title: "Who acts"}},
	}
	all := w.totals(func(tally.Todo) bool { return true })[i]
	for _, t := range w.report.Todo {
		if n := t.OverTime[i]; n > 0 {
			role := model.Plain
			if t.IsOpen {
				role = model.Caution
			}
			v.Rows = append(v.Rows, Row{Key: t.Key, Role: role, Cells: []Cell{{Text: t.Label}, results(n), share(ratio(n, all)), acts(t.Acts)}})
		}
	}
	return v
}
