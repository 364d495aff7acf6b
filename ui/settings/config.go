package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"smilecodes/catalog/statement"
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

	text statement.Document
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
	if at, problem := c.text.Foreign(); problem != "" {
		c.fault(at, "%s; the defaults are used", problem)
		return c
	}
	all, wrong := c.text.Statements()
	var table []string // that keys belong to now
	known := true      // whether there is that table
	for _, s := range all {
		switch {
		case s.IsTable:
			table, known = s.Key, c.table(s)
		case known:
			s.Key = append(table[:len(table):len(table)], s.Key...)
			c.key(s)
		}
	}
	if wrong != nil {
		c.faults = append(c.faults, newFault(c.position(wrong.At), wrong.Problem))
	}
	return c
}

// fault reports what is wrong at an offset.
func (c *config) fault(at int, format string, args ...any) {
	if len(c.faults) == maxFaults {
		format, args = "there are more faults after this; only the first %d are listed", []any{maxFaults}
	}
	if len(c.faults) <= maxFaults {
		c.faults = append(c.faults, newFault(c.position(at), fmt.Sprintf(format, args...)))
	}
}

func (c *config) position(at int) position {
	line, column := c.text.Position(at)
	return position{line, column}
}

// table reads the name of a table, and reports whether there is one of that
// name: that of the keys.
func (c *config) table(s statement.Statement) bool {
	switch name, f := s.Name(), fieldOf(s.Name()); {
	case f != nil:
		c.fault(s.At, "%s isn't a table; put it before the first table, as %s", name, f.possible)
	case name != keysTable:
		c.fault(s.At, "there is no table %s; the only table is [%s]", quoted(name), keysTable)
	case s.IsList:
		c.fault(s.At, "%s is one table, not a list of them: [%[1]s]", keysTable)
	default:
		c.twice(s)
		return true
	}
	return false
}

// key reads a key with its value.
func (c *config) key(s statement.Statement) {
	switch f := fieldOf(s.Name()); {
	case f != nil:
		c.setting(f, s)
	case s.Name() == keysTable && s.Inline != nil:
		c.twice(s)
		for _, inner := range s.Inline {
			inner.Key = append([]string{keysTable}, inner.Key...)
			c.binding(inner)
		}
	case s.Key[0] == keysTable:
		c.binding(s)
	default:
		c.fault(s.At, "unknown key %s; the keys are %s, and there is the table [%s]", quoted(s.Name()), strings.Join(fieldNames(), ", "), keysTable)
	}
}

// setting reads the value of a setting.
func (c *config) setting(f *field, s statement.Statement) {
	switch {
	case c.twice(s):
	case !f.set(new(Setup), s.Value):
		c.fault(s.ValueAt, "%s must be %s; this is %s", f.name, f.possible, cut(s.Text, 40))
	default:
		c.choose(s, s.Value)
	}
}

// binding reads the keys of an action.
func (c *config) binding(s statement.Statement) {
	if len(s.Key) != 2 {
		c.fault(s.At, "%s must be a table of actions: [%s] and then, for example, filter = \"F\"", s.Name(), keysTable)
		return
	}
	switch keys, ok := bindings(s.Value); {
	case c.twice(s):
	case !ok:
		c.fault(s.ValueAt, "the keys of %s must be a key or a list of keys, such as \"y\" or [\"y\", \"ctrl+y\"]; this is %s", s.Key[1], cut(s.Text, 40))
	default:
		c.choose(s, keys)
	}
}

func (c *config) choose(s statement.Statement, v any) {
	at := c.position(s.At)
	c.choices[s.Name()] = choice{v, Origin{FromFile, at.String(), at}}
}

// twice reports a key that is there for the second time: we cannot know which one
// is meant, so neither counts.
func (c *config) twice(s statement.Statement) bool {
	first, found := c.seen[s.Name()]
	if found {
		c.fault(s.At, "%s appears twice, first on line %d; it may appear only once", s.Name(), first.line)
		delete(c.choices, s.Name())
		return true
	}
	c.seen[s.Name()] = c.position(s.At)
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
