//go:build !windows

package ui_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"smilecodes/model/modeltest"
	"smilecodes/ui/termtest"
)

// inputs and outputs are what a shell can give a program to read and to write.
var (
	inputs = []struct{ name, shell string }{
		{"terminal", ""}, {"nothing", "</dev/null"}, {"closed", "<&-"}, {"file", "<\"$TEXT\""}, {"directory", "</"}, {"write only", "0>/dev/null"},
	}
	outputs = []struct{ name, shell string }{
		{"terminal", ""}, {"nothing", ">/dev/null"}, {"full", ">/dev/full"}, {"closed", ">&-"}, {"file", ">\"$OUT\""}, {"pipe", "| cat >/dev/null"}, {"head", "| head -c 10"},
	}
	messages = []struct{ name, shell string }{{"terminal", ""}, {"closed", "2>&-"}}
)

// TestStreams starts the program with everything that can be put in the place
// of a terminal. It opens on two terminals only; else it ends by itself, and
// the terminal is never raw nor does the program run where nobody sees it.
func TestStreams(t *testing.T) {
	termtest.Slow(t)
	tried := 0
	text := t.TempDir() + "/text"
	if err := os.WriteFile(text, []byte(`{"ResultCode":"1012","job_type":5}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for i, in := range inputs {
		for j, out := range outputs {
			for k, bad := range messages {
				if in.name == "terminal" && out.name == "terminal" {
					continue // the explorer
				}
				if part := modeltest.Part(2, 2); (i+j+k)%part != 0 {
					continue // each two of them are tried together
				}
				tried++
				name := fmt.Sprintf("in %s, out %s, err %s", in.name, out.name, bad.name)
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					env := []string{termtest.ProgramEnv + "=1", termtest.CutOff(t), "SELF=" + os.Args[0], "TEXT=" + text, "OUT=" + t.TempDir() + "/out"}
					p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, env, "/bin/sh", "-c", strings.Join([]string{`"$SELF"`, in.shell, bad.shell, out.shell}, " "))
					p.WaitExit()
					if err := p.Restored(); err != nil {
						t.Error(err)
					}
					if strings.Contains(string(p.Output()), "\x1b[?") {
						t.Errorf("something is asked of the terminal: %q", p.Output())
					}
				})
			}
		}
	}
	t.Logf("%d combinations of streams", tried)
}

// TestTerms starts in terminals of every name: in those of lines it asks line
// by line, in the others it opens and gives the terminal back.
func TestTerms(t *testing.T) {
	termtest.Slow(t)
	for _, name := range []string{"dumb", "", "linux", "vt100", "screen-256color", "tmux-256color", "xterm", "xterm-256color", "unknown-terminal"} {
		t.Run(name, func(t *testing.T) {
			p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, []string{"TERM=" + name, "SSH_TTY=/dev/pts/9", "LANG=C.UTF-8"})
			if name == "dumb" || name == "" {
				p.WaitFor("Code, words or help:")
				p.Send("\x04")
			} else {
				p.WaitFor("All 94")
				p.Send(termtest.CtrlC)
			}
			if code := p.WaitExit(); code != 0 {
				t.Errorf("exit code %d", code)
			}
			if (name == "dumb" || name == "") && strings.Contains(string(p.Output()), "\x1b") {
				t.Errorf("it writes %q", p.Output())
			}
			if err := p.Restored(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestTooLarge: the size is looked at before it can hang the program.
func TestTooLarge(t *testing.T) {
	termtest.Slow(t)
	for _, size := range []string{"rows 5000 cols 5000", "rows 65535 cols 65535", "rows 65535 cols 1", "rows 24 cols 1001", "rows 401 cols 80"} {
		p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, []string{termtest.ProgramEnv + "=1", termtest.CutOff(t), "SELF=" + os.Args[0]},
			"/bin/sh", "-c", "stty "+size+`; exec "$SELF"`)
		if code := p.WaitExit(); code != 2 {
			t.Errorf("%s: exit code %d", size, code)
		}
		if !strings.Contains(p.Screen(), "is too large. The explorer takes at most") {
			t.Errorf("%s:\n%s", size, p.Screen())
		}
	}
}

// TestHead: a reader that has had enough leaves the terminal whole, also for a
// command.
func TestHead(t *testing.T) {
	for _, command := range []string{"", "list", "0812"} {
		out, err := exec.Command("/bin/sh", "-c", termtest.ProgramEnv+"=1 "+os.Args[0]+" "+command+" </dev/null | head -c 10").Output()
		if err != nil || len(out) > 10 {
			t.Errorf("%q: %q, %v", command, out, err)
		}
	}
}
