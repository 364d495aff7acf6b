package job

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
)

// Answers of version 3 of the API, which has no result codes. What a job came to
// is one of six words; a refused request is answered with the words of its HTTP
// status, which could be anybody's:
//
//	{"status":"block","reason":"spoof_detected"}            of a job: spoof_detected
//	{"status":"clear","message":"...","job_id":"job_..."}   of a job: clear
//	{"status":"success","message":"...","job_id":"job_..."} a receipt
//	{"status":"Bad Request","message":"..."}                looks like a refusal: error-400

// isV3 holds for answers of version 3 of the API. An error could be anybody's,
// without a job of that version or a reason that it knows.
func isV3(o *tree.Node) bool {
	of := o.Has(field.Message) || o.Has(field.JobID)
	return slices.ContainsFunc(o.All(field.Status), func(s string) bool {
		return catalog.IsV3Status(s) && of && (s != "error" || o.Has(field.Reason) || o.Near(field.JobID).Form >= wire.V3Prefix)
	})
}

// isBareV3 holds for objects with nothing but a status that version 3 knows.
// They are told only where there is nothing else.
func isBareV3(o *tree.Node) bool {
	return o.Keys == 1 && o.Parent.Parent == nil && slices.ContainsFunc(o.All(field.Status), catalog.IsV3Status)
}

func v3Status(o *tree.Node) string {
	return strings.Join(only(o.All(field.Status), catalog.IsV3Status), " and ")
}

// isLikeV3 holds for whole answers that look like those of version 3. They are
// told only where there is nothing else.
func isLikeV3(o *tree.Node) bool { return isRefusedByV3(o) || isReceiptOfV3(o) }

func isRefusedByV3(o *tree.Node) bool {
	return o.Parent.Parent == nil && o.Keys == 2 && o.Has(field.Refused) && o.Has(field.Message)
}

// ofV3 are what is in the place of codes in an answer of version 3: its reasons
// or, without one that is known, its status; of a refused request its HTTP status.
// Any other answer has no code.
func (j *judge) ofV3(o *tree.Node) (codes []string, role Role) {
	statuses := only(o.All(field.Status), catalog.IsV3Status)
	switch {
	case isRefusedByV3(o):
		codes, role = []string{catalog.V3Error(o.All(field.Refused)[0])}, RequestError
	case !isV3(o) && !isBareV3(o):
	case slices.ContainsFunc(statuses, isUndecided):
		codes, role = statuses, StatusCall
	default:
		codes, role = statuses, Verdict
		if reasons := o.All(field.Reason); len(reasons) > 0 {
			codes = reasons
		}
	}
	if len(codes) == 0 || len(j.catalog.Code(codes[0])) == 0 {
		return []string{""}, NoResult
	}
	return codes, role
}

// isUndecided holds for a status that a job does not end with.
func isUndecided(status string) bool { return status == "processing" || status == "not_found" }

// isOfV3 reports whether a result has a word of version 3 in the place of a code.
func (r *Result) isOfV3() bool { return r.Code != "" && !wire.IsDigits(r.Code) }

// messageOfV3 is the message of a refused request, as it may be shown.
func messageOfV3(o *tree.Node) string {
	if known := o.All(field.RefusedBy); len(known) == 1 {
		return known[0]
	}
	return NotShown
}

func isReceiptOfV3(o *tree.Node) bool {
	return o.Parent.Parent == nil && o.Has(field.Received) && o.Near(field.JobID).Form == wire.V3Form
}

// v3Passed is the status of a job that passed. It has no reason: one beside it says
// that the job did not pass.
const v3Passed = "clear"

// v3HasNoCodes ends a warning of an answer of version 3, with its status.
const v3HasNoCodes = " with the status %s. That version has no result codes, only a status and reasons."

// cautionV3 says that an answer is one of version 3, or looks like one, and reports
// whether it does.
func (r *Result) cautionV3(o *tree.Node) bool {
	if status := v3Status(o); r.isOfV3() && status != r.Code {
		r.Job.Status = status
	}
	if r.isOfV3() && r.Code != v3Passed && v3Status(o) == v3Passed {
		r.warn("We read the status clear as passed, but the reason says otherwise (%s). Ask Smile ID before you rely on either.", r.Code)
	}
	switch {
	case isV3(o):
		r.warn("This is an answer of version 3 of the API,"+v3HasNoCodes, v3Status(o))
	case isBareV3(o):
		r.warn("This looks like an answer of version 3 of the API,"+v3HasNoCodes, v3Status(o))
	case isRefusedByV3(o):
		r.warn("This looks like an error from version 3 of Smile ID's API: it has a status and a message, but no result code. If it came from Smile ID, the request was refused and no job ran.")
	case isReceiptOfV3(o):
		r.warn("This looks like a receipt from version 3 of Smile ID's API: it has a status and a job id, but no result code. If it came from Smile ID, the request was accepted, and the result comes separately.")
	default:
		return false
	}
	return true
}
