package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"smilecodes/model/safe"
)

// keysTable is the table of the keys of actions.
const keysTable = "keys"

// The most that config.toml can have. No real file comes near.
const (
	maxBytes  = 64 << 10 // a longer one is not parsed: it would keep the parser busy
	maxFaults = 100      // more are not listed
)

// A config is what config.toml says, and what is wrong in it.
//
// Reading is strict: unknown keys and words, values of a wrong type or out of
// range, and keys that are there twice are all reported together, each as
// config.toml:LINE:COLUMN with what is possible. A setting with a fault keeps its
// default, and the others count. go-toml's own strict decoding stops at the first
// wrong type or second key, and doesn't say where the right ones are; so go-toml
// parses, and the settings are taken from its statements one by one.
type config struct {
	choices choices
	faults  []error

	text document
	seen map[string]position // where each key and table came first
}

// readConfig reads config.toml. It need not exist.
func readConfig(path string) config {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return config{}
	}
	text, err := readFile(path, maxBytes)
	if err != nil {
		return config{faults: []error{errors.New(short(fmt.Sprintf("%s: %v; the defaults are used", fileName, err)))}}
	}
	return parse([]byte(text))
}

// parse reads the text of the file.
func parse(text []byte) config {
	c := config{choices: choices{}, text: text, seen: map[string]position{}}
	if at, problem := c.text.foreign(); problem != "" {
		c.fault(at, "%s; the defaults are used", problem)
		return c
	}
	all, err := c.text.statements()
	var table []string // that keys belong to now
	known := true      // whether there is that table
	for _, s := range all {
		switch {
		case s.kind != unstable.KeyValue:
			table, known = s.key, c.table(s)
		case known:
			s.key = append(table[:len(table):len(table)], s.key...)
			c.key(s)
		}
	}
	if err != nil {
		c.faults = append(c.faults, err)
	}
	return c
}

// fault reports what is wrong at an offset.
func (c *config) fault(at int, format string, args ...any) {
	if len(c.faults) == maxFaults {
		format, args = "there are more faults after this; only the first %d are listed", []any{maxFaults}
	}
	if len(c.faults) <= maxFaults {
		c.faults = append(c.faults, newFault(c.text.position(at), fmt.Sprintf(format, args...)))
	}
}

// table reads the name of a table, and reports whether there is one of that
// name: that of the keys.
func (c *config) table(s statement) bool {
	switch name, f := s.name(), fieldOf(s.name()); {
	case f != nil:
		c.fault(s.at, "%s isn't a table; put it before the first table, as %s", name, f.possible)
	case name != keysTable:
		c.fault(s.at, "there is no table %s; the only table is [%s]", quoted(name), keysTable)
	case s.kind == unstable.ArrayTable:
		c.fault(s.at, "%s is one table, not a list of them: [%[1]s]", keysTable)
	default:
		c.twice(s)
		return true
	}
	return false
}

// key reads a key with its value.
func (c *config) key(s statement) {
	switch f := fieldOf(s.name()); {
	case f != nil:
		c.setting(f, s)
	case s.name() == keysTable && s.inline != nil:
		c.twice(s)
		for _, inner := range s.inline {
			inner.key = append([]string{keysTable}, inner.key...)
			c.binding(inner)
		}
	case s.key[0] == keysTable:
		c.binding(s)
	default:
		c.fault(s.at, "unknown key %s; the keys are %s, and there is the table [%s]", quoted(s.name()), strings.Join(fieldNames(), ", "), keysTable)
	}
}

// setting reads the value of a setting.
func (c *config) setting(f *field, s statement) {
	switch {
	case c.twice(s):
	case !f.set(new(Setup), s.value):
		c.fault(s.valueAt, "%s must be %s; this is %s", f.name, f.possible, cut(s.text, 40))
	default:
		c.choose(s, s.value)
	}
}

// binding reads the keys of an action.
func (c *config) binding(s statement) {
	if len(s.key) != 2 {
		c.fault(s.at, "%s must be a table of actions: [%s] and then, for example, filter = \"F\"", s.name(), keysTable)
		return
	}
	switch keys, ok := bindings(s.value); {
	case c.twice(s):
	case !ok:
		c.fault(s.valueAt, "the keys of %s must be a key or a list of keys, such as \"y\" or [\"y\", \"ctrl+y\"]; this is %s", s.key[1], cut(s.text, 40))
	default:
		c.choose(s, keys)
	}
}

func (c *config) choose(s statement, v any) {
	at := c.text.position(s.at)
	c.choices[s.name()] = choice{v, Origin{FromFile, at.String(), at}}
}

// twice reports a key that is there for the second time: we cannot know which one
// is meant, so neither counts.
func (c *config) twice(s statement) bool {
	first, found := c.seen[s.name()]
	if found {
		c.fault(s.at, "%s appears twice, first on line %d; it may appear only once", s.name(), first.line)
		delete(c.choices, s.name())
		return true
	}
	c.seen[s.name()] = c.text.position(s.at)
	return false
}

// bindings are one key or several.
func bindings(v any) (keys []string, ok bool) {
	all, isList := v.([]any)
	if !isList {
		all = []any{v}
	}
	for _, k := range all {
		key, _ := k.(string)
		if !isKey(key) {
			return nil, false
		}
		keys = append(keys, key)
	}
	return keys, len(keys) > 0
}

// maxKeyLength is the most characters that the name of a key can have.
const maxKeyLength = 32

func isKey(text string) bool {
	return text != "" && utf8.RuneCountInString(text) <= maxKeyLength && safe.Text(text) == text
}

// quoted is a name made safe to show, and short.
func quoted(name string) string { return cut(fmt.Sprintf("%q", name), 40) }
