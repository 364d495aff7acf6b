package command

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"smilecodes/catalog"
	"smilecodes/ui/text"
)

// unlessClosed drops the error of a reader that has had enough.
func (a *app) unlessClosed(err error) error {
	if errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return err
}

func (a *app) listProducts(r request) error {
	switch {
	case r.isForPeople():
		a.write(document{{table: productTable(r.catalog)}}, r.format)
		return nil
	case r.format == "json":
		return a.productsJSON(listed(r.catalog))
	default:
		return a.cells(productTable(r.catalog), r.format)
	}
}

// version is what the build says of itself.
func (a *app) version(*cobra.Command, []string) error {
	version := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	fmt.Fprintf(a.out, "smilecodes %s, %s, %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}

func (a *app) completion(cmd *cobra.Command, args []string) error {
	root := cmd.Root()
	switch args[0] {
	case "bash":
		return root.GenBashCompletionV2(a.out, true)
	case "zsh":
		return root.GenZshCompletion(a.out)
	case "fish":
		return root.GenFishCompletion(a.out, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(a.out)
	}
	return fmt.Errorf("completions for %s are not there; there are bash, zsh, fish, powershell", text.Shown(args[0]))
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

func categorySlugs() []string {
	var all []string
	for _, c := range catalog.Categories() {
		all = append(all, c.Slug())
	}
	return all
}

// helpOf shows the help of the command that is named, or of the whole.
func (a *app) helpOf(cmd *cobra.Command, words []string) error {
	found, rest, err := cmd.Root().Find(words)
	if err != nil || len(rest) > 0 {
		return a.unknownWord(cmd, strings.Join(words, " "))
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
				fmt.Fprintf(a.out, "  %-20s %s\n", c.Use, c.Short)
			}
		}
	}
	if cmd.HasAvailableFlags() {
		fmt.Fprintf(a.out, "\nFlags:\n%s", cmd.Flags().FlagUsages())
	}
	fmt.Fprintln(a.out, "\nExit code: 0 found, 1 something was not found, 2 called wrongly.")
}

// man prints the manual page, from the same definition as the help.
func (a *app) man(cmd *cobra.Command, _ []string) error {
	root := cmd.Root()
	fmt.Fprintf(a.out, ".TH SMILECODES 1\n.SH NAME\nsmilecodes \\- %s\n", roff(root.Short))
	fmt.Fprintf(a.out, ".SH SYNOPSIS\n.B smilecodes\n.RI [ CODE | ID ...]\n.br\n.B smilecodes\n.I COMMAND\n")
	fmt.Fprintf(a.out, ".SH DESCRIPTION\n%s\n", roff(root.Long))
	a.manExamples(root)
	a.manFlags(root)
	fmt.Fprintln(a.out, ".SH COMMANDS")
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			fmt.Fprintf(a.out, ".SS %s\n%s.\n", roff(c.UseLine()), roff(c.Short))
			a.manExamples(c)
			a.manFlags(c)
		}
	}
	fmt.Fprintln(a.out, ".SH EXIT STATUS\n0 found, 1 something was not found, 2 called wrongly.")
	fmt.Fprintln(a.out, ".SH ENVIRONMENT\nNO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM say whether text is coloured, in this order.\n"+
		"ACCESSIBLE, TERM, NO_COLOR, LC_ALL, LC_CTYPE and LANG set up the explorer.")
	fmt.Fprintln(a.out, ".SH FILES\nconfig.toml has your settings. smilecodes config says where it is, and what is in force.")
	return nil
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

// roff makes a text stand for itself in a manual page.
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
