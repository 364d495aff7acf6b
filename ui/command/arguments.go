package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/ui/text"
)

// noWords is for commands that take nothing but flags.
func noWords(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("%s takes no arguments, but got %s. See smilecodes %[1]s --help", cmd.Name(), text.Shown(args[0]))
}

// someWords is for commands that need a word or more. An empty word doesn't count,
// because an unset variable gives one.
func someWords(cmd *cobra.Command, args []string) error {
	if slices.ContainsFunc(args, text.Says) {
		return nil
	}
	_, takes, _ := strings.Cut(strings.TrimSuffix(cmd.Use, "..."), " ")
	takes = strings.ReplaceAll(takes, "|", " or ")
	example, _, _ := strings.Cut(strings.TrimSpace(cmd.Example), "\n")
	return fmt.Errorf("%s needs %s. For example: %s", cmd.Name(), takes, example)
}

// oneWord is for commands that need exactly one.
func oneWord(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("%s takes one word, but got %d. See smilecodes %[1]s --help", cmd.Name(), len(args))
	}
	return someWords(cmd, args)
}
