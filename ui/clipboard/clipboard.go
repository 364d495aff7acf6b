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
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/atotto/clipboard"
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
func Fits(text string) bool { return len(text) <= Most }

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

// hasDesktop reports whether there is a clipboard and a tool for it.
func hasDesktop(getenv func(string) string) bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return thisDesktop(getenv) != nil
}

// A desktop is a way to a system's clipboard: the variable that must be set
// for it, the command that takes a text on standard input, and the command that
// gives it back.
type desktop struct {
	needs       string
	copy, paste []string
	isWide      bool // it takes UTF-16, as Windows does
}

// desktops are tried in this order. Under Windows' own Linux the clipboard is
// that of Windows, whatever else there is.
var desktops = []desktop{
	{
		"WSL_DISTRO_NAME", []string{"clip.exe"},
		[]string{"powershell.exe", "-NoProfile", "-Command", "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw"}, true,
	},
	{"WAYLAND_DISPLAY", []string{"wl-copy"}, []string{"wl-paste", "--no-newline"}, false},
	{"DISPLAY", []string{"xclip", "-in", "-selection", "clipboard"}, []string{"xclip", "-out", "-selection", "clipboard"}, false},
	{"DISPLAY", []string{"xsel", "--input", "--clipboard"}, []string{"xsel", "--output", "--clipboard"}, false},
}

// thisDesktop is the one that can be reached; nil if none can.
func thisDesktop(getenv func(string) string) *desktop {
	for i, d := range desktops {
		if getenv(d.needs) == "" {
			continue
		}
		if _, err := exec.LookPath(d.copy[0]); err == nil {
			return &desktops[i]
		}
	}
	return nil
}

// Copy lets a text out, or says why it cannot. For [Terminal] it only checks:
// the sequence has to be written by whoever owns the screen.
func (w Way) Copy(text string) error {
	switch w {
	case System:
		return system(text)
	case Tmux:
		return run(text, "tmux", "load-buffer", "-w", "-")
	case Terminal:
		if !Fits(text) {
			return fmt.Errorf("the text has %d bytes, more than the %d that a terminal takes", len(text), Most)
		}
		return nil
	default:
		return errors.New("no clipboard can be reached from here")
	}
}

// Paste reads what the clipboard holds, where it can be asked for it.
func (w Way) Paste() (string, error) {
	switch {
	case w == Tmux:
		return output("tmux", "save-buffer", "-")
	case w != System:
		return "", errors.New("the clipboard cannot be read from here")
	case runtime.GOOS == "windows":
		return clipboard.ReadAll()
	case runtime.GOOS == "darwin":
		return output("pbpaste")
	}
	d := thisDesktop(os.Getenv)
	if d == nil {
		return "", errNoTool
	}
	return output(d.paste...)
}

var errNoTool = errors.New("the clipboard tool is gone")

func system(text string) error {
	switch runtime.GOOS {
	case "windows":
		return clipboard.WriteAll(text)
	case "darwin":
		return run(text, "pbcopy")
	}
	d := thisDesktop(os.Getenv)
	switch {
	case d == nil:
		return errNoTool
	case d.isWide:
		text = wide(text)
	}
	return run(text, d.copy...)
}

// wide is a text in UTF-16, with the mark that says so in front.
func wide(text string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune("\uFEFF" + text)) {
		b.WriteByte(byte(unit))
		b.WriteByte(byte(unit >> 8))
	}
	return b.String()
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
