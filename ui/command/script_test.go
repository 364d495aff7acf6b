package command_test

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"smilecodes/catalog"
	"smilecodes/model/modeltest"
	"smilecodes/ui"
	"smilecodes/ui/termtest"
)

var update = flag.Bool("update", false, "write the expected output again")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"smilecodes": func() {
		os.Exit(ui.Run(os.Args[1:], scripted()))
	}})
}

// scripted is the catalogue that a script asks for: with the entries of version 3, or
// without.
func scripted() *catalog.Catalog {
	if os.Getenv("WITH_V3") != "" {
		return modeltest.WithV3(nil)
	}
	return modeltest.Load(nil)
}

// TestScripts plays testdata/script: a case is a file, with the command line,
// the exit code, and what it prints on both outputs.
//
//	exits 2 smilecodes bogus     runs it and wants exit code 2
//	examples list                runs every example of a command's help
//	dated                        writes it to the file note, as of a day that stays
//	stdout, stderr, cmp, ...     look at what it printed
//
// A short run with the race detector plays those of triage and of the explorer only: the
// other commands do one thing after the other, and each of hundreds starts slowly.
func TestScripts(t *testing.T) {
	begins := []string{""}
	if testing.Short() && termtest.IsRaced {
		begins = []string{"triage", "explorer"}
	}
	var files []string
	for _, b := range begins {
		found, err := filepath.Glob("testdata/script/" + b + "*.txtar")
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: no script: %v", b, err)
		}
		files = append(files, found...)
	}
	testscript.Run(t, testscript.Params{
		Files:               files,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "C.UTF-8")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "examples": examples, "dated": dated,
		},
	})
}

// dated writes what was printed into the file note, with the day and the
// fingerprint of a catalogue that never changes.
func dated(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Check(os.WriteFile(ts.MkAbs("note"), []byte(modeltest.SameEdition(modeltest.Load(nil), ts.ReadFile("stdout"))), 0o600))
}

// examples runs every example of a command's help as it is there.
func examples(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Exec("smilecodes", append(args, "--help")...))
	help, _, _ := strings.Cut(strings.TrimPrefix(ts.ReadFile("stdout"), "Examples:\n"), "\n\n")
	for line := range strings.Lines(help) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "man ") {
			continue // needs a reader of manual pages
		}
		if strings.Contains(line, "version --check") {
			continue // its fingerprint is made up, so it is not found
		}
		if err := ts.Exec("bash", "-c", line); err != nil {
			ts.Fatalf("%s: %v", line, err)
		}
	}
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if code != want {
		ts.Fatalf("exit code %d, not %d", code, want)
	}
}
