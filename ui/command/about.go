package command

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/spf13/cobra"

	"smilecodes/ui/text"
)

// unlessClosed drops the error of a reader that stopped early, such as head.
func (a *app) unlessClosed(err error) error {
	if errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return err
}

func (a *app) products() *cobra.Command {
	return a.answers(&cobra.Command{
		Use: "products", Short: "List the products with their job types",
		Example: "  smilecodes products\n  smilecodes products --format json",
		Args:    noWords,
	}, entryFormats(), func(r request) error {
		switch {
		case r.isForPeople():
			a.write(document{{table: productTable(r.catalog)}}, r.format)
			return nil
		case r.format == "json":
			return a.json("products", objects(listed(r.catalog), productObject))
		default:
			return a.table(productTable(r.catalog), r.format)
		}
	})
}

func (a *app) decoding() *cobra.Command {
	explains := false
	cmd := a.answers(&cobra.Command{
		Use: "decode [FILE...|-]", Short: "Explain job results, without their personal data",
		Long: "decode explains job results: callbacks, job statuses and error answers, whole or broken, alone or inside logs.\n" +
			"It also reads tables, dumps, exports and encoded text, and says what it read them as.\n" +
			"Without a file it reads standard input. It names personal data but never shows it.",
		Example: "  smilecodes decode result.json\n  tail -n 50 app.log | smilecodes decode\n  smilecodes decode --format json < result.json\n  smilecodes decode --explain result.json",
	}, decodeFormats(), func(r request) error { return a.decode(r, explains) })
	cmd.Flags().BoolVar(&explains, "explain", false, "say where each value was found")
	return cmd
}

func (a *app) completion() *cobra.Command {
	return &cobra.Command{
		Use: "completion SHELL", Short: "Print completions for bash, zsh, fish or powershell",
		Example:   "  source <(smilecodes completion bash)\n  smilecodes completion fish > smilecodes.fish",
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		Args:      oneWord, RunE: func(cmd *cobra.Command, args []string) error { return a.completionFor(cmd.Root(), args[0]) },
	}
}

func (a *app) completionFor(root *cobra.Command, shell string) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(a.out, true)
	case "zsh":
		return root.GenZshCompletion(a.out)
	case "fish":
		return root.GenFishCompletion(a.out, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(a.out)
	}
	return fmt.Errorf("there are no completions for %s, only for bash, zsh, fish and powershell", text.Shown(shell))
}
