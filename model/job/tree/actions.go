package tree

import (
	"bytes"
	"slices"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
)

// Steps that are not written as {"Liveness_Check":"Failed"}.

// pair notes half of a step that is a name and a value:
//
//	{"name":"Liveness_Check","value":"Failed"}
func (r *Reader) pair(o *Node, e payload.Event) (ok bool) {
	if len(e.Key) > field.Longest || len(e.Raw) > field.Longest || e.Kind != payload.String {
		return false
	}
	half := member{field: field.Actions, kind: e.Kind}
	switch string(bytes.ToLower(e.Key)) {
	case "name", "action", "step", "key", "check":
		step, known := r.dict.catalog.Action(e.Text())
		half.text, ok = step.Name, known
	case "value", "result", "status", "outcome":
		value, known := r.dict.catalog.ActionValue(e.Text())
		half.value, ok = value.Name, known
	}
	if ok {
		o.add(half)
	}
	return ok
}

// unreadStep notes a step that says nothing that is known.
func (o *Node) unreadStep() { o.step(member{field: field.Actions}) }

// step notes a step of an object, or of the job that it tells of.
func (o *Node) step(m member) {
	if o.Under != field.Actions {
		if o.actions == nil {
			o.actions = &Node{Parent: o, Under: field.Actions}
		}
		o = o.actions
	}
	o.add(m)
}

// holdSteps adds the steps of an object to those of the object around it.
func (o *Node) holdSteps(inner *Node) {
	var halves []member
	for _, m := range inner.members {
		if (m.text == "") != (m.value == "") {
			halves = append(halves, m)
		}
	}
	if len(halves) > 0 {
		inner.members = slices.DeleteFunc(inner.members, func(m member) bool { return m.text == "" || m.value == "" })
		inner.add(joined(halves))
	}
	if o.actions == nil {
		o.actions = inner
		return
	}
	o.actions.members = append(o.actions.members, inner.members...)
}

// joined is the step that two halves say; any others say none.
func joined(halves []member) member {
	step := member{field: field.Actions, kind: payload.String}
	if len(halves) != 2 || (halves[0].text == "") == (halves[1].text == "") {
		return step
	}
	step.text, step.value = halves[0].text+halves[1].text, halves[0].value+halves[1].value
	return step
}

// stepIn is the step that a name in text without JSON says. Both must be known.
func (r *Reader) stepIn(found form.Found, n form.Name) (step member, ok bool) {
	action, isAction := r.dict.catalog.Action(n.Squashed)
	if !isAction || n.Field != field.Unknown {
		return member{}, false
	}
	value, ok := r.dict.catalog.ActionValue(found.Whole(n))
	return member{field: field.Actions, kind: payload.String, text: action.Name, value: value.Name}, ok
}

// action notes a step of a job. Its name and its value must both be known.
func (r *Reader) action(o *Node, e payload.Event) {
	if len(e.Key) > field.Longest || len(e.Raw) > field.Longest {
		r.Untold.Other++
		o.unreadStep()
		return
	}
	value, isKnown := r.dict.catalog.ActionValue(e.Text())
	if !isKnown || e.Kind != payload.String {
		value.Name = privacy.NotShown
		r.secrets.AddValue(e, false)
	}
	name, known := r.dict.catalog.Action(string(e.Key))
	switch {
	case !known && r.pair(o, e):
		return
	case !known:
		r.Untold.Other++
		o.unreadStep()
		return
	}
	r.tracer.name = name.Name
	r.tracer.keep(o, field.Actions, r.at)
	o.add(member{field: field.Actions, kind: e.Kind, text: name.Name, value: value.Name})
}

// A Step is one of a job, and what it says. An unknown value is [privacy.NotShown].
type Step struct{ Name, Value string }

// Steps are those of a node itself.
func (o *Node) Steps() []Step {
	if o.actions == nil {
		return nil
	}
	var steps []Step
	for _, m := range o.actions.members {
		if m.text != "" {
			steps = append(steps, Step{m.text, m.value})
		}
	}
	return steps
}

// StepsNear are the steps that count for a node: its own, or those around it. It
// reports whether there are any, though perhaps none that can be read.
func (o *Node) StepsNear() (steps []Step, there bool) {
	for near := range o.scope() {
		if near.actions != nil {
			return near.Steps(), true
		}
	}
	return nil, false
}
