//go:build !windows

package faults

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"smilecodes/ui/termtest"
)

// A mux is a tmux of its own with the explorer in it: a second opinion on what
// the bytes of the program look like.
type mux struct {
	t      *testing.T
	socket string
	env    []string
}

// inTmux starts one of a size, with settings as its file has them, and opens
// the explorer in it.
func inTmux(t *testing.T, size termtest.Size, settings string, env ...string) *mux {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux here")
	}
	dir := t.TempDir()
	conf := filepath.Join(dir, "conf")
	settings = "set -g status off\nset -g default-terminal tmux-256color\nset -s escape-time 10\n" + settings + "\n"
	if err := os.WriteFile(conf, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	m := &mux{t, filepath.Join(dir, "s"), append(environ(t, env), termtest.ProgramEnv+"=1", "GORACE=atexit_sleep_ms=0")}
	t.Cleanup(func() { _ = m.command("kill-server").Run() })
	m.do("-f", conf, "new-session", "-d", "-x", strconv.Itoa(size.Cols), "-y", strconv.Itoa(size.Rows), os.Args[0])
	m.waitFor(opened)
	return m
}

func (m *mux) command(args ...string) *exec.Cmd {
	cmd := exec.Command("tmux", append([]string{"-S", m.socket}, args...)...)
	cmd.Env = m.env
	return cmd
}

// do gives tmux a command and returns what it says.
func (m *mux) do(args ...string) string {
	m.t.Helper()
	out, err := m.command(args...).CombinedOutput()
	if err != nil {
		m.t.Fatalf("tmux %q: %v %s", args, err, out)
	}
	return string(out)
}

// send types text, which may hold sequences, into the program.
func (m *mux) send(text string) {
	m.t.Helper()
	m.do("send-keys", "-l", text)
}

// screen is the text that tmux shows, blanks at the ends of lines removed.
func (m *mux) screen() string {
	m.t.Helper()
	lines := strings.Split(strings.TrimSuffix(m.do("capture-pane", "-p"), "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}

func (m *mux) waitFor(text string) {
	m.t.Helper()
	m.waitUntil(text+" is on the screen", func() bool { return strings.Contains(m.screen(), text) })
}

func (m *mux) waitUntil(words string, ok func() bool) {
	m.t.Helper()
	for begun := time.Now(); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Since(begun) > wait {
			m.t.Fatalf("after %v it is not so that %s:\n%s", wait, words, m.screen())
		}
	}
}

// note puts a text into the note of the first step.
func (m *mux) note(text string) {
	m.t.Helper()
	m.send(strings.Repeat(escape, 5) + "0908")
	m.waitFor("/ 0908")
	m.send("\r")
	m.waitFor("c note")
	m.send("g")
	m.waitFor("space tick")
	m.send("t")
	m.waitFor("A note on this step")
	m.send("\x15\x1b[200~" + text + "\x1b[201~")
	m.waitFor(text[len(text)-3:])
	time.Sleep(200 * time.Millisecond) // an Enter that comes sooner belongs to the paste
	m.send("\r")
	m.waitFor("Noted.")
}

// sameScreen holds that tmux shows what the emulator shows.
func sameScreen(t *testing.T, what string, v *visit, m *mux) {
	t.Helper()
	same := func() bool { return strings.TrimRight(v.Screen(), "\n") == strings.TrimRight(m.screen(), "\n") }
	for begun := time.Now(); !same(); time.Sleep(10 * time.Millisecond) {
		if time.Since(begun) > wait {
			t.Fatalf("%s: the emulator shows\n%s\ntmux shows\n%s", what, v.Screen(), m.screen())
		}
	}
}
