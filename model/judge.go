package model

import (
	"fmt"
	"slices"
	"strings"
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

func (j judge) job(o *object) JobInfo {
	return JobInfo{
		SmileJobID: o.about(smileJobID).shown(), JobID: o.about(jobID).shown(), JobType: o.about(jobType).shown(),
		Country: o.about(country).shown(), IDType: o.about(idType).shown(), Timestamp: o.about(timestamp).shown(),
	}
}
