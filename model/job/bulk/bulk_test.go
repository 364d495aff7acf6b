package bulk

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"smilecodes/catalog"
	"smilecodes/model/job/formtest"
	"smilecodes/model/job/made"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// text is a source of a text.
func source(name, text string) Source {
	return Source{Name: name, Size: int64(len(text)), Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// A counted result is what was read of some inputs.
type outcome struct {
	records []tally.Record // in order
	input   tally.Input
	notRead []tally.NotRead
	err     error
}

// counts reads inputs.
func counts(how Options, from ...Source) outcome {
	to := tally.New(how.Catalog, tally.Options{Kinds: how.Kinds})
	r := newReading(to, how)
	var mu sync.Mutex
	var all []tally.Record
	r.add = func(made []tally.Record) {
		mu.Lock()
		defer mu.Unlock()
		all = append(all, made...)
	}
	err := r.read(context.Background(), from)
	slices.SortFunc(all, func(a, b tally.Record) int {
		return cmp.Or(cmp.Compare(a.Time, b.Time), cmp.Compare(a.SmileJobID, b.SmileJobID), cmp.Compare(a.JobID, b.JobID), cmp.Compare(a.Kind, b.Kind))
	})
	report := to.Report()
	return outcome{all, report.Input, report.NotRead, err}
}

// months are made-up results in a form.
func month(t testing.TB, c *catalog.Catalog, n int, form made.Form) string {
	var b bytes.Buffer
	if _, err := made.Write(&b, c, made.Options{Seed: 7, Results: n, Form: form, Days: 5, Begin: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), Decided: 0.4, LookUps: 0.3}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestForms: the same results are the same records, however they are written.
func TestForms(t *testing.T) {
	c := modeltest.Real(t)
	how := options(c)
	jsonLines := month(t, c, 2000, made.Lines)
	inArray := "[" + strings.ReplaceAll(strings.TrimSpace(jsonLines), "\n", ",") + "]\n"
	want := counts(how, source("a", jsonLines))
	if len(want.records) != 2000 || want.err != nil || want.input.Form != "JSON Lines" {
		t.Fatalf("%d records, %v, %q", len(want.records), want.err, want.input.Form)
	}
	for _, row := range []struct{ name, form, text string }{
		{"spaces", "JSON Lines", month(t, c, 2000, made.Nested)},
		{"array", "a JSON array", inArray},
		{"array in lines", "a JSON array", strings.ReplaceAll(inArray, "},{", "},\n{")},
		{"pretty", "JSON", strings.ReplaceAll(jsonLines, `,"`, ",\n  \"")},
		{"list inside", "JSON", `{"count":2000,"jobs":` + inArray + "}"},
		{"log", "a log with JSON", strings.ReplaceAll("\n"+strings.TrimSpace(jsonLines), "\n", "\n2026-03-01 09:15:00 INFO [worker-1] callback ")},
		{"log with others", "a log with JSON", strings.ReplaceAll("\n"+strings.TrimSpace(jsonLines), "\n", "\n2026-03-01 GET /health 200\n2026-03-01 ")},
		{"gzip", "JSON Lines (gzip)", zipped(jsonLines[:1000]) + zipped(jsonLines[1000:])},
		{"UTF-16", "JSON Lines (UTF-16)", wideOf(jsonLines, true)},
		{"UTF-16 without a mark", "JSON Lines (UTF-16)", wideOf(jsonLines, false)},
		{"gzip of UTF-16", "JSON Lines (gzip, UTF-16)", zipped(wideOf(jsonLines, true))},
		{"BOM", "JSON Lines", "\ufeff" + jsonLines},
		{"CRLF", "JSON Lines", strings.ReplaceAll(jsonLines, "\n", "\r\n\r\n")},
		{"column", "a CSV with the payload in column 2", "id,payload\n" + column(jsonLines, ",")},
		{"column of a TSV", "a TSV with the payload in column 2", "id\tbody\n" + column(jsonLines, "\t")},
		{"column without a header", "a CSV with the payload in column 2", column(jsonLines, ",")},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := counts(how, source("a", row.text))
			if got.input.Form != row.form || got.err != nil || len(got.notRead) > 0 && got.notRead[0].Lines > 0 {
				t.Errorf("%q, %v, %+v", got.input.Form, got.err, got.notRead)
			}
			if !slices.Equal(got.records, want.records) {
				t.Errorf("%d records, not %d", len(got.records), len(want.records))
			}
		})
	}
}

// column are lines as cells of a table.
func column(lines, separator string) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		fmt.Fprintf(&b, "%d%s\"%s\"\n", i+20_000, separator, strings.ReplaceAll(line, `"`, `""`))
	}
	return b.String()
}

func zipped(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.String()
}

func wideOf(text string, hasMark bool) string {
	var b []byte
	if hasMark {
		text = "\ufeff" + text
	}
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

// TestChunks: what is counted does not depend on how an input is cut, or on who reads it.
func TestChunks(t *testing.T) {
	c := modeltest.Real(t)
	jsonLines := month(t, c, 60, made.Lines) + "{\"ResultCode\":\n" + `{"a":1}` + "\n"
	made := formtest.Make(c, rand.New(rand.NewPCG(4, 4)), 40, true)
	texts := []string{jsonLines, "[\n" + strings.ReplaceAll(strings.TrimSpace(jsonLines), "\n", ",\n") + "]", month(t, c, 60, 2)}
	texts = append(texts, "result_code,job_type,name\n"+strings.Repeat("0810,1,a\n", 20)+"0811,1,\"b\n0812,6,c\n0812,6,d\n1015,5,e\"\n0810,1,\"f\ng\"\n0810,1,h\"\n0810,1,i\n")
	for _, f := range formtest.Forms() {
		if strings.Contains(f.Name, "CSV") {
			texts = append(texts, f.Write(made))
		}
	}
	for i, text := range texts {
		how := options(c)
		want := counts(how, source("a", text))
		t.Logf("%s: %d records, %+v", want.input.Form, len(want.records), want.notRead)
		for _, size := range []int{1, 2, 7, 100, 1000, 5000} {
			for _, how.Workers = range []int{1, 3} {
				how.chunk = size
				if got := counts(how, source("a", text)); !slices.Equal(got.records, want.records) || fmt.Sprint(got.notRead, got.input) != fmt.Sprint(want.notRead, want.input) {
					t.Errorf("text %d in chunks of %d: %+v, %+v, not %+v, %+v", i, size, got.input, got.notRead, want.input, want.notRead)
				}
			}
		}
	}
}

var _ = errors.Is
