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

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
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
	Colour         bool // whether text may be coloured
	ASCII          bool // whether text for the eye has only plain ASCII

	// Decoding is how this run decodes a job result of so many bytes at most.
	Decoding func(most int) job.Decoding

	// Copy lets a text out to the clipboard and says which way it went.
	Copy func(text ticket.Text) (way string, err error)
	// Templates reads the person's templates, and says what is wrong with any.
	Templates func() ([]*ticket.Template, []error)
	// Setup reads the settings in force, and says where the file is of what is
	// remembered.
	Setup func() (setup settings.Setup, remembered string)
	// Explore opens the explorer, as the flags say, and returns the exit code.
	Explore func(settings.Overrides) int
}

// errNotFound ends a command with exit code 1; what is to be said was said.
var errNotFound = errors.New("not found")

// An exitCode is how the explorer ended. It said what was to be said.
type exitCode int

func (exitCode) Error() string { return "the explorer failed" }

// Run runs one command line, without the program's name, and returns the exit
// code.
func Run(args []string, env Env) int {
	signal.Ignore(syscall.SIGPIPE) // a reader that has enough is no error
	out := bufio.NewWriter(env.Stdout)
	app := &app{Env: env, out: out}
	root := app.root()
	if !areCodes(args) { // who asks for codes needs no other command
		root.AddCommand(app.lookups()...)
		root.AddCommand(app.about()...)
	}
	if len(args) == 1 && args[0] == "--version" {
		args = []string{"version"} // as other programs have it
	}
	root.SetArgs(args)
	err := root.Execute()
	if flushed := out.Flush(); flushed != nil && !errors.Is(flushed, syscall.EPIPE) {
		fmt.Fprintln(env.Stderr, "smilecodes: the answer cannot be written:", flushed)
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

// An app is one run of the command line.
type app struct {
	Env
	out *bufio.Writer

	format     string   // --format
	products   []string // --product
	categories []string // --category
	every      bool     // --all-meanings
	audience   string   // --for
	template   string   // --template
	withCode   bool     // --with-code
	copies     bool     // --copy
	explorer   explorerFlags
	older      bool // --older
}

// say puts a message on standard error. It may repeat what it is about, such as
// a flag that does not exist, so it is made safe to print, and cut if it is long.
func (a *app) say(format string, args ...any) {
	const most = 1000
	letters := []rune(model.Clean(fmt.Sprintf(format, args...)))
	if len(letters) > most {
		letters = append(letters[:most], '…')
	}
	fmt.Fprintln(a.Stderr, "smilecodes: "+string(letters))
}

// root is the command line, still without its commands. With them, help,
// completions and the man page are made from it.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "smilecodes [CODE|ID...]",
		Short: "Explain Smile ID result codes",
		Long: "smilecodes explains Smile ID result codes. With codes or ids it prints every meaning of each.\n" +
			"Without any it opens the explorer, which --linear, --ascii, --theme and --mouse are for.",
		Example: "  smilecodes 0812\n  smilecodes biometric-kyc/0812\n  smilecodes 1015 908 --product biometric --format json",
		Args:    cobra.ArbitraryArgs,
		RunE:    a.start,

		SilenceErrors: true, SilenceUsage: true, SuggestionsMinimumDistance: 2,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		ValidArgsFunction: a.completeCodes,
	}
	root.SetOut(a.out)
	root.SetErr(a.Stderr)
	root.SetHelpFunc(a.help)
	root.SetHelpCommand(&cobra.Command{
		Use: "help [COMMAND]", Short: "Show the help of a command",
		Example: "  smilecodes help ticket", RunE: a.helpOf,
	})
	a.takes(root, entryFormats, "product")
	a.takesExplorerFlags(root)
	return root
}

// lookups are the commands that read the catalogue.
func (a *app) lookups() []*cobra.Command {
	list := &cobra.Command{
		Use: "list", Short: "List entries, one a line",
		Example: "  smilecodes list\n  smilecodes list --older\n  smilecodes list --product document --category rejected\n  smilecodes list --format csv > codes.csv",
		Args:    noWords, RunE: a.answers(a.list),
	}
	a.takes(list, entryFormats, "product", "category", "older")
	search := &cobra.Command{
		Use: "search WORDS...", Short: "Search as the explorer does",
		Example: "  smilecodes search issuer down\n  smilecodes search databse unavailable\n  smilecodes search spoof --category rejected --format json",
		Args:    someWords, RunE: a.answers(a.search),
	}
	a.takes(search, entryFormats, "product", "category", "older")
	guide := &cobra.Command{
		Use: "guide NAME|CODE...", Short: "Print a troubleshooting guide",
		Example: "  smilecodes guide 0908\n  smilecodes guide authority-unavailable\n  smilecodes guide 1014 --format markdown",
		Args:    someWords, RunE: a.answers(a.guide), ValidArgsFunction: a.completeGuides,
	}
	a.takes(guide, proseFormats, "product")
	decode := &cobra.Command{
		Use: "decode [FILE...|-]", Short: "Explain job results, without their personal data",
		Long: "decode explains job results: callbacks, job statuses and error answers, whole or broken, alone or inside logs.\n" +
			"Without a file it reads standard input. Personal data is named and never shown.",
		Example: "  smilecodes decode result.json\n  tail -n 50 app.log | smilecodes decode\n  smilecodes decode --format json < result.json",
		RunE:    a.answers(a.decode),
	}
	a.takes(decode, decodeFormats)
	products := &cobra.Command{
		Use: "products", Short: "List the products with their job types",
		Example: "  smilecodes products\n  smilecodes products --format json",
		Args:    noWords, RunE: a.answers(a.listProducts),
	}
	a.takes(products, entryFormats)
	return []*cobra.Command{list, search, guide, a.ticketCommand(), decode, products}
}

// about are the commands that answer for the program itself.
func (a *app) about() []*cobra.Command {
	return []*cobra.Command{
		a.configCommand(),
		{
			Use: "version", Short: "Print the version",
			Example: "  smilecodes version",
			Args:    noWords, RunE: a.version,
		},
		{
			Use: "completion SHELL", Short: "Print completions for bash, zsh, fish or powershell",
			Example:   "  source <(smilecodes completion bash)\n  smilecodes completion fish > smilecodes.fish",
			ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
			Args:      oneWord, RunE: a.completion,
		},
		{
			Use: "man", Short: "Print the manual page",
			Example: "  smilecodes man > smilecodes.1\n  man ./smilecodes.1",
			Args:    noWords, RunE: a.man,
		},
	}
}
