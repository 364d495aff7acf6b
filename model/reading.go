package model

import "slices"

// all are the different values of a field of an object, in order.
func (o *object) all(f field) []string {
	var values []string
	for i := range o.members {
		if m := &o.members[i]; m.field == f && m.text != "" && !slices.Contains(values, m.text) {
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
	clash bool
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
			r.text = m.text
		case r.text != m.text:
			r.clash = true
		}
	}
}

// has reports whether a field is there, whatever it says.
func (o *object) has(f field) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f })
}

// isPast holds for objects of a history.
func (o *object) isPast() bool {
	for ; o != nil; o = o.parent {
		if o.part == history {
			return true
		}
	}
	return false
}

// steps are the actions of a result.
func (o *object) steps() []ActionResult {
	var steps []ActionResult
	for _, i := range o.inside {
		if i.part != actions {
			continue
		}
		for _, m := range i.members {
			steps = append(steps, ActionResult{Name: m.text, Value: m.value})
		}
	}
	return steps
}

// about looks for a field in an object, in what it says of its job, and then
// in what stands around it. The answer of a status call has it in its result.
func (o *object) about(f field) reading {
	if own := o.near(f); own.text != "" {
		return own
	}
	for _, i := range o.inside {
		if i.part == result {
			if inner := i.near(f); inner.text != "" {
				return inner
			}
		}
	}
	for up := o.parent; up != nil; up = up.parent {
		if f == timestamp && o.isPast() {
			break // that is the time of the call, not of the earlier result
		}
		if outer := up.near(f); outer.text != "" {
			return outer
		}
	}
	return reading{}
}

// near is a field of an object and of what it says of its job.
func (o *object) near(f field) reading {
	var r reading
	r.add(o, f)
	for _, i := range o.inside {
		if i.part == partnerParams {
			r.add(i, f)
		}
	}
	return r
}
