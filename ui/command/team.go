package command

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"smilecodes/catalog/team"
	"smilecodes/ui/settings"
	"smilecodes/ui/text"
)

// withoutTeam are the commands that read no team's folder: those that say nothing of an
// entry, and those that write the catalogue itself for other programs, with its fingerprint.
var withoutTeam = []string{
	"help", "completion", "man", "version", "config", "products", "team", "check", "init", "__complete", "__completeNoDesc",
	"sql", "csv", "dbt", "grafana",
}

// errNoTeam refuses a folder on a shared account.
var errNoTeam = errors.New("on this shared account the team's folder is the one that " + settings.TeamVariable + " names; no other can be read or written")

// takesTeam gives every command the flag --team, and lays the team's folder over the
// catalogue before a command looks anything up in it.
func (a *app) takesTeam(root *cobra.Command) {
	f := root.PersistentFlags()
	f.StringVar(&a.teamDir, "team", "", "lay this team's `FOLDER` over the catalogue")
	_ = f.MarkHidden("team") // the help of team names it once, and not that of every command
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if cmd.Flags().Changed("team") && a.IsRestricted {
			return errNoTeam
		}
		own, _ := explorersOwn(cmd)
		if a.Team == nil || slices.Contains(withoutTeam, cmd.Name()) || len(own) > 0 {
			return nil
		}
		laid, err := a.Team(a.Catalog, a.teamFlag())
		if a.Catalog = laid; err != nil {
			a.say("%v.", err)
		}
		return nil
	}
}

// teamFlag is the folder of the flag.
func (a *app) teamFlag() settings.Overrides {
	if a.teamDir == "" {
		return settings.Overrides{}
	}
	return settings.Overrides{Team: &a.teamDir}
}

// team makes an example of a team's folder, and checks one.
func (a *app) team() *cobra.Command {
	cmd := &cobra.Command{
		Use: "team COMMAND", Short: "Lay your team's own words over the catalogue, and check them",
		Long: "A team's folder holds your own words for customers, notes, steps of guides and languages.\n" +
			"Set it with team in config.toml, with " + settings.TeamVariable + ", or with --team FOLDER, which every command takes.",
		Example: "  smilecodes team init support-texts\n  smilecodes team check support-texts\n  smilecodes 0812 --team support-texts",
		RunE: func(*cobra.Command, []string) error {
			return errors.New("team needs init or check. For example: smilecodes team init support-texts")
		},
	}
	cmd.AddCommand(&cobra.Command{
		Use: "init DIR", Short: "Write an example of a team's folder, with comments that say what is possible",
		Example: "  smilecodes team init support-texts", Args: oneWord,
		RunE: func(_ *cobra.Command, words []string) error { return a.teamInit(words[0]) },
	}, &cobra.Command{
		Use: "check [DIR]", Short: "List all faults of a team's folder, and what is overdue",
		Long:    "check lists every fault of a team's folder with its file, line and entry, and the paragraphs that are due to be reviewed. The exit code is 1 if there are any.\nWithout DIR it checks the folder that is set.",
		Example: "  smilecodes team check support-texts", Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, words []string) error { return a.teamCheck(words) },
	})
	return cmd
}

func (a *app) teamInit(dir string) error {
	if a.IsRestricted {
		return errNoTeam
	}
	written, err := settings.WriteTeam(dir, team.Example(a.Catalog, a.Today()))
	for _, name := range written {
		fmt.Fprintln(a.out, name)
	}
	return err
}

func (a *app) teamCheck(words []string) error {
	setup, _ := a.Setup()
	dir := setup.Team
	switch {
	case len(words) > 0 && a.IsRestricted:
		return errNoTeam
	case len(words) > 0:
		dir = words[0]
	case a.teamDir != "":
		dir = a.teamDir
	}
	if dir == "" {
		return errors.New("no team's folder is set. For example: smilecodes team check support-texts")
	}
	_, report, err := settings.ReadTeam(dir, a.Catalog, a.Today())
	if err != nil {
		return fmt.Errorf("the team's folder %s: %w", text.Shown(dir), err)
	}
	for _, f := range report.Faults {
		fmt.Fprintln(a.out, f)
	}
	if len(report.Overdue) > 0 {
		fmt.Fprintln(a.out, "To be reviewed, and still used:")
	}
	for _, f := range report.Overdue {
		fmt.Fprintln(a.out, f)
	}
	fmt.Fprintf(a.out, "In use: %s, %s, %s and %s.\n", text.Count(report.Texts, "text", "texts"), text.Count(report.Sentences, "sentence", "sentences"),
		text.Count(report.Steps, "step", "steps"), text.Count(report.Languages, "language", "languages"))
	if len(report.Faults)+len(report.Overdue) > 0 {
		return errNotFound
	}
	return nil
}
