package tree

import (
	"cmp"
	"fmt"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
)

// Where the values of an answer were, for anyone who reports that something wasn't read:
//
//	….Records.body.Message.ResultCode
//
// Only names of our own lists are told. Any other may be somebody's, and is "…", or in a
// table the number of its column.

// A Place is where a value was found.
type Place struct {
	Field field.Field
	Path  string
	At    int // in bytes of the text that was read
}

// A trace is kept of each value that may count.
type trace struct {
	field field.Field
	name  string
	at    int
}

// A trail is where an object was found, and its values.
type trail struct {
	place string // the key that it is the value of, perhaps in a list, as it may be told
	of    []trace
}

// A tracer keeps where values are found, if that was asked.
type tracer struct {
	isOn    bool
	keys    field.Keys
	columns map[string]int // of a table that the text was
	name    string         // of the member that is read now, if it may be told
	base    int            // where what is read begins in its text
}

// Explain makes the reader keep where it finds the values. Where the text was a table, the
// columns whose names aren't ours are told by their numbers, from 1.
func (r *Reader) Explain(columns map[string]int) {
	r.tracer.isOn, r.tracer.columns = true, columns
}

// keep keeps where a value of an object was found. A name with a prefix is noted when it
// comes, and again when it counts; the first is the place.
func (t *tracer) keep(o *Node, f field.Field, at int) {
	if !t.isOn {
		return
	}
	at += t.base
	for _, before := range o.found.of {
		if before.field == f && before.at <= at && f != field.Actions {
			return
		}
	}
	name := t.name
	if name == "" {
		name = "…" + field.NameOf(f)
	}
	o.found.of = append(o.found.of, trace{f, name, at})
}

// member notes the name of the member of an object that is read now, if it may be told.
func (t *tracer) member(o *Node, key []byte, isOurs bool) {
	switch t.name = ""; {
	case !t.isOn:
	case isOurs:
		t.name = string(key)
	default:
		t.name = t.column(o, key)
	}
}

// column is a member of a row as its column is told; empty for any other.
func (t *tracer) column(o *Node, key []byte) string {
	if n := t.columns[string(key)]; n > 0 && o.Parent != nil && o.Parent.Parent == nil {
		return fmt.Sprintf("column %d", n)
	}
	return ""
}

// told is a key of an object as it may be told: of an answer, or of what is around it.
func (t *tracer) told(o *Node, key []byte) string {
	if !t.isOn || len(key) == 0 {
		return ""
	}
	if _, known := t.keys.Of(key); known || form.IsWrapperKey(string(key)) {
		return string(key)
	}
	return cmp.Or(t.column(o, key), "…")
}

// namedAt keeps where a name in text is. One inside of JSON is where the JSON's text ends.
func (r *Reader) namedAt(o *Node, n form.Name, f field.Field) {
	r.tracer.name = field.NameOf(f)
	if f == field.Actions {
		r.tracer.name = "Actions"
	}
	if r.within.depth == asItIs && r.tracer.isOn {
		r.at = n.At()
	}
	r.tracer.keep(o, f, r.at)
}

// path is where an object is, in names of ours.
func (o *Node) path() string {
	var names []string
	for ; o != nil && o.Parent != nil; o = o.Parent {
		if name := o.found.place; name != "" && (name != "…" || len(names) == 0 || names[len(names)-1] != "…") {
			names = append(names, name)
		}
	}
	var b strings.Builder
	for i := len(names) - 1; i >= 0; i-- {
		b.WriteString(names[i] + ".")
	}
	return b.String()
}

// Where is where a field of an answer was found, in the object or in one that counts for
// it; each of several. A code and its text are the object's own.
func (o *Node) Where(f field.Field) []Place {
	switch f {
	case field.ResultCode, field.CallCode, field.ResultText, field.ErrorText:
		return o.placesOf(f)
	}
	for near := range o.scope() {
		for _, n := range []*Node{near, near.params, near.actions} {
			if places := n.placesOf(f); len(places) > 0 {
				return places
			}
		}
	}
	return nil
}

func (o *Node) placesOf(f field.Field) []Place {
	if o == nil {
		return nil
	}
	var places []Place
	for _, t := range o.found.of {
		if t.field == f {
			places = append(places, Place{f, o.path() + t.name, t.at})
		}
	}
	return places
}
