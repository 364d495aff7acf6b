package ui_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/model/modeltest"
)

// The limits of the README: a page that a person reads to its end.
const (
	readmeMost   = 10_000 // bytes
	sentenceMost = 25     // words
)

// readmeParts are the headings of the README, in the order in which a newcomer needs
// them.
var readmeParts = []string{
	"# smilecodes", "## The main job", "## What is never shown or kept", "## Searching, copying, guides", "## Screen readers",
	"## Colours", "## Other commands", "## Settings", "## Where everything else is",
}

// TestReadme holds the size, the order and the two commands of the README.
func TestReadme(t *testing.T) {
	readme := read(t, "../README.md")
	if len(readme) > readmeMost {
		t.Errorf("it has %d bytes, more than %d", len(readme), readmeMost)
	}
	if got := regexp.MustCompile(`(?m)^#+ .*$`).FindAllString(fenced.ReplaceAllString(readme, ""), -1); !slices.Equal(got, readmeParts) {
		t.Errorf("its parts are\n%q, not\n%q", got, readmeParts)
	}
	version := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(read(t, "../go.mod"))
	if !strings.Contains(readme, "Go "+version[1]+",") {
		t.Errorf("it does not say that Go %s is needed", version[1])
	}
	for _, command := range []string{"go run .", "go test ./...", "go install ."} {
		if !strings.Contains(readme, "\n    "+command+"\n") {
			t.Errorf("%q is not on a line of its own", command)
		}
	}
}

// TestReadmeSentences: no sentence of the README is so long that it is read twice.
func TestReadmeSentences(t *testing.T) {
	all := sentences(read(t, "../README.md"))
	for _, s := range all {
		if n := len(strings.Fields(s)); n > sentenceMost {
			t.Errorf("%d words: %s", n, s)
		}
	}
	if len(all) < 60 {
		t.Errorf("only %d sentences are found", len(all))
	}
	long := "1. One two. " + strings.Repeat("word `x y` ", 9) + "[a b](c.md). Three!\n- Four: five\n\nsix | seven |\n```\neight\n```\n    nine\n<p alt=\"x\">"
	want := []string{"One two.", strings.Repeat("word x y ", 9) + "a b.", "Three!", "Four: five", "six", "seven"}
	if got := sentences(long); !slices.Equal(got, want) {
		t.Errorf("the sentences are %q, not %q", got, want)
	}
}

// sentences are those of a page: a line, a list item and a cell of a table end one.
func sentences(page string) []string {
	page = fenced.ReplaceAllString(page, "")
	page = regexp.MustCompile(`(?s)<[^>]*>`).ReplaceAllString(page, "")
	page = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`).ReplaceAllString(page, "$1")
	page = regexp.MustCompile(`(?m)^([-#*]|\d+\.) +|[*`+"`"+`]`).ReplaceAllString(page, "")
	page = regexp.MustCompile(`([.!?]) `).ReplaceAllString(page, "$1\n")
	var all []string
	for _, s := range strings.FieldsFunc(page, func(r rune) bool { return r == '\n' || r == '|' }) {
		if s = strings.TrimSpace(s); strings.Trim(s, "-#") != "" {
			all = append(all, s)
		}
	}
	return all
}

var code = regexp.MustCompile("`([^`\n]+)`")

// codes are what a line has as code.
func codes(line string) []string {
	var all []string
	for _, m := range code.FindAllStringSubmatch(line, -1) {
		all = append(all, m[1])
	}
	return all
}

// lineWith is the line of a page that begins so.
func lineWith(t *testing.T, page, begin string) string {
	t.Helper()
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, begin) {
			return line
		}
	}
	t.Fatalf("no line begins with %q", begin)
	return ""
}

// TestReadmeSearches tries what the README says that you can type.
func TestReadmeSearches(t *testing.T) {
	c := modeltest.Load(t)
	readme := read(t, "../README.md")
	asked := codes(lineWith(t, readme, "- **Codes**"))
	for i, query := range asked {
		hits := c.Search(query)
		if len(hits) != 2 || hits[0].Entry.Code != "0812" || hits[1].Entry.Code != "0812" {
			t.Errorf("%q finds %d entries", query, len(hits))
		} else if last := i >= len(asked)-2; last != (hits[0].Entry.Product.Slug == "document-verification") {
			t.Errorf("%q finds %s first", query, hits[0].Entry.ID)
		}
	}
	words := codes(lineWith(t, readme, "- **Words**"))
	for _, query := range words[:len(words)-1] { // the last is a key
		if len(c.Search(query)) == 0 {
			t.Errorf("%q finds nothing", query)
		}
	}
	if len(asked) < 6 || len(words) < 5 {
		t.Errorf("only %q and %q are tried", asked, words)
	}
}

// TestReadmeCommands runs every command of the README's table, and finds every command
// of the program there.
func TestReadmeCommands(t *testing.T) {
	_, table, _ := strings.Cut(read(t, "../README.md"), "## Other commands")
	table, _, _ = strings.Cut(table, "\n## ")
	t.Chdir(t.TempDir())
	if err := os.WriteFile("result.json", []byte(`{"ResultCode":"0908","PartnerParams":{"job_type":1}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for line := range strings.Lines(table) {
		for _, command := range codes(line) {
			words := strings.Fields(command)
			if words[0] != "smilecodes" {
				continue
			}
			shown[words[1]] = true
			if code, stdout, stderr := run(t, words[1:]...); code != 0 || stdout == "" {
				t.Errorf("%s: exit code %d, %s", command, code, stderr)
			}
		}
	}
	_, help, _ := run(t, "--help")
	_, list, _ := strings.Cut(help, "Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	for line := range strings.Lines(list) {
		if name := strings.Fields(line)[0]; !shown[name] {
			t.Errorf("it does not show %s", name)
		}
	}
	if len(shown) < 13 {
		t.Errorf("only %d commands are shown", len(shown))
	}
}

// TestReadmeThemes: the README names every theme.
func TestReadmeThemes(t *testing.T) {
	line := codes(lineWith(t, read(t, "../README.md"), "Colour never"))
	_, help, _ := run(t, "--help")
	_, themes, _ := strings.Cut(help, "a THEME: ")
	themes, _, _ = strings.Cut(themes, "\n")
	for _, theme := range strings.Split(themes, ", ") {
		if !slices.Contains(line, theme) {
			t.Errorf("it does not name %q", theme)
		}
	}
}

// TestReadmeSettings uses the settings that pages show: they are right, and none takes
// a key from another action.
func TestReadmeSettings(t *testing.T) {
	for _, page := range []string{"../README.md", "settings/README.md"} {
		_, example, _ := strings.Cut(read(t, page), "```toml\n")
		example, _, _ = strings.Cut(example, "```")
		dir := t.TempDir()
		for _, variable := range []string{"XDG_CONFIG_HOME", "HOME", "AppData"} {
			t.Setenv(variable, dir)
		}
		_, config, _ := run(t, "config", "--format", "json")
		var where struct{ Files struct{ Settings string } }
		if err := json.Unmarshal([]byte(config), &where); err != nil {
			t.Fatal(err)
		}
		for _, folder := range []string{filepath.Dir(where.Files.Settings), filepath.Join(dir, "texts")} { // the second for team
			if err := os.MkdirAll(folder, 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(where.Files.Settings, []byte(example), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(dir, "texts"), 0o700); err != nil { // the team's folder
			t.Fatal(err)
		}
		code, config, _ := run(t, "config", "--format", "json")
		set, shown := strings.Count(config, `"from": "file"`), len(regexp.MustCompile(`(?m)^[a-z-]+ += `).FindAllString(example, -1))
		if code != 0 || set != shown || shown == 0 {
			t.Errorf("%s: it sets %d things, and shows %d:\n%s", page, set, shown, config)
		}
	}
}

// TestChecks: the page about .ci names everything in it, and nothing else.
func TestChecks(t *testing.T) {
	page := read(t, "../.ci/README.md")
	files, err := os.ReadDir("../.ci")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name() != "README.md" && !strings.Contains(page, "\n| `.ci/"+f.Name()) {
			t.Errorf("it does not name %s", f.Name())
		}
	}
	for _, m := range regexp.MustCompile("(?m)^\\| `\\.ci/([a-z]+)").FindAllStringSubmatch(page, -1) {
		if _, err := os.Stat("../.ci/" + m[1]); err != nil {
			t.Error(err)
		}
	}
}
