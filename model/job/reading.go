package job

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// A reading is the value of a field. Where several differ, none wins.
type reading struct {
	text  string
	same  privacy.Hash
	clash bool
	form  wire.Form // of the name of a job
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
		return privacy.NotShown
	}
	return r.text
}

func (r *reading) add(o *node, f field.Field) {
	for i := range o.members {
		switch m := &o.members[i]; {
		case m.field != f || m.text == "":
		case r.text == "":
			r.text, r.same, r.form = m.text, m.same, m.form
		case r.text != m.text || r.same != m.same:
			r.clash = true
		}
	}
}

// near is a field of an object and of what it says of its job.
func (o *node) near(f field.Field) reading {
	var r reading
	r.add(o, f)
	if o.params != nil {
		r.add(o.params, f)
	}
	return r
}

// itself looks for a field in an object and in the result that it carries, and
// nowhere else: a country beside them may be that of a person.
func (o *node) itself(f field.Field) reading {
	var r reading
	if r.add(o, f); r.text == "" && o.result != nil && o.carries(o.result) {
		r.add(o.result, f)
	}
	return r
}
