// Package triage says in words what a count of many results comes to: what has to be
// done, what is one outage, what waits for a reviewer. Every face renders the same
// [Answer]: the screen, a text, a table, a page for a browser, and the linear mode in
// sentences.
package triage

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job/tally"
)

// An Answer is a [tally.Report] in words. Its parts are in the order in which they are
// read.
type Answer struct {
	Read   model.Page // what was taken for what, in one block, after a warning if it was partly read
	Title  string     // "48,211 jobs, 1 Nov 2026 00:00 to 30 Nov 2026 23:50 UTC"
	Count  string     // the same without the time
	Views  []View     // in the order of [Todo] to [NotRead]
	Alarms model.Page // outages and spikes, a block each; empty if there are none
}

// The views of an answer. On the screen the digit of a view is one more.
const (
	Todo = iota
	Codes
	Products
	Authorities
	OverTime
	Reviewers
	NotRead
)

// A View is a table with the notes below it.
type View struct {
	Title   string // "What to do"
	Columns []Column
	Rows    []Row
	Empty   string     // the sentence in place of rows where there are none
	Notes   model.Page // what comes after the rows

	unit unit // what its rows count
}

// A Column is what the cells below it are.
type Column struct {
	Title   string
	Kind    ColumnKind
	IsExtra bool // it is left out first where there is little room
}

// A ColumnKind is how the cells of a column are drawn.
type ColumnKind uint8

// The kinds of columns.
const (
	Words     ColumnKind = iota
	Number               // to the right
	Bar                  // a share, as a number and a bar
	Sparkline            // numbers over time
)

// A Row is one line of a view.
type Row struct {
	Key     string // stable for machines and while results are read; not for people
	Cells   []Cell // as many as there are columns
	Role    model.Role
	Code    string           // whose answer it leads to, if it is about one
	Entries []*catalog.Entry // what that can mean; none for an unknown code

	n     int         // how many it counts
	stays bool        // [View.Top] keeps it, at the end
	below func() View // one step down; nil where there is nothing
}

// A Cell is one value. What is drawn from Share or Series is in Text or Said as well.
type Cell struct {
	Text   string
	Said   string  // the same in a sentence: "212 jobs"; empty for what a sentence leaves out
	Share  float64 // of a [Bar], from 0 to 1
	Series []int   // of a [Sparkline], a number for each interval
}

// Of composes the answer of a report.
func Of(c *catalog.Catalog, r tally.Report) Answer {
	w := words{catalog: c, report: r}
	return Answer{
		Read: w.read(), Title: w.title(), Count: w.count(), Alarms: w.alarms(),
		Views: []View{w.todo(), w.codes(), w.products(), w.authorities(), w.overTime(), w.reviewers(), w.notRead()},
	}
}

// words composes the answer of one report.
type words struct {
	catalog *catalog.Catalog
	report  tally.Report
}

// Sentence is a row as it is read aloud: "Run again later: 212 jobs, 18 %, support
// acts."
func (r Row) Sentence() string {
	var said []string
	for _, c := range r.Cells[1:] {
		if c.Said != "" {
			said = append(said, c.Said)
		}
	}
	if len(said) == 0 {
		return r.Cells[0].Text + "."
	}
	return r.Cells[0].Text + ": " + strings.Join(said, ", ") + "."
}

// Below is the view one step down from the row of a key: what its results mean, when an
// authority was out, or what there was to do at a time. It has no title where there is
// nothing below.
func (v View) Below(key string) View {
	for _, r := range v.Rows {
		if r.Key == key && r.below != nil {
			return r.below()
		}
	}
	return View{}
}

// Top is a view with its first rows only, and a note of how many more there are. With 0 it has
// all of them. The row with nothing to do is kept too: without it the shares seem to lack
// most of the jobs.
func (v View) Top(n int) View {
	last := len(v.Rows)
	for last > 0 && v.Rows[last-1].stays {
		last--
	}
	if n <= 0 || last <= n {
		return v
	}
	rest := 0
	for _, r := range v.Rows[n:last] {
		rest += r.n
	}
	said := "And " + many(last-n, "more row", "more rows")
	if rest > 0 {
		said += ", with " + v.unit.many(rest)
	}
	more := muted(model.Hidden, said+": --top 0 shows all.")
	v.Notes = append(model.Page{more}, v.Notes...)
	v.Rows = slices.Concat(v.Rows[:n], v.Rows[last:])
	return v
}
