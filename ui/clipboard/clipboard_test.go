//go:build !windows && !darwin

package clipboard_test

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
	"smilecodes/ui/clipboard"
)

// TestChoose asks for the way in every situation. The tools are those on PATH.
func TestChoose(t *testing.T) {
	const ssh = "SSH_CONNECTION=10.0.0.1 50000 10.0.0.2 22"
	for _, c := range []struct {
		why, tools, env string // words; VARIABLE=value, parted by commas
		want            clipboard.Way
	}{
		{"a desktop under X", "xclip", "DISPLAY=:0,TERM=xterm", clipboard.System},
		{"with the other tool", "xsel", "DISPLAY=:0,TERM=xterm", clipboard.System},
		{"a desktop under Wayland", "wl-copy", "WAYLAND_DISPLAY=wayland-0,TERM=foot", clipboard.System},
		{"Wayland, whose X tool reaches XWayland", "xclip", "WAYLAND_DISPLAY=wayland-0,DISPLAY=:0,TERM=foot", clipboard.System},
		{"a desktop inside tmux", "xclip tmux", "DISPLAY=:0,TMUX=/tmp/tmux-0/default,TERM=tmux-256color", clipboard.System},

		{"Windows' own Linux", "clip.exe", "WSL_DISTRO_NAME=Ubuntu,TERM=xterm", clipboard.System},
		{"Windows' own Linux with windows of its own", "clip.exe wl-copy", "WSL_DISTRO_NAME=Ubuntu,WAYLAND_DISPLAY=wayland-0,TERM=xterm", clipboard.System},
		{"Windows' own Linux without the way out", "", "WSL_DISTRO_NAME=Ubuntu,TERM=xterm", clipboard.Terminal},
		{"Windows' own Linux over SSH", "clip.exe", "WSL_DISTRO_NAME=Ubuntu,TERM=xterm," + ssh, clipboard.Terminal},

		{"a desktop without a tool", "", "DISPLAY=:0,TERM=xterm", clipboard.Terminal},
		{"without a tool, inside tmux", "tmux", "DISPLAY=:0,TMUX=/tmp/tmux-0/default,TERM=tmux-256color", clipboard.Tmux},
		{"a tool without a desktop", "xclip wl-copy", "TERM=xterm", clipboard.Terminal},
		{"the tool of the other desktop", "wl-copy", "DISPLAY=:0,TERM=xterm", clipboard.Terminal},
		{"the other tool of the other desktop", "xclip", "WAYLAND_DISPLAY=wayland-0,TERM=foot", clipboard.Terminal},
		{"empty is not set", "xclip", "DISPLAY=,SSH_TTY=,TMUX=,TERM=xterm", clipboard.Terminal},

		{"over SSH the desktop is another machine's", "xclip", "DISPLAY=:0,TERM=xterm," + ssh, clipboard.Terminal},
		{"X forwarding too", "xclip", "DISPLAY=localhost:10.0,TERM=xterm,SSH_CLIENT=10.0.0.1 50000 22", clipboard.Terminal},
		{"over SSH as a login", "xclip", "DISPLAY=:0,TERM=xterm,SSH_TTY=/dev/pts/1", clipboard.Terminal},
		{"over SSH inside tmux", "xclip tmux", "DISPLAY=:0,TMUX=/tmp/tmux-0/default,TERM=screen," + ssh, clipboard.Tmux},

		{"inside tmux without a desktop", "tmux", "TMUX=/tmp/tmux-0/default,TERM=screen", clipboard.Tmux},
		{"the console has no clipboard", "", "TERM=linux", clipboard.None},
		{"nor has a dumb terminal", "", "TERM=dumb", clipboard.None},
		{"nor one that has no name", "", "", clipboard.None},
		{"but tmux on the console has buffers", "tmux", "TMUX=/tmp/tmux-0/default,TERM=linux", clipboard.Tmux},
	} {
		t.Run(c.why, func(t *testing.T) {
			withTools(t, c.tools, "")
			if got := clipboard.Choose(environment(c.env)); got != c.want {
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
		way  clipboard.Way
		args string
	}{
		"xclip": {clipboard.System, "-in -selection clipboard"},
		"xsel":  {clipboard.System, "--input --clipboard"},
		"tmux":  {clipboard.Tmux, "load-buffer -w -"},
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
	if err := clipboard.System.Copy(modeltest.Text("0812")); err != nil {
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
	if err := clipboard.System.Copy(modeltest.Text("é漢😀")); err != nil {
		t.Fatal(err)
	}
	if got, want := contents(t, dir, "text of clip.exe"), "\xff\xfe\xe9\x00\x22\x6f\x3d\xd8\x00\xde"; got != want {
		t.Errorf("Windows gets %q, not %q", got, want)
	}
}

// TestPaste reads what the tool of each desktop gives.
func TestPaste(t *testing.T) {
	for _, c := range []struct {
		way             clipboard.Way
		env, tools, arg string
	}{
		{clipboard.System, "DISPLAY", "xclip", "-out -selection clipboard"},
		{clipboard.System, "DISPLAY", "xsel", "--output --clipboard"},
		{clipboard.System, "WAYLAND_DISPLAY", "wl-copy wl-paste", "--no-newline"},
		{clipboard.System, "WSL_DISTRO_NAME", "clip.exe powershell.exe", "Get-Clipboard -Raw"},
		{clipboard.Tmux, "TMUX", "tmux", "save-buffer -"},
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
	for _, way := range []clipboard.Way{clipboard.Terminal, clipboard.None, clipboard.System} {
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
		if err := clipboard.Tmux.Copy(modeltest.Text(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := clipboard.Tmux.Paste(); got != text || err != nil {
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
		wantError(t, clipboard.System, "0812", "xclip")
		wantError(t, clipboard.Tmux, "0812", "tmux")
	})
	t.Run("a tool that fails at once", func(t *testing.T) {
		withTools(t, "xclip", "exit 3")
		wantError(t, clipboard.System, texts[len(texts)-1], "xclip")
	})
	t.Run("a tool that has gone", func(t *testing.T) {
		withTools(t, "", "")
		wantError(t, clipboard.System, "0812", "")
		wantError(t, clipboard.Tmux, "0812", "tmux")
	})
	t.Run("no way", func(t *testing.T) {
		wantError(t, clipboard.None, "0812", "")
	})
}

// wantError wants a reason that is one short line, and names the tool.
func wantError(t *testing.T, way clipboard.Way, text, tool string) {
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
	short, long := texts[1], texts[len(texts)-1]
	for _, c := range []struct{ why, script, text string }{
		{"it reads nothing", "echo $$ > pid; exec sleep 60", long},
		{"it has started another, which holds the pipe", "exec 3<&0; sleep 5 <&3 3<&- & echo $$ > pid; wait", long},
		{"it reads all, and is stubborn", "trap '' TERM INT HUP; cat > /dev/null; echo $$ > pid; exec sleep 60", short},
	} {
		t.Run(c.why, func(t *testing.T) {
			dir := withTools(t, "xclip", c.script)
			before := time.Now()
			wantError(t, clipboard.System, c.text, "xclip did not answer")
			if waited := time.Since(before); waited > 3*time.Second {
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
	for n, fits := range map[int]bool{0: true, 8_000: true, clipboard.Most: true, clipboard.Most + 1: false, 1 << 20: false} {
		text := modeltest.Text(strings.Repeat("x", n))
		err := clipboard.Terminal.Copy(text)
		if clipboard.Fits(text) != fits || (err == nil) != fits {
			t.Errorf("%d bytes: fits %v, %v", n, clipboard.Fits(text), err)
		}
		if err != nil && !strings.Contains(err.Error(), fmt.Sprint(n)) {
			t.Errorf("%q does not say how long the text is", err)
		}
	}
	if encoded := (clipboard.Most + 2) / 3 * 4; encoded > 74_994 {
		t.Errorf("%d bytes become %d", clipboard.Most, encoded)
	}
}
