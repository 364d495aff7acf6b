package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/ui/text"
)

// The formats of each kind of answer; the first is the one without --format.
var (
	entryFormats  = []string{"text", "markdown", "html", "json", "csv", "tsv"}
	proseFormats  = []string{"text", "markdown", "html", "json"}
	ticketFormats = []string{"plain", "markdown", "html", "jira", "slack"}
	decodeFormats = []string{"text", "markdown", "json"}
	configFormats = []string{"text", "json"}
)

// takes gives a command its flags.
func (a *app) takes(cmd *cobra.Command, formats []string, flags ...string) {
	f := cmd.Flags()
	f.StringVar(&a.format, "format", "", "a `FORMAT`: "+strings.Join(formats, ", ")+" (default "+formats[0]+")")
	_ = cmd.RegisterFlagCompletionFunc("format", fixed(formats)) // fails only for a flag that does not exist
	cmd.Annotations = map[string]string{"formats": strings.Join(formats, " ")}
	if slices.Contains(flags, "product") {
		f.Var((*repeated)(&a.products), "product", "only this `PRODUCT`: a name, or the beginning of one; repeatable")
		_ = cmd.RegisterFlagCompletionFunc("product", a.completeProducts)
	}
	if slices.Contains(flags, "older") {
		f.BoolVar(&a.older, "older", false, "also entries that are on no current page, behind the others")
	}
	if slices.Contains(flags, "category") {
		f.Var((*repeated)(&a.categories), "category", "only this `CATEGORY`: a name, or the beginning of one; repeatable")
		_ = cmd.RegisterFlagCompletionFunc("category", fixed(categorySlugs()))
	}
}

// repeated is a flag that can stand several times. The library's own kind
// writes itself as a line of a table for each command that has it, at every
// start.
type repeated []string

func (r *repeated) Set(value string) error {
	*r = append(*r, value)
	return nil
}

func (r *repeated) String() string { return "" }
func (r *repeated) Type() string   { return "stringArray" }

// fixed completes with values that do not change.
func fixed(values []string) func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values, cobra.ShellCompDirectiveNoFileComp
	}
}

// chosenFormat reads --format. A pair that is not possible says what is.
func (a *app) chosenFormat(cmd *cobra.Command) (string, error) {
	possible := strings.Fields(cmd.Annotations["formats"])
	if !cmd.Flags().Changed("format") {
		return possible[0], nil
	}
	if !slices.Contains(possible, a.format) {
		return "", fmt.Errorf("the format %s is not possible here; it can be %s", text.Shown(a.format), strings.Join(possible, ", "))
	}
	return a.format, nil
}
