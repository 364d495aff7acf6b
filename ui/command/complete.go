package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
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

// completeCodes offers the ids that begin as a word does, and codes. A code with
// several meanings has none of them beside it, but the products that have one:
//
//	0812    2 meanings: Biometric, Document
func (a *app) completeCodes(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	meanings := map[string][]*catalog.Entry{}
	var words []string
	for _, e := range slices.Concat(a.Catalog.Entries(), a.Catalog.Retired()) {
		word := e.Code
		if strings.Contains(begun, "/") || begun != "" && strings.HasPrefix(e.ID, begun) {
			word = e.ID
		}
		if !strings.HasPrefix(word, begun) {
			continue
		}
		if meanings[word] == nil {
			words = append(words, word)
		}
		meanings[word] = append(meanings[word], e)
	}
	for i, word := range words {
		words[i] += "\t" + inAWord(meanings[word])
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// inAWord says what entries are, as a completion has room for it.
func inAWord(entries []*catalog.Entry) string {
	if len(entries) == 1 {
		return entries[0].Product.Short + ": " + entries[0].Headline()
	}
	var products []string
	for _, e := range entries {
		if !slices.Contains(products, e.Product.Short) {
			products = append(products, e.Product.Short)
		}
	}
	return fmt.Sprintf("%d meanings: %s", len(entries), strings.Join(products, ", "))
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
