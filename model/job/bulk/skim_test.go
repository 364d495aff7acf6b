package bulk

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/formtest"
	"smilecodes/model/job/made"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

var day = time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)

func decoding() job.Decoding {
	return job.Decoding{Most: job.InputMost, Day: day, Key: privacy.Key{1}}
}

// options are those of the tests.
func options(c *catalog.Catalog) Options {
	return Options{Catalog: c, Decoding: decoding(), Kinds: tally.NewKinds(c, decoding())}
}

// differs says what differs between what is skimmed of a line and what is decoded of it;
// empty if it is not plain, or nothing does.
func (w *worker) differs(line []byte) (what string, isPlain bool) {
	if !w.skim.line(line) {
		return "", false
	}
	got := w.record()
	all := w.decoder.Decode(line)
	if len(all.Results) != 1 {
		return fmt.Sprintf("%d results", len(all.Results)), true
	}
	if want := tally.RecordOf(w.kinds, all.Results[0]); got != want {
		return fmt.Sprintf("%+v, not %+v,", want, got), true
	}
	return "", true
}

// texts are those that other tests have of job results.
func texts(t testing.TB, c *catalog.Catalog) []string {
	var all []string
	for _, folder := range []string{"../testdata/jobs", "../testdata/none", "../testdata/pasted"} {
		files, err := filepath.Glob(folder + "/*")
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", folder, len(files), err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, string(data))
			all = append(all, strings.Split(string(data), "\n")...)
		}
	}
	for n, form := range formtest.Forms() {
		r := rand.New(rand.NewPCG(uint64(n), 3))
		for _, isOdd := range []bool{false, true} {
			text := form.Write(formtest.Make(c, r, 2, isOdd))
			all = append(append(all, text), strings.Split(text, "\n")...)
		}
	}
	return all
}

// TestSkim: what is skimmed is what would be decoded.
func TestSkim(t *testing.T) {
	c := modeltest.Real(t)
	w := newWorker(newReading(nil, options(c)))
	plain := 0
	for _, text := range texts(t, c) {
		what, isPlain := w.differs([]byte(text))
		if what != "" {
			t.Errorf("the decoder says %s of\n%s", what, text)
		}
		if isPlain {
			plain++
		}
	}
	t.Log(plain)
}

func FuzzSkim(f *testing.F) {
	c := modeltest.Real(f)
	for _, line := range []string{
		`{"ResultCode":"1012","PartnerParams":{"job_type":0}}`,
		`{"ResultCode": "0810", "timestamp": "0000100000"}`,
	} {
		f.Add([]byte(line))
	}
	for _, text := range texts(f, c) {
		if len(text) < 2000 {
			f.Add([]byte(text))
		}
	}
	w := newWorker(newReading(nil, options(c)))
	f.Fuzz(func(t *testing.T, line []byte) {
		if what, _ := w.differs(line); what != "" {
			t.Errorf("the decoder says %s of\n%q", what, line)
		}
	})
}

// BenchmarkSkim makes records of plain lines; BenchmarkLoop is what a program does that
// decodes each into a struct, to compare with.
func BenchmarkSkim(b *testing.B) {
	c := modeltest.Real(b)
	w := newWorker(newReading(nil, options(c)))
	w.add = func([]tally.Record) {}
	data := []byte(month(b, c, 2000, made.Lines))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		w.chunk(chunk{data, 1, &form{shape: lines}})
	}
}

func BenchmarkLoop(b *testing.B) {
	data := []byte(month(b, modeltest.Real(b), 2000, made.Lines))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		codes := map[string]int{}
		for line := range bytes.Lines(data) {
			var answer struct {
				ResultCode, SmileJobID, Country, IDType, Timestamp string
				PartnerParams                                      struct {
					JobID   string `json:"job_id"`
					JobType any    `json:"job_type"`
				}
			}
			if err := json.Unmarshal(line, &answer); err != nil {
				b.Fatal(err)
			}
			codes[answer.ResultCode]++
		}
	}
}

// BenchmarkRows makes records of the rows of a table.
func BenchmarkRows(b *testing.B) {
	c := modeltest.Real(b)
	r := newReading(nil, options(c))
	w := newWorker(r)
	w.add = func([]tally.Record) {}
	data := []byte(month(b, c, 2000, made.CSV))
	f, _ := r.formOf(data[:100_000], false)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		w.chunk(chunk{data, 1, &f})
	}
}
