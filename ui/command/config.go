package command

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/model/safe"
	"smilecodes/ui/settings"
)

// config prints the files and the settings in force, each with where it comes
// from. Faults of the files are listed as well.
func (a *app) config() *cobra.Command {
	return a.answers(&cobra.Command{
		Use: "config", Short: "Print the settings in force, and where each comes from",
		Long: "config prints where your files are, every setting in force and where each setting comes from.\n" +
			"Errors in config.toml or your texts are listed with their position, and the exit code is 1.",
		Example: "  smilecodes config\n  smilecodes config --format json",
		Args:    noWords,
	}, configFormats(), func(r request) error {
		var err error
		setup, remembered := a.Setup()
		if a.Team != nil {
			if _, err := a.Team(a.Catalog, a.teamFlag()); err != nil {
				setup.Faults = append(setup.Faults, err)
			}
		}
		if r.format == "json" {
			err = a.json("", configObject(setup, remembered))
		} else {
			a.write(a.configDocument(setup, remembered), r.format)
		}
		for _, fault := range setup.Faults {
			a.say("%v.", fault)
		}
		if err == nil && len(setup.Faults) > 0 {
			return errNotFound
		}
		return err
	})
}

func (a *app) configDocument(s settings.Setup, remembered string) document {
	rows := [][]string{{"setting", "value", "from"}}
	for _, l := range s.Lines() {
		rows = append(rows, []string{l.Name, settingText(l), l.Origin.String()})
	}
	files := [][]string{
		{"what", "where"}, {"settings", a.path(s.File)}, {"your texts", a.path(s.Texts)}, {"remembered", a.path(remembered)},
	}
	return document{
		{table: files}, // which wraps nothing, because people copy paths
		heading("Settings in force"),
		{table: rows},
	}
}

// path is where a file is, or would be.
func (a *app) path(name string) string {
	switch {
	case a.IsRestricted:
		return "nowhere, because this is a shared account"
	case name == "":
		return "nowhere, because there is no home folder"
	}
	return safe.Text(name)
}

// settingText is a value as it is in the file, without quotes.
func settingText(l settings.Line) string {
	switch v := l.Value.(type) {
	case nil:
		if l.Name == "team" || l.Name == "languages" {
			return "none"
		}
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case []string:
		if len(v) == 0 {
			return "no key"
		}
		return strings.Join(v, " ")
	}
	return "as the window allows"
}

func configObject(s settings.Setup, remembered string) object {
	faults := make([]string, len(s.Faults))
	for i, fault := range s.Faults {
		faults[i] = fault.Error()
	}
	return object{
		{"files", object{{"settings", orNull(s.File)}, {"texts", orNull(s.Texts)}, {"state", orNull(remembered)}}},
		{"settings", objects(s.Lines(), func(l settings.Line) object {
			return object{{"name", l.Name}, {"value", l.Value}, {"from", l.Origin.Source.Slug()}, {"place", orNull(l.Origin.Place)}}
		})},
		{"faults", faults},
	}
}
