package settings

import (
	"runtime"
	"strings"

	"smilecodes/ui/state"
)

// Overrides are what the flags say; nil is nothing.
type Overrides struct {
	Linear, ASCII, Mouse *bool
	Theme                *Theme
	Team                 *string
}

func (o Overrides) choices() choices {
	all := choices{}
	for name, flag := range map[string]*bool{"linear": o.Linear, "ascii": o.ASCII, "mouse": o.Mouse} {
		if flag != nil {
			all[name] = choice{*flag, Origin{Source: FromFlag, Place: "--" + name}}
		}
	}
	if o.Team != nil {
		all["team"] = choice{*o.Team, Origin{Source: FromFlag, Place: "--team"}}
	}
	if o.Theme != nil {
		all["theme"] = choice{o.Theme.Slug(), Origin{Source: FromFlag, Place: "--theme"}}
	}
	return all
}

// fromEnvironment reads the variables by which people tell every program what
// their terminal and they themselves need.
func fromEnvironment(getenv func(string) string, system string) choices {
	all := choices{}
	choose := func(name string, v any, variable string) {
		all[name] = choice{v, Origin{Source: FromEnvironment, Place: variable}}
	}
	if dir := getenv(TeamVariable); dir != "" {
		choose("team", dir, TeamVariable)
	}
	if variable := needsLines(getenv, system); variable != "" {
		choose("linear", true, variable)
	}
	if variable, wanted := ColourVariable(getenv); variable != "" && !wanted {
		choose("theme", NoColour.Slug(), variable)
	}
	if variable, lacks := lacksUnicode(getenv, system); lacks {
		choose("ascii", true, variable)
	}
	return all
}

// needsLines is the variable that wants lines, or says that the terminal can do
// nothing else. Windows sets no TERM.
func needsLines(getenv func(string) string, system string) string {
	switch terminal := getenv("TERM"); {
	case getenv("ACCESSIBLE") != "":
		return "ACCESSIBLE"
	case terminal == "dumb":
		return "TERM=dumb"
	case terminal == "" && system != "windows":
		return "without TERM"
	}
	return ""
}

// ColourVariable is the variable that says whether there is colour, and what it
// says; empty if none does. The first of these that is set wins:
//
//  1. NO_COLOR, to anything but empty: no
//  2. FORCE_COLOR or CLICOLOR_FORCE, to anything but empty or 0: yes
//  3. CLICOLOR=0: no
//
// The libraries read NO_COLOR=yes as a wish for colour, so they are not asked.
func ColourVariable(getenv func(string) string) (name string, wanted bool) {
	forced := func(name string) bool { v := getenv(name); return v != "" && v != "0" }
	switch {
	case getenv("NO_COLOR") != "":
		return "NO_COLOR", false
	case forced("FORCE_COLOR"):
		return "FORCE_COLOR", true
	case forced("CLICOLOR_FORCE"):
		return "CLICOLOR_FORCE", true
	case getenv("CLICOLOR") == "0":
		return "CLICOLOR=0", false
	}
	return "", false
}

// first is the first variable that is set, and not to nothing.
func first(getenv func(string) string, names ...string) string {
	for _, name := range names {
		if getenv(name) != "" {
			return name
		}
	}
	return ""
}

// LacksUnicode reports whether the locale or the terminal has only ASCII.
func LacksUnicode(getenv func(string) string) bool {
	_, lacks := lacksUnicode(getenv, runtime.GOOS)
	return lacks
}

// lacksUnicode reports whether the locale or the terminal has only ASCII, and
// which variable says so. The first variable of the locale that is set counts; if
// none is set, the locale is C. Windows has no such variables, and its terminals
// know Unicode.
func lacksUnicode(getenv func(string) string, system string) (name string, lacks bool) {
	if getenv("TERM") == "linux" {
		return "TERM=linux", true
	}
	name = first(getenv, "LC_ALL", "LC_CTYPE", "LANG")
	switch charset := strings.ToUpper(getenv(name)); {
	case name == "" && system == "windows":
		return "", false
	case name == "":
		return "without LANG", true
	default:
		return name, !strings.Contains(charset, "UTF-8") && !strings.Contains(charset, "UTF8")
	}
}

// fromMemory is what was last chosen. Some of it may no longer be possible.
func fromMemory(r state.State) choices {
	from := Origin{Source: FromMemory}
	return choices{
		"audience": {r.Audience, from},
		"format":   {r.Format, from},
		"mouse":    {map[string]any{"on": true, "off": false}[r.Mouse], from},
		"split":    {int64(r.Split), from},
	}
}
