package source

import (
	"bytes"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// decode reads a file into a struct and reports each fault with its line: every
// unknown key, or else the first line that isn't TOML or has a value of the wrong
// type. The result can be checked unless there was such a line.
func (l *loader) decode(name string, data []byte, into any) (usable bool) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF")) // some editors begin a file with this mark
	d := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	err := d.Decode(into)
	var unknown *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case err == nil:
		l.capitals(name, data)
		return true
	case errors.As(err, &unknown):
		for _, e := range unknown.Errors {
			l.at(name, &e, "unknown key %q", strings.Join(e.Key(), "."))
		}
		return true
	case errors.As(err, &wrong):
		l.at(name, wrong, "%s", shown(message(wrong, into)))
	default:
		l.fault(name, "%s", shown(strings.TrimPrefix(err.Error(), "toml: ")))
	}
	return false
}

// capitals refuses keys in another casing, which the library takes for ours: text
// and Text in one entry would hide each other.
func (l *loader) capitals(name string, data []byte) {
	var all any
	_ = toml.Unmarshal(data, &all) // it was decoded before
	var walk func(value any)
	walk = func(value any) {
		switch value := value.(type) {
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(value)) {
				if key != strings.ToLower(key) {
					l.fault(name, "unknown key %q", key)
				}
				walk(value[key])
			}
		case []any:
			for _, v := range value {
				walk(v)
			}
		}
	}
	walk(all)
}

// at reports a fault with its line.
func (l *loader) at(name string, e *toml.DecodeError, format string, args ...any) {
	line, column := e.Position()
	l.fault(name, "line %d, column %d: "+format, append([]any{line, column}, args...)...)
}

// message says what is wrong with a value in words of TOML, where it is its type.
func message(e *toml.DecodeError, into any) string {
	text := strings.TrimPrefix(e.Error(), "toml: ")
	key := e.Key()
	if len(key) == 0 || strings.HasPrefix(text, "key ") {
		return text
	}
	return key[len(key)-1] + " must be " + wanted(reflect.TypeOf(into), key)
}

// wanted says what values the field of a key takes.
func wanted(t reflect.Type, key []string) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if len(key) > 0 {
		if t.Kind() == reflect.Slice {
			return wanted(t.Elem(), key)
		}
		for f := range t.Fields() {
			if f.Tag.Get("toml") == key[0] {
				return wanted(f.Type, key[1:])
			}
		}
	}
	switch t.Kind() {
	case reflect.String:
		return "text in quotes"
	case reflect.Bool:
		return "true or false"
	case reflect.Int, reflect.Uint:
		return "a whole number"
	case reflect.Slice:
		return map[reflect.Kind]string{
			reflect.String: "a list of texts in quotes", reflect.Int: "a list of whole numbers", reflect.Struct: "a list of tables",
		}[t.Elem().Kind()]
	}
	return "something else"
}
