package settings

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"smilecodes/catalog/sorted"
	"smilecodes/model/safe"
	"smilecodes/ui/restricted"
	"smilecodes/ui/state"
)

// fileName is the file of the settings, in [Dir].
const fileName = "config.toml"

// A Setup is every setting in force, and where each comes from. The first that
// says anything about a setting wins:
//
//  1. a flag
//  2. the environment
//  3. config.toml
//  4. what the program remembers, for the mouse, the audience, the format and
//     the split, which change while it is used
//  5. the default
//
// For example, with ascii = false in the file and LANG=C only ASCII is drawn;
// --ascii=false draws the rest again.
type Setup struct {
	Settings
	Linear bool // whether to ask and answer in lines, without drawing a screen

	File   string  // the path of config.toml, whether there is one or not; empty where none is read
	Texts  string  // the folder of the texts that [Templates] reads
	Faults []error // what is wrong in the file; the settings that it is of keep their defaults

	from map[string]Origin
	lost []Line // of actions whose keys are given to others
}

// A choice is what one source says of one setting.
type choice struct {
	value  any // a string, bool or int64, as in the file; for the keys of an action a []string
	origin Origin
}

// choices are what one source says, by the names of [Line].
type choices map[string]choice

// Load is what is in force for these flags, this environment and what is
// remembered. It reads config.toml each time, but none where the program is restricted.
func Load(flags Overrides, getenv func(string) string, remembered state.State) Setup {
	var file config
	var path, texts string
	if dir, err := Dir(); err == nil && !restricted.Is(getenv) {
		path, texts = filepath.Join(dir, fileName), filepath.Join(dir, textsName)
		file = readConfig(path)
	}
	s := inForce(fromMemory(remembered), file.choices, fromEnvironment(getenv, runtime.GOOS), flags.choices())
	s.File, s.Texts, s.Faults = path, texts, file.faults
	return s
}

// inForce lays one source over the other, the strongest last. What a source says
// that is not possible counts as nothing.
func inForce(sources ...choices) Setup {
	s := Setup{Settings: Defaults(), from: map[string]Origin{}}
	s.Keys = map[string][]string{}
	for _, source := range sources {
		for _, f := range fields() {
			if c, ok := source[f.name]; ok && f.set(&s, c.value) {
				s.from[f.name] = c.origin
			}
		}
		for name, c := range source {
			if action, ok := strings.CutPrefix(name, keysTable+"."); ok {
				s.Keys[action], s.from[name] = c.value.([]string), c.origin
			}
		}
	}
	return s
}

// From is where a setting comes from, by its name in config.toml.
func (s Setup) From(name string) Origin { return s.from[name] }

// A Line is one setting of a Setup, to be shown.
type Line struct {
	Name   string // as in config.toml; keys.ACTION for the keys of an action
	Value  any    // a string, bool, int or []string; nil for what the program finds itself
	Origin Origin
}

// Lines lists every setting in force.
func (s Setup) Lines() []Line {
	var lines []Line
	for _, f := range fields() {
		lines = append(lines, Line{f.name, f.value(s), s.from[f.name]})
	}
	for _, action := range slices.Sorted(maps.Keys(s.Keys)) {
		name := keysTable + "." + action
		lines = append(lines, Line{safe.Text(name), s.Keys[action], s.from[name]})
	}
	lines = append(lines, s.lost...)
	sorted.By(lines[len(fields()):], func(a, b Line) int { return strings.Compare(a.Name, b.Name) })
	return lines
}

// GiveKey says that a key of an action is in force for another one, to which the
// person gave it. The action goes on with the keys that are left; perhaps none.
func (s *Setup) GiveKey(from, to string, left []string) {
	line := Line{keysTable + "." + from, left, s.from[keysTable+"."+to]}
	line.Origin.Place += ", " + keysTable + "." + to
	s.lost = slices.DeleteFunc(s.lost, func(l Line) bool { return l.Name == line.Name })
	s.lost = append(s.lost, line)
}

// RefuseKeys leaves out the keys of actions with which something is wrong, and
// says what with their position in config.toml, among the other faults of the file
// in order. Which actions there are, and which keys are taken, the explorer knows.
func (s *Setup) RefuseKeys(wrong map[string]error) {
	for _, action := range slices.Sorted(maps.Keys(wrong)) {
		s.Faults = append(s.Faults, newFault(s.from[keysTable+"."+action].at, wrong[action].Error()))
		delete(s.Keys, action)
	}
	sorted.By(s.Faults, func(a, b error) int { return positionOf(a).compare(positionOf(b)) })
}

// A fault is what is wrong at a position of the file.
type fault struct {
	position
	message string
}

func newFault(at position, problem string) fault {
	return fault{at, short(fmt.Sprintf("%s: %s", at, problem))}
}

func (f fault) Error() string { return f.message }

// positionOf is where a fault is: the beginning, if it has no position.
func positionOf(err error) position {
	var f fault
	errors.As(err, &f)
	return f.position
}

// short is a message that is safe to show and not too long: what is wrong in a
// file may be in it.
func short(message string) string { return cut(oneLine(message), 200) }

// oneLine is a text that is safe to show in one line. What is quoted from a file
// may have several.
func oneLine(text string) string { return strings.Join(strings.Fields(safe.Text(text)), " ") }

// cut shortens a text to some characters.
func cut(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-3]) + "..."
	}
	return text
}
