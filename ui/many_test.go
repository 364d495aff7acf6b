package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"smilecodes/model/job"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
	"smilecodes/ui/command"
	"smilecodes/ui/command/count"
	"smilecodes/ui/triage"
)

// watch is a count of results in a file, as a screen watches it.
func watch(t *testing.T, results string) *watched {
	t.Helper()
	file := filepath.Join(t.TempDir(), "results.jsonl")
	if err := os.WriteFile(file, []byte(results), 0o600); err != nil {
		t.Fatal(err)
	}
	n := count.New(count.Options{
		Catalog: modeltest.Load(t), Decoding: modeltest.Decoding(job.InputMost), Files: []string{file}, Open: os.Open, Tally: tally.Options{},
	})
	return &watched{Count: n, whole: n}
}

const someResults = `{"ResultCode":"1012","PartnerParams":{"job_type":5},"Country":"NG","IDType":"BVN"}
{"ResultCode":"1015","PartnerParams":{"job_type":1},"Country":"KE","IDType":"NATIONAL_ID"}
{"ResultCode":"1015","PartnerParams":{"job_type":1},"Country":"NG","IDType":"BVN"}
`

// TestFilterAgain: a filter takes the place of the one before, and none brings all back.
func TestFilterAgain(t *testing.T) {
	r := watch(t, someResults).reading()
	counts := func(r triage.Reading) int {
		if err := r.Run(); err != nil {
			t.Fatal(err)
		}
		return r.Count().Report.Input.Results
	}
	got := []int{counts(r)}
	for _, f := range []triage.Filter{{Countries: []string{"NG"}}, {Countries: []string{"KE"}}, {}} {
		var err error
		if r, err = r.Again(f); err != nil {
			t.Fatal(err)
		}
		got = append(got, counts(r))
	}
	if got[0] != 3 || got[1] != 2 || got[2] != 1 || got[3] != 3 {
		t.Errorf("counted are %v", got)
	}
}

// TestCodeOfMany is the exit code of the screen.
func TestCodeOfMany(t *testing.T) {
	for _, row := range []struct {
		results string
		stops   bool
		code    int
	}{
		{someResults, false, command.Found},
		{someResults + "{\"ResultCode\":\n", false, command.NotFound},
		{strings.Repeat("name,age\n", 3), false, command.Usage},
		{someResults, true, command.NotFound},
	} {
		w := watch(t, row.results)
		r := w.reading()
		if row.stops {
			r.Stop()
		}
		_ = r.Run()
		if got := w.code(); got != row.code {
			t.Errorf("%q: %d, not %d", row.results, got, row.code)
		}
	}
}
