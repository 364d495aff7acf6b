//go:build !windows

package guard

import (
	"io"
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// A callback runs while the program has given the terminal back. Bubble Tea takes
// it for a command, but it needs nothing of the terminal.
type callback func()

// Run calls it.
func (c callback) Run() error {
	c()
	return nil
}

// SetStdin takes nothing.
func (callback) SetStdin(io.Reader) {}

// SetStdout takes nothing.
func (callback) SetStdout(io.Writer) {}

// SetStderr takes nothing.
func (callback) SetStderr(io.Writer) {}

// whileReleased is the message on which Bubble Tea gives the terminal back, makes
// the call, and takes the terminal again.
func (g *guard) whileReleased(c callback) tea.Msg {
	g.keys.forget()
	return Lend(c, func(error) tea.Msg { return tea.ResumeMsg{} })()
}

// stop is for a TSTP from outside. While the terminal is lent, the other
// program stops too, after it has restored what is its own.
func (g *guard) stop() {
	switch {
	case g.lent.Load():
		stopProcess(os.Getpid())
	case !g.stopped.Load():
		go g.program.Send(tea.SuspendMsg{})
	}
}

// resume is for a CONT: after a stop that was ours, or after one that nobody saw
// coming, during which the shell has changed the terminal.
func (g *guard) resume() {
	switch {
	case g.stopped.Load():
		select {
		case g.resumed <- struct{}{}:
		default:
		}
	case !g.lent.Load():
		go g.program.Send(redrawMsg{})
	}
}

// suspend stops the whole job, as the terminal does on Ctrl-Z, and returns when
// it is in the foreground again. If it is continued in the background, with bg,
// it stops again as soon as it is clear that it was not continued to be ended.
func (g *guard) suspend() {
	select {
	case <-g.resumed: // left over
	default:
	}
	g.takeAnswers()
	g.stopped.Store(true)
	for {
		stopProcess(0)
		g.awaitContinued()
		if !g.tty.isBackground() {
			break
		}
		time.Sleep(exitTimeout / 10)
	}
	_ = g.tty.saveLine() // the person may have changed it; else it is as it was
	g.asked = time.Now()
	g.stopped.Store(false)
}

// takeAnswers takes what the terminal still answers. Ctrl-Z can come between a
// question and its answer, which the shell would then read as a command: here
// "11;rgb:1a1a/1b1b/2626", ahead of what the person types.
func (g *guard) takeAnswers() {
	g.giving.Lock()
	defer g.giving.Unlock()
	if g.isAsking() && !g.tty.isBackground() {
		g.tty.drain()
	}
}

// awaitContinued returns when the process was stopped and is continued, or after
// a number of turns in which it was not stopped: then nobody is there who could
// continue it, and the system does not stop such a process. It goes by turns and
// not by the clock, because on a busy machine the stop, too, waits for its turn.
func (g *guard) awaitContinued() {
	const turns = 25
	for range turns {
		select {
		case <-g.resumed:
			return
		case <-time.After(exitTimeout / 4 / turns):
		}
	}
}

// stopProcess stops a process, or with 0 the job. TTOU is what the system itself stops
// a job with. TSTP would not do: once Go has caught a signal, it never leaves it
// to the system again.
func stopProcess(pid int) { _ = syscall.Kill(pid, syscall.SIGTTOU) }
