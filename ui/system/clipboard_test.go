//go:build !windows && !darwin

package system_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"smilecodes/model/modeltest"
	"smilecodes/ui/system"
)

// TestChoose asks for the way in every situation. The tools are those on PATH.
func TestChoose(t *testing.T) {
	const ssh = "SSH_CONNECTION=10.0.0.1 50000 10.0.0.2 22"
	for _, c := range []struct {
		why, tools, env string // words; VARIABLE=value, parted by commas
		want            system.Clipboard
	}{
		{"a desktop under X", "xclip", "DISPLAY=:0,TERM=xterm", system.DesktopClipboard},
		{"with the other tool", "xsel", "DISPLAY=:0,TERM=xterm", system.DesktopClipboard},
		{"a desktop under Wayland", "wl-copy", "WAYLAND_DISPLAY=wayland-0,TERM=foot", system.DesktopClipboard},
		{"Wayland, whose X tool reaches XWayland", "xclip", "WAYLAND_DISPLAY=wayland-0,DISPLAY=:0,TERM=foot", system.DesktopClipboard},
		{"a desktop inside tmux", "xclip tmux", "DISPLAY=:0,TMUX=/tmp/tmux-0/default,TERM=tmux-256color", system.DesktopClipboard},

		{"Windows' own Linux", "clip.exe", "WSL_DISTRO_NAME=Ubuntu,TERM=xterm", system.DesktopClipboard},
		{"Windows' own Linux with windows of its own", "clip.exe wl-copy", "WSL_DISTRO_NAME=Ubuntu,WAYLAND_DISPLAY=wayland-0,TERM=xterm", system.DesktopClipboard},
		{"Windows' own Linux without the way out", "", "WSL_DISTRO_NAME=Ubuntu,TERM=xterm", system.TerminalClipboard},
		{"Windows' own Linux over SSH", "clip.exe", "WSL_DISTRO_NAME=Ubuntu,TERM=xterm," + ssh, system.TerminalClipboard},

		{"a desktop without a tool", "", "DISPLAY=:0,TERM=xterm", system.TerminalClipboard},
		{"without a tool, inside tmux", "tmux", "DISPLAY=:0,TMUX=/tmp/tmux-0/default,TERM=tmux-256color", system.TmuxClipboard},
		{"a tool without a desktop", "xclip wl-copy", "TERM=xterm", system.TerminalClipboard},
		{"the tool of the other desktop", "wl-copy", "DISPLAY=:0,TERM=xterm", system.TerminalClipboard},
		{"the other tool of the other desktop", "xclip", "WAYLAND_DISPLAY=wayland-0,TERM=foot", system.TerminalClipboard},
		{"empty is not set", "xclip", "DISPLAY=,SSH_TTY=,TMUX=,TERM=xterm", system.TerminalClipboard},

		{"over SSH the desktop is another machine's", "xclip", "DISPLAY=:0,TERM=xterm," + ssh, system.TerminalClipboard},
		{"X forwarding too", "xclip", "DISPLAY=localhost:10.0,TERM=xterm,SSH_CLIENT=10.0.0.1 50000 22", system.TerminalClipboard},
		{"over SSH as a login", "xclip", "DISPLAY=:0,TERM=xterm,SSH_TTY=/dev/pts/1", system.TerminalClipboard},
		{"over SSH inside tmux", "xclip tmux", "DISPLAY=:0,TMUX=/tmp/tmux-0/default,TERM=screen," + ssh, system.TmuxClipboard},

		{"inside tmux without a desktop", "tmux", "TMUX=/tmp/tmux-0/default,TERM=screen", system.TmuxClipboard},
		{"the console has no clipboard", "", "TERM=linux", system.NoClipboard},
		{"nor has a dumb terminal", "", "TERM=dumb", system.NoClipboard},
		{"nor one that has no name", "", "", system.NoClipboard},
		{"but tmux on the console has buffers", "tmux", "TMUX=/tmp/tmux-0/default,TERM=linux", system.TmuxClipboard},
	} {
		t.Run(c.why, func(t *testing.T) {
			withTools(t, c.tools, "")
			if got := system.ChooseClipboard(environment(c.env)); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

func environment(list string) func(string) string {
	values := map[string]string{}
	for _, assignment := range strings.Split(list, ",") {
		name, value, _ := strings.Cut(assignment, "=")
		values[name] = value
	}
	return func(name string) string { return values[name] }
}

// withTools makes PATH hold some tools and nothing else, but for what their
// scripts call. Each is the same script; without one, it does nothing.
func withTools(t *testing.T, names, script string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for _, name := range strings.Fields(names) {
		text := "#!/bin/sh\nPATH=/usr/bin:/bin\ncd '" + dir + "'\n" + script + "\n"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	t.Setenv("DISPLAY", ":0")
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("WSL_DISTRO_NAME", "")
	return dir
}

// texts are what is copied: bytes must arrive as they are.
var texts = []string{
	"", "0812", "two\nlines, no break at the end", "tab\t\"quotes\" $HOME `id` \\ é 漢", "- a dash",
	strings.Repeat("longer than any pipe holds\n", 10_000) + "end",
}

// TestCopyArrives holds that each tool gets exactly the text, and is called so
// that it writes the clipboard.
func TestCopyArrives(t *testing.T) {
	for tool, c := range map[string]struct {
		way  system.Clipboard
		args string
	}{
		"xclip": {system.DesktopClipboard, "-in -selection clipboard"},
		"xsel":  {system.DesktopClipboard, "--input --clipboard"},
		"tmux":  {system.TmuxClipboard, "load-buffer -w -"},
	} {
		dir := withTools(t, tool, `cat > text; echo "$*" > args`)
		for _, text := range texts {
			if err := c.way.Copy(modeltest.Text(text)); err != nil {
				t.Errorf("%s: %v", tool, err)
			}
			if got := contents(t, dir, "text"); got != text {
				t.Errorf("%s got %.60q, not %.60q", tool, got, text)
			}
			if got := strings.TrimSpace(contents(t, dir, "args")); got != c.args {
				t.Errorf("%s was called with %q, not %q", tool, got, c.args)
			}
		}
	}
}

// TestCopyOnWayland holds that of two tools the one of the desktop is taken.
func TestCopyOnWayland(t *testing.T) {
	dir := withTools(t, "wl-copy xclip", `cat > "text of ${0##*/}"`)
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	if err := system.DesktopClipboard.Copy(modeltest.Text("0812")); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, dir, "text of wl-copy"); got != "0812" {
		t.Errorf("wl-copy got %q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "text of xclip")); err == nil {
		t.Error("the text went by two ways")
	}
}

// TestCopyToWindows holds that Windows gets its own encoding, and that of two
// clipboards its is taken.
func TestCopyToWindows(t *testing.T) {
	dir := withTools(t, "clip.exe xclip", `cat > "text of ${0##*/}"`)
	t.Setenv("WSL_DISTRO_NAME", "Ubuntu")
	if err := system.DesktopClipboard.Copy(modeltest.Text("é漢😀")); err != nil {
		t.Fatal(err)
	}
	if got, want := contents(t, dir, "text of clip.exe"), "\xff\xfe\xe9\x00\x22\x6f\x3d\xd8\x00\xde"; got != want {
		t.Errorf("Windows gets %q, not %q", got, want)
	}
}

// TestPaste reads what the tool of each desktop gives.
func TestPaste(t *testing.T) {
	for _, c := range []struct {
		way             system.Clipboard
		env, tools, arg string
	}{
		{system.DesktopClipboard, "DISPLAY", "xclip", "-out -selection clipboard"},
		{system.DesktopClipboard, "DISPLAY", "xsel", "--output --clipboard"},
		{system.DesktopClipboard, "WAYLAND_DISPLAY", "wl-copy wl-paste", "--no-newline"},
		{system.DesktopClipboard, "WSL_DISTRO_NAME", "clip.exe powershell.exe", "Get-Clipboard -Raw"},
		{system.TmuxClipboard, "TMUX", "tmux", "save-buffer -"},
	} {
		dir := withTools(t, c.tools, `echo "$*" > args; printf '{"a":\n1}'`)
		t.Setenv("DISPLAY", "")
		t.Setenv(c.env, ":0")
		got, err := c.way.Paste()
		if args := contents(t, dir, "args"); got != "{\"a\":\n1}" || err != nil || !strings.Contains(args, c.arg) {
			t.Errorf("%s called with %q gives %q, %v", c.tools, args, got, err)
		}
		t.Setenv(c.env, "")
	}
	for _, way := range []system.Clipboard{system.TerminalClipboard, system.NoClipboard, system.DesktopClipboard} {
		withTools(t, "", "")
		if text, err := way.Paste(); text != "" || err == nil {
			t.Errorf("%q gives %q, %v", way, text, err)
		}
	}
}

// TestTmux copies into a real tmux and reads it back.
func TestTmux(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux here")
	}
	socket := filepath.Join(t.TempDir(), "tmux")
	tmux := func(args ...string) {
		if out, err := exec.Command("tmux", append([]string{"-S", socket, "-f", "/dev/null"}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v %s", args, err, out)
		}
	}
	t.Setenv("TMUX", "")
	tmux("new-session", "-d", "sleep 60")
	defer tmux("kill-server")
	t.Setenv("TMUX", socket+",0,0")
	for _, text := range texts[1:] {
		if err := system.TmuxClipboard.Copy(modeltest.Text(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := system.TmuxClipboard.Paste(); got != text || err != nil {
			t.Errorf("%.40q comes back as %.40q, %v", text, got, err)
		}
	}
}

func contents(t *testing.T, dir, file string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestCopyFails holds that nothing is believed to be copied that is not.
func TestCopyFails(t *testing.T) {
	t.Run("a tool that fails", func(t *testing.T) {
		withTools(t, "xclip tmux", "cat > /dev/null; echo no display >&2; exit 1")
		wantError(t, system.DesktopClipboard, "0812", "xclip")
		wantError(t, system.TmuxClipboard, "0812", "tmux")
	})
	t.Run("a tool that fails at once", func(t *testing.T) {
		withTools(t, "xclip", "exit 3")
		wantError(t, system.DesktopClipboard, texts[len(texts)-1], "xclip")
	})
	t.Run("a tool that has gone", func(t *testing.T) {
		withTools(t, "", "")
		wantError(t, system.DesktopClipboard, "0812", "")
		wantError(t, system.TmuxClipboard, "0812", "tmux")
	})
	t.Run("no way", func(t *testing.T) {
		wantError(t, system.NoClipboard, "0812", "")
	})
}

// wantError wants a reason that is one short line, and names the tool.
func wantError(t *testing.T, way system.Clipboard, text, tool string) {
	t.Helper()
	err := way.Copy(modeltest.Text(text))
	if err == nil {
		t.Fatalf("%q: there is no error", way)
	}
	if s := err.Error(); !strings.Contains(s, tool) || strings.Contains(s, "\n") || len(s) > 100 {
		t.Errorf("the reason is %q", s)
	}
}

// TestCopyHangs holds that a tool that does not end is ended, and that nobody
// waits for it, nor for what it has started.
func TestCopyHangs(t *testing.T) {
	if testing.Short() {
		t.Skip("each waits until a tool has had its time")
	}
	short, long := texts[1], texts[len(texts)-1]
	for _, c := range []struct{ why, script, text string }{
		{"it reads nothing", "echo $$ > pid; exec sleep 60", long},
		{"it has started another, which holds the pipe", "exec 3<&0; sleep 60 <&3 3<&- & echo $$ > pid; wait", long},
		{"it reads all, and is stubborn", "trap '' TERM INT HUP; cat > /dev/null; echo $$ > pid; exec sleep 60", short},
	} {
		t.Run(c.why, func(t *testing.T) {
			dir := withTools(t, "xclip", c.script)
			before := time.Now()
			wantError(t, system.DesktopClipboard, c.text, "xclip did not answer")
			if waited := time.Since(before); waited > 30*time.Second {
				t.Errorf("waited for %v", waited)
			}
			pid, err := strconv.Atoi(strings.TrimSpace(contents(t, dir, "pid")))
			if err != nil {
				t.Fatal(err)
			}
			if syscall.Kill(pid, 0) == nil {
				t.Errorf("process %d still runs", pid)
			}
		})
	}
}

// TestCopyToTheTerminal holds that a text of more than a terminal takes is
// refused, not cut.
func TestCopyToTheTerminal(t *testing.T) {
	for n, fits := range map[int]bool{0: true, 8_000: true, system.MaxTerminalBytes: true, system.MaxTerminalBytes + 1: false, 1 << 20: false} {
		text := modeltest.Text(strings.Repeat("x", n))
		err := system.TerminalClipboard.Copy(text)
		if system.FitsTerminal(text) != fits || (err == nil) != fits {
			t.Errorf("%d bytes: fits %v, %v", n, system.FitsTerminal(text), err)
		}
		if err != nil && !strings.Contains(err.Error(), fmt.Sprint(n)) {
			t.Errorf("%q does not say how long the text is", err)
		}
	}
	if encoded := (system.MaxTerminalBytes + 2) / 3 * 4; encoded > 74_994 {
		t.Errorf("%d bytes become %d", system.MaxTerminalBytes, encoded)
	}
}
