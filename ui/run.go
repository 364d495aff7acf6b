// Package ui is how a person meets the catalogue. Its parts are split by what
// is met: the explorer is the full-screen program, and a command is one answer
// without a screen.
package ui

import (
	"bufio"
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"smilecodes/catalog"
	"smilecodes/ui/clipboard"
	"smilecodes/ui/command"
	"smilecodes/ui/explorer"
	"smilecodes/ui/guard"
	"smilecodes/ui/settings"
)

// A loader loads the catalogue, once it is needed.
type loader = func() (*catalog.Catalog, error)

// Run is the program: with arguments a command of the command line, without
// any the explorer, or the explanation of what is piped into it. It returns the
// exit code. Results go to standard output
// and messages to standard error.
func Run(args []string, load func() (*catalog.Catalog, error)) int {
	terminal := term.IsTerminal(os.Stdout.Fd())
	in := bufio.NewReader(os.Stdin)
	if len(args) == 0 && isPiped(in) {
		args = []string{"decode"}
	}
	if len(args) > 0 {
		return command.Run(args, command.Env{
			Stdin: in, Stdout: os.Stdout, Stderr: os.Stderr, Width: width(terminal),
			Colour: wantsColour(os.Getenv, terminal), Load: load,
			Copy: copyOnce, Templates: settings.Templates,
		})
	}
	switch kind, why := screen(); kind {
	case full:
		return explore(load)
	case tooLarge:
		fmt.Fprintln(os.Stderr, "smilecodes:", why)
		return command.Usage
	default:
		return plain(load)
	}
}

// isPiped reports whether a program or a file gives something to read.
func isPiped(in *bufio.Reader) bool {
	info, err := os.Stdin.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice != 0 {
		return false
	}
	_, err = in.Peek(1) // an empty pipe is nothing to decode
	return err == nil
}

// plain is for where no screen can be drawn.
func plain(loader) int {
	fmt.Fprint(os.Stderr, noTerminal)
	return command.Usage
}

const noTerminal = `smilecodes: the explorer needs a terminal for input and output.
Without one ask for one answer, for example:
  smilecodes 0812              every meaning of a code
  smilecodes search WORDS...   what the explorer's search finds
  smilecodes list              all entries
  smilecodes guide 0908        a troubleshooting guide
  smilecodes ticket 0908       the note for a ticket
  smilecodes decode FILE       what a job result says
  smilecodes --help            everything else
`

// width is how wide the terminal is; 80 without one.
func width(terminal bool) int {
	if terminal {
		if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil && w > 0 {
			return w
		}
	}
	return 80
}

// copyOnce lets a text out by the way that fits here.
func copyOnce(text string) (string, error) {
	way := clipboard.Choose(os.Getenv)
	if err := way.Copy(text); err != nil {
		return "", err
	}
	if way == clipboard.Terminal {
		tty, err := os.OpenFile("/dev/tty", os.O_WRONLY, 0)
		if err != nil {
			return "", errors.New("there is no terminal to send it to")
		}
		defer tty.Close()
		if _, err := tty.WriteString(ansi.SetSystemClipboard(text)); err != nil {
			return "", err
		}
	}
	return way.String(), nil
}

// explore opens the explorer and waits for its end.
func explore(load loader) int {
	c, err := load()
	if err != nil {
		fmt.Fprintf(os.Stderr, "smilecodes: the catalogue has faults:\n%v\n", err)
		return command.NotFound
	}
	o := explorer.Options{Out: clipboard.Choose(os.Getenv), Host: remoteHost()}
	o.Templates, o.Faults = settings.Templates()
	return guard.Run(explorer.New(c, o), options()...)
}

// options set the faster clock, which shows a key's effect sooner, and turn
// colour off where it is not wanted. How many colours there are is Bubble
// Tea's to find out.
func options() []tea.ProgramOption {
	o := []tea.ProgramOption{tea.WithFPS(120)}
	if !wantsColour(os.Getenv, true) {
		o = append(o, tea.WithColorProfile(colorprofile.ASCII))
	}
	return o
}

// remoteHost is this host's name if the person sits at another one.
func remoteHost() string {
	if !clipboard.IsRemote(os.Getenv) {
		return ""
	}
	name, err := os.Hostname()
	if err != nil {
		return "another host"
	}
	return name
}
