package command_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"html"
	"os"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/command"
)

// answer runs a command line inside the test.
func answer(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	got := command.Run(args, command.Env{
		Stdout: &out, Stderr: &errs, Width: 80,
		Catalog: modeltest.Load(t),
	})
	if got != code {
		t.Fatalf("%q: exit code %d, not %d: %s", args, got, code, errs.String())
	}
	return out.String()
}

// promised are the fields of an entry that others rely on.
var promised = strings.Fields(`id family product job_types code text category source_category meaning decided_by
	final retry acts charged disclosure customer guide deprecated mobile_only also_applies placement source
	placement_why confidence confidence_why twins retired last_seen`)

// TestJSON: every entry has every promised field, verbatim where it is, as a
// slug where it is a word, and null where nothing is stated.
func TestJSON(t *testing.T) {
	var document struct {
		Schema    int
		Catalogue struct{ Day, Fingerprint string }
		Entries   []map[string]any
	}
	if err := json.Unmarshal([]byte(answer(t, 0, "list", "--older", "--format", "json")), &document); err != nil {
		t.Fatal(err)
	}
	c := modeltest.Load(t)
	if document.Schema != 1 || document.Catalogue.Day != c.Day() || document.Catalogue.Fingerprint != c.Fingerprint() {
		t.Errorf("it says schema %d, catalogue %v", document.Schema, document.Catalogue)
	}
	entries := document.Entries
	all := slices.Concat(c.Entries(), c.Retired())
	if len(entries) != len(all) {
		t.Fatalf("%d entries, not %d", len(entries), len(all))
	}
	for i, e := range all {
		j := entries[i]
		for _, field := range promised {
			if _, ok := j[field]; !ok {
				t.Errorf("%s lacks %s", e.ID, field)
			}
		}
		var text, label, row any = e.Text, e.SourceCategory, float64(e.Source.Row)
		if e.Text == "" {
			text = nil
		}
		if e.Source.Page.Unnumbered {
			row = nil
		}
		if e.Source.Page.Unnumbered && e.SourceCategory == "" {
			label = nil
		}
		source := j["source"].(map[string]any)
		if j["id"] != e.ID || j["text"] != text || j["source_category"] != label || j["code"] != e.Code {
			t.Errorf("%s is not verbatim: %v", e.ID, j)
		}
		if source["page"] != e.Source.Page.Slug || source["row"] != row || j["retired"] != e.Retired() || (j["last_seen"] == nil) == e.Retired() {
			t.Errorf("%s has the source %v, retired %v, last seen %v", e.ID, source, j["retired"], j["last_seen"])
		}
		if (j["placement"] == nil) != (e.Family != catalog.Result) || (j["confidence_why"] == nil) != !e.Source.Page.Unnumbered {
			t.Errorf("%s is sure by %v, %v", e.ID, j["placement"], j["confidence_why"])
		}
		final := map[catalog.Finality]any{catalog.Final: true, catalog.NotFinal: false, catalog.FinalNotStated: nil}
		if j["final"] != final[e.Final] {
			t.Errorf("%s: final is %v", e.ID, j["final"])
		}
		for field, value := range j {
			if value == "not-stated" || value == "not stated" {
				t.Errorf("%s: %s is not null", e.ID, field)
			}
		}
	}
}

// TestSlugsInREADME: every word that a field of the JSON can have is in the
// README.
func TestSlugsInREADME(t *testing.T) {
	readme, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	var document struct{ Entries []map[string]any }
	if err := json.Unmarshal([]byte(answer(t, 0, "list", "--older", "--format", "json")), &document); err != nil {
		t.Fatal(err)
	}
	fields := []string{"family", "product", "category", "decided_by", "retry", "acts", "charged", "disclosure", "placement", "confidence", "page"}
	for _, e := range document.Entries {
		e["page"] = e["source"].(map[string]any)["page"]
		for _, field := range fields {
			if slug, ok := e[field].(string); ok && !strings.Contains(string(readme), "`"+slug+"`") {
				t.Errorf("the README does not name %s %q", field, slug)
			}
		}
	}
}

// TestCSV: what a spreadsheet reads is the JSON's values, and no cell is one
// that it would run.
func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(answer(t, 0, "list", "--format", "csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	label := slices.Index(rows[0], "source_category")
	for i, row := range rows {
		for _, c := range row {
			if markup.IsFormula(c) {
				t.Errorf("row %d has the cell %q", i, c)
			}
		}
		if row[label] == "'-" && row[slices.Index(rows[0], "category")] != "none" {
			t.Errorf("row %d: %v", i, row)
		}
	}
	tsv := answer(t, 0, "list", "--format", "tsv")
	if got := strings.Count(tsv, "\n"); got != len(rows) {
		t.Errorf("%d lines of TSV, %d rows", got, len(rows))
	}
}

// TestTextFits: no line of text is wider than the terminal, whatever it is.
func TestTextFits(t *testing.T) {
	for _, width := range []int{40, 80, 100, 200} {
		for _, args := range [][]string{{"list"}, {"0001", "0812", "0816"}, {"guide", "document-problem"}, {"search", "spoof"}} {
			var out bytes.Buffer
			command.Run(args, command.Env{
				Stdout: &out, Stderr: &out, Width: width,
				Catalog: modeltest.Load(t),
			})
			for line := range strings.Lines(out.String()) {
				if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > max(width, 50) {
					t.Errorf("%v at %d has a line of %d: %q", args, width, n, line)
				}
			}
		}
	}
}

// TestTextWithoutATerminal: into a file or a pipe no result text is cut, and prose
// stays as wide as people read it.
func TestTextWithoutATerminal(t *testing.T) {
	run := func(args ...string) string {
		var out bytes.Buffer
		command.Run(args, command.Env{
			Stdout: &out, Stderr: &out,
			Catalog: modeltest.Load(t),
		})
		return out.String()
	}
	c := modeltest.Load(t)
	list := run("list")
	for _, e := range c.Entries() {
		if !strings.Contains(list, " "+e.Headline()+"\n") && !e.Deprecated {
			t.Errorf("the text of %s is cut", e.ID)
		}
	}
	for line := range strings.Lines(run("guide", "document-problem")) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 80 {
			t.Errorf("a line of %d: %q", n, line)
		}
	}
}

// TestMarkupEscapes: nothing of an entry is markup.
func TestMarkupEscapes(t *testing.T) {
	page := answer(t, 0, "list", "--format", "html") + answer(t, 0, "0812", "1016", "--format", "html")
	for _, e := range []string{"Smile ID's", "country's"} {
		if strings.Contains(page, e) {
			t.Errorf("%q is not escaped", e)
		}
	}
	if !strings.Contains(page, html.EscapeString("Unable to verify Document - reason")) {
		t.Error("the result text is missing")
	}
	md := answer(t, 0, "document-verification/1014", "--format", "markdown")
	if strings.Contains(md, "country_code") || !strings.Contains(md, `country\_code`) {
		t.Error("an underscore is markup")
	}
}

const (
	readme    = "README.md"
	jsonBegin = "<!-- json: the output of the line above -->\n"
	jsonEnd   = "<!-- end of json -->"
)

// TestExampleInREADME holds the README's JSON against the program. With -update
// it writes it.
func TestExampleInREADME(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(text), jsonBegin)
	shown, after, ended := strings.Cut(rest, jsonEnd)
	if !begun || !ended {
		t.Fatal("the README has no place for the JSON")
	}
	want := "\n```json\n" + answer(t, 0, "0812", "--product", "document", "--format", "json") + "```\n\n"
	if *update {
		if err := os.WriteFile(readme, []byte(before+jsonBegin+want+jsonEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if shown != want {
		t.Errorf("the README shows\n%s\nbut it is\n%s", shown, want)
	}
}
