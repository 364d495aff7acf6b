// Package system reaches what the person's own system offers beside the
// terminal: its clipboard and their editor.
package system

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
	"smilecodes/ui/restricted"
)

// A Clipboard is the way that a text leaves the program. Which one works depends
// on where the person sits, so it is chosen once and only that one is used: a
// second try on another could land on another machine's clipboard and be
// believed.
type Clipboard uint8

// The clipboards.
const (
	NoClipboard       Clipboard = iota // none can be reached: the text is shown instead
	DesktopClipboard                   // a tool of this desktop, which confirms
	TmuxClipboard                      // a tmux buffer, which tmux passes on
	TerminalClipboard                  // OSC 52, written by the owner of the screen
)

// String says what is known after a text was copied, and no more.
func (c Clipboard) String() string {
	return [...]string{
		NoClipboard:       "not copied",
		DesktopClipboard:  "copied",
		TmuxClipboard:     "in the tmux buffer, sent to the terminal",
		TerminalClipboard: "sent to the terminal",
	}[c]
}

// Name is the way that a text took, in a word; empty where nobody asks which.
func (c Clipboard) Name() string {
	return [...]string{NoClipboard: "", DesktopClipboard: "", TmuxClipboard: "tmux", TerminalClipboard: "terminal"}[c]
}

// MaxTerminalBytes is how many bytes of text OSC 52 carries: terminals commonly take a
// sequence of 74,994 bytes, and base64 makes four bytes of three.
const MaxTerminalBytes = 74_994 / 4 * 3

// FitsTerminal reports whether [TerminalClipboard] can take a text.
func FitsTerminal(text ticket.Text) bool { return len(text.String()) <= MaxTerminalBytes }

// toolTimeout is how long a tool may take.
const toolTimeout = time.Second

// ChooseClipboard picks the clipboard for an environment. On a local desktop it is the
// system's clipboard, also inside tmux. Over SSH that would be the wrong
// machine's; there tmux is asked, because as it comes it drops OSC 52 from
// programs silently. Without either, or where no tool may be started, the terminal is
// asked.
func ChooseClipboard(getenv func(string) string) Clipboard {
	mayStart := !restricted.Is(getenv)
	switch term := getenv("TERM"); {
	case mayStart && !IsRemote(getenv) && hasDesktop(getenv):
		return DesktopClipboard
	case mayStart && getenv("TMUX") != "":
		return TmuxClipboard
	case term == "linux" || term == "dumb" || term == "" && runtime.GOOS != "windows":
		return NoClipboard
	default:
		return TerminalClipboard
	}
}

// IsRemote reports whether the person came over SSH.
func IsRemote(getenv func(string) string) bool {
	return getenv("SSH_CONNECTION") != "" || getenv("SSH_TTY") != "" || getenv("SSH_CLIENT") != ""
}

// Copy copies a text, or says why it cannot. For [TerminalClipboard] it only checks:
// the sequence has to be written by the owner of the screen.
func (c Clipboard) Copy(text ticket.Text) error {
	switch c {
	case DesktopClipboard:
		return writeSystem(text.String())
	case TmuxClipboard:
		return run(text.String(), "tmux", "load-buffer", "-w", "-")
	case TerminalClipboard:
		if !FitsTerminal(text) {
			return fmt.Errorf("the text is %d bytes, and a terminal takes no more than %d", len(text.String()), MaxTerminalBytes)
		}
		return nil
	default:
		return errors.New("no clipboard can be reached from here")
	}
}

// Paste reads what the clipboard holds, where it can be asked for it.
func (c Clipboard) Paste() (string, error) {
	switch c {
	case DesktopClipboard:
		return readSystem()
	case TmuxClipboard:
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
	ctx, stop := context.WithTimeout(context.Background(), toolTimeout)
	defer stop()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Stdin = in
	cmd.WaitDelay = toolTimeout / 4
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
