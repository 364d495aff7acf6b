package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// man prints the manual page, from the same definition as the help.
func (a *app) man() *cobra.Command {
	return &cobra.Command{
		Use: "man", Short: "Print the manual page",
		Example: "  smilecodes man > smilecodes.1\n  man ./smilecodes.1",
		Args:    noWords, RunE: func(cmd *cobra.Command, _ []string) error {
			a.manual(cmd.Root())
			return nil
		},
	}
}

func (a *app) manual(root *cobra.Command) {
	fmt.Fprintf(a.out, ".TH SMILECODES 1\n.SH NAME\nsmilecodes \\- %s\n", roff(root.Short))
	fmt.Fprintf(a.out, ".SH SYNOPSIS\n.B smilecodes\n.RI [ CODE | ID ...]\n.br\n.B smilecodes\n.I COMMAND\n")
	fmt.Fprintf(a.out, ".SH DESCRIPTION\n%s\n", roff(root.Long))
	a.manExamples(root)
	a.manFlags(root)
	fmt.Fprintln(a.out, ".SH COMMANDS")
	for _, c := range root.Commands() {
		for _, c := range append([]*cobra.Command{c}, c.Commands()...) {
			if c.IsAvailableCommand() {
				fmt.Fprintf(a.out, ".SS %s\n%s.\n", roff(c.UseLine()), roff(c.Short))
				a.manExamples(c)
				a.manFlags(c)
			}
		}
	}
	fmt.Fprintln(a.out, ".SH EXIT STATUS\n0 found, 1 something was not found, 2 called wrongly.")
	fmt.Fprintln(a.out, ".SH ENVIRONMENT\nNO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM say whether text is coloured, in this order.\n"+
		"ACCESSIBLE, TERM, NO_COLOR, LC_ALL, LC_CTYPE and LANG set up the explorer.")
	fmt.Fprintln(a.out, ".SH FILES\nconfig.toml has your settings. smilecodes config says where it is, and what is in force.")
}

func (a *app) manExamples(cmd *cobra.Command) {
	fmt.Fprintf(a.out, ".PP\nExamples:\n.PP\n.nf\n%s\n.fi\n", roff(cmd.Example))
}

func (a *app) manFlags(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "help" {
			fmt.Fprintf(a.out, ".TP\n.B \\-\\-%s\n%s\n", roff(f.Name), roff(strings.ReplaceAll(f.Usage, "`", "")))
		}
	})
}

// roff makes a text literal in a manual page.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
