//go:build !windows

package termtest

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// failing is a test that is expected to fail.
type failing struct {
	testing.TB
	message string
}

func (f *failing) Fatal(args ...any) { f.Fatalf("%s", fmt.Sprint(args...)) }
func (f *failing) Fatalf(format string, args ...any) {
	f.message = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// messageOf does something with an ended program, whose screen says "hello",
// and returns the message with which that failed the test.
func messageOf(t *testing.T, do func(*Program)) string {
	t.Helper()
	f := &failing{TB: t}
	p := Start(f, small, nil, "/bin/sh", "-c", "echo hello; exit 5")
	p.WaitExit()
	done := make(chan struct{})
	go func() {
		defer close(done)
		do(p)
	}()
	<-done
	return f.message
}

func TestFailuresSayWhatWasSeen(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.svg")
	for name, row := range map[string]struct {
		do   func(*Program)
		want []string
	}{
		"WaitFor":         {func(p *Program) { p.WaitFor("world") }, []string{"code 5", `"world"`, "  | hello\n"}},
		"WaitUntil":       {func(p *Program) { p.WaitUntil("pigs fly", func() bool { return false }) }, []string{"before pigs fly"}},
		"Picture":         {func(p *Program) { p.Picture("testdata/demo.svg", false) }, []string{"want <rect", "got  <text", "  | hello\n"}},
		"Picture missing": {func(p *Program) { p.Picture(missing, false) }, []string{"missing.svg"}},
		"Signal":          {func(p *Program) { p.Signal(os.Interrupt) }, []string{"already finished"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := messageOf(t, row.do)
			for _, want := range row.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q is missing from: %s", want, got)
				}
			}
		})
	}
}

func TestPictureIsUpdated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "demo.svg")
	for _, p := range []*Program{startDemo(t), Start(t, small, nil, "/bin/echo", "hello")} {
		p.Picture(path, true)
		p.Picture(path, false)
	}
}
