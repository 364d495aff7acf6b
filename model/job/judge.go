package job

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
)

// A judge makes results of what was read.
type judge struct {
	catalog  *catalog.Catalog
	words    *wire.Vocabulary
	explains *explainer // nil if nobody asked
	breakAt  int        // where the value is broken; -1 if it is not

	results []*Result
	answers int // objects that were judged, each with its result and history
}

// judge makes results of the objects of one value, in the order in which they
// are read: the answer of a call after the result that it carries, and the
// history last. Answers without a code are told only where there is nothing
// else, or in the place of a result.
func (j *judge) judge(root *tree.Node, breakAt int) {
	j.breakAt = breakAt
	before := len(j.results)
	root.Count(j.ownCodes)
	j.findVerdict(root)
	for _, o := range root.Inside {
		j.walk(o, 0)
	}
	made := j.results[before:]
	if slices.ContainsFunc(made, func(r *Result) bool { return r.Code != "" && !r.of.isAside }) {
		made = slices.DeleteFunc(made, func(r *Result) bool { return r.of.isAside })
	} else {
		made = made[:min(len(made), max(1, len(root.Inside)))]
	}
	j.results = j.results[:before+len(made)]
}

// walk judges an object and what is inside. A result, a history and the code
// of a call are part of the answer around them.
func (j *judge) walk(o *tree.Node, answer int) {
	if answer == 0 || o.Under != field.Result && o.Under != field.History && !o.IsBesideVerdict() {
		j.answers++
		answer = j.answers
	}
	if o.Has(field.ResultCode) {
		j.own(o, answer, false)
	}
	before := len(j.results)
	for _, i := range o.Inside {
		if i.Under != field.History && i.Under != field.PartnerParams && i.Under != field.Actions {
			j.walk(i, answer)
		}
	}
	for _, i := range o.Inside {
		if i.Under == field.History {
			j.walk(i, answer)
		}
	}
	if !o.Has(field.ResultCode) {
		j.own(o, answer, len(j.results) > before)
	}
}

// own are the results that an object is itself: one for each code that it
// gives, so that of two none wins.
func (j *judge) own(o *tree.Node, answer int, hasInside bool) {
	codes, role, isAside := o.All(field.ResultCode), Verdict, false
	called, isCall := j.callRole(o, hasInside)
	if called == RequestError {
		called, isCall = refusal(o, isCall)
	}
	switch {
	case len(codes) > 0 && j.isForeign(o, codes):
		return
	case len(codes) > 0:
		role = j.roleOf(o, codes[0])
	case isCall:
		if codes, role = o.All(field.CallCode), called; role == Verdict {
			role = j.roleOf(o, codes[0])
		}
	case hasInside || !isAnswer(o) || o.Has(field.CallCode) && !o.IsOfJob():
		return
	default:
		codes, role = j.ofV3(o)
		isAside = o.Under != field.Result && !isV3(o)
	}
	for _, code := range codes {
		r := j.result(o, code, role)
		r.of.answer, r.of.isAside = answer, isAside
		if len(codes) > 1 {
			r.warn("The payload gives several codes for one result: %s."+unpreferred, strings.Join(codes, ", "))
		}
		j.results = append(j.results, r)
	}
}

// isForeign holds for codes of another program's answers, such as 200, and for those
// beside names that only M-Pesa has:
//
//	{"MerchantRequestID":"…","ResultCode":1032}
func (j *judge) isForeign(o *tree.Node, codes []string) bool {
	if o.Has(field.Foreign) {
		return !o.Has(field.SmileJobID)
	}
	return len(codes) == 1 && len(codes[0]) < 4 && !j.words.IsKnown(wire.Padded(codes[0])) && !o.IsOfJob()
}

// roleOf is what a result code is to the job. One that only calls have isn't
// a verdict, whatever its field is called:
//
//	{"ResultCode":"0810","_debug":{"smileIdCode":2201}}   0810 is, 2201 a call's
func (j *judge) roleOf(o *tree.Node, code string) Role {
	entries := j.catalog.Code(wire.Padded(code))
	has := func(f catalog.Family) bool {
		return slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.Family == f })
	}
	switch {
	case len(entries) == 0 || has(catalog.Result):
		return Verdict
	case has(catalog.DuplicateCheck):
		return DuplicateCheck
	case has(catalog.Status), o.IsBesideVerdict(), o.IsBesideCode() && !o.Has(field.ErrorText):
		return StatusCall
	}
	return RequestError
}

// refusal is what the code of a refused request is at its place: beside a
// verdict the answer of a call; and deep inside, with nothing that speaks of a
// request or a job around it, none of ours.
func refusal(o *tree.Node, isCall bool) (role Role, ours bool) {
	switch {
	case o.IsBesideVerdict():
		return StatusCall, isCall
	case o.Parent.Parent == nil, o.IsOfJob(), o.IsBesideCode():
	case !slices.ContainsFunc([]field.Field{field.ErrorText, field.Message, field.Success, field.Status}, o.Has):
		return RequestError, isCall && (o.Under == field.ErrorText || o.Under == field.Message || o.Under == field.Said)
	}
	return RequestError, isCall
}

// callRole is what a "code" is to the job, and whether it is one of ours. Many
// things are called code: the year of a birth, a PIN. One of a call begins with 22,
// 23 or 24; any other must be known, and be beside something of a job or outside
// of everything. One that is not known has four digits, and is told only beside
// what says that it is one: an error, a known result text, or a known job_type.
//
//	{"code":"2299","error":"x"}                        2299, of a call
//	{"code":"0999","ResultText":"Document Verified"}   0999
//	{"code":"0999","job_type":1}                       0999, of that product
//	{"code":"1985","job_id":"a-1"}                     none
func (j *judge) callRole(o *tree.Node, hasInside bool) (role Role, ours bool) {
	codes := o.All(field.CallCode)
	if len(codes) == 0 {
		return NoResult, false
	}
	code := codes[0]
	isWhole := len(code) == 4
	isCallCode := isWhole && (j.words.IsKnown(code) || o.Has(field.JobComplete) || o.Has(field.ErrorText) || o.Has(field.Success)) && (strings.HasPrefix(code, "22") || strings.HasPrefix(code, "23") || strings.HasPrefix(code, "24"))
	carries := hasInside || o.Has(field.JobComplete) || o.Has(field.Result) || o.Result != nil
	switch {
	case slices.ContainsFunc(o.All(field.Status), wire.IsV2Status):
		return Verdict, j.words.IsKnown(wire.Padded(code)) || o.Near(field.JobType).Text != ""
	case isCallCode && (carries || code == "2202" || code == "2302" || code == "2314"):
		return StatusCall, true
	case isCallCode:
		return RequestError, true
	case j.words.IsKnown(wire.Padded(code)):
		return Verdict, o.IsOfJob() || o.Parent.Parent == nil && saysMore(o)
	}
	return Verdict, isWhole && !hasInside && (j.words.IsKnownText(o.Near(field.ResultText).Text) || o.Tells(field.JobType))
}

// saysMore holds for an object outside of everything whose "code" can be that of a result:
// it has nothing else, or something else that results have, and no error.
//
//	{"code":"0812"}    {"code":"0812","message":"x"}    yes
//	{"amount":1012,"code":"0812","branch":"x"}          not then
func saysMore(o *tree.Node) bool {
	isOfResult := slices.ContainsFunc([]field.Field{field.ResultText, field.Message, field.Status, field.Success, field.Result, field.Actions}, o.Has)
	return (o.Keys == 1 || isOfResult) && !o.Has(field.ErrorText)
}

// isAnswer holds for objects that are an answer although they have no code.
func isAnswer(o *tree.Node) bool {
	isRoot := o.Parent.Parent == nil
	return o.Has(field.ResultText) || o.Has(field.SmileJobID) || o.Has(field.JobComplete) || len(o.Steps()) > 0 || isV3(o) || isBareV3(o) || isLikeV3(o) ||
		slices.ContainsFunc(o.All(field.Status), wire.IsV2Status) && o.IsOfJob() || isRoot && (o.Says(field.Success, "true") || o.Has(field.ErrorText))
}

// result judges one code.
func (j *judge) result(o *tree.Node, code string, role Role) *Result {
	if role == Verdict && o.Position.IsPast && !o.Position.IsLatest {
		role = History
	}
	steps := o.Steps()
	if role == Verdict || role == History {
		steps, _ = o.StepsNear()
	}
	r := &Result{
		Role: role, Actions: j.actions(steps), Text: o.Near(field.ResultText).Shown(),
		Recovered: o.Position.IsBroken || j.breakAt >= 0 && o.Position.End >= j.breakAt,
	}
	r.Job, r.of.Identity = infoOf(o), o.Identity()
	switch {
	case role == RequestError && isRefusedByV3(o) && !wire.IsDigits(code):
		r.Text = messageOfV3(o)
	case role == RequestError:
		r.Text = o.Near(field.ErrorText).Shown()
	case role == StatusCall && r.Text == "":
		r.Text = o.Near(field.Result).Shown() // a text in the place of a result
	}
	r.Code = j.code(r, code)
	if r.Code == "" {
		r.Role = NoResult
	}
	r.of.isWide = !wire.IsDigits(r.Job.JobType) && len(j.catalog.JobTypesOf(r.Job.JobType)) > 1
	if j.explains != nil {
		r.Found = j.explains.explain(o)
	}
	j.identify(r, o)
	j.caution(r, o)
	r.mentionSuspects(o)
	return r
}

// code is a code in four digits. One that lost its leading zero gets it back.
func (j *judge) code(r *Result, code string) string {
	switch {
	case code == "":
	case code == NotShown, len(code) < 3, len(code) == 3 && code[0] == '0':
		r.warn("The code in the payload is incomplete or doesn't have four digits, so it isn't shown.")
		return ""
	case len(code) == 3:
		r.of.isPadded = true
		r.warn("The payload gives %s. smilecodes reads it as %s, because numbers lose a leading zero.", code, wire.Padded(code))
	}
	return wire.Padded(code)
}

func (r *Result) warn(format string, args ...any) {
	r.Warnings = append(r.Warnings, fmt.Sprintf(format, args...))
}

// doubt is a warning of two things of which one must be wrong.
func (r *Result) doubt(format string, args ...any) {
	r.warn(format+" Check both before you act.", args...)
}

// unpreferred ends a warning of several values where one is expected.
const unpreferred = " smilecodes can't tell which is right."

// infoOf is which job a node is of, as it may be shown.
func infoOf(o *tree.Node) Info {
	return Info{
		SmileJobID: o.About(field.SmileJobID).Shown(), JobID: o.About(field.JobID).Shown(), JobType: o.About(field.JobType).Shown(),
		Country: o.Itself(field.Country).Shown(), IDType: o.About(field.IDType).Shown(), Timestamp: o.About(field.Timestamp).Shown(),
	}
}
