package triage_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
	"smilecodes/model/triage"
	"smilecodes/model/triage/triagetest"
)

// TestAnswer holds the words of an answer, in the order in which they are read.
func TestAnswer(t *testing.T) {
	c := modeltest.Load(t)
	a := triage.Of(c, triagetest.Report(c))
	var said []string
	for _, b := range a.Read {
		said = append(said, b.Text)
	}
	said = append(said, a.Title)
	for _, v := range a.Views {
		said = append(said, "", v.Title)
		for _, r := range v.Rows {
			said = append(said, r.Sentence())
			if len(r.Cells) != len(v.Columns) {
				t.Errorf("%s has %d cells for %d columns", r.Key, len(r.Cells), len(v.Columns))
			}
		}
		for _, b := range v.Notes {
			said = append(said, "- "+b.Text)
		}
	}
	for _, b := range a.Alarms {
		said = append(said, b.Text)
	}
	got := strings.Join(said, "\n")
	const file = "testdata/answer.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || got+"\n" != string(want) {
		t.Errorf("the answer is\n%s\nnot\n%s (%v)", got, want, err)
	}
}

var update = flag.Bool("update", false, "write the words again")

// TestNothing: an answer of nothing has a sentence in every view.
func TestNothing(t *testing.T) {
	a := triage.Of(modeltest.Load(t), tally.Report{})
	for _, v := range a.Views {
		if len(v.Rows) > 0 || v.Empty == "" {
			t.Errorf("%s: %d rows, %q", v.Title, len(v.Rows), v.Empty)
		}
	}
	if len(a.Alarms) > 0 {
		t.Errorf("alarms: %v", a.Alarms)
	}
}

// TestMeanings goes down from what has to be done.
func TestMeanings(t *testing.T) {
	c := modeltest.Load(t)
	r := triagetest.Report(c)
	todo := triage.Of(c, r).Views[triage.Todo]
	v := todo.Below("product-not-known")
	if len(v.Rows) != 1 || !strings.Contains(v.Rows[0].Sentence(), "Provisional or") {
		t.Errorf("it goes down to %v", v.Rows)
	}
	if v := todo.Below("bogus"); len(v.Rows) > 0 {
		t.Errorf("a key that doesn't exist goes down to %v", v.Rows)
	}
}

// TestProducts goes down from a product to what its results mean, each in one of them.
func TestProducts(t *testing.T) {
	c := modeltest.Load(t)
	v := triage.Of(c, triagetest.Report(c)).Views[triage.Products]
	for i, codes := range []string{"1015 0810", "0812"} {
		var got []string
		for _, r := range v.Below(v.Rows[i].Key).Rows {
			got = append(got, r.Code)
		}
		if strings.Join(got, " ") != codes {
			t.Errorf("%s goes down to %q, not %s", v.Rows[i].Cells[0].Text, got, codes)
		}
	}
}

// TestTop keeps as many rows as are asked for, and says how many more there are.
func TestTop(t *testing.T) {
	c := modeltest.Load(t)
	v := triage.Of(c, triagetest.Report(c)).Views[triage.Codes]
	for n, rows := range map[int]int{0: 4, 1: 1, 4: 4, 9: 4} {
		top := v.Top(n)
		if isCut := len(top.Notes.Only(model.Hidden)) > 0; len(top.Rows) != rows || isCut != (rows < 4) {
			t.Errorf("of the top %d are %d rows, with %v", n, len(top.Rows), top.Notes)
		}
	}
}

// TestTopKeepsIdle keeps the row with nothing to do, which is the largest of most days.
func TestTopKeepsIdle(t *testing.T) {
	c := modeltest.Load(t)
	r := triagetest.Report(c)
	r.Todo[2].Retry, r.Todo[2].Acts = catalog.RetryNotNeeded, catalog.Nobody
	for n, last := range map[int]string{
		1: "And 1 more row, with 1,798 jobs: --top 0 shows all.",
		2: "",
	} {
		top := triage.Of(c, r).Views[triage.Todo].Top(n)
		said := ""
		if top.Notes[0].Kind == model.Hidden && strings.HasPrefix(top.Notes[0].Text, "And") {
			said = top.Notes[0].Text
		}
		if len(top.Rows) != n+1 || top.Rows[n].Key != "none" || said != last {
			t.Errorf("of the top %d are %d rows, with %q", n, len(top.Rows), said)
		}
	}
}

// TestUnsettled shows what the program says of results whose product isn't known, and of
// a payload, which has all that its columns lack.
func TestUnsettled(t *testing.T) {
	c := modeltest.Load(t)
	r := triagetest.Report(c)
	r.Reviewers = tally.Reviewers{}
	if v := triage.Of(c, r).Views[triage.Reviewers]; !strings.HasPrefix(v.Empty, "Some results may be provisional") {
		t.Errorf("with 0812 of no product the reviewers say %q", v.Empty)
	}
	r.Todo = r.Todo[1:]
	for i := range r.Todo {
		r.Todo[i].OverTime = make([]int, len(r.Begins))
	}
	if v := triage.Of(c, r).Views[triage.OverTime]; len(v.Rows) > 0 || !strings.HasPrefix(v.Empty, "Only results") {
		t.Errorf("where no outcome has a time it says %q, with %d rows", v.Empty, len(v.Rows))
	}
	if v := triage.Of(c, r).Views[triage.Reviewers]; !strings.HasPrefix(v.Empty, "No result left") {
		t.Errorf("without one the reviewers say %q", v.Empty)
	}
	r.Input.Columns = []tally.Column{{Field: "time", From: "column 2"}, {Field: "json", From: "column 3"}}
	if said := triage.Of(c, r).Read[0].Text; strings.Contains(said, "no job_type") {
		t.Errorf("a payload has a job_type, but it says %q", said)
	}
}

// TestTimesOfAnotherForm says that a column of times can't be read, not that it is empty.
func TestTimesOfAnotherForm(t *testing.T) {
	c := modeltest.Load(t)
	r := triagetest.Report(c)
	for form, want := range map[tally.TimeForm]string{
		tally.DayFirst: "time from column 3 (day first)", tally.MonthFirst: "time from column 3 (month first)", tally.DayNumbers: "time from column 3 (numbers of days)",
		tally.EitherFirst: "Times such as 03/04/2026 can be 3 April or 4 March, so they aren't read: name their column with --columns time:dmy=… or time:mdy=….",
	} {
		of := r
		of.Input.NoTime, of.Input.Columns = of.Input.Results, []tally.Column{{Field: "code", From: "ResultCode"}, {Field: "time", From: "column 3", Form: form}}
		said := triage.Of(c, of).Read[0].Text
		if !strings.Contains(said, want) || strings.Contains(said, "such as 2026") || (form == tally.EitherFirst) == strings.Contains(said, "time from") {
			t.Errorf("of times in the form %d it says %q", form, said)
		}
	}
	r.Input.NoTime = r.Input.Results
	if said := triage.Of(c, r).Read[0].Text; !strings.Contains(said, "2,050 results have no time that can be read, such as") {
		t.Errorf("of times that can't be read it says %q", said)
	}
}
