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
	"smilecodes/catalog": {"github.com/sahilm/fuzzy", "golang.org/x/text/unicode/norm"},
	"smilecodes/model":   {"smilecodes/catalog", "smilecodes/model/hand", "smilecodes/model/idnumber", "smilecodes/model/job"},

	"smilecodes/catalog/source":          {"smilecodes/catalog", "smilecodes/catalog/language", "smilecodes/catalog/statement", "github.com/pelletier/go-toml/v2"},
	"smilecodes/catalog/source/generate": {"smilecodes/catalog", "smilecodes/catalog/source"},
	"smilecodes/catalog/source/record":   {"smilecodes/catalog/edition", "smilecodes/catalog/source"},
	"smilecodes/catalog/edition":         {"smilecodes/catalog", "smilecodes/catalog/sorted"},
	"smilecodes/catalog/statement":       {"github.com/pelletier/go-toml/v2/unstable"},
	"smilecodes/catalog/team":            {"smilecodes/catalog", "smilecodes/catalog/language", "smilecodes/catalog/sorted", "smilecodes/catalog/statement"},
	"smilecodes/catalog/language":        {"smilecodes/catalog", "smilecodes/catalog/sorted", "smilecodes/catalog/statement", "golang.org/x/text/unicode/norm"},
	"smilecodes/catalog/sorted":          {},
	"smilecodes/catalog/synthetic":       {"smilecodes/catalog"},

	"smilecodes/model/job":               {"smilecodes/catalog", "smilecodes/model/job/field", "smilecodes/model/job/form", "smilecodes/model/job/form/effort", "smilecodes/model/job/payload", "smilecodes/model/job/privacy", "smilecodes/model/job/tree", "smilecodes/model/job/wire"},
	"smilecodes/model/hand":              {"smilecodes/catalog", "smilecodes/model/job", "smilecodes/model/safe"},
	"smilecodes/model/export":            {"smilecodes/catalog", "smilecodes/model/job"},
	"smilecodes/model/idnumber":          {"smilecodes/catalog"},
	"smilecodes/model/safe":              {},
	"smilecodes/model/macro":             {"smilecodes/catalog", "smilecodes/model/ticket/markup"},
	"smilecodes/model/ticket":            {"smilecodes/catalog", "smilecodes/model", "smilecodes/model/hand", "smilecodes/model/job", "smilecodes/model/job/tally", "smilecodes/model/safe", "smilecodes/model/ticket/markup", "smilecodes/model/ticket/template", "smilecodes/model/triage"},
	"smilecodes/model/triage":            {"smilecodes/catalog", "smilecodes/catalog/sorted", "smilecodes/model", "smilecodes/model/job", "smilecodes/model/job/tally"},
	"smilecodes/model/ticket/markup":     {},
	"smilecodes/model/ticket/template":   {},
	"smilecodes/model/job/bulk":          {"golang.org/x/text/encoding/unicode", "smilecodes/catalog", "smilecodes/model/job", "smilecodes/model/job/field", "smilecodes/model/job/form/cells", "smilecodes/model/job/payload", "smilecodes/model/job/privacy", "smilecodes/model/job/tally", "smilecodes/model/job/wire"},
	"smilecodes/model/job/field":         {},
	"smilecodes/model/job/form":          {"smilecodes/catalog/sorted", "smilecodes/model/job/field", "smilecodes/model/job/form/cells", "smilecodes/model/job/form/config", "smilecodes/model/job/form/dump", "smilecodes/model/job/form/effort", "smilecodes/model/job/form/encoding", "smilecodes/model/job/form/export", "smilecodes/model/job/form/markup", "smilecodes/model/job/form/sheet", "smilecodes/model/job/payload", "smilecodes/model/job/wire"},
	"smilecodes/model/job/form/cells":    {},
	"smilecodes/model/job/form/dump":     {"smilecodes/model/job/form/effort"},
	"smilecodes/model/job/form/effort":   {},
	"smilecodes/model/job/form/markup":   {"smilecodes/model/job/form/effort"},
	"smilecodes/model/job/form/sheet":    {"smilecodes/model/job/form/effort"},
	"smilecodes/model/job/form/export":   {"smilecodes/model/job/form/effort"},
	"smilecodes/model/job/form/config":   {"smilecodes/model/job/form/effort"},
	"smilecodes/model/job/form/encoding": {"smilecodes/model/job/field", "smilecodes/model/job/form/effort"},
	"smilecodes/model/job/payload":       {},
	"smilecodes/model/job/privacy":       {"github.com/dchest/siphash", "smilecodes/catalog", "smilecodes/model/job/field", "smilecodes/model/job/payload", "smilecodes/model/job/wire"},
	"smilecodes/model/job/tally":         {"smilecodes/catalog", "smilecodes/catalog/sorted", "smilecodes/model/job", "smilecodes/model/job/privacy", "smilecodes/model/job/wire"},
	"smilecodes/model/job/tree":          {"smilecodes/catalog", "smilecodes/model/job/field", "smilecodes/model/job/form", "smilecodes/model/job/form/effort", "smilecodes/model/job/payload", "smilecodes/model/job/privacy", "smilecodes/model/job/wire"},
	"smilecodes/model/job/wire":          {"smilecodes/catalog", "smilecodes/model/job/field"},

	"smilecodes/ui/explorer/answer": {
		"smilecodes/catalog", "smilecodes/model",
		"smilecodes/ui/explorer/draw", "smilecodes/ui/explorer/theme", "smilecodes/ui/explorer/viewport",
	},
	"smilecodes/ui/explorer/dialog": {
		"smilecodes/catalog", "smilecodes/catalog/sorted", "smilecodes/model", "smilecodes/model/idnumber", "smilecodes/model/job", "smilecodes/model/safe",
		"smilecodes/model/ticket", "smilecodes/model/ticket/markup", "smilecodes/ui/text", "smilecodes/ui/explorer/answer", "smilecodes/ui/explorer/draw",
		"smilecodes/ui/explorer/input", "smilecodes/ui/explorer/theme", "smilecodes/ui/explorer/viewport",
	},
}

// mayInUI lists what each folder of ui may import of ui. The model, the catalogue
// and other modules are free there. What shows a part of the explorer never knows
// the explorer.
var mayInUI = map[string][]string{
	"ui":                   {"command", "command/count", "explorer", "guard", "linear", "restricted", "settings", "state", "system", "triage"},
	"ui/command":           {"command/count", "command/report", "restricted", "settings", "text"},
	"ui/command/count":     {"text"},
	"ui/command/report":    {"text"},
	"ui/explorer":          {"explorer/answer", "explorer/bar", "explorer/dialog", "explorer/draw", "explorer/input", "explorer/keys", "explorer/shell", "explorer/theme", "explorer/viewport", "guard", "restricted", "settings", "state", "system", "text"},
	"ui/explorer/dialog":   {"explorer/answer", "explorer/draw", "explorer/input", "explorer/theme", "explorer/viewport", "text"},
	"ui/explorer/answer":   {"explorer/draw", "explorer/theme", "explorer/viewport"},
	"ui/explorer/bar":      {"explorer/draw", "explorer/theme", "text"},
	"ui/explorer/viewport": {"explorer/draw", "explorer/theme", "text"},
	"ui/explorer/draw":     {"explorer/theme"},
	"ui/explorer/input":    {},
	"ui/explorer/keys":     {"explorer/input"},
	"ui/explorer/shell":    {"explorer/bar", "explorer/dialog", "explorer/draw", "explorer/keys", "explorer/theme", "settings", "text"},
	"ui/explorer/theme":    {"settings"},
	"ui/guard":             {},
	"ui/linear":            {"state", "text"},
	"ui/restricted":        {},
	"ui/settings":          {"restricted", "state", "text"},
	"ui/state":             {"text"},
	"ui/system":            {"restricted"},
	"ui/triage":            {"explorer", "explorer/bar", "explorer/dialog", "explorer/draw", "explorer/input", "explorer/keys", "explorer/shell", "explorer/theme", "explorer/viewport", "restricted", "settings", "text"},
	"ui/text":              {},
	"ui/faults":            {},
	"ui/termtest":          {},
	"ui/termtest/judge":    {},
}

// unfit is what must not be reached from where there is no terminal, no clock
// and no I/O.
var unfit = map[string][]string{
	"smilecodes/assets":            {"os", "os/exec", "net", "time"},
	"smilecodes/catalog":           {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/catalog/language":  {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/catalog/statement": {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/catalog/team":      {"os", "os/exec", "net", "syscall"}, // it is given a folder and a day
	"smilecodes/model":             {"os", "os/exec", "net", "time", "syscall"},

	"smilecodes/model/job": {"os", "os/exec", "net", "syscall"}, // it writes times that it is given; see TestNoClock

	"smilecodes/model/hand":              {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/export":            {"os", "os/exec", "net", "syscall"}, // it decodes, which knows times
	"smilecodes/model/idnumber":          {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/safe":              {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/ticket":            {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/triage":            {"os", "os/exec", "net", "syscall"}, // it says times that it is given
	"smilecodes/model/job/bulk":          {"os", "os/exec", "net", "syscall"}, // it counts by times that it is given
	"smilecodes/model/job/field":         {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form":          {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/cells":    {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/config":   {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/export":   {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/sheet":    {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/dump":     {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/markup":   {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/effort":   {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/form/encoding": {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/macro":             {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/privacy":       {"os", "os/exec", "net", "syscall"}, // it judges times that it is given
	"smilecodes/model/job/tally":         {"os", "os/exec", "net", "syscall"}, // it counts by times that it is given
	"smilecodes/model/job/tree":          {"os", "os/exec", "net", "syscall"}, // it passes times on
	"smilecodes/model/job/wire":          {"os", "os/exec", "net", "time", "syscall"},
	"smilecodes/model/job/payload":       {"os", "os/exec", "net", "time", "syscall"},
}

// TestNoClock holds that the model asks nobody what time it is.
func TestNoClock(t *testing.T) {
	files, err := filepath.Glob("../model/*.go")
	parts, _ := filepath.Glob("../model/*/*.go")
	rooms, _ := filepath.Glob("../model/*/*/*.go")
	corners, _ := filepath.Glob("../model/*/*/*/*.go")
	if files = slices.Concat(files, parts, rooms, corners); err != nil || len(files) == 0 {
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
		inUI, isUI := mayInUI[strings.TrimPrefix(from, "smilecodes/")]
		if !bound && !isUI && !slices.Contains(testsOnly, from) {
			t.Errorf("%s has no row here", from)
		}
		for _, to := range paths[1:] {
			foreign := strings.Contains(strings.Split(to, "/")[0], ".") || strings.HasPrefix(to, "smilecodes/")
			part, toUI := strings.CutPrefix(to, "smilecodes/ui/")
			switch {
			case slices.Contains(unfit[from], to), bound && foreign && !slices.Contains(allowed, to),
				isUI && (to == "smilecodes/assets" || toUI && !slices.Contains(inUI, part)):
				t.Errorf("%s imports %s", from, to)
			}
		}
	}
}

// testsOnly have what tests share, and may import anything.
var testsOnly = []string{
	"smilecodes/model/modeltest", "smilecodes/model/modeltest/teamtest", "smilecodes/model/job/formtest", "smilecodes/model/job/made", "smilecodes/model/triage/triagetest",
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

// TestNoMethodsByName holds that nothing in the program, no library either, looks up
// methods by names that only a run knows, as text/template does. Where something does, the
// linker keeps every method that such a name could mean: 1.8 MB.
func TestNoMethodsByName(t *testing.T) {
	if testing.Short() {
		t.Skip("it links the program")
	}
	kept, err := exec.Command("go", "build", "-ldflags=-dumpdep", "-o", os.DevNull, "..").CombinedOutput()
	if err != nil || !strings.Contains(string(kept), " -> smilecodes/ui.Run") {
		t.Fatalf("the linker does not say what it keeps (%v): %.1000s", err, kept)
	}
	for line := range strings.Lines(string(kept)) {
		if from, _, isThere := strings.Cut(line, " <ReflectMethod>"); isThere {
			t.Errorf("it looks up methods by name: %s", from)
			return
		}
	}
}

// TestNoNetwork: the program can open no connection to anywhere. A library that it is
// built with knows addresses, for flags; nothing in it speaks HTTP or TLS, and no
// package of the project reaches the network itself.
func TestNoNetwork(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", "..").Output()
	if err != nil {
		t.Fatal(err)
	}
	own := 0
	for line := range strings.Lines(string(out)) {
		from, imports, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if from == "net/http" || from == "crypto/tls" {
			t.Errorf("it is built with %s", from)
		}
		if !strings.HasPrefix(from, "smilecodes/") {
			continue
		}
		own++
		for _, to := range strings.Fields(imports) {
			if to == "net" || strings.HasPrefix(to, "net/") {
				t.Errorf("%s imports %s", from, to)
			}
		}
	}
	if own < 20 {
		t.Errorf("only %d packages are looked at", own)
	}
}
