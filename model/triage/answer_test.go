package triage_test

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
	"smilecodes/model/triage"
)

// reported is a small report with one of everything.
func reported(c *catalog.Catalog) tally.Report {
	begin := time.Date(2026, 11, 21, 14, 0, 0, 0, time.UTC)
	e := c.Entry("biometric-kyc/1015")
	return tally.Report{
		Input: tally.Input{
			Form: "JSON Lines", Files: 2, Records: 2070, Results: 2050, Jobs: 2000, JobsExact: true,
			NoJobID: 12, Padded: 1, Unjudged: 3, NoTime: 1, Filtered: 1400,
			Columns: []tally.Column{{Field: "code", From: "ResultCode"}, {Field: "time", From: "column 3"}, {Field: "country", From: "country"}},
			First:   begin.Add(time.Minute), Last: begin.Add(29 * time.Minute),
		},
		Step: tally.TenMinutes, Begins: []time.Time{begin, begin.Add(10 * time.Minute), begin.Add(20 * time.Minute)},
		Todo: []tally.Todo{
			{Key: "product-not-known", Label: "Product not known: cannot be told", IsOpen: true, Results: 2, Jobs: 2, Share: 0.001, OverTime: []int{1, 0, 1},
				Meanings: []tally.Meaning{{Code: "0812", JobType: -1, Entries: c.Code("0812"), Results: 2, Jobs: 2}}},
			{Key: "authority-unavailable/later/support", Label: "Run again later", Guide: e.Guide, Retry: e.Retry, Acts: e.Acts, Results: 1848, Jobs: 1798, Share: 0.899, OverTime: []int{48, 1500, 300},
				Meanings: []tally.Meaning{{Code: "1015", JobType: 1, Entries: []*catalog.Entry{e}, Results: 1848, Jobs: 1798}}},
			{Key: "none", Label: "Nothing to do", Results: 200, Jobs: 200, Share: 0.1, OverTime: []int{200, 0, 0},
				Meanings: []tally.Meaning{{Code: "0810", JobType: 1, Entries: []*catalog.Entry{c.Entry("biometric-kyc/0810")}, Results: 200, Jobs: 200}}},
		},
		Codes:    []tally.Code{{Code: "1015", Entries: []*catalog.Entry{e}, Results: 1848}, {Code: "0812", Entries: c.Code("0812"), Results: 2}, {Code: "9999", Results: 1}},
		Products: []tally.Product{{Slug: "biometric-kyc", Name: "Biometric KYC", Results: 2048, Jobs: 1998, OverTime: []int{248, 1500, 300}}, {Results: 2, Jobs: 2}},
		Authorities: []tally.Authority{
			{Country: "NG", IDType: "BVN", Results: 2000, Failed: 1848, FailedOverTime: []int{48, 1500, 300}, Outages: []tally.Outage{
				{From: begin, To: begin.Add(30 * time.Minute), Lost: 1848, Results: 2000, Level: tally.Offline}}},
			{Country: "other", Results: 4},
		},
		Spikes:    []tally.Spike{{Code: "0811", From: begin, To: begin.Add(time.Hour), Results: 40, Expected: 3.6}},
		Reviewers: tally.Reviewers{Provisional: 40, Decided: 31, Open: 9, OldestOpen: begin.Add(4 * time.Minute)},
		Apart:     []tally.Apart{{Role: job.Lookup, Results: 20}},
		NotRead:   []tally.NotRead{{Kind: tally.BrokenJSON, Lines: 2, First: []int{7, 1204}}},
	}
}

// TestAnswer holds the words of an answer, in the order in which they are read.
func TestAnswer(t *testing.T) {
	c := modeltest.Load(t)
	a := triage.Of(c, reported(c))
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
	r := reported(c)
	v := triage.Meanings(r, "product-not-known")
	if len(v.Rows) != 1 || !strings.Contains(v.Rows[0].Sentence(), "Provisional or") {
		t.Errorf("it goes down to %v", v.Rows)
	}
	if v := triage.Meanings(r, "bogus"); len(v.Rows) > 0 {
		t.Errorf("a key that doesn't exist goes down to %v", v.Rows)
	}
}

// TestTop keeps as many rows as are asked for, and says how many more there are.
func TestTop(t *testing.T) {
	c := modeltest.Load(t)
	v := triage.Of(c, reported(c)).Views[triage.Codes]
	for n, rows := range map[int]int{0: 3, 1: 1, 3: 3, 9: 3} {
		top := v.Top(n)
		if isCut := len(top.Notes.Only(model.Hidden)) > 0; len(top.Rows) != rows || isCut != (rows < 3) {
			t.Errorf("of the top %d are %d rows, with %v", n, len(top.Rows), top.Notes)
		}
	}
}
