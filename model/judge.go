package model

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/payload"
)

// judge makes results of the objects of one value, in the order in which they
// are read: the answer of a call behind the result that it carries, and the
// history last.
func (d *decoder) judge(root *object, breakAt int) {
	j := judge{d, breakAt}
	for _, o := range root.inside {
		j.walk(o)
	}
}

// A judge knows where the value is broken; -1 if it is not.
type judge struct {
	*decoder
	breakAt int
}

func (j judge) walk(o *object) {
	if o.has(resultCode) {
		j.own(o, false)
	}
	before := len(j.results)
	for _, i := range o.inside {
		if i.part != history {
			j.walk(i)
		}
	}
	for _, i := range o.inside {
		if i.part == history {
			j.walk(i)
		}
	}
	if !o.has(resultCode) {
		j.own(o, len(j.results) > before)
	}
}

// own are the results that an object is itself: one for each code that it
// gives, so that of two none wins.
func (j judge) own(o *object, hasInside bool) {
	codes := o.all(resultCode)
	role := Verdict
	switch {
	case len(codes) > 0:
	case o.has(callCode):
		if codes = o.all(callCode); len(codes) == 0 || !j.isCall(o, codes[0], hasInside, &role) {
			return
		}
	case hasInside || !isAnswer(o):
		return
	default:
		codes, role = []string{""}, NoResult
	}
	for _, code := range codes {
		r := j.result(o, code, role)
		if len(codes) > 1 {
			r.warn("The payload gives several codes for one result: %s. None of them is preferred.", strings.Join(codes, ", "))
		}
		j.results = append(j.results, r)
	}
}

// isCall reports whether a "code" is one of ours, and what it is to the job.
// Many things are called code, so it must look like one and stand where one
// can stand.
func (j judge) isCall(o *object, code string, hasInside bool, role *Role) bool {
	isStatusCall := hasInside || o.has(jobComplete) || o.has(result) || code == "2202" || code == "2302" || code == "2314"
	switch {
	case isStatusCall:
		*role = StatusCall
	case o.has(errorText):
		*role = RequestError
	case slices.ContainsFunc(o.all(status), isV2Status), len(j.catalog.Code(padded(code))) > 0:
		*role = Verdict
	case len(code) == 4 && (strings.HasPrefix(code, "22") || strings.HasPrefix(code, "23") || strings.HasPrefix(code, "24")):
		*role = RequestError
	default:
		return false
	}
	return true
}

// isAnswer holds for objects without a code that are an answer all the same.
func isAnswer(o *object) bool {
	return o.has(resultText) || o.has(smileJobID) || o.has(jobComplete) || isV3(o) || len(o.steps()) > 0 ||
		o.part == unknown && o.says(success, "true")
}

// isV3 holds for answers of version 3 of the API.
func isV3(o *object) bool {
	return slices.ContainsFunc(o.all(status), isV3Status) && (o.has(message) || o.has(jobID))
}

// result judges one code.
func (j judge) result(o *object, code string, role Role) *JobResult {
	if role == Verdict && o.isPast() {
		role = History
	}
	r := &JobResult{
		Role: role, Job: j.job(o), Actions: o.steps(), Text: o.near(resultText).shown(),
		Recovered: j.mended || j.breakAt >= 0 && o.end >= j.breakAt,
	}
	if role == RequestError {
		r.Text = o.near(errorText).shown()
	}
	r.Code = j.code(r, code)
	if r.Code == "" {
		r.Role = NoResult
	}
	j.identify(r, o)
	j.caution(r, o)
	return r
}

// code is a code in four digits. One that lost its leading zero gets it back.
func (j judge) code(r *JobResult, code string) string {
	switch {
	case code == "":
	case code == NotShown, len(code) < 3:
		r.warn("The code in the payload is no code of three or four digits. It is not shown.")
		return ""
	case len(code) == 3:
		r.warn("The payload gives %s. Read as %s: numbers lose a zero in front.", code, padded(code))
	}
	return padded(code)
}

func padded(code string) string {
	if len(code) == 3 {
		return "0" + code
	}
	return code
}

func (r *JobResult) warn(format string, args ...any) {
	r.Warnings = append(r.Warnings, fmt.Sprintf(format, args...))
}

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

func (j judge) job(o *object) JobInfo {
	return JobInfo{
		SmileJobID: o.about(smileJobID).shown(), JobID: o.about(jobID).shown(), JobType: o.about(jobType).shown(),
		Country: o.about(country).shown(), IDType: o.about(idType).shown(), Timestamp: o.about(timestamp).shown(),
	}
}

// caution adds what is easily overlooked.
func (j judge) caution(r *JobResult, o *object) {
	for i := range r.Actions {
		r.Actions[i].Meaning = j.meaning(r.Actions[i])
	}
	j.compareText(r)
	for _, k := range [...]key{{jobType, "job_type"}, {smileJobID, "SmileJobID"}, {jobID, "job_id"}, {resultText, "ResultText"}} {
		if o.near(k.field).clash {
			r.warn("The payload gives %s several times, and differently. None of them is preferred.", k.name)
		}
	}
	if r.Final == catalog.NotFinal && r.Role != History {
		r.warn("Not final: a reviewer still has to decide. Do not call it a rejection or an approval.")
	}
	if o.says(isFinal, "false") {
		r.Final = catalog.NotFinal
		r.warn("The payload says itself that this is not the final result.")
	}
	switch r.Role {
	case NoResult, StatusCall:
		j.cautionCall(r, o)
	case RequestError:
		r.warn("The request was refused before there was a job: it has no SmileJobID and no record in the portal.")
	}
}

// cautionCall says why an answer is no verdict.
func (j judge) cautionCall(r *JobResult, o *object) {
	text := slices.ContainsFunc(o.members, func(m member) bool { return m.field == result && m.kind == payload.String })
	switch {
	case isV3(o):
		r.warn("This is an answer of version 3 of the API, which has no result codes. The codes here are those of versions 1 and 2.")
	case o.says(jobComplete, "false"):
		r.warn("The job is not complete: there is no verdict yet.")
	case text:
		r.warn("In place of a result there is only a text: there is no verdict in this answer.")
	case r.Role == StatusCall && !slices.ContainsFunc(o.inside, func(i *object) bool { return i.has(resultCode) }):
		r.warn("The call worked, but this answer has no verdict in it.")
	case r.Role == NoResult && o.has(resultText):
		r.warn("This result has a text but no ResultCode. Match on the code: look for it in the callback or the history.")
	case r.Role == NoResult && !o.has(resultCode):
		r.warn("This answer has no result code. The result comes in a callback or in the job status.")
	}
}

// meaning joins what a step is and what it says to one sentence.
func (j judge) meaning(a ActionResult) string {
	step, _ := j.catalog.Action(a.Name)
	value, known := j.catalog.ActionValue(a.Value)
	if !known {
		return step.Meaning + ": " + NotShown + "."
	}
	return step.Meaning + ": " + value.Meaning + "."
}

// compareText warns of a text that belongs to another code, or to another
// category of this one. Other texts say nothing: jobs carry texts of their own.
func (j judge) compareText(r *JobResult) {
	owners := j.owners(r.Text)
	if r.Code == "" || len(owners) == 0 || slices.ContainsFunc(owners, func(e *catalog.Entry) bool {
		return e.Code == r.Code && (len(r.Candidates) == 0 ||
			slices.ContainsFunc(r.Candidates, func(c *catalog.Entry) bool { return c.Category == e.Category }))
	}) {
		return
	}
	e := owners[0]
	r.warn("The text does not fit the code: it is the text of %s in %s (%s). Check both before you act.", e.Code, e.Product.Name, e.Category)
}
