package job

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// The steps of a job, which its result reports on under "Actions".

// action notes a step of a job. Its name and its value must both be known.
func (d *decoder) action(o *node, e payload.Event) {
	if len(e.Key) > field.Longest || len(e.Raw) > field.Longest {
		d.other++
		o.unreadStep()
		return
	}
	value, isKnown := d.catalog.ActionValue(e.Text())
	if !isKnown || e.Kind != payload.String {
		value.Name = NotShown
		d.secrets.AddValue(e, false)
	}
	name, known := d.catalog.Action(string(e.Key))
	switch {
	case !known && d.pair(o, e):
		return
	case !known:
		d.other++
		o.unreadStep()
		return
	}
	o.add(member{field: field.Actions, kind: e.Kind, text: name.Name, value: value.Name})
}

// stepsFor are the actions that count for a result: its own, or those around it.
func (o *node) stepsFor(role Role) []ActionResult {
	if o.actions == nil && (role == Verdict || role == History) {
		if near := o.actionsNear(); near != nil {
			return near.steps()
		}
	}
	return o.steps()
}

// actionsNear is the object with the actions that count for an object.
func (o *node) actionsNear() *node {
	for near := range o.scope() {
		if near.actions != nil {
			return near
		}
	}
	return nil
}

// steps are the actions of an object.
func (o *node) steps() []ActionResult {
	if o.actions == nil {
		return nil
	}
	var steps []ActionResult
	for _, m := range o.actions.members {
		if m.text != "" {
			steps = append(steps, ActionResult{Name: m.text, Value: m.value})
		}
	}
	return steps
}

// contradictingSteps warns of an approval whose steps say that it should be none.
// Which values say so, and where they do not count, is in jobs.toml.
func (j judge) contradictingSteps(r *Result, o *node) {
	const most = 5
	if len(r.Candidates) == 0 || r.Role != Verdict && r.Role != History || slices.ContainsFunc(r.Candidates, func(e *catalog.Entry) bool { return !confirms(e) }) {
		return
	}
	if len(r.Actions) == 0 && o.actionsNear() != nil {
		r.warn("The payload has steps of the job that could not be read. Look at them before you rely on the code.")
	}
	var steps []string
	for _, a := range r.Actions {
		if j.contradicts(a, r) {
			steps = append(steps, a.Name+": "+a.Value)
		}
	}
	if more := len(steps) - most; more > 0 {
		steps = append(steps[:most], fmt.Sprintf("%d more", more))
	}
	if len(steps) > 0 {
		approves := "approved"
		if r.Candidates[0].Category == catalog.NoCategory {
			approves = "verified"
		}
		r.warn("The code says %s, but some steps of the job say otherwise (%s). Ask Smile ID before you rely on it.", approves, strings.Join(steps, ", "))
	}
}

// contradicts reports whether a step says that a result cannot be an approval.
//
//	Liveness_Check: Failed                 yes
//	... Human_Review_Liveness_Check: Passed  not then: a person decided
//	Names: No Match                        only against 1020, an exact match
func (j judge) contradicts(a ActionResult, r *Result) bool {
	step, _ := j.catalog.Action(a.Name)
	value, _ := j.catalog.ActionValue(a.Value)
	if len(step.Against) > 0 {
		return slices.Contains(step.Against, r.Code) && (value.Says == catalog.WentBadly || value.Says == catalog.Differs)
	}
	return value.Says == catalog.WentBadly && !slices.ContainsFunc(r.Actions, func(other ActionResult) bool {
		v, _ := j.catalog.ActionValue(other.Value)
		return v.Says == catalog.WentWell && slices.Contains(step.SettledBy, other.Name)
	})
}
