//go:build !windows

package guard_test

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"smilecodes/ui/termtest"
)

// inShell starts a probe as a job of an interactive shell.
func inShell(t *testing.T, line string) *termtest.Program {
	t.Helper()
	p := shell(t)
	p.Send(line + termtest.Enter)
	return p
}

// shell is an interactive shell without line editing of its own, so that the
// line is as it was whenever the shell has the terminal. $SELF is the probe,
// which says its process id, and "shown" is what only output can spell.
func shell(t *testing.T) *termtest.Program {
	t.Helper()
	path, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash")
	}
	p := termtest.Start(t, size, []string{termtest.ProgramEnv + "=1", termtest.CutOff(t), "SELF=" + os.Args[0], "PS1=prompt: ", "PS2="},
		path, "--norc", "--noprofile", "--noediting", "-i")
	p.WaitFor("prompt:")
	return p
}

// pid is the process id that the probe shows.
func pid(t *testing.T, p *termtest.Program) int {
	t.Helper()
	p.Type("#")
	p.WaitFor("pid ")
	_, rest, _ := strings.Cut(p.Screen(), "pid ")
	n, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// usable holds that the shell's terminal is whole: it echoes what is typed and
// what it does is seen. A program that is just ending may still take a line, so
// it is typed again after a while.
func usable(t *testing.T, p *termtest.Program) {
	t.Helper()
	p.WaitUntil("the terminal is restored", func() bool { return p.Restored() == nil })
	n := strconv.Itoa(len(p.Output()))
	var typed time.Time
	p.WaitUntil("the shell answers", func() bool {
		if time.Since(typed) > 2*time.Second {
			typed = time.Now()
			p.Send("echo us$((" + n + "))able" + termtest.Enter)
		}
		return strings.Contains(p.Screen(), "us"+n+"able")
	})
}

// again does something and waits until the shell says a word again.
func again(p *termtest.Program, word string, do func()) {
	said := func() int { return strings.Count(string(p.Output()), word) }
	before := said()
	do()
	p.WaitUntil("the shell says "+word, func() bool { return said() > before })
}

// stop stops the job in the foreground, seen from the shell.
func stop(t *testing.T, p *termtest.Program) {
	t.Helper()
	again(p, "Stopped", func() { p.Send(termtest.CtrlZ) })
	usable(t, p)
}

// isStopped says whether a process is, or can't be asked: there is no /proc.
func isStopped(pid string) bool {
	stat, err := os.ReadFile("/proc/" + pid + "/stat")
	return err != nil || strings.Contains(string(stat), ") T ")
}

// TestCtrlZ stops the program, changes the window, and goes on.
func TestCtrlZ(t *testing.T) {
	p := inShell(t, "$SELF")
	p.WaitFor("ready 60x12")
	for i, width := range []int{50, 60, 70} {
		stop(t, p)
		p.Resize(width, 14)
		p.Send("clear; fg" + termtest.Enter)
		p.WaitFor("ready " + strconv.Itoa(width) + "x14")
		p.WaitFor("resumed " + strconv.Itoa(i+1))
		p.Type("b")
		p.WaitFor("got " + strings.Repeat("b", i+1))
	}
	p.Send("q")
	usable(t, p)
}

// TestStopWithAnAnswerOnItsWay: what the terminal answers to a program that has
// stopped meanwhile isn't part of what is typed for the shell. A terminal on a busy
// machine may answer later than any program waits, so it has ten chances.
func TestStopWithAnAnswerOnItsWay(t *testing.T) {
	termtest.Slow(t)
	for range 10 {
		p := inShell(t, "$SELF")
		p.WaitFor("ready 60x12")
		again(p, "Stopped", func() { p.Send("z") })
		p.Send("echo us$((0))able" + termtest.Enter)
		shows := func(text string) bool { return strings.Contains(p.Screen(), text) }
		p.WaitUntil("the shell answers", func() bool { return shows("us0able") || shows("not found") })
		if !shows("us0able") {
			continue
		}
		p.Send("fg" + termtest.Enter)
		p.WaitFor("resumed 1")
		p.Send("q")
		usable(t, p)
		return
	}
	t.Error("the answer is typed for the shell")
}

// TestStopFromOutside: TSTP like Ctrl-Z; after STOP, of which no program knows,
// it takes the terminal again.
func TestStopFromOutside(t *testing.T) {
	termtest.Slow(t)
	for _, s := range []syscall.Signal{syscall.SIGTSTP, syscall.SIGSTOP} {
		t.Run(s.String(), func(t *testing.T) {
			p := inShell(t, "$SELF")
			p.WaitFor("ready 60x12")
			if err := syscall.Kill(pid(t, p), s); err != nil {
				t.Fatal(err)
			}
			p.WaitUntil("it is stopped", func() bool { return strings.Contains(string(p.Output()), "Stopped") })
			if s == syscall.SIGTSTP {
				usable(t, p)
			}
			p.Send("fg" + termtest.Enter)
			p.WaitFor("resumed 1")
			p.Type("b")
			p.WaitFor("got b")
			p.Send("q")
			usable(t, p)
		})
	}
}

// TestStoppedJobIsEnded: kill continues it, in the background, to end.
func TestStoppedJobIsEnded(t *testing.T) {
	termtest.Slow(t)
	for _, s := range signals {
		p := inShell(t, "$SELF")
		p.WaitFor("ready 60x12")
		stop(t, p)
		p.Send("kill -" + strconv.Itoa(int(s.signal)) + " %1; kill -CONT %1; wait %1; echo code$?" + termtest.Enter)
		p.WaitFor("code" + strconv.Itoa(s.code))
		usable(t, p)
	}
}

// TestBackground: it stops instead of drawing over the shell, at the start and
// after bg, and fg brings it.
func TestBackground(t *testing.T) {
	termtest.Slow(t)
	stopped := func(p *termtest.Program) {
		again(p, "Stopped", func() {
			p.WaitUntil("it is stopped", func() bool {
				p.Send("jobs" + termtest.Enter)
				return strings.Contains(p.Screen(), "Stopped")
			})
		})
		usable(t, p)
	}
	p := inShell(t, "$SELF &")
	stopped(p)
	p.Send("fg" + termtest.Enter)
	p.WaitFor("ready 60x12")
	stop(t, p)
	p.Send("printf '\\033[H\\033[J'" + termtest.Enter)
	p.WaitUntil("the screen is empty", func() bool { return !strings.Contains(p.Screen(), "Stopped") })
	p.Send("bg" + termtest.Enter)
	stopped(p)
	p.Send("fg" + termtest.Enter)
	p.WaitFor("resumed 1")
	p.Send("q")
	usable(t, p)
}

// TestNobodyToContinue: a program that a terminal was opened for has no shell to
// go back to, and goes on.
func TestNobodyToContinue(t *testing.T) {
	termtest.Slow(t)
	t.Parallel()
	p := start(t)
	p.Send(termtest.CtrlZ)
	p.WaitFor("resumed 1")
	p.Signal(syscall.SIGTSTP)
	p.WaitFor("resumed 2")
	p.Type("b")
	p.WaitFor("got ab")
	p.Send("q")
	ends(t, p, 0)
}

// TestLent: while an editor has the terminal, Ctrl-C and Ctrl-Z are its own.
func TestLent(t *testing.T) {
	termtest.Slow(t)
	p := inShell(t, "$SELF")
	p.WaitFor("ready 60x12")
	p.Send("e")
	p.WaitFor("lent to ")
	_, rest, _ := strings.Cut(p.Screen(), "lent to ")
	editor, _, _ := strings.Cut(rest, ".")
	p.Send(termtest.CtrlC)
	p.WaitFor("caught")
	again(p, "Stopped", func() { p.Send(termtest.CtrlZ) })
	p.WaitUntil("the editor is stopped too", func() bool { return isStopped(editor) }) // until then it takes what is typed
	usable(t, p)
	p.Send("fg" + termtest.Enter)
	p.Send("on" + termtest.Enter)
	p.WaitFor("[on]")
	p.Send("end" + termtest.Enter)
	p.WaitFor("ready 60x12")
	p.Type("b")
	p.WaitFor("got b")
	p.Send("q")
	usable(t, p)
}

// TestNoTerminal: without one that can be given back nothing is opened.
func TestNoTerminal(t *testing.T) {
	termtest.Slow(t)
	setsid, err := exec.LookPath("setsid")
	if err != nil {
		t.Skip("there is no setsid")
	}
	p := termtest.Start(t, size, []string{termtest.ProgramEnv + "=1", termtest.CutOff(t)}, setsid, "-w", os.Args[0])
	p.WaitFor("ready 60x12") // not its controlling terminal, but a terminal
	p.Send("q")
	ends(t, p, 0)
	p = termtest.Start(t, size, []string{termtest.ProgramEnv + "=1", termtest.CutOff(t)}, setsid, "-w", "/bin/sh", "-c", os.Args[0]+" </dev/null")
	p.WaitFor("smilecodes: the explorer cannot use this terminal: there is")
	ends(t, p, 1)
}
