package settings

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"smilecodes/model"
)

// keysTable is the table of the keys of actions.
const keysTable = "keys"

// readConfig reads config.toml. That there is none is no fault.
//
// It is strict. An unknown key, a value of a wrong type or out of range, an
// unknown word, a key that stands twice: all are reported together, each as
// config.toml:LINE:COLUMN with what is possible. A setting with a fault keeps
// its default, and the others count.
func readConfig(path string) Setup {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		s := newSetup()
		s.File = path
		return s
	}
	s := newSetup()
	text, err := readFile(path, mostBytes)
	if err != nil {
		s.Faults = []error{errors.New(short(fmt.Sprintf("%s: %v; the defaults are used", fileName, err)))}
	} else {
		s = parse([]byte(text))
	}
	s.File = path
	return s
}

// parse reads the text of the file.
func parse(data []byte) Setup {
	r := reader{data: data, Setup: newSetup(), seen: map[string]place{}}
	if at, problem := refusal(data); problem != "" {
		r.fault(at, "%s; the defaults are used", problem)
		return r.Setup
	}
	r.p.Reset(data)
	for r.p.NextExpression() {
		if e := r.p.Expression(); e.Kind == unstable.KeyValue {
			r.keyValue(e)
		} else {
			r.header(e)
		}
	}
	if err := r.p.Error(); err != nil {
		r.broken(err)
	}
	return r.Setup
}

// A reader goes through the expressions of the TOML parser itself, so that
// every fault has its place.
type reader struct {
	Setup
	p     unstable.Parser
	data  []byte
	table []string         // the table that keys belong to now
	stray bool             // whether that table is unknown, and was reported
	seen  map[string]place // where each key and table stood first
}

// fault reports what is wrong at an offset.
func (r *reader) fault(at int, format string, args ...any) {
	r.Faults = append(r.Faults, newFault(r.place(at), fmt.Sprintf(format, args...)))
}

// place is where an offset is.
func (r *reader) place(at int) place {
	before := r.data[:at]
	begun := bytes.LastIndexByte(before, '\n') + 1
	return place{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[begun:]) + 1}
}

// broken reports where the file is no TOML.
func (r *reader) broken(err error) {
	at := len(r.data)
	var where *unstable.ParserError
	if errors.As(err, &where) {
		at = int(r.p.Range(where.Highlight).Offset)
	}
	r.fault(at, "%s; nothing is read from here on", err.Error())
}

// header reads the name of a table. There is one table, that of the keys.
func (r *reader) header(e *unstable.Node) {
	r.table = path(e)
	r.stray = e.Kind != unstable.Table || name(r.table) != keysTable
	at := int(e.Child().Raw.Offset)
	switch {
	case r.stray && fieldOf(name(r.table)) != nil:
		r.fault(at, "%s is no table; it stands before the first, and is %s", name(r.table), fieldOf(name(r.table)).possible)
	case r.stray && name(r.table) == keysTable:
		r.fault(at, "%s is one table, not a list of them: [%[1]s]", keysTable)
	case r.stray:
		r.fault(at, "there is no table %s; there is only [%s]", quoted(name(r.table)), keysTable)
	default:
		r.twice(name(r.table), at)
	}
}

// keyValue reads a key of the file with its value.
func (r *reader) keyValue(e *unstable.Node) {
	if r.stray {
		return
	}
	key := append(slices.Clip(r.table), path(e)...)
	v := r.valueOf(e)
	switch f := fieldOf(name(key)); {
	case f != nil:
		r.setting(f, v)
	case name(key) == keysTable && v.Kind == unstable.InlineTable:
		r.twice(keysTable, v.key)
		for it := v.Children(); it.Next(); {
			r.binding(append(key, path(it.Node())...), r.valueOf(it.Node()))
		}
	case key[0] == keysTable:
		r.binding(key, v)
	default:
		r.fault(v.key, "unknown key %s; there are %s, and the table [%s]", quoted(name(key)), strings.Join(fieldNames(), ", "), keysTable)
	}
}

// A value is what stands behind a key.
type value struct {
	*unstable.Node
	key, at int    // where the key and the value begin
	text    string // as it stands in the file
}

// valueOf finds the value of an expression. The parser does not say where a
// list begins, so that is looked for behind the key.
func (r *reader) valueOf(e *unstable.Node) value {
	first := e.Value().Next() // the parts of the key are chained behind the value
	last := first
	for last.Next() != nil {
		last = last.Next()
	}
	from, end := int(last.Raw.Offset+last.Raw.Length), int(e.Raw.Offset+e.Raw.Length)
	_, behind, _ := bytes.Cut(r.data[from:end], []byte("="))
	behind = bytes.TrimLeft(behind, " \t")
	return value{
		Node: e.Value(),
		key:  int(first.Raw.Offset), at: end - len(behind),
		text: string(bytes.TrimSpace(behind)),
	}
}

// setting reads the value of a setting.
func (r *reader) setting(f *field, v value) {
	if r.twice(f.name, v.key) {
		delete(r.from, f.name)
		return
	}
	if !f.read(&r.Setup, v.Node) {
		r.fault(v.at, "%s must be %s; this is %s", f.name, f.possible, cut(v.text, 40))
		return
	}
	r.from[f.name] = Origin{FromFile, r.place(v.key).String()}
}

// binding reads the keys of an action.
func (r *reader) binding(key []string, v value) {
	if len(key) != 2 {
		r.fault(v.key, "%s must be a table of actions: [%s] and then, for example, copy = \"y\"", name(key), keysTable)
		return
	}
	action := key[1]
	if r.twice(name(key), v.key) {
		delete(r.Keys, action)
		return
	}
	keys, ok := bindings(v.Node)
	if !ok {
		r.fault(v.at, "the keys of %s must be a key or a list of keys, such as \"y\" or [\"y\", \"ctrl+y\"]; this is %s", action, cut(v.text, 40))
		return
	}
	r.keys.at[action] = r.place(v.key)
	r.setKeys(action, keys, Origin{FromFile, r.keys.at[action].String()})
}

// twice reports a key that stands for the second time: nobody knows which is
// meant, so none counts.
func (r *reader) twice(name string, at int) bool {
	first, found := r.seen[name]
	if found {
		r.fault(at, "%s stands twice, first in line %d; it can stand once", name, first.line)
		return true
	}
	r.seen[name] = r.place(at)
	return false
}

// bindings are one key or several.
func bindings(n *unstable.Node) (keys []string, ok bool) {
	if n.Kind == unstable.Array {
		for it := n.Children(); it.Next(); {
			if !isKey(it.Node()) {
				return nil, false
			}
			keys = append(keys, string(it.Node().Data))
		}
		return keys, len(keys) > 0
	}
	return []string{string(n.Data)}, isKey(n)
}

// longestKey is the most characters that the name of a key can have.
const longestKey = 32

func isKey(n *unstable.Node) bool {
	text := string(n.Data)
	return n.Kind == unstable.String && text != "" && utf8.RuneCountInString(text) <= longestKey && model.Clean(text) == text
}

// path is the key of an expression, part by part.
func path(e *unstable.Node) []string {
	var parts []string
	for it := e.Key(); it.Next(); {
		parts = append(parts, string(it.Node().Data))
	}
	return parts
}

// name is a key as it is written.
func name(path []string) string { return strings.Join(path, ".") }

// quoted is a name made safe to show, and short.
func quoted(name string) string { return cut(fmt.Sprintf("%q", name), 40) }
