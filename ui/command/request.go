package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/text"
)

// The formats of each kind of answer; the first is the one without --format.
func entryFormats() []string  { return []string{"text", "markdown", "html", "json", "csv", "tsv"} }
func proseFormats() []string  { return []string{"text", "markdown", "html", "json"} }
func ticketFormats() []string { return slugs(markup.Formats()) }
func decodeFormats() []string { return []string{"text", "markdown", "json"} }
func configFormats() []string { return []string{"text", "json"} }

// A request is what a command answers: its words, in a format, from a catalogue.
type request struct {
	cmd     *cobra.Command
	catalog *catalog.Catalog
	format  string
	words   []string
}

// isForPeople reports whether the format is one to be read.
func (r request) isForPeople() bool {
	return r.format == "text" || r.format == "markdown" || r.format == "html"
}

// answers makes a command answer requests in some formats. A format that is not
// possible says what is.
func (a *app) answers(cmd *cobra.Command, formats []string, answer func(request) error) *cobra.Command {
	format := cmd.Flags().String("format", "", "a `FORMAT`: "+strings.Join(formats, ", ")+" (default "+formats[0]+")")
	complete(cmd, "format", formats)
	cmd.RunE = func(cmd *cobra.Command, words []string) error {
		r := request{cmd, a.Catalog, formats[0], words}
		if cmd.Flags().Changed("format") {
			r.format = *format
		}
		if !slices.Contains(formats, r.format) {
			return fmt.Errorf("the format %s isn't available here; choose one of: %s", text.Shown(r.format), strings.Join(formats, ", "))
		}
		return answer(r)
	}
	return cmd
}

// A repeated is a flag that can be given several times. The library's own kind
// writes itself as a line of a table for each command that has it, at every
// start.
type repeated []string

// Set takes in one more value.
func (r *repeated) Set(value string) error {
	*r = append(*r, value)
	return nil
}

// String is the default, which the help leaves out.
func (r *repeated) String() string { return "" }

// Type is what completions call the flag.
func (r *repeated) Type() string { return "stringArray" }

// takesProducts gives a command the flag --product.
func (a *app) takesProducts(cmd *cobra.Command) *repeated {
	products := new(repeated)
	cmd.Flags().Var(products, "product", "only this `PRODUCT`: a name, or the beginning of one; repeatable")
	_ = cmd.RegisterFlagCompletionFunc("product", a.completeProducts) // fails only for a flag that does not exist
	return products
}
