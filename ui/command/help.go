package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// helpOf shows the help of the command that is named, or of the whole.
func helpOf(cmd *cobra.Command, words []string) error {
	found, rest, err := cmd.Root().Find(words)
	if err != nil || len(rest) > 0 {
		return unknownWord(cmd, strings.Join(words, " "))
	}
	found.InitDefaultHelpFlag()
	return found.Help()
}

// help begins with examples, which are what most people look for.
func (a *app) help(cmd *cobra.Command, _ []string) {
	long := cmd.Long
	if long == "" {
		long = cmd.Short + "."
	}
	fmt.Fprintf(a.out, "Examples:\n%s\n\n%s\n\nUsage:\n  %s\n", cmd.Example, long, cmd.UseLine())
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintln(a.out, "\nCommands:")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				fmt.Fprintf(a.out, "  %-21s %s\n", c.Use, c.Short)
			}
		}
	}
	if cmd.HasAvailableFlags() {
		fmt.Fprintf(a.out, "\nFlags:\n%s", cmd.Flags().FlagUsages())
	}
	fmt.Fprintln(a.out, "\nExit code: 0 found, 1 something was not found, 2 called wrongly.")
	if age := a.age(); age != "" {
		fmt.Fprintln(a.out, age)
	}
}
