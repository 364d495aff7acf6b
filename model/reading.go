package model

import "slices"

// mostValues is how many values of one field are looked at.
const mostValues = 10

// all are the different values of a field of an object, in order.
func (o *object) all(f field) []string {
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
func (o *object) says(f field, text string) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f && m.text == text })
}

// A reading is the value of a field. Where several differ, none wins.
type reading struct {
	text  string
	same  fingerprint
	clash bool
}

// name is what is compared of the name of a job.
func (r reading) name() fingerprint {
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

func (r *reading) add(o *object, f field) {
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
func (o *object) has(f field) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f })
}

// steps are the actions of a result.
func (o *object) steps() []ActionResult {
	if o.actions == nil {
		return nil
	}
	steps := make([]ActionResult, len(o.actions.members))
	for i, m := range o.actions.members {
		steps[i] = ActionResult{Name: m.text, Value: m.value}
	}
	return steps
}

// farthest is how many objects around, and inside, an object are looked at.
const farthest = 16

// about looks for a field in an object, in what it says of its job, in objects
// inside that are no results, and then in what stands around it. The answer of
// a status call has it in its result.
func (o *object) about(f field) reading {
	if own := o.near(f); own.text != "" {
		return own
	}
	if o.result != nil {
		if inner := o.result.near(f); inner.text != "" {
			return inner
		}
	}
	for _, i := range o.inside[:min(len(o.inside), farthest)] {
		if i.part == unknown && !i.has(resultCode) && !i.has(callCode) {
			if inner := i.near(f); inner.text != "" {
				return inner
			}
		}
	}
	up := o.parent
	for range farthest {
		if up == nil || f == timestamp && o.past {
			break // that is the time of the call, not of the earlier result
		}
		if outer := up.near(f); outer.text != "" {
			return outer
		}
		up = up.parent
	}
	return reading{}
}

// near is a field of an object and of what it says of its job.
func (o *object) near(f field) reading {
	var r reading
	r.add(o, f)
	if o.params != nil {
		r.add(o.params, f)
	}
	return r
}
