package ui_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model/macro"
	"smilecodes/model/modeltest"
	"smilecodes/model/modeltest/teamtest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/command"
	"smilecodes/ui/settings"
)

// TestTeamNeverTellsCustomers: whatever is in a team's folder, no command prints words for
// customers that they must not read: neither a reply in whichever format and language, nor
// the field of an entry, nor a macro.
func TestTeamNeverTellsCustomers(t *testing.T) {
	dir := t.TempDir()
	teamtest.Rounds(t, 25, func(r *rapid.T) {
		c := teamtest.AnyTeam(r)
		run := func(line string) string { return asked(t, c, line) }
		var said []string
		var may []string // codes
		for range 4 {
			e := rapid.SampledFrom(c.Entries()).Draw(r, "entry")
			if e.Disclosure == catalog.Tell {
				may = append(may, e.Code)
			}
			format := rapid.SampledFrom(markup.Formats()).Draw(r, "format").Slug()
			tag := rapid.SampledFrom(teamtest.AnyLanguages).Draw(r, "language")
			said = append(said,
				run("ticket "+e.ID+" --for customer --with-code --format "+format),
				run("ticket "+e.ID+" --for customer --lang "+tag),
				run("ticket "+e.ID+" --for customer --allow-draft --with-code --format "+format+" --lang "+tag),
				run("ticket "+e.ID+" --template reply --lang "+tag))
			said = append(said, customerFields(t, run(e.ID+" --format json"))...)
		}
		said = append(said, customerFields(t, run("list --format json"))...)
		said = append(said, customerColumn(t, run("list --format csv"))...)
		for _, text := range said {
			if word := teamtest.Untold(text, may...); word != "" {
				r.Fatalf("a customer reads %q in\n%s", word, text)
			}
		}
		desk := rapid.SampledFrom(macro.Desks()).Draw(r, "desk").Slug
		out := filepath.Join(dir, desk)
		languages := ""
		for _, l := range c.Languages() {
			languages += " --lang " + l.Tag
		}
		run("export macros --for " + desk + " --out " + out + " --allow-draft" + languages)
		for name, text := range filesIn(t, out) {
			if word := teamtest.Untold(name + " " + text); word != "" && name != "index.csv" {
				r.Fatalf("%s: %s says %q:\n%s", desk, name, word, text)
			}
		}
	})
}

// asked is what a command prints of a catalogue that a team's folder is laid over.
func asked(t *testing.T, c *catalog.Catalog, line string) string {
	t.Helper()
	reply, err := ticket.NewTemplate("reply", "{{range .Entries}}{{.}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	command.Run(strings.Fields(line), command.Env{
		Catalog: modeltest.Load(t), Stdout: &out, Stderr: &errs, Decoding: modeltest.Decoding,
		Team:      func(*catalog.Catalog, settings.Overrides) (*catalog.Catalog, error) { return c, nil },
		Setup:     func() (settings.Setup, string) { return settings.Setup{}, "" },
		Templates: func() ([]*ticket.Template, []error) { return []*ticket.Template{reply}, nil },
	})
	if out.Len() == 0 && !strings.Contains(errs.String(), "othing to tell") {
		t.Errorf("%s prints nothing, and says %s", line, errs.String())
	}
	return out.String()
}

// customerFields are the words for customers in a JSON, wherever they are.
func customerFields(t *testing.T, text string) []string {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	var all []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for name, x := range v {
				if words, ok := x.(string); ok && name == "customer" {
					all = append(all, words)
				}
				walk(x)
			}
		}
	}
	walk(v)
	if len(all) == 0 && !strings.Contains(text, `"customer": null`) {
		t.Errorf("no words for customers in %.200s", text)
	}
	return all
}

// customerColumn are those of a CSV.
func customerColumn(t *testing.T, text string) []string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) < 50 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	column := slices.Index(rows[0], "customer")
	if column < 0 {
		t.Fatalf("no words for customers among %v", rows[0])
	}
	var all []string
	for _, row := range rows[1:] {
		all = append(all, row[column])
	}
	return all
}

// filesIn are the texts of a folder by name.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all[strings.TrimPrefix(path, dir+string(os.PathSeparator))] = string(data)
		return err
	})
	if err != nil || len(all) < 3 {
		t.Fatalf("%d files, %v", len(all), err)
	}
	return all
}
