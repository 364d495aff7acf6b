package job_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/job/formtest"
	"smilecodes/model/modeltest"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// told is all that is told of a payload, as in testdata/jobs/*.want.
func told(d job.Decoded) string {
	var b strings.Builder
	for _, r := range d.Results {
		fmt.Fprintf(&b, "%s: %s\n", r.Heading(), r.Final)
		fmt.Fprintf(&b, "  product %q from %q, candidates %s\n", r.Product, r.ProductFrom.Slug(), entryIDs(r.Candidates))
		if r.Entry != nil {
			fmt.Fprintf(&b, "  entry %s\n", r.Entry.ID)
		}
		if r.Text != "" {
			fmt.Fprintf(&b, "  text %s\n", r.Text)
		}
		for _, p := range r.Job.Pairs() {
			fmt.Fprintf(&b, "  %s %s\n", p[0], p[1])
		}
		for _, a := range r.Actions {
			fmt.Fprintf(&b, "  - %s = %s: %s\n", a.Name, a.Value, a.Meaning)
		}
		for _, w := range r.Warnings {
			fmt.Fprintf(&b, "  ! %s\n", w)
		}
		if r.Recovered {
			b.WriteString("  recovered\n")
		}
		if !r.Advises() {
			b.WriteString("  gives no advice\n")
		}
	}
	fmt.Fprintf(&b, "hidden %s, %d other\n", d.Hidden, d.Other)
	for _, w := range d.Warnings {
		fmt.Fprintf(&b, "! %s\n", w)
	}
	return b.String()
}

func entryIDs(entries []*catalog.Entry) []string {
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return ids
}

// TestDecode decodes every payload. A case is a file, and what is told of it
// is beside it. What version 3 answers has entries in the whole catalogue only.
func TestDecode(t *testing.T) {
	for name, data := range payloads(t) {
		c := load(t)
		if strings.HasPrefix(name, "v3") {
			c = modeltest.Real(t)
		}
		got := told(job.Decode(c, data, decoding(job.InputMost)))
		file := "testdata/jobs/" + name + ".want"
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, _ := os.ReadFile(file); got != string(want) {
			t.Errorf("%s\n%s\ngot\n%s\nwant\n%s", name, data, got, want)
		}
	}
}

// TestEveryEntryIsDecoded has one job for each result, in turn in four shapes.
// Each is decoded to its entry, or, where Basic and Enhanced KYC share the
// job_type and the code, to both of them.
func TestEveryEntryIsDecoded(t *testing.T) {
	c := load(t)
	lines := bytes.Split(bytes.TrimSpace(payloads(t)["every-entry.jsonl"]), []byte("\n"))
	entries := slices.DeleteFunc(slices.Clone(c.Entries()), func(e *catalog.Entry) bool { return e.Family != catalog.Result })
	if len(lines) != len(entries) {
		t.Fatalf("%d jobs for %d entries", len(lines), len(entries))
	}
	shared := 0
	for i, e := range entries {
		r := job.Decode(c, lines[i], decoding(job.InputMost)).Results[0]
		switch {
		case r.Entry == e && r.Product != "":
		case r.Entry == nil && len(r.Candidates) == 2 && slices.Contains(r.Candidates, e) && r.Question() != "" && r.Product == "":
			shared++
		default:
			t.Errorf("%s: %s\n%s", e.ID, lines[i], told(job.Decoded{Results: []*job.Result{r}}))
		}
	}
	if shared != 8 {
		t.Errorf("%d entries share code and job_type, not 8", shared)
	}
}

// TestEveryErrorIsDecoded has one answer for each request error, in turn in four
// shapes, and for each status answer.
func TestEveryErrorIsDecoded(t *testing.T) {
	c := load(t)
	lines := bytes.Split(bytes.TrimSpace(payloads(t)["every-error.jsonl"]), []byte("\n"))
	entries := slices.DeleteFunc(slices.Clone(c.Entries()), func(e *catalog.Entry) bool { return e.Family == catalog.Result || e.Family == catalog.DuplicateCheck })
	if len(lines) != len(entries) {
		t.Fatalf("%d answers for %d entries", len(lines), len(entries))
	}
	for i, e := range entries {
		results := job.Decode(c, lines[i], decoding(job.InputMost)).Results
		role := map[catalog.Family]job.Role{catalog.RequestError: job.RequestError, catalog.Status: job.StatusCall}[e.Family]
		if len(results) != 1 || results[0].Entry != e || results[0].Role != role {
			t.Errorf("%s: %s\n%s", e.ID, lines[i], told(job.Decoded{Results: results}))
			continue
		}
		if shown := results[0].Text; e.Family == catalog.RequestError && (e.Text == "") != (shown == job.NotShown) {
			t.Errorf("%s: of %s the text %q is shown", e.ID, lines[i], shown)
		}
	}
}

// TestVerdictFirst: in whichever order the answers of a job come, its verdict is
// the first that is shown, whether the job is named or not.
func TestVerdictFirst(t *testing.T) {
	c := load(t)
	for _, named := range []string{``, `"SmileJobID":"0000000431",`, `"job_id":"first-1",`} {
		answers := []string{
			`{` + named + `"ResultCode":"0810","PartnerParams":{"job_type":1}}`,
			`{` + named + `"ResultCode":"1012","PartnerParams":{"job_type":1}}`,
			`{` + named + `"code":"2302","job_complete":false}`,
			`{` + named + `"ResultCode":"5211","PartnerParams":{"job_type":1}}`,
			`{` + named + `"result":{"ResultText":"Enroll User"},"history":[{"ResultCode":"0812","PartnerParams":{"job_type":1}}]}`,
		}
		for _, order := range orders(answers) {
			for _, text := range []string{strings.Join(order, "\n"), "[" + strings.Join(order, ",") + "]"} {
				d := job.Decode(c, []byte(text), decoding(job.InputMost))
				if len(d.Results) != 6 || d.Results[0].Role != job.Verdict || d.Results[0].Code != "0810" {
					t.Errorf("%s\n%s", text, told(d))
				}
			}
		}
	}
}

// orders are the orders in which things can come.
func orders(all []string) [][]string {
	if len(all) < 2 {
		return [][]string{all}
	}
	var found [][]string
	for i, first := range all {
		for _, rest := range orders(slices.Delete(slices.Clone(all), i, i+1)) {
			found = append(found, append([]string{first}, rest...))
		}
	}
	return found
}

// TestDecodeLimits decodes what is long, deep or strange: an answer or a clear
// refusal, never a panic.
func TestDecodeLimits(t *testing.T) {
	c := load(t)
	const one = `{"ResultCode":"0812","PartnerParams":{"job_type":6}}`
	long := strings.Repeat(" ", job.PasteMost-len(one)) + one + one
	for _, row := range []struct {
		what, data string
		results    int
		warning    string
	}{
		{"nothing", "  \n", 0, "There is nothing to read."},
		{"an archive", "\x1f\x8b\x08\x00\x00\x00\x00{}", 0, "This isn't text."},
		{"a paste that is too long", long, 1, "Only its first 2 MB were read."},
		{"100,000 levels", strings.Repeat("[", 100_000), 0, "it is nested more than 10,000 levels deep"},
		{"100,000 levels with a code", one + strings.Repeat(`{"a":`, 100_000), 1, ""},
		{"a number of a million digits", `{"ResultCode":` + strings.Repeat("9", 1_000_000) + `}`, 1, ""},
		{"a text of a megabyte", `{"ResultText":"` + strings.Repeat("x", 1_000_000) + `","ResultCode":"0812"}`, 1, ""},
		{"a key of 200,000 bytes", `{"` + strings.Repeat("ResultCode", 20_000) + `":"0812"}`, 0, ""},
		{"invalid UTF-8", "{\"ResultCode\":\"0812\",\"x\xff\":\"\xfe\xed\xa0\x80\"}", 1, ""},
		{"closing brackets", strings.Repeat("]}", 20_000), 0, ""},
		{"opening after closing", strings.Repeat("}{", 20_000), 0, ""},
		{"quotes", strings.Repeat(`{"`, 20_000), 0, ""},
		{"broken again and again", strings.Repeat(one[:20]+"\n", 5_000), 5_000, "Broken JSON in more places."},
		{"JSON in JSON in JSON", nest(one, 8), 1, ""},
		{"one more", nest(one, 9), 0, "wrapped too deeply"},
		{"10,000 siblings", "[" + strings.Repeat(one+",", 10_000) + one + "]", 10_001, ""},
		{"a result in each of 5,000 levels", strings.Repeat(`{"ResultCode":"0810","x":`, 5_000), 5_000, ""},
		{"20,000 breaks on a line", strings.Repeat("{a}", 20_000), 0, ""},
		{"breaks in a text", `{"a":"{` + strings.Repeat("{x", 20_000) + `}"}`, 0, ""},
		{"many codes for one result", "{" + strings.Repeat(`"ResultCode":"0810","ResultCode":"0811",`, 10_000) + `"x":1}`, 2, "several codes"},
	} {
		if testing.Short() && len(row.data) > 100_000 {
			continue
		}
		d := job.Decode(c, []byte(row.data), decoding(job.PasteMost))
		if len(d.Results) != row.results {
			t.Errorf("%s: %d results, not %d", row.what, len(d.Results), row.results)
		}
		warnings := d.Warnings
		if len(d.Results) > 0 {
			warnings = append(warnings, d.Results[0].Warnings...)
		}
		if !strings.Contains(strings.Join(warnings, "\n"), row.warning) {
			t.Errorf("%s: warnings %q lack %q", row.what, d.Warnings, row.warning)
		}
		if text := told(d); row.results < 100 && len(text) > 2000 {
			t.Errorf("%s: %d bytes are told", row.what, len(text))
		}
	}
}

// nest puts JSON into a text of JSON, n times.
func nest(text string, n int) string {
	for range n {
		quoted, _ := json.Marshal(text)
		text = `{"x":` + string(quoted) + `}`
	}
	return text
}

// FuzzDecode looks for payloads that break the decoder or make it tell what it
// should not: everything told is printable, and short of a payload's length
// only by what the program adds itself.
func FuzzDecode(f *testing.F) {
	c := load(f)
	for _, data := range payloads(f) {
		f.Add(data)
	}
	for _, form := range formtest.Forms() {
		f.Add([]byte(form.Write(formtest.Sample())))
	}
	for _, h := range hostile {
		f.Add([]byte(h.text(500)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := job.Decode(c, data, decoding(job.PasteMost))
		s := model.NewSession(c)
		for _, r := range d.Results {
			if (r.Entry != nil) && (len(r.Candidates) != 1 || r.Candidates[0] != r.Entry) {
				t.Fatalf("entry %s among %v", r.Entry.ID, entryIDs(r.Candidates))
			}
			if r.Code != "" && len(r.Code) != 4 {
				t.Fatalf("code %q", r.Code)
			}
			if text := ticket.OfJob(&s, r).Text(ticket.Internal, markup.Plain).String(); text != safe.Text(text) {
				t.Fatalf("ticket %q", text)
			}
		}
		if text := told(d); text != safe.Text(text) {
			t.Fatalf("told %q", text)
		}
	})
}

// BenchmarkDecode decodes 10 MB of job statuses, and judges the same bytes
// with the standard library. The metric is the ratio; memory is in multiples
// of the input.
func BenchmarkDecode(b *testing.B) {
	c := load(b)
	line := bytes.TrimSpace(payloads(b)["status-with-history.json"])
	var all bytes.Buffer
	for all.Len()+len(line)+2 < job.InputMost {
		all.Write(line)
		all.WriteByte('\n')
	}
	data := all.Bytes()
	b.Run("valid", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			for l := range bytes.Lines(data) {
				json.Valid(l)
			}
		}
	})
	b.Run("decode", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			job.Decode(c, data, decoding(job.InputMost))
		}
	})
}
