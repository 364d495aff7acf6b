package job

import "smilecodes/model/job/privacy"
import "smilecodes/model/job/field"
import "slices"

// mostValues is how many values of one field are looked at.
const mostValues = 10

// all are the different values of a field of an object, in order.
func (o *node) all(f field.Field) []string {
	var values []string
	for i := range o.members {
		m := &o.members[i]
		if m.field == f && m.text != "" && len(values) < mostValues && !slices.Contains(values, m.text) {
			values = append(values, m.text)
		}
	}
	return values
}

// says reports whether a field has a value.
func (o *node) says(f field.Field, text string) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f && m.text == text })
}

// A reading is the value of a field. Where several differ, none wins.
type reading struct {
	text  string
	same  privacy.Hash
	clash bool
}

// name is what is compared of the name of a job.
func (r reading) name() privacy.Hash {
	if r.clash {
		return 0
	}
	return r.same
}

// shown is the value as it may be shown.
func (r reading) shown() string {
	if r.clash {
		return NotShown
	}
	return r.text
}

func (r *reading) add(o *node, f field.Field) {
	for i := range o.members {
		switch m := &o.members[i]; {
		case m.field != f || m.text == "":
		case r.text == "":
			r.text, r.same = m.text, m.same
		case r.text != m.text || r.same != m.same:
			r.clash = true
		}
	}
}

// has reports whether a field is there, whatever it says.
func (o *node) has(f field.Field) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f })
}
