// Package command is the command line: one question, one answer, no screen.
//
// A command runs, then prints: it looks things up in the catalogue and makes
// an answer, and only then the answer is written in the format that was asked
// for. Results go to standard output and messages to standard error. The
// commands never start the explorer and ask the terminal nothing.
package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/ui/command/count"
	"smilecodes/ui/settings"
)

// The exit codes.
const (
	Found    = 0 // the answer is complete
	NotFound = 1 // something was not found; what was found is printed
	Usage    = 2 // the program was called wrongly
)

// An Env is what a command knows of its surroundings.
type Env struct {
	Catalog        *catalog.Catalog
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Width          int  // of the terminal, in cells; 0 without one
	IsRestricted   bool // whether no file may be opened; see package restricted
	Colour         bool // whether text may be coloured
	ASCII          bool // whether text for the eye has only plain ASCII
	IsTyped        bool // whether standard input is a keyboard
	IsWatched      bool // whether standard error is a terminal, on which a line can be written over

	// Today is the day on which the program runs.
	Today func() time.Time
	// Decoding is how this run decodes a job result; the argument is the most bytes it
	// reads.
	Decoding func(most int) job.Decoding

	// Copy lets a text out to the clipboard and says which way it went.
	Copy func(text ticket.Text) (way string, err error)
	// Templates reads the person's templates, and says what is wrong with any.
	Templates func() ([]*ticket.Template, []error)
	// Team lays the team's folder that is set over a catalogue. What is wrong with the
	// folder is an error, beside the catalogue to use.
	Team func(*catalog.Catalog, settings.Overrides) (*catalog.Catalog, error)
	// Setup reads the settings in force, and says where the file is of what is
	// remembered.
	Setup func() (setup settings.Setup, remembered string)
	// Explore opens the explorer, as the flags say, and returns the exit code.
	Explore func(settings.Overrides) int
	// Triage opens the screen of many results and returns the exit code. Without a keyboard
	// it opens nothing. It is nil where there is no screen.
	Triage func(c *count.Count) (code int, isOpen bool)
}

// errNotFound ends a command with exit code 1; the message was printed before.
var errNotFound = errors.New("not found")

// An exitCode is how the explorer ended. It printed its message before.
type exitCode int

func (exitCode) Error() string { return "the explorer failed" }

// Run runs one command line, without the program's name, and returns the exit
// code.
func Run(args []string, env Env) int {
	signal.Ignore(syscall.SIGPIPE) // a reader that stopped early isn't an error
	out := bufio.NewWriter(env.Stdout)
	app := &app{Env: env, out: out}
	root := app.root()
	if !areCodes(env.Catalog, args) { // who asks for codes needs no other command
		root.AddCommand(app.commands()...)
	}
	if len(args) == 1 && args[0] == "--version" {
		args = []string{"version"} // as other programs have it
	}
	root.SetArgs(args)
	err := root.Execute()
	if flushed := out.Flush(); flushed != nil && !errors.Is(flushed, syscall.EPIPE) {
		fmt.Fprintln(env.Stderr, "smilecodes: cannot write the answer:", flushed)
		return NotFound
	}
	return app.exit(err)
}

// exit says what went wrong, once, and turns it into an exit code.
func (a *app) exit(err error) int {
	var code exitCode
	switch {
	case err == nil:
		return Found
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, errNotFound):
		return NotFound
	}
	a.say("%v", err)
	return Usage
}

// An app is one run of the command line: what its commands know, and where they
// write.
type app struct {
	Env
	out     *bufio.Writer
	teamDir string // --team
}

// say puts a message on standard error. It may repeat what it is about, such as
// a flag that does not exist, so it is made safe to print, and cut if it is long.
func (a *app) say(format string, args ...any) {
	const most = 1000
	letters := []rune(safe.Text(fmt.Sprintf(format, args...)))
	if len(letters) > most {
		letters = append(letters[:most], '…')
	}
	fmt.Fprintln(a.Stderr, "smilecodes: "+string(letters))
}

// root is the command line, still without its commands. With them, help,
// completions and the man page are made from it.
func (a *app) root() *cobra.Command {
	root := a.explain()
	root.SilenceErrors, root.SilenceUsage, root.SuggestionsMinimumDistance = true, true, 2
	root.CompletionOptions = cobra.CompletionOptions{DisableDefaultCmd: true}
	root.SetOut(a.out)
	root.SetErr(a.Stderr)
	root.SetHelpFunc(a.help)
	root.SetHelpCommand(&cobra.Command{
		Use: "help [COMMAND]", Short: "Show the help of a command",
		Example: "  smilecodes help ticket", RunE: helpOf,
	})
	root.SetFlagErrorFunc(wrongFlag)
	a.takesTeam(root)
	return root
}

// commands are those that have a name.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.list(), a.search(), a.guide(), a.ticket(), a.decoding(), a.triage(), a.numberForms(), a.sandbox(), a.products(),
		a.export(), a.team(), a.languages(), a.config(), a.version(), a.completion(), a.man(),
	}
}
