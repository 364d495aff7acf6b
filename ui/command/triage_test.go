package command_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"smilecodes/model/job/formtest"
	"smilecodes/model/modeltest"
	"smilecodes/ui/command"
)

// triaged runs triage inside the test.
func triaged(t *testing.T, in io.Reader, width int, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = command.Run(append([]string{"triage"}, args...), command.Env{
		Catalog: modeltest.Load(t), Stdin: in, Stdout: &out, Stderr: &errs, Width: width, Decoding: modeltest.Decoding,
	})
	return code, out.String(), errs.String()
}

const callbacks = "testdata/triage/callbacks.jsonl"

// TestTriageFormats holds what is printed of a small export with an outage, in every
// format. One of its lines is broken.
func TestTriageFormats(t *testing.T) {
	for file, args := range map[string]string{
		"text.txt": "", "text-hour.txt": "--by hour --zone Africa/Lagos", "linear.txt": "--linear", "markdown.md": "--format markdown", "todo.csv": "--format csv --by hour",
		"report.json": "--format json --by hour", "report.html": "--format html --by hour", "note-internal.txt": "--note internal",
		"note-engineering.md": "--note engineering --format markdown", "filtered.txt": "--country nigeria --id-type bvn --since 2026-11-21T14:00:00Z --until 2026-11-21",
	} {
		code, stdout, stderr := triaged(t, nil, 0, append([]string{callbacks}, strings.Fields(args)...)...)
		if code != command.NotFound || stderr != "" {
			t.Errorf("%s: exit code %d, %s", args, code, stderr)
		}
		got, file := modeltest.SameEdition(modeltest.Load(t), stdout), filepath.Join("testdata/triage", file)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(file); err != nil || got != string(want) {
			t.Errorf("%s is not as it was (-update accepts it). It is now:\n%s", file, got)
		}
	}
}

// TestTriageReadme: the page of the commands shows the beginning of a real answer.
func TestTriageReadme(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(page), "<!-- triage: the output of a test -->\n\n```text\n")
	shown, _, isThere := strings.Cut(shown, "```\n")
	_, got, _ := triaged(t, nil, 80, callbacks, "--format", "text")
	if got, _, _ := strings.Cut(got, "\nCodes\n"); !isThere || shown != got {
		t.Errorf("it shows\n%s\nnot\n%s", shown, got)
	}
}

// TestTriageJSON: the fields that others rely on are there, in their order.
func TestTriageJSON(t *testing.T) {
	_, stdout, _ := triaged(t, nil, 0, callbacks, "--format", "json")
	for _, of := range []struct{ name, fields string }{
		{"", "schema catalogue input todo codes products authorities spikes reviewers apart not_read interval"},
		{"input", "form files records results jobs jobs_exact no_job_id no_time padded filtered unjudged partly_read first last columns"},
		{"todo", "key label guide retry acts results jobs share over_time"},
		{"codes", "code entries role results"},
		{"products", "product results jobs over_time"},
		{"authorities", "country id_type results failed success_share failed_over_time outages"},
		{"outages", "from to results lost level"},
		{"reviewers", "provisional decided open oldest_open"},
		{"not_read", "kind lines first_lines"},
		{"interval", "step from count"},
	} {
		if got := strings.Join(fieldsIn(t, stdout, of.name), " "); got != of.fields {
			t.Errorf("%q has the fields %s", of.name, got)
		}
	}
}

// fieldsIn are the fields of the first object of a name in a JSON, in their order; of the
// whole for an empty name.
func fieldsIn(t *testing.T, text, name string) []string {
	t.Helper()
	if name != "" {
		_, text, _ = strings.Cut(text, `"`+name+`": `)
		text = strings.TrimLeft(text, "[ \n")
	}
	d := json.NewDecoder(strings.NewReader(text))
	var fields []string
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	for d.More() {
		key, err := d.Token()
		var value json.RawMessage
		if err != nil || d.Decode(&value) != nil {
			t.Fatalf("%s: %v", name, err)
		}
		fields = append(fields, key.(string))
	}
	return fields
}

// triageForms are all ways in which triage prints, and none that lists jobs.
var triageForms = []string{
	"--top 0", "--top 0 --linear", "--top 0 --format markdown", "--format json", "--format csv", "--top 0 --format html", "--note internal", "--note engineering",
}

// triageFormsFor are JSON, which has everything, and another one in turn.
func triageFormsFor(n int) []string {
	return []string{"--format json", triageForms[n%len(triageForms)]}
}

// TestTriageNothingPersonal: whatever form results of made-up people have, nothing of a
// person is printed, in no format.
func TestTriageNothingPersonal(t *testing.T) {
	c, counted := modeltest.Load(t), 0
	for n, form := range formtest.Forms() {
		made := formtest.Make(c, rand.New(rand.NewPCG(11, uint64(n))), 3, n%2 == 0)
		text := form.Write(made)
		for _, args := range triageFormsFor(n) {
			code, stdout, stderr := triaged(t, strings.NewReader(text), 0, strings.Fields(args)...)
			if code != command.Usage {
				counted++
			}
			for _, m := range made {
				holdsNothing(t, form.Name+": "+args, stdout+stderr, m.Seeds)
			}
		}
	}
	if counted < 150 {
		t.Errorf("only %d answers", counted)
	}
}

// TestTriageNothingFromColumns plants names, numbers, dates and ids in every cell of a
// table, its header too, under the names of each field.
func TestTriageNothingFromColumns(t *testing.T) {
	seeds := []string{"amina", "okafor", "22212345678", "1987-04-23", "+2348012345678", "a.okafor@example.com", "9f8e7d6c5b4a", "12marinaroad"}
	names := []string{"ResultCode", "job_type", "timestamp", "Country", "IDType", "SmileJobID", "job_id", "ResultText", "FullName", "IDNumber", "amina okafor"}
	for column := range names {
		for n, seed := range seeds {
			rows := []string{strings.Join(names, ",")}
			for range 4 {
				row := []string{"1015", "1", "2026-11-21T14:00:00Z", "NG", "BVN", "0000000001", "job-1", "Error", "x", "y", "z"}
				row[column] = seed
				rows = append(rows, strings.Join(row, ","))
			}
			for _, args := range triageFormsFor(column + n) {
				_, stdout, stderr := triaged(t, strings.NewReader(strings.Join(rows, "\n")), 0, strings.Fields(args)...)
				holdsNothing(t, fmt.Sprintf("%s under %s: %s", seed, names[column], args), stdout+stderr, seeds)
			}
		}
	}
}

// holdsNothing reports what of some seeds is in a text.
func holdsNothing(t *testing.T, where, text string, seeds []string) {
	t.Helper()
	said := strings.ToLower(text)
	for _, seed := range seeds {
		if at := strings.Index(said, strings.ToLower(seed)); at >= 0 {
			t.Errorf("%s: it prints %q: %.160s", where, seed, text[max(0, at-60):])
		}
	}
}

// TestTriageRetryNamesNobody: the list of jobs has references that may be shown, and
// nothing else that could be a person's.
func TestTriageRetryNamesNobody(t *testing.T) {
	c := modeltest.Load(t)
	for n := range 20 {
		made := formtest.Make(c, rand.New(rand.NewPCG(12, uint64(n))), 40, n%2 == 0)
		var lines strings.Builder
		for _, m := range made {
			o := formtest.Object{{Key: "ResultCode", Value: "1015"}, {Key: "SmileJobID", Value: m.SmileJobID}, {Key: "user_id", Value: m.User}}
			line, err := json.Marshal(jsonObject(append(o, m.Person...)))
			if err != nil {
				t.Fatal(err)
			}
			lines.Write(append(line, '\n'))
		}
		dir := t.TempDir()
		file, list := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "list.csv")
		if err := os.WriteFile(file, []byte(lines.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		_, stdout, stderr := triaged(t, nil, 0, file, "--retry", list)
		written, err := os.ReadFile(list)
		if err != nil {
			t.Fatal(err, stderr)
		}
		for _, m := range made {
			holdsNothing(t, "the list", string(written)+stdout+strings.ReplaceAll(stderr, list, ""), m.Seeds)
		}
	}
}

func jsonObject(o formtest.Object) map[string]any {
	all := map[string]any{}
	for _, f := range o {
		all[f.Key] = fmt.Sprint(f.Value)
	}
	return all
}

// TestTriageSentences: in linear mode every line says something, and none has a picture.
func TestTriageSentences(t *testing.T) {
	_, stdout, _ := triaged(t, nil, 0, callbacks, "--linear")
	lines := strings.Split(strings.TrimSuffix(stdout, "\n"), "\n")
	if strings.ContainsAny(stdout, "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉|") || slices.Contains(lines, "") {
		t.Errorf("it says\n%s", stdout)
	}
	for _, l := range lines {
		if !strings.HasSuffix(l, ".") {
			t.Errorf("no sentence: %s", l)
		}
	}
}
