package ui_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// may lists what each folder may import of the project and of other modules.
// The standard library is free, except what unfit names.
var may = map[string][]string{
	"smilecodes":         {"smilecodes/assets", "smilecodes/ui"},
	"smilecodes/assets":  {"smilecodes/catalog"},
	"smilecodes/catalog": {"github.com/sahilm/fuzzy"},
	"smilecodes/model":   {"smilecodes/catalog", "smilecodes/model/hand", "smilecodes/model/job"},

	"smilecodes/catalog/source":          {"smilecodes/catalog", "github.com/pelletier/go-toml/v2"},
	"smilecodes/catalog/source/generate": {"smilecodes/catalog", "smilecodes/catalog/source"},
	"smilecodes/catalog/synthetic":       {"smilecodes/catalog"},

	"smilecodes/model/job":           {"smilecodes/catalog", "smilecodes/model/job/field", "smilecodes/model/job/form", "smilecodes/model/job/payload", "smilecodes/model/job/privacy", "smilecodes/model/job/tree", "smilecodes/model/job/wire"},
	"smilecodes/model/hand":          {"smilecodes/catalog", "smilecodes/model/job", "smilecodes/model/safe"},
	"smilecodes/model/safe":          {},
	"smilecodes/model/ticket":        {"smilecodes/catalog", "smilecodes/model", "smilecodes/model/hand", "smilecodes/model/job", "smilecodes/model/safe", "smilecodes/model/ticket/markup"},
	"smilecodes/model/ticket/markup": {},
	"smilecodes/model/job/field":     {},
	"smilecodes/model/job/form":      {"smilecodes/model/job/field", "smilecodes/model/job/payload", "smilecodes/model/job/wire"},
	"smilecodes/model/job/payload":   {},
	"smilecodes/model/job/privacy":   {"smilecodes/catalog", "smilecodes/model/job/field", "smilecodes/model/job/payload", "smilecodes/model/job/wire"},
	"smilecodes/model/job/tree":      {"smilecodes/catalog", "smilecodes/model/job/field", "smilecodes/model/job/form", "smilecodes/model/job/payload", "smilecodes/model/job/privacy", "smilecodes/model/job/wire"},
	"smilecodes/model/job/wire":      {"smilecodes/catalog", "smilecodes/model/job/field"},

	"smilecodes/ui/explorer/answer": {
		"smilecodes/catalog", "smilecodes/model",
		"smilecodes/ui/explorer/draw", "smilecodes/ui/explorer/theme", "smilecodes/ui/explorer/viewport",
	},
	"smilecodes/ui/explorer/dialog": {
		"smilecodes/catalog", "smilecodes/model", "smilecodes/model/job", "smilecodes/model/safe", "smilecodes/model/ticket",
		"smilecodes/model/ticket/markup", "smilecodes/ui/text", "smilecodes/ui/explorer/answer", "smilecodes/ui/explorer/draw",
		"smilecodes/ui/explorer/input", "smilecodes/ui/explorer/theme", "smilecodes/ui/explorer/viewport",
	},
}

// unfit is what must not be reached from where there is no terminal, no clock
// and no I/O.
var unfit = map[string][]string{
	"smilecodes/assets":  {"os", "os/exec", "net", "time"},
	"smilecodes/catalog": {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model":   {"os", "os/exec", "net", "time", "syscall"},

	"smilecodes/model/job": {"os", "os/exec", "net", "syscall"}, // it writes times that it is given; see TestNoClock

	"smilecodes/model/hand":        {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/safe":        {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/ticket":      {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/field":   {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form":    {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/privacy": {"os", "os/exec", "net", "syscall"}, // it judges times that it is given
	"smilecodes/model/job/tree":    {"os", "os/exec", "net", "syscall"}, // it passes times on
	"smilecodes/model/job/wire":    {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/payload": {"os", "os/exec", "net", "time", "syscall"},
}

// TestNoClock holds that the model asks nobody what time it is.
func TestNoClock(t *testing.T) {
	files, err := filepath.Glob("../model/*.go")
	parts, _ := filepath.Glob("../model/*/*.go")
	rooms, _ := filepath.Glob("../model/*/*/*.go")
	if files = slices.Concat(files, parts, rooms); err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	clock := regexp.MustCompile(`time\.(Now|Since|Until|After|AfterFunc|Tick|NewT\w+|Sleep|Local|LoadLocation)\b`)
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if found := clock.Find(text); found != nil && !strings.HasSuffix(name, "_test.go") {
			t.Errorf("%s has %s", name, found)
		}
	}
}

// TestImports holds the arrows: main to assets and ui; assets to catalog; ui to
// model and catalog; model to catalog. Nothing points back.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "smilecodes/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for row := range strings.Lines(string(out)) {
		paths := strings.Fields(row)
		from := paths[0]
		allowed, bound := may[from]
		for _, to := range paths[1:] {
			foreign := strings.Contains(strings.Split(to, "/")[0], ".") || strings.HasPrefix(to, "smilecodes/")
			switch {
			case slices.Contains(unfit[from], to), bound && foreign && !slices.Contains(allowed, to):
				t.Errorf("%s imports %s", from, to)
			case strings.HasPrefix(from, "smilecodes/ui") && to == "smilecodes/assets":
				t.Errorf("%s imports %s", from, to)
			}
		}
	}
}

// TestDependencies holds that catalogue and model reach nothing that draws,
// over any number of imports.
func TestDependencies(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "smilecodes/catalog", "smilecodes/model", "smilecodes/assets").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, to := range strings.Fields(string(out)) {
		if strings.HasPrefix(to, "charm.land/") || strings.Contains(to, "charmbracelet") || strings.HasPrefix(to, "smilecodes/ui") || to == "os/exec" {
			t.Errorf("catalogue or model reach %s", to)
		}
	}
}

// TestNothingIsParsed holds that the program does not link what reads the
// catalogue's files: it carries what was generated of them.
func TestNothingIsParsed(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "smilecodes").Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(out), "smilecodes/catalog/source") {
		t.Error("the program links catalog/source")
	}
	assets, err := exec.Command("go", "list", "-deps", "smilecodes/assets").Output()
	if err != nil || strings.Contains(string(assets), "go-toml") {
		t.Errorf("the catalogue needs a TOML reader (%v)", err)
	}
}
