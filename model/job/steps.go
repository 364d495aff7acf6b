package job

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/tree"
)

// The steps of a job, which its result reports on under "Actions".

// actions are steps with what they say in words; nil if there are none.
func (j *judge) actions(steps []tree.Step) []ActionResult {
	var all []ActionResult
	for _, s := range steps {
		all = append(all, ActionResult{Name: s.Name, Value: s.Value, Meaning: j.meaning(s)})
	}
	return all
}

// meaning joins what a step is and what it says to one sentence.
func (j *judge) meaning(a tree.Step) string {
	step, _ := j.catalog.Action(a.Name)
	value, known := j.catalog.ActionValue(a.Value)
	if !known {
		return step.Meaning + ": its answer is " + Unshown + "."
	}
	return step.Meaning + ": " + value.Meaning + "."
}

// contradictingSteps warns of an approval whose steps say that it should be none.
// Which values say so, and where they do not count, is in jobs.toml.
func (j *judge) contradictingSteps(r *Result, o *tree.Node) {
	const most = 5
	if len(r.Candidates) == 0 || r.Role != Verdict && r.Role != History || slices.ContainsFunc(r.Candidates, func(e *catalog.Entry) bool { return !confirms(e) }) {
		return
	}
	if _, there := o.StepsNear(); len(r.Actions) == 0 && there {
		r.warn("smilecodes could not read some of the job's steps in this payload. Look at them before you rely on the code.")
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
func (j *judge) contradicts(a ActionResult, r *Result) bool {
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

// confirms holds for what an approval says, and for a look-up's code in a product
// that has no categories.
func confirms(e *catalog.Entry) bool {
	return e.Category == catalog.Approved || e.Category == catalog.ApprovedWithAttention ||
		e.Category == catalog.NoCategory && e.Code == lookupCode
}
