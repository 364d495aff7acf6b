package command

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"smilecodes/model/ticket/markup"
)

// An object is something for machines: its fields, in order, each of them said
// once. JSON has it as an object, and a table as a row, in which the fields of an
// object inside it have its name as a prefix: source_page.
type object []field

// A field's value is a text, a number, true or false, a list, a map or an object;
// nil where no source states it.
type field struct {
	name  string
	value any
}

// MarshalJSON writes the fields in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	var errs error
	between := byte('{')
	for _, f := range o {
		b.WriteByte(between)
		errs = errors.Join(errs, enc.Encode(f.name))
		b.WriteByte(':')
		errs = errors.Join(errs, enc.Encode(f.value))
		between = ','
	}
	b.WriteByte('}')
	return b.Bytes(), errs
}

// flat is an object with none inside it.
func (o object) flat() object {
	var all object
	for _, f := range o {
		inside, ok := f.value.(object)
		if !ok {
			all = append(all, f)
		}
		for _, in := range inside {
			all = append(all, field{f.name + "_" + in.name, in.value})
		}
	}
	return all
}

// names is the header of a table.
func (o object) names() []string {
	var all []string
	for _, f := range o.flat() {
		all = append(all, f.name)
	}
	return all
}

// cells is a row of a table.
func (o object) cells() []string {
	var all []string
	for _, f := range o.flat() {
		all = append(all, cell(f.value))
	}
	return all
}

// cell is a value in one cell.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []string:
		return strings.Join(v, " ")
	case []int:
		return spaced(v)
	case []object:
		all := make([]string, len(v))
		for i, o := range v {
			all[i] = strings.Join(o.cells(), ", ")
		}
		return strings.Join(all, "; ")
	case map[string]string:
		var all []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			all = append(all, key+"="+v[key])
		}
		return strings.Join(all, " ")
	}
	return fmt.Sprint(value)
}

// spaced is numbers in one cell.
func spaced(numbers []int) string {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, " ")
}

// objects are things for machines, and never null.
func objects[T any](all []T, as func(T) object) []object {
	made := make([]object, len(all))
	for i, x := range all {
		made[i] = as(x)
	}
	return made
}

// list is never null in JSON.
func list[T any](values []T) []T {
	if values == nil {
		return []T{}
	}
	return values
}

// orNull is a text, or null where there is none.
func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// schema numbers the shapes of JSON: it changes when a field changes or goes, not when
// one is added.
const schema = 1

// json writes a value by a name, or the fields of an object without one, after what
// says of which shape and of which catalogue they are:
//
//	{"schema": 1, "catalogue": {"day": ..., "fingerprint": ...}, "entries": [...]}
func (a *app) json(name string, v any) error {
	all := object{
		{"schema", schema},
		{"catalogue", object{{"day", a.Catalog.Day()}, {"fingerprint", a.Catalog.Fingerprint()}}},
	}
	if fields, isObject := v.(object); isObject && name == "" {
		all = append(all, fields...)
	} else {
		all = append(all, field{name, v})
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return a.unlessClosed(enc.Encode(all))
}

// table writes a table for spreadsheets.
func (a *app) table(rows [][]string, format string) error {
	w := csv.NewWriter(a.out)
	if format == "tsv" {
		w.Comma = '\t'
	}
	for _, row := range rows {
		for i, c := range row {
			row[i] = markup.Guard(c)
		}
		if err := w.Write(row); err != nil {
			return a.unlessClosed(err)
		}
	}
	w.Flush()
	return a.unlessClosed(w.Error())
}
