package command

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/model/export"
	"smilecodes/ui/text"
)

// export takes the catalogue to where results already are.
func (a *app) export() *cobra.Command {
	cmd := &cobra.Command{
		Use: "export WHAT", Short: "Write the catalogue for a warehouse",
		Long: "export writes the catalogue as tables, for where your results already are: nothing of them comes here.\n" +
			"Join results with smile_meaning, and count outcomes where role is verdict:\n\n" +
			"  " + strings.ReplaceAll(postgres().Join(), " m ON", " m\n    ON") + "\n\n" +
			"0001 has several meanings: join smile_texts on the result text. What no source states is NULL.",
		Example: "  smilecodes export sql --dialect postgres\n  smilecodes export csv smile_meaning",
		RunE: func(cmd *cobra.Command, words []string) error {
			what := "needs a word"
			if len(words) > 0 {
				what = "has no " + text.Shown(words[0])
			}
			return fmt.Errorf("export %s; choose one of: %s", what, strings.Join(names(cmd.Commands()), ", "))
		},
	}
	cmd.AddCommand(a.exportSQL())
	return cmd
}

func names(commands []*cobra.Command) []string {
	var all []string
	for _, c := range commands {
		all = append(all, c.Name())
	}
	return all
}

func postgres() export.Dialect {
	d, _ := export.DialectOf("postgres")
	return d
}

// exported is the catalogue in tables.
func (a *app) exported() *export.Export {
	version, _ := built()
	return export.New(a.Catalog, cmp.Or(version, "unknown"))
}

func (a *app) exportSQL() *cobra.Command {
	dialects := export.Dialects()
	cmd := &cobra.Command{
		Use: "sql", Short: "Print a script that makes the tables",
		Long: "sql prints a script that makes smile_codes, smile_meaning, smile_texts and smile_catalogue in your database,\n" +
			"in the schema that is in force. Load it again after an update: it replaces what it made before.",
		Example: "  smilecodes export sql --dialect postgres > smilecodes.sql\n" +
			"  smilecodes export sql --dialect sqlite > smilecodes.sql\n" +
			"  smilecodes export sql --dialect bigquery --descriptions > descriptions.sql",
		Args: noWords,
	}
	dialect := cmd.Flags().String("dialect", "", "the `DIALECT`: "+strings.Join(dialects, ", "))
	descriptions := cmd.Flags().Bool("descriptions", false, "of BigQuery: print only what describes the columns, to be run after the tables are there")
	complete(cmd, "dialect", dialects)
	cmd.RunE = func(*cobra.Command, []string) error {
		d, ok := export.DialectOf(*dialect)
		switch {
		case *dialect == "":
			return errors.New("export sql needs --dialect; choose one of: " + strings.Join(dialects, ", "))
		case !ok:
			return fmt.Errorf("there is no dialect %s; choose one of: %s", text.Shown(*dialect), strings.Join(dialects, ", "))
		case *descriptions && *dialect != "bigquery":
			return errors.New("--descriptions is for bigquery only; other dialects describe the columns in the script itself")
		case *descriptions:
			return a.raw(a.exported().Descriptions())
		}
		return a.raw(a.exported().SQL(d))
	}
	return cmd
}

// raw writes bytes as they are.
func (a *app) raw(data []byte) error {
	_, err := a.out.Write(data)
	return a.unlessClosed(err)
}
