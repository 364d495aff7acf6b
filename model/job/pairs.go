package job

import (
	"bytes"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// Steps that are not written as {"Liveness_Check":"Failed"}.

// pair notes half of a step that is a name and a value:
//
//	{"name":"Liveness_Check","value":"Failed"}
func (d *decoder) pair(o *node, e payload.Event) (ok bool) {
	if len(e.Key) > field.Longest || len(e.Raw) > field.Longest || e.Kind != payload.String {
		return false
	}
	half := member{field: field.Actions, kind: e.Kind}
	switch string(bytes.ToLower(e.Key)) {
	case "name", "action", "step", "key", "check":
		step, known := d.catalog.Action(e.Text())
		half.text, ok = step.Name, known
	case "value", "result", "status", "outcome":
		value, known := d.catalog.ActionValue(e.Text())
		half.value, ok = value.Name, known
	}
	if ok {
		o.add(half)
	}
	return ok
}

// unreadStep notes a step that says nothing that is known.
func (o *node) unreadStep() { o.step(member{field: field.Actions}) }

// step notes a step of an object, or of the job that it tells of.
func (o *node) step(m member) {
	if o.under != field.Actions {
		if o.actions == nil {
			o.actions = &node{parent: o, under: field.Actions}
		}
		o = o.actions
	}
	o.add(m)
}

// holdSteps adds the steps of an object to those of the object around it.
func (o *node) holdSteps(inner *node) {
	var halves []member
	for _, m := range inner.members {
		if (m.text == "") != (m.value == "") {
			halves = append(halves, m)
		}
	}
	if len(halves) > 0 {
		inner.members = only(inner.members, func(m member) bool { return m.text != "" && m.value != "" })
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

// confirms holds for what an approval says, and for a look-up's code in a product
// that has no categories.
func confirms(e *catalog.Entry) bool {
	return e.Category == catalog.Approved || e.Category == catalog.ApprovedWithAttention ||
		e.Category == catalog.NoCategory && e.Code == lookupCode
}
