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
		Use: "export WHAT", Short: "Write the catalogue for a warehouse, or replies for a help desk",
		Long: "export writes the catalogue as tables, for where your results already are: nothing of them comes here.\n" +
			"Join results with smile_meaning, and count outcomes where role is verdict:\n\n" +
			"  " + strings.ReplaceAll(postgres().Join(), " m ON", " m\n    ON") + "\n\n" +
			"0001 has several meanings, which the result text tells apart:\n\n" +
			"  " + strings.ReplaceAll(postgres().JoinTexts(), "\n", "\n  ") + "\n\n" +
			"A column is NULL where the candidates differ, and where no source states anything.",
		Example: "  smilecodes export sql --dialect postgres\n  smilecodes export csv smile_meaning",
		RunE: func(cmd *cobra.Command, words []string) error {
			what := "needs a word"
			if len(words) > 0 {
				what = "has no " + text.Shown(words[0])
			}
			return fmt.Errorf("export %s; choose one of: %s", what, strings.Join(names(cmd.Commands()), ", "))
		},
	}
	cmd.AddCommand(a.exportCSV(), a.exportDBT(), a.exportGrafana(), a.exportMacros(), a.exportSQL())
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

func (a *app) exportCSV() *cobra.Command {
	tables := []string{export.Codes, export.Meaning, export.Texts, export.Catalogue}
	return &cobra.Command{
		Use: "csv [TABLE]", Short: "Print one of the tables as CSV for machines",
		Long: "csv prints " + strings.Join(tables, ", ") + "; without a word the first.\n" +
			"It is raw: every text is as Smile ID wrote it, and is not safe to open in a spreadsheet. For that there is\n" +
			"smilecodes list --format csv. A text is in quotes, so an empty one is told from NULL, which is nothing at all.",
		Example:   "  smilecodes export csv > smile_codes.csv\n  smilecodes export csv smile_meaning > smile_meaning.csv",
		ValidArgs: tables,
		Args:      atMostOneWord,
		RunE: func(_ *cobra.Command, words []string) error {
			x, name := a.exported(), export.Codes
			if len(words) == 1 {
				name = words[0]
			}
			table, ok := x.Table(name)
			if !ok {
				return fmt.Errorf("there is no table %s; choose one of: %s", text.Shown(name), strings.Join(tables, ", "))
			}
			err := a.raw(table.CSV())
			a.say("this CSV is raw, for machines; for a spreadsheet use list --format csv. It is from %s.", x.Origin())
			return err
		},
	}
}

func (a *app) exportDBT() *cobra.Command {
	return &cobra.Command{
		Use: "dbt DIR", Short: "Write the tables as a package of dbt",
		Long: "dbt writes a package of dbt into a folder of its own: seeds with column types and tests, and a model that\n" +
			"joins your results. The variable smile_results names their table, which has code, job_type and text.\n" +
			"Into the same folder again it updates its own files. It never replaces one that is not its own or that you changed.",
		Example: "  smilecodes export dbt smilecodes-dbt",
		Args:    oneWord,
		RunE: func(_ *cobra.Command, words []string) error {
			return a.writeFolder(words[0], "dbt", a.exported().DBT())
		},
	}
}

func (a *app) exportGrafana() *cobra.Command {
	return &cobra.Command{
		Use: "grafana [DIR]", Short: "Print value mappings for Grafana, or write one for each product",
		Long: "grafana prints a panel for all products whose value mappings say what codes mean. Codes that mean different\n" +
			"things for different products are left out of it, and named. Into a folder it also writes a panel for each product.\n" +
			"In Grafana, paste fieldConfig into the JSON of your panel.",
		Example: "  smilecodes export grafana > all.json\n  smilecodes export grafana smilecodes-grafana",
		Args:    atMostOneWord,
		RunE: func(_ *cobra.Command, words []string) error {
			panels := a.exported().Panels()
			a.say("left out of the panel for all products, because they mean different things: %s.", strings.Join(panels[0].LeftOut, ", "))
			if len(words) == 0 {
				return a.raw(panels[0].JSON)
			}
			var files []export.File
			for _, p := range panels {
				files = append(files, export.File{Name: p.Name + ".json", Data: p.JSON})
			}
			return a.writeFolder(words[0], "grafana", files)
		},
	}
}

// atMostOneWord is for commands that may be given one.
func atMostOneWord(cmd *cobra.Command, words []string) error {
	if len(words) == 0 {
		return nil
	}
	return oneWord(cmd, words)
}

// writeFolder writes files into a folder, and says so.
func (a *app) writeFolder(dir, by string, files []export.File) error {
	if a.IsRestricted {
		return errors.New("no file can be written on this shared account; without a folder, export sql, csv and grafana print what they make")
	}
	if err := replaceFiles(dir, owned{By: by}, files); err != nil {
		return err
	}
	a.say("%d files are in %s.", len(files), text.Shown(dir))
	return nil
}

// raw writes bytes as they are.
func (a *app) raw(data []byte) error {
	_, err := a.out.Write(data)
	return a.unlessClosed(err)
}
