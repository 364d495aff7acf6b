//go:build !windows

package guard

import (
	"errors"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// The errors of taking the terminal.
var (
	errNoTerminal = errors.New("there is no terminal to restore later")
	errBackground = errors.New("another program has the terminal; start it in the foreground")
)

// toReset turns off whatever a program may have asked of the terminal. It first
// ends any sequence that was cut in the middle. Each screen has its own keys of
// the kitty protocol, and Bubble Tea can leave them on in the alternate one, so
// that screen is shown to turn them off. Leaving it puts the cursor back to where
// it was at the beginning or, if the program had left it before, to where it is.
const toReset = "\x1b\\" +
	ansi.ResetModeSynchronizedOutput +
	ansi.ResetModeUnicodeCore +
	ansi.ResetModeMouseNormal + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr +
	ansi.ResetModeFocusEvent +
	ansi.ResetModeBracketedPaste +
	ansi.ResetModifyOtherKeys +
	ansi.ResetStyle +
	ansi.SetModeAltScreenSaveCursor + "\x1b[<u" + ansi.ResetModeAltScreenSaveCursor +
	ansi.SetModeTextCursorEnable

// resetTimeout is how long a terminal that does not read is asked again.
const resetTimeout = 300 * time.Millisecond

// answerTimeout is how long a terminal may take to answer what it was asked.
const answerTimeout = 100 * time.Millisecond

// A tty is a private connection to the terminal. Nothing waits on it, even
// while the program waits on its own.
type tty struct {
	fd   int
	line *term.State // its settings before the program
}

// openTTY takes the terminal in the foreground and notes how it is.
func openTTY() (*tty, error) {
	for _, name := range []string{"/dev/tty", "/dev/fd/0"} { // the second without a session
		fd, err := unix.Open(name, unix.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
		if err != nil {
			continue
		}
		t := &tty{fd: fd}
		if !t.awaitForeground() {
			return nil, errBackground
		}
		return t, t.saveLine()
	}
	return nil, errNoTerminal
}

// saveLine notes the settings of the line as they are now.
func (t *tty) saveLine() (err error) {
	if t.line, err = term.GetState(uintptr(t.fd)); err != nil {
		return errNoTerminal
	}
	return nil
}

// isBackground reports whether another program has the terminal now. No program
// has one that is gone or that controls no session.
func (t *tty) isBackground() bool {
	group, err := unix.IoctlGetInt(t.fd, unix.TIOCGPGRP)
	return err == nil && group != unix.Getpgrp()
}

// isGone reports whether there is no terminal any more.
func (t *tty) isGone() bool {
	_, err := term.GetState(uintptr(t.fd))
	return err != nil
}

// awaitForeground stops the process as long as it is in the background, as the
// system itself does with a process that would change the line: otherwise it would
// note the settings that the shell uses for itself. If the shell has no job
// control, nothing stops, and the program stays in the background.
func (t *tty) awaitForeground() bool {
	for range 20 {
		if !t.isBackground() {
			return true
		}
		stopProcess(0)
		time.Sleep(5 * time.Millisecond) // it takes the system a moment
	}
	return !t.isBackground()
}

// restore sets the line as it was. That works while all output is blocked.
func (t *tty) restore() { _ = term.Restore(uintptr(t.fd), t.line) }

// reset turns the terminal's modes off, if it reads at all.
func (t *tty) reset() {
	rest := []byte(toReset)
	for end := time.Now().Add(resetTimeout); len(rest) > 0 && time.Now().Before(end); {
		n, err := unix.Write(t.fd, rest)
		if n > 0 {
			rest = rest[n:]
		}
		switch err {
		case nil, unix.EINTR:
		case unix.EAGAIN:
			time.Sleep(5 * time.Millisecond)
		default:
			return // it is gone
		}
	}
}

// drain takes the answers that the program asked for and did not stay to read,
// before the shell gets them as typed.
func (t *tty) drain() {
	if _, err := term.MakeRaw(uintptr(t.fd)); err != nil {
		return
	}
	defer t.restore()
	var b [256]byte
	for end := time.Now().Add(answerTimeout); time.Now().Before(end); time.Sleep(answerTimeout / 20) {
		if _, err := unix.Read(t.fd, b[:]); err != nil && err != unix.EAGAIN && err != unix.EINTR {
			return
		}
	}
}
