//go:build !windows && !darwin

package clipboard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// fake puts a tool on PATH, as the only one there but for what it needs itself.
func fake(t *testing.T, name, script string) (out string) {
	t.Helper()
	dir := t.TempDir()
	out = filepath.Join(dir, "out")
	text := "#!/bin/sh\nout=" + out + "\n" + script + "\n"
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	return out
}

// TestChoose: the way follows from where the person sits.
func TestChoose(t *testing.T) {
	fake(t, "xclip", "exit 0")
	for _, tt := range []struct {
		env  string
		want Way
		why  string
	}{
		{"TERM=xterm DISPLAY=:0", System, "a local desktop"},
		{"TERM=tmux DISPLAY=:0 TMUX=/tmp/s", System, "also inside tmux"},
		{"TERM=xterm DISPLAY=:0 SSH_CONNECTION=1", Terminal, "that would be the wrong machine's"},
		{"TERM=xterm SSH_TTY=/dev/pts/1", Terminal, ""},
		{"TERM=xterm SSH_CLIENT=1", Terminal, ""},
		{"TERM=tmux SSH_TTY=/dev/pts/1 TMUX=/tmp/s", Tmux, "tmux drops OSC 52 as it comes"},
		{"TERM=tmux TMUX=/tmp/s", Tmux, "no desktop"},
		{"TERM=xterm", Terminal, "no desktop, no tmux"},
		{"TERM=xterm WAYLAND_DISPLAY=w", Terminal, "a desktop without a tool for it"},
		{"TERM=linux", None, "the console has no clipboard"},
		{"TERM=dumb", None, ""},
		{"", None, ""},
	} {
		env := map[string]string{}
		for pair := range strings.FieldsSeq(tt.env) {
			k, v, _ := strings.Cut(pair, "=")
			env[k] = v
		}
		if got := Choose(func(k string) string { return env[k] }); got != tt.want {
			t.Errorf("with %s the way is %q, not %q: %s", tt.env, got, tt.want, tt.why)
		}
	}
}

const text = "line one\nline two, with ' and \" and $x"

// TestCopySystem: the tool gets the exact bytes.
func TestCopySystem(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("DISPLAY", ":0")
	out := fake(t, "xclip", `printf '%s|' "$@" > $out; while IFS= read -r l || [ -n "$l" ]; do printf '%s\n' "$l"; done >> $out`)
	if err := System.Copy(text); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(out)
	if want := "-in|-selection|clipboard|" + text + "\n"; string(got) != want {
		t.Errorf("it got %q, not %q", got, want)
	}
}

// TestCopyTmux: tmux is told to pass the buffer on.
func TestCopyTmux(t *testing.T) {
	out := fake(t, "tmux", `printf '%s ' "$@" > $out`)
	if err := Tmux.Copy(text); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(out); string(got) != "load-buffer -w - " {
		t.Errorf("tmux is called with %q", got)
	}
}

// TestCopyFails: the error says which tool failed and how, and comes in time.
func TestCopyFails(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("DISPLAY", ":0")
	for script, want := range map[string]string{
		"exit 1":              "xclip: exit status 1",
		"while :; do :; done": "xclip did not answer within a second",
	} {
		fake(t, "xclip", script)
		begun := time.Now()
		err := System.Copy(text)
		if err == nil || err.Error() != want {
			t.Errorf("%q gives %v, not %q", script, err, want)
		}
		if took := time.Since(begun); took > 5*time.Second {
			t.Errorf("%q takes %v", script, took)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if err := System.Copy(text); err == nil || err.Error() != "the clipboard tool is gone" {
		t.Errorf("without a tool: %v", err)
	}
	if err := Tmux.Copy(text); err == nil || !strings.HasPrefix(err.Error(), "tmux: ") {
		t.Errorf("without tmux: %v", err)
	}
	if err := None.Copy(text); err == nil {
		t.Error("no way copies")
	}
}

// TestCopyTerminal: what is too long for the terminal is refused, not cut.
func TestCopyTerminal(t *testing.T) {
	if err := Terminal.Copy(strings.Repeat("x", Most)); err != nil || !Fits(strings.Repeat("x", Most)) {
		t.Errorf("%d bytes: %v", Most, err)
	}
	if err := Terminal.Copy(strings.Repeat("x", Most+1)); err == nil || Fits(strings.Repeat("x", Most+1)) {
		t.Errorf("%d bytes fit", Most+1)
	}
}
