//go:build !windows

package termtest

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

var small = Size{Cols: 50, Rows: 10}

// longText is longer than any buffer between the program and the test.
var longText = strings.Repeat("0123456789", 10_000)

func startDemo(t *testing.T) *Program {
	t.Helper()
	p := Start(t, small, []string{"COLORTERM=truecolor"})
	p.WaitFor("size 50x10")
	return p
}

func TestKeysAppear(t *testing.T) {
	p := startDemo(t)
	p.Type("hé")
	p.WaitFor("typed hé")
	p.Send(Enter)
	p.WaitFor("typed héenter")
	p.Send(Esc)
	p.WaitFor("typed héenteresc")
	p.Paste("a\nb")
	p.WaitFor("typed héenteresc<a")
}

func TestResize(t *testing.T) {
	p := startDemo(t)
	for _, size := range []Size{{100, 30}, {20, 5}, {50, 10}} {
		p.Resize(size.Cols, size.Rows)
		p.WaitUntil("the new size is drawn", func() bool {
			p.Signal(syscall.SIGWINCH) // a program that just started may have missed it
			lines := strings.Split(p.Screen(), "\n")
			return len(lines) == size.Rows && lines[1] == sizeLine(size)
		})
	}
}

func TestClipboard(t *testing.T) {
	p := startDemo(t)
	if got := p.Clipboard(); got != nil {
		t.Errorf("the clipboard holds %q before anything was copied", got)
	}
	p.Send("Ω")
	p.WaitFor("typed Ω")
	for keys, want := range map[string]string{"c": "copied: Ω", "C": longText} {
		p.Send(keys)
		p.WaitUntil("the text is copied", func() bool { return string(p.Clipboard()) == want })
	}
}

func TestExitCode(t *testing.T) {
	for keys, want := range map[string]int{"q": 0, "Q": 3} {
		p := startDemo(t)
		p.Send(keys)
		if got := p.WaitExit(); got != want {
			t.Errorf("after %q the exit code is %d, want %d", keys, got, want)
		}
	}
}

func TestRestoredAfterQuit(t *testing.T) {
	p := startDemo(t)
	if p.Restored() == nil {
		t.Error("the terminal looks unused while the program runs in it")
	}
	p.WaitFor("ground #1a1b26") // or the answer comes when nobody listens any more
	p.Send("q")
	p.WaitExit()
	if err := p.Restored(); err != nil {
		t.Error(err)
	}
	if want := "good bye"; strings.TrimSpace(p.Screen()) != want {
		t.Errorf("the main screen is %q, want only %q", p.Screen(), want)
	}
}

func TestNotRestoredAfterKill(t *testing.T) {
	p := startDemo(t)
	p.WaitUntil("the program has taken all it asked for", func() bool {
		return bytes.Contains(p.Output(), []byte("\x1b[?2027h"))
	})
	p.Signal(syscall.SIGKILL)
	if got, want := p.WaitExit(), 128+9; got != want {
		t.Errorf("exit code %d, want %d", got, want)
	}
	err := p.Restored()
	if err == nil {
		t.Fatal("restored, though the program had no time to")
	}
	for _, want := range []string{"line settings", "mode 1003", "mode 1004", "mode 1006", "mode 1049", "mode 2004", "mode 2027", "kitty keyboard", "modifyOtherKeys"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s is not among what is left:\n%v", want, err)
		}
	}
}

func TestThemes(t *testing.T) {
	for theme, want := range map[Theme]string{Dark: "ground #1a1b26", Light: "ground #ffffff", Silent: "ground unknown"} {
		t.Run(string(theme), func(t *testing.T) {
			p := Terminal{Size: small, Theme: theme}.Start(t, nil)
			p.WaitFor(want)
		})
	}
}

func TestThemeChanges(t *testing.T) {
	p := startDemo(t)
	p.WaitFor("ground #1a1b26")
	p.SetTheme(Light)
	p.Send(FocusOut + FocusIn)
	p.WaitFor("ground #ffffff")
}

func TestArgumentsAndEnvironment(t *testing.T) {
	p := Start(t, small, []string{"GREETING=hello"}, Self, "args", "x y")
	p.WaitFor("[args x y] hello")
	if got := p.WaitExit(); got != 0 {
		t.Errorf("exit code %d", got)
	}
	if want := []byte("[args x y] hello\r\n"); !bytes.Equal(p.Output(), want) {
		t.Errorf("output %q, want %q", p.Output(), want)
	}
}

func TestOtherProgram(t *testing.T) {
	p := Start(t, small, nil, "/bin/sh", "-c", `env; stty size; exit 7`)
	if got := p.WaitExit(); got != 7 {
		t.Errorf("exit code %d", got)
	}
	p.WaitFor("10 50")
	for _, unwanted := range []string{"HOME=" + os.Getenv("HOME") + "\n", "XDG_", ProgramEnv} {
		if strings.Contains(p.Screen(), unwanted) {
			t.Errorf("the environment has %s:\n%s", unwanted, p.Screen())
		}
	}
}

func TestTermOfCallerWins(t *testing.T) {
	p := Start(t, small, []string{"TERM=dumb"}, "/bin/sh", "-c", `echo "[$TERM]"`)
	p.WaitFor("[dumb]")
}

func TestSuspendInAShell(t *testing.T) {
	shell, err := exec.LookPath("dash")
	if err != nil {
		t.Skip("needs a shell that leaves the line settings alone")
	}
	p := Start(t, small, []string{ProgramEnv + "=1", "SELF=" + os.Args[0]}, shell, "-i")
	p.Send("$SELF" + Enter)
	p.WaitFor("ground #1a1b26") // or the shell gets the answer
	p.Send(CtrlZ)
	p.WaitUntil("the terminal is restored", func() bool { return p.Restored() == nil })
	p.WaitFor("Stopped")
	p.Send("fg" + Enter)
	p.WaitFor("size 50x10")
	p.Send("Q")
	p.WaitFor("good bye")
	p.Send("exit" + Enter)
	if got := p.WaitExit(); got != 3 {
		t.Errorf("exit code %d, want that of the program", got)
	}
}

func TestHangup(t *testing.T) {
	p := startDemo(t)
	p.Hangup()
	if got := p.WaitExit(); got == 0 {
		t.Error("the program ended well without a terminal")
	}
}

func TestPicture(t *testing.T) {
	p := startDemo(t)
	p.Type("Hi")
	p.Picture("testdata/demo.svg", *update)
}

func TestPictureLight(t *testing.T) {
	p := Terminal{Size: small, Theme: Light}.Start(t, []string{"COLORTERM=truecolor"})
	p.WaitFor("ground #ffffff")
	p.Picture("testdata/demo-light.svg", *update)
}
