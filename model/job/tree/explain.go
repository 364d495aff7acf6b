package tree

import (
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
)

// Where the values of an answer were, for anyone who reports that something wasn't read:
//
//	….Records.body.Message.ResultCode
//
// Only names of our own lists are told. Any other may be somebody's, and is "…".

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

// Explain makes the reader keep where it finds the values.
func (r *Reader) Explain() { r.explains = true }

// trace keeps where a value of an object was found. A name with a prefix is noted when it
// comes, and again when it counts; the first is the place.
func (r *Reader) trace(o *Node, f field.Field, at int) {
	if !r.explains {
		return
	}
	for _, t := range o.traces {
		if t.field == f && t.at <= at && f != field.Actions {
			return
		}
	}
	name := r.name
	if name == "" {
		name = "…" + field.NameOf(f)
	}
	o.traces = append(o.traces, trace{f, name, at})
}

// named notes the name of the member that is read now; of one that isn't ours nothing.
func (r *Reader) named(key []byte, isOurs bool) {
	if r.name = ""; isOurs && r.explains {
		r.name = string(key)
	}
}

// namedAt keeps where a name in text is. One inside of JSON is where the JSON's text ends.
func (r *Reader) namedAt(o *Node, n form.Name, f field.Field) {
	r.name = field.NameOf(f)
	if f == field.Actions {
		r.name = "Actions"
	}
	if r.nested == 0 && r.explains {
		r.at = n.At()
	}
	r.trace(o, f, r.at)
}

// path is where an object is, in names of ours.
func (o *Node) path() string {
	var names []string
	for ; o != nil && o.Parent != nil; o = o.Parent {
		if name := o.place; name != "" && (name != "…" || len(names) == 0 || names[len(names)-1] != "…") {
			names = append(names, name)
		}
	}
	var b strings.Builder
	for i := len(names) - 1; i >= 0; i-- {
		b.WriteString(names[i] + ".")
	}
	return b.String()
}

// told is a key as it may be told: of an answer, or of what is around it.
func (r *Reader) told(key []byte) string {
	_, known := r.keys.Of(key)
	switch {
	case !r.explains || len(key) == 0:
		return ""
	case known || form.IsWrapperKey(string(key)):
		return string(key)
	}
	return "…"
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
	for _, t := range o.traces {
		if t.field == f {
			places = append(places, Place{f, o.path() + t.name, t.at})
		}
	}
	return places
}
