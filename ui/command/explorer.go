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

// explorerFlags are the flags that are for the explorer. They stand alone: a
// command has no screen that they could change.
type explorerFlags struct {
	linear, ascii bool
	theme, mouse  string
}

var explorerNames = []string{"linear", "ascii", "theme", "mouse"}

// onOff are the words for a switch.
var onOff = []string{"on", "off"}

func (a *app) takesExplorerFlags(root *cobra.Command) {
	f := root.Flags()
	f.BoolVar(&a.explorer.linear, "linear", false, "explorer: ask and answer in lines, for screen readers and braille")
	f.BoolVar(&a.explorer.ascii, "ascii", false, "explorer: draw with plain ASCII only")
	f.StringVar(&a.explorer.theme, "theme", "", "explorer: a `THEME`: "+strings.Join(themeSlugs(), ", "))
	f.StringVar(&a.explorer.mouse, "mouse", "", "explorer: turn the mouse `on|off`")
	_ = root.RegisterFlagCompletionFunc("theme", fixed(themeSlugs())) // fails only for a flag that does not exist
	_ = root.RegisterFlagCompletionFunc("mouse", fixed(onOff))
	root.SetFlagErrorFunc(wrongFlag)
}

func themeSlugs() []string {
	var all []string
	for _, t := range settings.Themes() {
		all = append(all, t.Slug())
	}
	return all
}

// start is the program without a command: the explorer if its flags say so,
// else the answer to codes.
func (a *app) start(cmd *cobra.Command, typed []string) error {
	var own, others []string
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if slices.Contains(explorerNames, f.Name) {
			own = append(own, "--"+f.Name)
		} else {
			others = append(others, "--"+f.Name)
		}
	})
	switch {
	case len(own) == 0:
		return a.answers(a.show)(cmd, typed)
	case len(typed) > 0:
		return fmt.Errorf("%s is for the explorer, which takes no words; leave out %s or %s", own[0], own[0], text.Shown(typed[0]))
	case len(others) > 0:
		return fmt.Errorf("%s is for the explorer, and %s is for codes; leave one of them out", own[0], others[0])
	}
	flags, err := a.overrides(cmd)
	if err != nil {
		return err
	}
	if code := a.Explore(flags); code != Found {
		return exitCode(code)
	}
	return nil
}

// overrides are the flags of the explorer that were given.
func (a *app) overrides(cmd *cobra.Command) (o settings.Overrides, err error) {
	given := cmd.Flags().Changed
	if given("linear") {
		o.Linear = &a.explorer.linear
	}
	if given("ascii") {
		o.ASCII = &a.explorer.ascii
	}
	if given("mouse") {
		word, err := text.Choose("mouse", []string{a.explorer.mouse}, onOff, func(w string) []string { return []string{w} })
		if err != nil {
			return o, err
		}
		on := word[0] == "on"
		o.Mouse = &on
	}
	if given("theme") {
		themes, err := text.Choose("theme", []string{a.explorer.theme}, settings.Themes(), func(t settings.Theme) []string { return []string{t.Slug()} })
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
	if errors.As(err, &unknown) && slices.Contains(explorerNames, unknown.GetSpecifiedName()) {
		return fmt.Errorf("--%s is for the explorer, not for %s; without a command it opens it: smilecodes --%[1]s", unknown.GetSpecifiedName(), cmd.Name())
	}
	var invalid *pflag.InvalidValueError // which no other flag gives
	if errors.As(err, &invalid) {
		return fmt.Errorf("--%s is true or false, and not %s", invalid.GetFlag().Name, text.Shown(invalid.GetValue()))
	}
	return err
}
