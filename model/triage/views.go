package triage

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/job/tally"
)

// todo is what has to be done: the first view, and the one that other programs get as a
// table.
func (w words) todo() View {
	v := View{
		Title: "What to do", unit: w.jobsUnit(), Empty: "No result was found.",
		Columns: []Column{{Title: "What to do"}, w.jobsColumn(), {"Share", Bar, false}, {"Over time", Sparkline, false}, {Title: "Who acts"}, {Title: "Codes", IsExtra: true}},
	}
	for _, t := range w.report.Todo {
		r := Row{Key: t.Key, n: t.Jobs, Role: model.Plain, stays: t.Retry == catalog.RetryNotNeeded && t.Acts == catalog.Nobody, Cells: []Cell{
			{Text: t.Label}, w.jobs(t.Jobs), share(t.Share), {Text: flat(t.OverTime), Series: t.OverTime}, acts(t.Acts), codes(t),
		}}
		r.below = func() View { return w.meaningsOf(t) }
		if t.IsOpen {
			r.Role = model.Caution
			v.Notes = append(v.Notes, w.open(t))
		}
		v.Rows = append(v.Rows, r)
	}
	v.Notes = append(v.Notes, w.apart()...)
	return v
}

// open says how to settle which product some results are of.
func (w words) open(t tally.Todo) model.Block {
	all := codesOf(t)
	text := joined(all) + " means something else in another product, and nothing here says which it is."
	if len(all) > 1 {
		text = joined(all) + " mean something else in other products, and nothing here says which it is."
	}
	return model.Block{
		Kind: model.Warning, Role: model.Caution,
		Text: text + " Add job_type to the export or, if it's the same for all, give it with --assume-job-type.",
	}
}

// apart says which answers aren't outcomes of a job, so that a sum that seems too small is
// understood.
func (w words) apart() model.Page {
	var said []string
	for _, a := range w.report.Apart {
		said = append(said, a.Role.String()+" ("+Thousands(a.Results)+")")
	}
	if len(said) == 0 {
		return nil
	}
	return model.Page{muted(model.Hidden, "Counted apart: "+strings.Join(said, "; ")+".")}
}

// codes is how often each code came.
func (w words) codes() View {
	v := View{
		Title: "Codes", unit: resultsUnit, Empty: "No code was found.",
		Columns: []Column{{Title: "Code"}, {Title: "Category"}, {Title: "Result text"}, {"Results", Number, false}, {"Share", Bar, false}, {Title: "Product", IsExtra: true}},
	}
	all := 0
	for _, c := range w.report.Codes {
		all += c.Results
	}
	for _, c := range w.report.Codes {
		r := meaning(c.Code, c.Entries)
		r.Key, r.n = c.Code+"/"+c.Role.Slug(), c.Results
		if as := roles[c.Role]; as != "" {
			r.Cells[1] = Cell{Text: "- " + as, Said: as}
		}
		r.Cells[3], r.Cells[4] = results(c.Results), share(ratio(c.Results, all))
		v.Rows = append(v.Rows, r)
	}
	return v
}

// roles are what a code is to a job, if it isn't the outcome, in place of a category.
var roles = [...]string{
	job.Verdict: "", job.Lookup: "ID look-up", job.History: "Earlier result", job.StatusCall: "Status answer",
	job.DuplicateCheck: "Duplicate check", job.RequestError: "Request error", job.NoResult: "No result",
}

// products is how many results each product has.
func (w words) products() View {
	v := View{
		Title: "Products", unit: w.jobsUnit(), Empty: "No product is known.",
		Columns: []Column{{Title: "Product"}, w.jobsColumn(), {"Share", Bar, false}, {"Over time", Sparkline, false}},
	}
	all := w.report.Input.Jobs
	if !w.report.Input.JobsExact {
		all = w.report.Input.Results
	}
	for _, p := range w.report.Products {
		role := model.Plain
		if p.Slug == "" {
			role = model.Caution
		}
		v.Rows = append(v.Rows, Row{Key: p.Slug + p.Name, n: p.Jobs, Role: role, below: func() View { return w.ofProduct(p) }, Cells: []Cell{
			{Text: p.Name}, w.jobs(p.Jobs), share(ratio(p.Jobs, all)), {Text: flat(p.OverTime), Series: p.OverTime},
		}})
	}
	return v
}

// authorities is how well each ID authority answered.
func (w words) authorities() View {
	v := View{
		Title: "Authorities", unit: answersUnit, Empty: "No result shows that an ID authority was asked.",
		Columns: []Column{{Title: "Authority"}, {"Answers", Number, false}, {"Failed", Number, false}, {"Answered", Bar, false}, {"Failed over time", Sparkline, false}, {"Outages", Number, false}},
	}
	for _, a := range w.report.Authorities {
		role, answered := model.Plain, ratio(a.Results-a.Failed, a.Results)
		if len(a.Outages) > 0 {
			role = model.Danger
		}
		v.Rows = append(v.Rows, Row{Key: a.Country + "/" + a.IDType, n: a.Results, Role: role, below: func() View { return w.outagesOf(a) }, Cells: []Cell{
			{Text: w.place(a.Country, a.IDType)},
			{Text: Thousands(a.Results), Said: many(a.Results, "answer", "answers")},
			{Text: Thousands(a.Failed), Said: Thousands(a.Failed) + " failed"},
			{Text: percent(answered), Said: percent(answered) + " answered", Share: answered},
			{Text: flat(a.FailedOverTime), Series: a.FailedOverTime},
			outages(len(a.Outages)),
		}})
	}
	return v
}

func outages(n int) Cell {
	if n == 0 {
		return Cell{Text: "-"}
	}
	return Cell{Text: Thousands(n), Said: many(n, "outage", "outages")}
}

// overTime is how many results each interval has, and how many of them have to be run
// again.
func (w words) overTime() View {
	v := View{
		Title: "Over time", Empty: "No result has a time.",
		Columns: []Column{{Title: "From"}, {"Results", Number, false}, {"How busy", Bar, false}, {"To run later", Number, false}},
	}
	all, later := Totals(w.report)
	most := slices.Max(append(all, 0))
	if most == 0 {
		if len(w.report.Begins) > 0 {
			v.Empty = "Only results that are counted apart have a time."
		}
		return v
	}
	for i, begin := range w.report.Begins {
		of := ratio(all[i], most)
		v.Rows = append(v.Rows, Row{Key: begin.UTC().Format(minuteForm), Role: model.Plain, below: func() View { return w.during(i, all[i]) }, Cells: []Cell{
			{Text: w.interval(begin)}, results(all[i]), {Text: percent(of), Share: of}, {Text: Thousands(later[i]), Said: Thousands(later[i]) + " to run later"},
		}})
	}
	if i := slices.Index(all, most); i >= 0 {
		begin := w.report.Begins[i]
		busiest := "The busiest time was " + period(begin, End(begin, w.report.Step))
		if w.report.Step == tally.Day {
			busiest = "The busiest day was " + begin.Format(dayForm)
		}
		v.Notes = model.Page{muted(model.Summary, busiest+", with "+many(most, "result", "results")+".")}
	}
	return v
}

// interval is the beginning of an interval: a day, or a time.
func (w words) interval(begin time.Time) string {
	if w.report.Step == tally.Day {
		return begin.Format(dayForm)
	}
	return at(begin)
}

// Totals are all results in each interval, and those of them that have to be run again
// later.
func Totals(r tally.Report) (all, later []int) {
	all, later = make([]int, len(r.Begins)), make([]int, len(r.Begins))
	for _, t := range r.Todo {
		for i, n := range t.OverTime {
			all[i] += n
			if t.RunsAgain() {
				later[i] += n
			}
		}
	}
	return all, later
}

// reviewers is what became of provisional results.
func (w words) reviewers() View {
	n := w.report.Reviewers
	v := View{Title: "Reviewers", Empty: "No result left the decision to a reviewer.", Columns: []Column{{Title: "Provisional results"}, {"Jobs", Number, false}}}
	if n.Provisional == 0 {
		if w.mayWait() {
			v.Empty = "Some results may be provisional: nothing here says which product they are of."
		}
		return v
	}
	row := func(key, label string, n int, below func() View) {
		v.Rows = append(v.Rows, Row{Key: key, Role: model.Plain, below: below, Cells: []Cell{{Text: label}, {Text: Thousands(n), Said: jobsUnit.many(n)}}})
	}
	row("decided", "Decided", n.Decided, nil)
	row("open", "Still open", n.Open, w.waiting)
	if !n.OldestOpen.IsZero() {
		waits := Duration(w.report.Input.Last.Sub(n.OldestOpen))
		v.Notes = model.Page{muted(model.Summary, "The oldest open one is from "+at(n.OldestOpen)+", "+waits+" before the last result.")}
	}
	return v
}

// mayWait reports whether there are results that are provisional for one product and not
// for another, and nothing says which product it is.
func (w words) mayWait() bool {
	return slices.ContainsFunc(w.report.Todo, func(t tally.Todo) bool {
		return t.IsOpen && slices.ContainsFunc(t.Meanings, isProvisional)
	})
}

// faults are the reasons why something was not read.
var faults = [...]string{
	tally.NoCode: "No result code", tally.BrokenJSON: "Broken JSON", tally.WrongCells: "Cells don't match the header",
	tally.TooLong: "Too long", tally.NotText: "Not text", tally.Truncated: "The file ends too early",
	tally.OddCode: "The code isn't one",
}

// notRead counts what could not be read, by kind and never with its text.
func (w words) notRead() View {
	v := View{Title: "Not read", Empty: "Everything was read.", Columns: []Column{{Title: "Why"}, {"Lines", Number, false}, {Title: "First lines"}}}
	for _, n := range w.report.NotRead {
		first := make([]string, len(n.First))
		for i, line := range n.First {
			first[i] = strconv.Itoa(line)
		}
		v.Rows = append(v.Rows, Row{Key: faults[n.Kind], Role: model.Plain, Cells: []Cell{
			{Text: faults[n.Kind]}, {Text: Thousands(n.Lines), Said: many(n.Lines, "line", "lines")},
			{Text: strings.Join(first, ", "), Said: "the first are " + joined(first)},
		}})
	}
	return v
}
