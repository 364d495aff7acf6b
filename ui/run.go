// Package ui is how a person meets the catalogue. Its parts are split by what
// is met: the explorer is the full-screen program, the linear mode a
// conversation, and a command is one answer without a screen.
package ui

import (
	"bufio"
	"os"
	"time"

	"github.com/charmbracelet/x/term"

	"smilecodes/catalog"
	"smilecodes/ui/command"
	"smilecodes/ui/restricted"
	"smilecodes/ui/settings"
)

// Run is the program: with arguments a command of the command line, without
// any the explorer, or the explanation of what is piped into it. It returns the
// exit code. Results go to standard output and messages to standard error.
func Run(args []string, c *catalog.Catalog) int {
	if restricted.Is(os.Getenv) {
		stay()
	}
	terminal := term.IsTerminal(os.Stdout.Fd())
	in := bufio.NewReader(os.Stdin)
	if len(args) == 0 && isPiped(in) {
		args = []string{"decode"}
	}
	if len(args) > 0 {
		columns := 0
		if terminal {
			columns = width(terminal)
		}
		return command.Run(args, command.Env{
			Catalog: c, Stdin: in, Stdout: os.Stdout, Stderr: os.Stderr, Width: columns,
			Colour: wantsColour(os.Getenv, terminal), ASCII: settings.LacksUnicode(os.Getenv), Today: time.Now, Decoding: decoding(),
			Copy: copyOnce, Templates: settings.Templates, Setup: inForce, Team: layTeam, IsRestricted: restricted.Is(os.Getenv),
			IsTyped: term.IsTerminal(os.Stdin.Fd()), IsWatched: term.IsTerminal(os.Stderr.Fd()) && os.Getenv("TERM") != "dumb",
			Explore: func(flags settings.Overrides) int { return open(c, flags) },
			Triage:  openMany,
		})
	}
	return open(c, settings.Overrides{})
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

// width is how wide the terminal is; 80 without one.
func width(terminal bool) int {
	if terminal {
		if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil && w > 0 {
			return w
		}
	}
	return 80
}

const noTerminal = `smilecodes: the explorer needs a terminal for input and output.
Without one, ask for a single answer, for example:
  smilecodes 0812              every meaning of a code
  smilecodes search WORDS...   what the explorer's search finds
  smilecodes list              all entries
  smilecodes guide 0908        a troubleshooting guide
  smilecodes ticket 0908       the note for a ticket
  smilecodes decode FILE       what a job result says
  smilecodes --linear          questions and answers, line by line
  smilecodes --help            everything else
`
