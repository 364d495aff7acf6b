// Package clipboard lets a text out of the program. There are several ways,
// and which one works depends on where the person sits, so the way is chosen
// once and only that one is taken: a second try by another way could land on
// another machine's clipboard and be believed.
package clipboard

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"smilecodes/model/ticket"
)

// A Way is how a text leaves.
type Way uint8

// The ways.
const (
	None     Way = iota // no way is open: the text is shown instead
	System              // a tool of this desktop, which confirms
	Tmux                // a tmux buffer, which tmux passes on
	Terminal            // OSC 52, written by whoever owns the screen
)

// String says what is known after a text went this way, and no more.
func (w Way) String() string {
	return [...]string{
		None:     "not copied",
		System:   "copied",
		Tmux:     "in the tmux buffer, sent to the terminal",
		Terminal: "sent to the terminal",
	}[w]
}

// Most is how many bytes of text OSC 52 carries: terminals commonly take a
// sequence of 74,994 bytes, and base64 makes four bytes of three.
const Most = 74_994 / 4 * 3

// Fits reports whether a text can go by way of the terminal.
func Fits(text ticket.Text) bool { return len(text.String()) <= Most }

// patience is how long a tool may take.
const patience = time.Second

// Choose picks the way for an environment. On a local desktop it is the
// system's clipboard, also inside tmux. Over SSH that would be the wrong
// machine's; there tmux is asked, because as it comes it drops OSC 52 from
// programs silently. Without either the terminal is asked.
func Choose(getenv func(string) string) Way {
	switch term := getenv("TERM"); {
	case !IsRemote(getenv) && hasDesktop(getenv):
		return System
	case getenv("TMUX") != "":
		return Tmux
	case term == "linux" || term == "dumb" || term == "" && runtime.GOOS != "windows":
		return None
	default:
		return Terminal
	}
}

// IsRemote reports whether the person came over SSH.
func IsRemote(getenv func(string) string) bool {
	return getenv("SSH_CONNECTION") != "" || getenv("SSH_TTY") != "" || getenv("SSH_CLIENT") != ""
}

// Copy lets a text out, or says why it cannot. For [Terminal] it only checks:
// the sequence has to be written by whoever owns the screen.
func (w Way) Copy(text ticket.Text) error {
	switch w {
	case System:
		return writeSystem(text.String())
	case Tmux:
		return run(text.String(), "tmux", "load-buffer", "-w", "-")
	case Terminal:
		if !Fits(text) {
			return fmt.Errorf("the text has %d bytes, more than the %d that a terminal takes", len(text.String()), Most)
		}
		return nil
	default:
		return errors.New("no clipboard can be reached from here")
	}
}

// Paste reads what the clipboard holds, where it can be asked for it.
func (w Way) Paste() (string, error) {
	switch w {
	case System:
		return readSystem()
	case Tmux:
		return output("tmux", "save-buffer", "-")
	default:
		return "", errors.New("the clipboard cannot be read from here")
	}
}

// run feeds a text to a tool.
func run(text string, argv ...string) error {
	_, err := call(strings.NewReader(text), argv...)
	return err
}

// output is what a tool writes.
func output(argv ...string) (string, error) {
	out, err := call(nil, argv...)
	return string(out), err
}

// call runs a tool, and ends one that does not end by itself.
func call(in io.Reader, argv ...string) ([]byte, error) {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Stdin = in
	cmd.WaitDelay = patience / 4
	var out bytes.Buffer
	if in == nil {
		cmd.Stdout = &out // a tool that takes a text may stay, and must not hold this open
	}
	err := cmd.Run()
	var path *fs.PathError
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("%s did not answer within a second", argv[0])
	case errors.As(err, &path): // it could not even be started
		return nil, fmt.Errorf("%s: %w", argv[0], path.Err)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", argv[0], err)
	}
	return out.Bytes(), nil
}
