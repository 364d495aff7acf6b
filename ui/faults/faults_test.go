//go:build !windows

package faults

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/model/modeltest"
	"smilecodes/ui"
	"smilecodes/ui/termtest"
)

var (
	update = flag.Bool("update", false, "write the table of faults")
	known  = flag.Bool("known", false, "also try what is known to fail")
)

// TestMain lets more cases run side by side than there are processors: most of
// them wait for a terminal most of the time.
func TestMain(m *testing.M) {
	_ = flag.Set("test.parallel", "10") // what the command line says comes later, and wins
	termtest.Main(m, func() int { return ui.Run(os.Args[1:], modeltest.Load(nil)) })
}

// A row is one kind of fault.
type row struct {
	number string
	what   string
	try    func(*testing.T) // the case that tries it
	held   []string         // the other tests that hold it: a folder and a name
	not    string           // why it does not apply, or cannot be tried
	fails  string           // how it still fails, if it does
	failed func(*testing.T) // the case that shows it
}

// A group is rows of one kind.
type group struct {
	letter, name string
	rows         []row
}

func groups() []group {
	return []group{
		{"A", "Hostile text", hostileText()},
		{"B", "Documents", documents()},
		{"C", "Settings and state", files()},
		{"D", "Pastes and keys", input()},
		{"E", "Terminals and windows", windows()},
		{"F", "Signals, start and end", signals()},
		{"G", "What leaves the program", leaving()},
		{"H", "Eyes and ears", access()},
		{"I", "Anything at all", anything()},
	}
}

// TestFaults tries every row that has a case.
func TestFaults(t *testing.T) {
	for _, g := range groups() {
		t.Run(g.letter, func(t *testing.T) {
			t.Parallel()
			for _, r := range g.rows {
				if r.try != nil {
					r.run(t, r.number, r.try)
				}
				if *known && r.failed != nil {
					r.run(t, r.number+" fails", r.failed)
				}
			}
		})
	}
}

func (r row) run(t *testing.T, name string, try func(*testing.T)) {
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		t.Log(r.what)
		try(t)
	})
}

// TestTable holds that every number is there, in order, and that every row
// says how it was settled. It prints them.
func TestTable(t *testing.T) {
	var numbers []string
	for _, g := range groups() {
		for _, r := range g.rows {
			numbers = append(numbers, r.number)
			t.Logf("%s %3s  %-7s %s%s", g.letter, r.number, r.kind(), r.what, r.reason())
			if r.kind() == "" || r.what == "" || r.not != "" && (r.try != nil || r.held != nil) || (r.fails == "") != (r.failed == nil) {
				t.Errorf("%s doesn't say how it was settled, or says two things", r.number)
			}
		}
	}
	var want []string
	for n := 1; n <= 102; n++ {
		if want = append(want, fmt.Sprint(n)); n == 86 {
			want = append(want, "86b")
		}
	}
	want = append(want, "103", "104", "105")
	if !slices.Equal(numbers, want) {
		t.Errorf("the numbers are %v", numbers)
	}
	t.Log(summary())
}

// kind is how a row was settled.
func (r row) kind() string {
	switch {
	case r.fails != "":
		return "fails"
	case r.try != nil:
		return "tried"
	case r.held != nil:
		return "held"
	case r.not != "":
		return "not"
	}
	return ""
}

// reason is what there is to say besides the kind.
func (r row) reason() string {
	switch r.kind() {
	case "fails":
		return ": " + r.fails
	case "held":
		return " (" + strings.Join(r.held, ", ") + ")"
	case "not":
		return ": " + r.not
	}
	return ""
}

// both tries one case after the other.
func both(cases ...func(*testing.T)) func(*testing.T) {
	return func(t *testing.T) {
		for _, try := range cases {
			try(t)
		}
	}
}

// TestHeld holds that the tests exist that rows lean on.
func TestHeld(t *testing.T) {
	for _, g := range groups() {
		for _, r := range g.rows {
			for _, name := range r.held {
				folder, test, _ := strings.Cut(name, " ")
				if !isTest(t, folder, test) {
					t.Errorf("%s is to be held by %s in %s, which does not exist", r.number, test, folder)
				}
			}
		}
	}
}

func isTest(t *testing.T, folder, test string) bool {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("../..", folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	begins := regexp.MustCompile(`(?m)^func ` + regexp.QuoteMeta(test) + `\(`)
	return slices.ContainsFunc(names, func(name string) bool {
		text, err := os.ReadFile(name)
		return err == nil && begins.Match(text)
	})
}

func summary() string {
	n := map[string]int{}
	for _, g := range groups() {
		for _, r := range g.rows {
			n[r.kind()]++
			n["all"]++
		}
	}
	return fmt.Sprintf("%d kinds of faults: %d tried, %d held by other tests, %d that are not applicable or not testable, %d that still fail.",
		n["all"], n["tried"], n["held"], n["not"], n["fails"])
}

const (
	page        = "../../.ci/README.md"
	tableBegins = "<!-- faults: made from the rows in ui/faults -->\n"
	tableEnds   = "<!-- end of faults -->"
)

// TestFaultsPage holds the page of faults against the rows. With -update it
// writes the table.
func TestFaultsPage(t *testing.T) {
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(data), tableBegins)
	got, after, ended := strings.Cut(rest, tableEnds)
	if !begun || !ended {
		t.Fatal("the page has no place for the faults")
	}
	want := faultsTable()
	if *update {
		if err := os.WriteFile(page, []byte(before+tableBegins+want+tableEnds+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("the page's faults differ from the rows; -update writes them. Want:\n%s", want)
	}
}

// faultsTable counts the rows of each group, and says which cannot be tried.
func faultsTable() string {
	var b strings.Builder
	b.WriteString("\n" + summary() + "\n\n| kind | tried | held by other tests | not | still fail |\n|---|---|---|---|---|\n")
	reasons := "\n"
	for _, g := range groups() {
		n := map[string]int{}
		for _, r := range g.rows {
			if n[r.kind()]++; r.kind() == "not" {
				reasons += fmt.Sprintf("- %s: %s.\n", r.what, r.not)
			}
		}
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d |\n", g.name, n["tried"], n["held"], n["not"], n["fails"])
	}
	return b.String() + "\nNot applicable or not testable:\n" + reasons + "\n"
}
