package template

import (
	"fmt"
	"slices"
	"strings"
)

// A value is what a template works with: nil, a bool, an int, a float64, a string,
// a []string, a Record or a []Record, and nothing else. Numbers and truths come from
// the template's own words.
type value = any

// A Record is what a template can name, field by field.
type Record struct {
	kind   string
	fields []Field
}

// A Field is a value with a name. Only this package makes one; see [Text], [Texts],
// [Inner] and [Records].
type Field struct {
	name  string
	value value
}

// NewRecord makes a record of fields. Its kind says in errors what it is: "the job".
func NewRecord(kind string, fields ...Field) Record { return Record{kind, fields} }

// Text is a field with a text.
func Text(name, text string) Field { return Field{name, text} }

// Texts is a field with a list of texts.
func Texts(name string, texts []string) Field { return Field{name, slices.Clip(texts)} }

// Inner is a field with a record.
func Inner(name string, r Record) Field { return Field{name, r} }

// Records is a field with a list of records.
func Records(name string, records []Record) Field { return Field{name, slices.Clip(records)} }

// field is the value of a name, if there is one.
func (r Record) field(name string) (value, bool) {
	i := slices.IndexFunc(r.fields, func(f Field) bool { return f.name == name })
	if i < 0 {
		return nil, false
	}
	return r.fields[i].value, true
}

// names lists what is there: ".Entries, .Job".
func (r Record) names() string {
	var all []string
	for _, f := range r.fields {
		all = append(all, "."+f.name)
	}
	return strings.Join(all, ", ")
}

// Format writes a record as package fmt writes a struct: {0810 Approved}, and with
// %+v {Code:0810 Text:Approved}.
func (r Record) Format(out fmt.State, verb rune) {
	form, named := fmt.FormatString(out, verb), verb == 'v' && (out.Flag('+') || out.Flag('#'))
	fmt.Fprint(out, "{")
	for i, f := range r.fields {
		if i > 0 {
			fmt.Fprint(out, " ")
		}
		if named {
			fmt.Fprint(out, f.name+":")
		}
		fmt.Fprintf(out, form, f.value)
	}
	fmt.Fprint(out, "}")
}

// truth is what {{if}} takes a value for: nothing, zero and what is empty are false.
func truth(v value) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	case int:
		return v != 0
	case float64:
		return v != 0
	case Record:
		return true
	}
	n, _ := length(v)
	return n > 0
}

// length is how many bytes or items a value has.
func length(v value) (int, error) {
	switch v := v.(type) {
	case string:
		return len(v), nil
	case []string:
		return len(v), nil
	case []Record:
		return len(v), nil
	}
	return 0, fmt.Errorf("%s has no length", called(v))
}

// called is what a value is, for a person.
func called(v value) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case bool:
		return "true or false"
	case int:
		return "a whole number"
	case float64:
		return "a decimal number"
	case string:
		return "a text"
	case Record:
		return v.kind
	}
	return "a list"
}
