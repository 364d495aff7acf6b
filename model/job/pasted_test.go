package job_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"smilecodes/model/job"
	"smilecodes/model/modeltest"
)

// TestPasted reads what people paste instead of the JSON that they were sent. A case is
// a file in testdata/pasted and a row in its expected.tsv.
func TestPasted(t *testing.T) {
	const folder = "testdata/pasted/"
	table, err := os.ReadFile(folder + "expected.tsv")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := os.ReadDir(folder)
	rows := strings.Split(strings.TrimSpace(string(table)), "\n")[1:]
	if len(rows) != len(files)-1 {
		t.Errorf("%d rows for %d files", len(rows), len(files)-1)
	}
	for _, row := range rows {
		cells := append(strings.Split(row, "\t"), "")
		t.Run(cells[0], func(t *testing.T) {
			data, err := os.ReadFile(folder + cells[0])
			if err != nil {
				t.Fatal(err)
			}
			d := job.Decode(modeltest.Real(t), data, decoding(job.InputMost))
			got, want := resultsOf(d), slices.Sorted(expected(cells))
			said := told(d)
			isRight := slices.Equal(got, want)
			for words := range strings.SplitSeq(cells[4], "|") {
				isRight = isRight && strings.Contains(said, words)
			}
			if !isRight {
				t.Errorf("got %q, not %q with %q, from\n%s\n%s", got, want, cells[4], data, said)
			}
		})
	}
}

// expected are the code, the entries and the SmileJobID of each result of a row.
func expected(cells []string) func(func(string) bool) {
	codes, entries, ids := strings.Split(cells[1], ","), strings.Split(cells[2], ","), strings.Split(cells[3], ",")
	return func(yield func(string) bool) {
		for i, code := range codes {
			if !yield(code + " " + entries[i] + " " + ids[i]) {
				return
			}
		}
	}
}

// resultsOf are the same of a payload, in order.
func resultsOf(d job.Decoded) []string {
	var all []string
	for _, r := range d.Results {
		code, entry, id := r.Code, "-", r.Job.SmileJobID
		switch {
		case r.Entry != nil:
			entry = r.Entry.ID
		case len(r.Candidates) > 1:
			entry = "?"
		}
		if code == "" {
			code = "-"
		}
		if id == "" {
			id = "-"
		}
		all = append(all, code+" "+entry+" "+id)
	}
	slices.Sort(all)
	return all
}
