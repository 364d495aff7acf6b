//go:build !windows

package termtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	xterm "golang.org/x/term"
)

// timeout is how long anything may take before the test fails. It is far more
// than anything takes, because a busy machine must not fail a test: with the
// race detector and ten processes to a core 7 seconds were seen to become 80.
const timeout = 3 * time.Minute

// A Program is a program running in a terminal.
type Program struct {
	t      testing.TB
	cmd    *exec.Cmd
	master *os.File // our side of the pseudo-terminal
	term   *terminal
	keys   *keyboard
	pasted bool         // what was sent last
	tty    *os.File     // the program's side, open as long as the program runs
	before *xterm.State // the line settings before the program

	written  chan struct{} // receives when the program has written something
	stalled  atomic.Bool   // the terminal is to stop reading
	flowing  chan struct{} // receives when a terminal that has stalled is to read again
	ending   chan struct{} // closed when the program has ended
	exited   chan struct{} // closed when the program has ended and all its output is in
	after    *xterm.State  // the line settings after the program; valid once it has exited
	afterErr error
}

// Send sends keys as a terminal would, all at once: text, the names of keys
// such as Enter and Esc, or any other sequence. It fails the test if the program
// reads too little for too long.
func (p *Program) Send(keys string) {
	p.t.Helper()
	if p.pasted && keys == Enter {
		time.Sleep(afterPaste)
	}
	p.pasted = strings.HasSuffix(keys, pasteEnd)
	select {
	case err := <-p.keys.send([]byte(keys)):
		if err != nil {
			p.t.Fatalf("send %.80q: %v", keys, err)
		}
	case <-time.After(timeout):
		p.t.Fatalf("the program has not read %.80q after %v:\n%s", keys, timeout, framed(p.Screen()))
	}
}

// Paste sends text as a terminal does when it is pasted and the program has
// asked for bracketed paste.
func (p *Program) Paste(text string) {
	p.t.Helper()
	p.Send("\x1b[200~" + text + pasteEnd)
}

// pasteEnd is what a terminal sends at the end of a paste.
const pasteEnd = "\x1b[201~"

// Resize changes the size of the terminal, and the system tells the program.
func (p *Program) Resize(cols, rows int) {
	p.t.Helper()
	size := Size{Cols: cols, Rows: rows}
	p.term.resize(size)
	if err := p.setSize(size); err != nil {
		p.t.Fatalf("resize to %dx%d: %v", cols, rows, err)
	}
}

// SetTheme changes the colours of the terminal. The program sees them when it
// asks again.
func (p *Program) SetTheme(theme Theme) { p.term.setTheme(theme) }

// Signal sends the program a signal.
func (p *Program) Signal(sig os.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(sig); err != nil {
		p.t.Fatalf("send %v: %v", sig, err)
	}
}

// TrySignal sends the program a signal, unless it has ended meanwhile.
func (p *Program) TrySignal(sig os.Signal) { _ = p.cmd.Process.Signal(sig) }

// Hangup disconnects the terminal, as when its window is closed. The test is
// skipped where that cannot be done while somebody reads from it.
func (p *Program) Hangup() {
	p.t.Helper()
	if runtime.GOOS != "linux" {
		p.t.Skip("a terminal that is being read cannot be closed on " + runtime.GOOS)
	}
	if err := p.master.Close(); err != nil {
		p.t.Fatalf("hang up: %v", err)
	}
}

// Snapshot returns what is on the screen now. While the program holds a frame
// back (mode 2026) that is the frame before.
func (p *Program) Snapshot() Snapshot { return p.term.seen() }

// Screen returns the text on the screen now, one line for each row, blanks at
// the ends of lines removed.
func (p *Program) Screen() string { return p.Snapshot().Text() }

// Clipboard returns what the program last put into the clipboard by OSC 52,
// nil if it never did.
func (p *Program) Clipboard() []byte {
	p.term.mu.Lock()
	defer p.term.mu.Unlock()
	return p.term.clipboard
}

// Output returns every byte that the program has written so far.
func (p *Program) Output() []byte {
	p.term.mu.Lock()
	defer p.term.mu.Unlock()
	return p.term.log[:len(p.term.log):len(p.term.log)]
}

// WaitFor waits until the text is on the screen. It fails the test if that
// takes too long, or if the program ends without it.
func (p *Program) WaitFor(text string) {
	p.t.Helper()
	p.WaitUntil(fmt.Sprintf("%q is on the screen", text), func() bool {
		return strings.Contains(p.Screen(), text)
	})
}

// WaitUntil waits until ok says so, as WaitFor does. The words say what is
// waited for, such as "the clipboard is set".
func (p *Program) WaitUntil(words string, ok func() bool) {
	p.t.Helper()
	if p.poll(ok) {
		return
	}
	if p.Ended() {
		p.t.Fatalf("the program ended with code %d before %s:\n%s", p.exitCode(), words, framed(p.Screen()))
	}
	p.t.Fatalf("after %v it is not so that %s:\n%s", timeout, words, framed(p.Screen()))
}

// Ended says whether the program has ended and all its output is in.
func (p *Program) Ended() bool {
	select {
	case <-p.exited:
		return true
	default:
		return false
	}
}

// poll asks whenever the program has written something, and now and then, until ok
// says so, the program has ended, or the timeout is over, and returns the last answer.
// Where nothing is written it asks less and less often.
func (p *Program) poll(ok func() bool) bool {
	pause := time.Millisecond
	again := time.NewTimer(pause)
	defer again.Stop()
	deadline := time.After(timeout)
	for !ok() {
		select {
		case <-p.written:
			pause = time.Millisecond
			again.Reset(pause)
		case <-again.C:
			pause = min(2*pause, 20*time.Millisecond)
			again.Reset(pause)
		case <-p.exited:
			// Nothing will change any more, but something may have since ok.
			return ok()
		case <-deadline:
			return ok()
		}
	}
	return true
}

// framed shows where the rows of a screen begin.
func framed(screen string) string {
	return "  | " + strings.ReplaceAll(screen, "\n", "\n  | ")
}

// WaitExit waits until the program has ended and returns its exit code, for a
// program ended by a signal 128 and the signal's number, as a shell has it.
func (p *Program) WaitExit() int {
	p.t.Helper()
	select {
	case <-p.exited:
	case <-time.After(timeout):
		p.t.Fatalf("the program still runs after %v:\n%s", timeout, framed(p.Screen()))
	}
	return p.exitCode()
}

func (p *Program) exitCode() int {
	status, ok := p.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return p.cmd.ProcessState.ExitCode()
}

// Restored returns nil if the terminal is as it was before the program, or
// everything that is not: the line settings, byte for byte; the private modes,
// among them the alternate screen (1049), the cursor (25), the mouse (1000,
// 1002, 1003, 1006), focus reports (1004), bracketed paste (2004),
// synchronized output (2026) and grapheme clusters (2027); the kitty keyboard
// flags of both screens; modifyOtherKeys; the keypad.
//
// It may be asked while the program runs, for example when it is suspended.
func (p *Program) Restored() error {
	var errs []error
	now, err := p.lineSettings()
	switch {
	case err != nil:
		errs = append(errs, fmt.Errorf("line settings: %w", err))
	case *now != *p.before:
		errs = append(errs, fmt.Errorf("line settings: %+v, were %+v", *now, *p.before))
	}
	p.term.mu.Lock()
	defer p.term.mu.Unlock()
	for _, left := range p.term.state.leftovers() {
		errs = append(errs, errors.New(left))
	}
	return errors.Join(errs...)
}

func (p *Program) lineSettings() (*xterm.State, error) {
	if p.Ended() {
		return p.after, p.afterErr
	}
	return p.termios()
}

// read takes the output of the program to the terminal until there is no more.
func (p *Program) read(done chan<- struct{}) {
	defer close(done)
	buf := make([]byte, 32*1024)
	for {
		n, err := p.master.Read(buf)
		_, _ = p.term.Write(buf[:n])
		select {
		case p.written <- struct{}{}:
		default: // somebody is still to look
		}
		if errors.Is(err, os.ErrDeadlineExceeded) && p.stalled.CompareAndSwap(true, false) {
			select {
			case <-p.flowing:
			case <-p.ending:
			}
			continue
		}
		if err != nil {
			return
		}
	}
}

// reap waits for the program to end, reads what state it left the line in, and
// then closes our copy of its side of the terminal, which ends the output. Only
// a child that the program left behind can keep it open; it gets a moment.
func (p *Program) reap(tty *os.File, read <-chan struct{}) {
	// The exit code says whatever this error would.
	_ = p.cmd.Wait()
	p.after, p.afterErr = p.termios()
	_ = tty.Close()
	_ = p.master.SetReadDeadline(time.Now().Add(time.Second))
	close(p.ending)
	<-read
	close(p.exited)
}

// stop ends everything that start began.
func (p *Program) stop() {
	if !p.Ended() {
		// The program leads a process group, so this ends its children too.
		_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
		<-p.exited
	}
	p.term.close()
	p.keys.close()
	_ = p.master.Close()
}
