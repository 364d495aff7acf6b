// Package ui is how a person meets the catalogue. Its parts are split by what
// is met: the explorer is the full-screen program.
package ui

import (
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"smilecodes/catalog"
	"smilecodes/ui/clipboard"
	"smilecodes/ui/explorer"
)

// The exit codes.
const (
	exitOK    = 0
	exitError = 1 // something went wrong
	exitUsage = 2 // the program was called wrongly
)

const usage = `smilecodes explains Smile ID result codes.

Usage:
  smilecodes          open the explorer
  smilecodes --help   show this text

In the explorer type a code, or / and some words. ? shows every key.
`

// Run is the program: it reads the arguments after the program's name, opens
// the explorer of the catalogue that load returns, and returns the exit code.
// Results go to standard output and messages to standard error.
func Run(args []string, load func() (*catalog.Catalog, error)) int {
	if len(args) > 0 {
		return withArguments(args)
	}
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) {
		fmt.Fprintln(os.Stderr, "smilecodes: the explorer needs a terminal, and standard input or output is none. Run it without a pipe.")
		return exitUsage
	}
	c, err := load()
	if err != nil {
		fmt.Fprintf(os.Stderr, "smilecodes: the catalogue has faults:\n%v\n", err)
		return exitError
	}
	return explore(c)
}

func withArguments(args []string) int {
	switch args[0] {
	case "-h", "--help", "help":
		fmt.Print(usage)
		return exitOK
	}
	fmt.Fprintf(os.Stderr, "smilecodes: %q is not understood.\n\n%s", args[0], usage)
	return exitUsage
}

// explore opens the explorer and waits for its end.
func explore(c *catalog.Catalog) int {
	o := explorer.Options{Out: clipboard.Choose(os.Getenv), Host: remoteHost()}
	_, err := tea.NewProgram(explorer.New(c, o), options()...).Run()
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, tea.ErrInterrupted):
		return 130
	}
	fmt.Fprintln(os.Stderr, "smilecodes:", err)
	return exitError
}

// options set what Bubble Tea would get wrong: it reads NO_COLOR=yes as a wish
// for colour. The faster clock shows a key's effect sooner.
func options() []tea.ProgramOption {
	o := []tea.ProgramOption{tea.WithFPS(120)}
	if os.Getenv("NO_COLOR") != "" {
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
