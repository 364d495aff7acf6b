// Package guard starts the full-screen program and sees to it that the terminal
// is given back as it was, whatever ends the program: a signal at any moment, a
// panic, an event loop that is stuck, a terminal that no longer reads, or one
// that is gone.
//
// It holds the terminal by a connection of its own, on which nothing can wait,
// and listens for signals from before the program starts until the process
// ends. The first signal ends the program in its own way; a second one, or a
// second's wait, ends the process:
//
//	TERM, INT         the program quits
//	HUP, QUIT, ABRT   the program is killed
//	TSTP              the program gives the terminal back and stops, until fg
//	CONT              the program takes the terminal again and draws itself
//
// Nobody can restore the terminal of a process that is ended by KILL; and no
// message gets to a terminal that does not read, so only the settings of its line
// are restored.
package guard

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"
)

// The largest window that the program opens in. Bubble Tea keeps several copies
// of every cell, and at 5000x5000 it hangs.
const (
	MaxColumns = 1000
	MaxRows    = 400
)

// Run runs the program of a model and returns the exit code for the process:
// 128 and the signal's number if a signal ended it, 1 if it failed. The options
// must not contain a filter, an input, or a context: these are the guard's. A
// command that borrows the terminal, such as an editor, must do so by [Lend] and
// be given os.Stdin: what Bubble Tea would give it is the guard's too.
//
// It can be called once in a process. It stays on watch afterwards: a signal
// that comes then ends the process within a second, if that has not ended by
// itself.
func Run(model tea.Model, options ...tea.ProgramOption) int {
	stderr := silenceStderr()
	for _, name := range unwanted() {
		os.Unsetenv(name)
	}
	return run(watchedModel{model, &failure{}}, stderr, options)
}

// Lend gives the terminal to a command and takes it back, as tea.Exec does.
func Lend(c tea.ExecCommand, done tea.ExecCallback) tea.Cmd { return tea.Exec(lentCommand{c}, done) }

// A lentCommand is a command that has the terminal.
type lentCommand struct{ tea.ExecCommand }

// Run runs the command. Then it waits until the renderer that was stopped is gone:
// the last thing it does is to stop the clock, and if that were the clock of the
// next renderer, nothing would be drawn any more. How long that takes depends on
// the machine, so it doesn't wait for a fixed time.
func (l lentCommand) Run() error {
	err := l.ExecCommand.Run()
	for isRendering() {
		time.Sleep(time.Millisecond)
	}
	return err
}

// isRendering reports whether there is a renderer still. Bubble Tea tells
// nobody, but the stack of its goroutine has the name of what began it.
func isRendering() bool {
	stacks := make([]byte, 16<<10)
	n := runtime.Stack(stacks, true)
	for n == len(stacks) {
		stacks = make([]byte, 2*len(stacks))
		n = runtime.Stack(stacks, true)
	}
	return bytes.Contains(stacks[:n], []byte("(*Program).startRenderer"))
}

// unwanted is what must not be in the environment: the first two make Bubble
// Tea write keys, pastes and panics into files, and the others would be the
// size of a window that does not know its own.
func unwanted() []string { return []string{"TEA_TRACE", "TEA_DEBUG", "COLUMNS", "LINES"} }

// silenceStderr keeps Bubble Tea from standard error, where it would print what a
// panic carries. That could be something a person typed or pasted. It returns where
// the one line of the message goes.
func silenceStderr() io.Writer {
	stderr := os.Stderr
	if null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		os.Stderr = null
	}
	return stderr
}

// exitCode says in one line why the program failed, if it did, and which exit
// code that is. The error is Bubble Tea's and holds nothing of the input.
func exitCode(stderr io.Writer, err error, f *failure) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, tea.ErrInterrupted):
		return 130
	case errors.Is(err, tea.ErrProgramPanic):
		fmt.Fprintf(stderr, "smilecodes: it failed inside%s and had to end. Please report this line to the people who maintain it: %s\n", f.where(), version())
	default:
		fmt.Fprintf(stderr, "smilecodes: the explorer cannot use this terminal: %v\n", err)
	}
	return 1
}

func version() string {
	v := "unknown version"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		v = info.Main.Version
	}
	return fmt.Sprintf("smilecodes %s, %s, %s/%s", v, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
