package tree

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// A Reading is the value of a field. Where several differ, none wins.
type Reading struct {
	Text  string
	same  privacy.Hash
	Clash bool
	Form  wire.Form // of the name of a job
}

// Name is what is compared of the name of a job.
func (r Reading) Name() privacy.Hash {
	if r.Clash {
		return 0
	}
	return r.same
}

// Shown is the value as it may be shown.
func (r Reading) Shown() string {
	if r.Clash {
		return privacy.NotShown
	}
	return r.Text
}

func (r *Reading) add(o *Node, f field.Field) {
	for i := range o.members {
		switch m := &o.members[i]; {
		case m.field != f || m.text == "":
		case r.Text == "":
			r.Text, r.same, r.Form = m.text, m.same, m.form
		case r.Text != m.text || r.same != m.same:
			r.Clash = true
		}
	}
}

// Near is a field of an object and of what it says of its job.
func (o *Node) Near(f field.Field) Reading {
	var r Reading
	r.add(o, f)
	if o.params != nil {
		r.add(o.params, f)
	}
	return r
}

// Itself looks for a field in an object and in the result that it carries, and
// nowhere else: a country beside them may be that of a person.
func (o *Node) Itself(f field.Field) Reading {
	var r Reading
	if r.add(o, f); r.Text == "" && o.Result != nil && o.Carries(o.Result) {
		r.add(o.Result, f)
	}
	return r
}
