//go:build !windows

package ui_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"smilecodes/ui/termtest"
)

// A tmux is a real terminal multiplexer with a server of its own, which nobody
// has configured. It represents all terminals that aren't emulators of ours.
type tmux struct {
	t      *testing.T
	socket string
	home   string // an empty folder
}

// startTmux starts a shell in a window of 80x24 in a terminal of a name.
func startTmux(t *testing.T, term string) tmux {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux")
	}
	x := tmux{t, filepath.Join(t.TempDir(), "s"), t.TempDir()}
	x.do("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "env", "PS1=prompt: ", "/bin/sh", "-i")
	t.Cleanup(func() { x.do("kill-server") })
	x.do("set-option", "-g", "default-terminal", term)
	x.do("respawn-pane", "-k", "env", "PS1=prompt: ", termtest.ProgramEnv+"=1", "SELF="+os.Args[0], "/bin/sh", "-i")
	x.waitFor("prompt:")
	return x
}

// do runs one command of tmux.
func (x tmux) do(args ...string) string {
	x.t.Helper()
	cmd := exec.Command("tmux", append([]string{"-S", x.socket}, args...)...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + x.home, "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "SSH_TTY=/dev/pts/9"}
	out, err := cmd.CombinedOutput()
	if err != nil {
		x.t.Fatalf("tmux %q: %v: %s", args, err, out)
	}
	return string(out)
}

func (x tmux) send(keys ...string) {
	x.t.Helper()
	x.do(append([]string{"send-keys"}, keys...)...)
}

// waitFor waits until the text is in the window.
func (x tmux) waitFor(text string) {
	x.t.Helper()
	x.waitUntil("the window shows "+text, func(screen string) bool { return strings.Contains(screen, text) })
}

func (x tmux) waitUntil(words string, ok func(screen string) bool) {
	x.t.Helper()
	var screen string
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if screen = x.do("capture-pane", "-p"); ok(screen) {
			return
		}
	}
	x.t.Fatalf("it is not so that %s:\n%s", words, screen)
}

// TestTmux does the main job in tmux as it comes: start, search, copy, another
// size, away and back from another terminal, and out to a usable shell.
func TestTmux(t *testing.T) {
	termtest.Slow(t)
	for _, term := range []string{"screen-256color", "tmux-256color"} {
		t.Run(term, func(t *testing.T) {
			x := startTmux(t, term)
			x.send("echo $TERM; $SELF", "Enter")
			x.waitFor("All 94")
			x.send("0812")
			x.waitFor("REJECTED in Document")
			x.send("Enter")
			x.waitFor("c note")
			x.send("c")
			x.waitFor("(tmux)")
			if text := x.do("show-buffer"); !strings.HasPrefix(text, "Internal note: Smile ID 0812") {
				t.Errorf("the buffer has %q", text)
			}
			for _, width := range []int{50, 120} {
				x.do("resize-window", "-x", strconv.Itoa(width), "-y", "20")
				x.waitUntil("it is drawn from edge to edge", func(screen string) bool {
					_, border, _ := strings.Cut(screen, "╭")
					border, _, _ = strings.Cut(border, "\n")
					return strings.Contains(screen, "Pure Pro") && utf8.RuneCountInString(border) == width-1
				})
			}
			x.attach(t)
			x.send("q")
			x.waitUntil("the shell is back", func(screen string) bool {
				return strings.HasSuffix(strings.TrimSpace(screen), term+"\nprompt:")
			})
			x.send("echo us$((0))able", "Enter")
			x.waitFor("us0able")
		})
	}
}

// attach comes from a terminal of another size, which sees the program, and
// leaves it again.
func (x tmux) attach(t *testing.T) {
	t.Helper()
	x.do("set-option", "-w", "window-size", "latest")
	p := termtest.Start(t, termtest.Size{Cols: 100, Rows: 30}, []string{"LANG=C.UTF-8"}, "tmux", "-S", x.socket, "attach")
	p.WaitFor("0812")
	p.WaitFor("c note")
	x.do("detach-client")
	p.WaitExit()
	x.waitFor("c note")
}

// TestTmuxColours: inside tmux there are as many colours as tmux says that the
// terminal has, and none if none is wanted.
func TestTmuxColours(t *testing.T) {
	termtest.Slow(t)
	const rejected = "\x1b[38;5;210m" // the mark of a rejection where there are 256 colours
	for _, tt := range []struct{ name, overrides, flags, want, never string }{
		{"true colour", ",*:Tc", "", "\x1b[38;2;", rejected},
		{"256 colours", "", "", rejected, "\x1b[38;2;"},
		{"no colour", ",*:Tc", "--theme none", "\x1b[1m", "\x1b[38;"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			x := startTmux(t, "tmux-256color")
			x.do("set-option", "-ga", "terminal-overrides", tt.overrides)
			p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 25}, []string{"LANG=C.UTF-8"}, "tmux", "-S", x.socket, "attach")
			p.WaitFor("prompt:")
			x.send("$SELF "+tt.flags, "Enter")
			styles := func() string { return x.do("capture-pane", "-p", "-e") }
			x.waitUntil("it is drawn so", func(screen string) bool {
				return strings.Contains(screen, "All 94") && strings.Contains(styles(), tt.want)
			})
			x.waitUntil("nothing is drawn otherwise", func(string) bool {
				return !strings.Contains(styles(), tt.never)
			})
			if tt.flags != "" && coloured.MatchString(styles()) {
				t.Errorf("it is coloured: %q", styles())
			}
		})
	}
}
