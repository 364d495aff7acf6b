package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// complete completes a flag with values that do not change.
func complete(cmd *cobra.Command, flag string, values []string) {
	fixed := cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)
	_ = cmd.RegisterFlagCompletionFunc(flag, fixed) // fails only for a flag that does not exist
}

func slugs[T interface{ Slug() string }](all []T) []string {
	words := make([]string, len(all))
	for i, x := range all {
		words[i] = x.Slug()
	}
	return words
}

// completeCodes offers the ids that begin as a word does, and codes.
func (a *app) completeCodes(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	var all []string
	for _, e := range slices.Concat(a.Catalog.Entries(), a.Catalog.Retired()) {
		word := e.Code
		if strings.Contains(begun, "/") || begun != "" && strings.HasPrefix(e.ID, begun) {
			word = e.ID
		}
		if strings.HasPrefix(word, begun) {
			all = append(all, word+"\t"+e.Product.Short+": "+e.Headline())
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) completeGuides(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var all []string
	for _, g := range a.Catalog.Guides() {
		all = append(all, g.Slug+"\t"+g.Title)
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) completeProducts(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var all []string
	for _, p := range listed(a.Catalog) {
		all = append(all, p.Slug+"\t"+p.Name)
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}
