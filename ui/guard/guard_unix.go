//go:build !windows

package guard

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"reflect"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// exitTimeout is how long a program may take to end after a signal.
const exitTimeout = time.Second

// pending is how long a question to the terminal may still be unanswered.
const pending = time.Second

// redrawMsg asks for the terminal to be taken again.
type redrawMsg struct{}

// A guard watches over one program.
type guard struct {
	tty     *tty
	keys    *keyboard
	program *tea.Program
	cut     context.CancelFunc
	asked   time.Time // when the terminal was last asked something; of the goroutine that runs the program
	signals chan os.Signal
	gone    chan struct{} // receives when the terminal is gone
	resumed chan struct{} // receives when a program that stopped is continued
	first   atomic.Int32  // the signal that ended the program

	lent    atomic.Bool // another program, such as an editor, has the terminal
	stopped atomic.Bool // the program has given the terminal back to stop

	giving sync.Mutex // held while the terminal is given back; for good by what ends the process
}

// run takes the terminal, runs the program, and gives the terminal back. The
// order matters: a signal may come between any two lines.
func run(model watchedModel, stderr io.Writer, options []tea.ProgramOption) int {
	terminal, err := openTTY()
	if err != nil {
		return exitCode(stderr, err, model.failure)
	}
	ctx, cut := context.WithCancel(context.Background())
	g := &guard{
		tty: terminal, cut: cut, asked: time.Now(),
		signals: make(chan os.Signal, 16), gone: make(chan struct{}, 1), resumed: make(chan struct{}, 1),
	}
	g.listen()
	g.keys = newKeyboard(func() { go g.program.Send(PasteStalledMsg{}) }, g.lose)
	g.program = tea.NewProgram(model, append(options,
		tea.WithoutSignalHandler(), tea.WithContext(ctx), tea.WithInput(g.keys), tea.WithFilter(g.filter()))...)
	go g.watch()
	_, err = g.program.Run()
	return g.end(stderr, err, model.failure)
}

// listen takes all signals that would end or stop the process. HUP stays ignored
// if it was from the start, as by nohup. PIPE is caught so that nothing happens;
// if it were ignored, an editor would inherit that.
func (g *guard) listen() {
	for _, s := range []os.Signal{
		syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGABRT,
		syscall.SIGTSTP, syscall.SIGCONT, syscall.SIGPIPE,
	} {
		if s != syscall.SIGHUP || !signal.Ignored(s) {
			signal.Notify(g.signals, s)
		}
	}
}

// lose is called when the terminal is gone.
func (g *guard) lose() {
	select {
	case g.gone <- struct{}{}:
	default:
	}
}

// end gives the terminal back a second time if the program did not end well, and
// says why it ended.
func (g *guard) end(stderr io.Writer, err error, f *failure) int {
	g.giveBack(err != nil)
	if n := syscall.Signal(g.first.Load()); n != 0 {
		fmt.Fprintf(stderr, "smilecodes: ended by a signal: %v\n", n)
		return 128 + int(n)
	}
	return exitCode(stderr, err, f)
}

// giveBack takes what the terminal still answers, and, if the program did not
// end well, gives the terminal back a second time. The process does not end in the
// middle of it, where the line is raw.
func (g *guard) giveBack(failed bool) {
	g.giving.Lock()
	defer g.giving.Unlock()
	if failed || g.isAsking() {
		g.tty.drain()
	}
	if failed {
		if g.tty.isGone() {
			g.first.CompareAndSwap(0, int32(syscall.SIGHUP))
		}
		g.tty.restore()
		g.tty.reset()
	}
}

// isAsking reports whether an answer of the terminal may be on its way still.
func (g *guard) isAsking() bool { return time.Since(g.asked) < pending }

// watch acts on signals until the process ends.
func (g *guard) watch() {
	var late <-chan time.Time
	for {
		select {
		case s := <-g.signals:
			late = g.handleSignal(s.(syscall.Signal), late)
		case <-g.gone:
			late = g.finish(syscall.SIGHUP, late)
		case <-late:
			g.exit()
		}
	}
}

// handleSignal acts on one signal. What ends things in the terminal is not for a
// program that has lent it: Ctrl-C belongs to the editor then.
func (g *guard) handleSignal(s syscall.Signal, late <-chan time.Time) <-chan time.Time {
	switch s {
	case syscall.SIGPIPE:
	case syscall.SIGTSTP:
		g.stop()
	case syscall.SIGCONT:
		g.resume()
	case syscall.SIGINT, syscall.SIGQUIT:
		if !g.lent.Load() {
			return g.finish(s, late)
		}
	default:
		return g.finish(s, late)
	}
	return late
}

// finish ends the program, the second time at once. It returns when that is to
// have happened. A context is cancelled where Program.Kill could be called,
// because that can crash a program that is just starting.
func (g *guard) finish(s syscall.Signal, late <-chan time.Time) <-chan time.Time {
	if !g.first.CompareAndSwap(0, int32(s)) || g.stopped.Load() || g.tty.isBackground() {
		g.exit()
	}
	switch s {
	case syscall.SIGTERM, syscall.SIGINT:
		go g.program.Quit()
	default:
		g.cut()
	}
	if late == nil {
		late = time.After(exitTimeout)
	}
	return late
}

// exit ends the process without the program. The line comes first, as that
// works even if no output does, and again at the end: the program may have
// taken it in the meantime. In the background the line is the shell's.
func (g *guard) exit() {
	g.giving.Lock()
	if !g.stopped.Load() {
		isOurs := !g.tty.isBackground()
		if isOurs {
			g.tty.restore()
		}
		g.tty.reset()
		if isOurs {
			g.tty.restore()
		}
	}
	os.Exit(128 + int(g.first.Load()))
}

// filter returns what sees every message before the program does. It knows that
// the terminal is lent, or asked something, from the type of the message, which
// Bubble Tea keeps to itself, and that it is back from there being another
// message.
func (g *guard) filter() func(tea.Model, tea.Msg) tea.Msg {
	s := &messageFilter{now: time.Now}
	lends, asks := reflect.TypeOf(tea.Exec(nil, nil)()), reflect.TypeOf(tea.RequestBackgroundColor())
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		if reflect.TypeOf(msg) == asks {
			g.asked = time.Now()
		}
		was := g.lent.Swap(reflect.TypeOf(msg) == lends)
		_, isBack := msg.(tea.ResumeMsg)
		switch {
		case g.lent.Load():
			g.keys.forget()
		case (was || isBack) && g.tty.isGone():
			g.lose() // Bubble Tea could not take it again, so it does not read and cannot see that
		}
		switch msg.(type) {
		case tea.SuspendMsg:
			return g.whileReleased(g.suspend)
		case redrawMsg:
			return g.whileReleased(func() {})
		}
		return s.apply(msg)
	}
}
