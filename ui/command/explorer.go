package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"smilecodes/ui/settings"
	"smilecodes/ui/text"
)

// explorerFlags are the flags that are for the explorer. They take no words: a
// command has no screen that they could change.
type explorerFlags struct {
	linear, ascii bool
	theme, mouse  string
}

func isExplorers(flag string) bool {
	return slices.Contains([]string{"linear", "ascii", "theme", "mouse"}, flag)
}

// onOff are the words for a switch.
func onOff() []string { return []string{"on", "off"} }

func themes() []string { return slugs(settings.Themes()) }

// opensExplorer lets a command open the explorer where its flags say so.
func (a *app) opensExplorer(cmd *cobra.Command) {
	var e explorerFlags
	f := cmd.Flags()
	f.BoolVar(&e.linear, "linear", false, "explorer: ask and answer in lines, for screen readers and braille")
	f.BoolVar(&e.ascii, "ascii", false, "explorer: draw with plain ASCII only")
	f.StringVar(&e.theme, "theme", "", "explorer: a `THEME`: "+strings.Join(themes(), ", "))
	f.StringVar(&e.mouse, "mouse", "", "explorer: turn the mouse `on|off`")
	complete(cmd, "theme", themes())
	complete(cmd, "mouse", onOff())
	answer := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, words []string) error {
		own, others := explorersOwn(cmd)
		isTeams := len(words)+len(others) == 0 && f.Changed("team")
		switch {
		case len(own) == 0 && !isTeams:
			return answer(cmd, words)
		case len(words) > 0:
			return fmt.Errorf("%s only works with the explorer. Remove %s or %s", own[0], own[0], text.Shown(words[0]))
		case len(others) > 0:
			return fmt.Errorf("%s is for the explorer, and %s is for codes; leave one out", own[0], others[0])
		}
		flags, err := e.overrides(f.Changed)
		flags.Team = a.teamFlag().Team
		if err != nil {
			return err
		}
		if code := a.Explore(flags); code != Found {
			return exitCode(code)
		}
		return nil
	}
}

// explorersOwn are the flags that were given, those of the explorer apart.
func explorersOwn(cmd *cobra.Command) (own, others []string) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if isExplorers(f.Name) {
			own = append(own, "--"+f.Name)
		} else if f.Name != "team" { // which is for both
			others = append(others, "--"+f.Name)
		}
	})
	return own, others
}

// overrides are the flags that were given.
func (e explorerFlags) overrides(given func(flag string) bool) (o settings.Overrides, err error) {
	if given("linear") {
		o.Linear = &e.linear
	}
	if given("ascii") {
		o.ASCII = &e.ascii
	}
	if given("mouse") {
		word, err := text.Choose("mouse", []string{e.mouse}, onOff(), func(w string) []string { return []string{w} })
		if err != nil {
			return o, err
		}
		on := word[0] == "on"
		o.Mouse = &on
	}
	if given("theme") {
		themes, err := text.Choose("theme", []string{e.theme}, settings.Themes(), func(t settings.Theme) []string { return []string{t.Slug()} })
		if err != nil {
			return o, err
		}
		o.Theme = &themes[0]
	}
	return o, nil
}

// wrongFlag says of a flag that a command does not have whose it is, and of a
// switch what it can be.
func wrongFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) && isExplorers(unknown.GetSpecifiedName()) {
		return fmt.Errorf("--%s is for the explorer, not for %s. To open the explorer: smilecodes --%[1]s", unknown.GetSpecifiedName(), cmd.Name())
	}
	var invalid *pflag.InvalidValueError // which no other flag gives
	if errors.As(err, &invalid) {
		return fmt.Errorf("--%s must be true or false, not %s", invalid.GetFlag().Name, text.Shown(invalid.GetValue()))
	}
	return err
}
