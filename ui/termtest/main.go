// Package termtest drives a real terminal program from go test and sees what a
// person would see.
//
// The program runs in a process of its own, on a pseudo-terminal, in a session
// of its own. What it writes goes to a terminal emulator; what the emulator
// answers goes back to it. A test sends keys, waits for text to appear, and
// reads the screen, the clipboard, the exit code and whether the terminal was
// left as it was found:
//
//	func TestMain(m *testing.M) { termtest.Main(m, run) }
//
//	func TestQuit(t *testing.T) {
//		p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, nil)
//		p.WaitFor("All 90")
//		p.Send("q")
//		if code := p.WaitExit(); code != 0 {
//			t.Errorf("exit code %d", code)
//		}
//		if err := p.Restored(); err != nil {
//			t.Error(err)
//		}
//	}
//
// Three rules keep such tests from failing now and then. Wait for the text that
// is asserted next, because a frame that has begun to appear may not be whole.
// Wait for the effect of one key before sending the next if the two mean
// something else together: Esc and a letter are Alt and that letter. And before
// ending or suspending a program that asks the terminal something, wait for
// what it makes of the answer: otherwise the answer appears at the prompt, here
// as in life.
//
// Everything but Main is missing on Windows, which has no pseudo-terminal of
// this kind.
package termtest

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"
)

const (
	// ProgramEnv is the environment variable that, set to 1, makes the test
	// binary be the program under test; see Main.
	ProgramEnv = "SMILECODES_RUN_AS_PROGRAM"

	// Self, as the command to start, stands for the test binary itself run as
	// the program under test, so that arguments can be given to it.
	Self = ""
)

// Main is for TestMain. It runs the tests, unless this process was started to
// be the program under test: then it runs the program and exits with its code.
// So the tests need no binary built beforehand, and they test the code they
// were compiled with.
//
// No test reads or writes the settings and the state of its user: a
// program that it starts without a terminal, with the environment of the test,
// finds empty folders in their place. HOME is left, as the go command needs it.
func Main(m *testing.M, run func() int) {
	if os.Getenv(ProgramEnv) == "1" {
		os.Exit(run())
	}
	// A program inherits what is ignored but not what is caught, and tests
	// may be run by something that ignores the end of its terminal.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	code, err := inEmptyFolders(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

// inEmptyFolders runs the tests with empty folders for settings and state.
func inEmptyFolders(run func() int) (code int, err error) {
	dir, err := os.MkdirTemp("", "termtest")
	if err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	for _, name := range []string{"XDG_CONFIG_HOME", "XDG_STATE_HOME"} {
		if err := os.Setenv(name, filepath.Join(dir, name)); err != nil {
			return 1, err
		}
	}
	return run(), nil
}

// Slow is called by a test that is to start programs, or to wait. A short run skips
// what is left of it, but not where races are looked for: they are in such programs.
func Slow(t testing.TB) {
	t.Helper()
	if testing.Short() && !IsRaced {
		t.Skip("a short run starts no programs and waits for nothing")
	}
}
