package job

import (
	"cmp"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
)

func (r *Result) mentionSuspects(o *tree.Node) {
	switch {
	case o.Suspects == 1:
		r.warn("1 other user is listed; not shown.")
	case o.Suspects > 1:
		r.warn("%d other users are listed; not shown.", o.Suspects)
	}
}

// findVerdict finds the verdict of a job in the history of an answer where only a
// duplicate check is before it: the newest result with its SmileJobID. It does
// so in all objects inside as well.
//
//	5210 of job 7, with 0811 and 0810 of job 7 in its history   0811 is the verdict
//	5210 of job 7, with 0811 of job 6 in its history            0811 is of another job
func (j *judge) findVerdict(o *tree.Node) {
	for _, i := range o.Inside {
		j.findVerdict(i)
	}
	check := o
	if o.Result != nil && o.Carries(o.Result) {
		check = o.Result
	}
	if !j.isCheck(check) {
		return
	}
	id := cmp.Or(check.Near(field.SmileJobID).Name(), o.Near(field.SmileJobID).Name())
	for _, i := range o.Inside {
		isResult := i.Under == field.History && i.Has(field.ResultCode) && !j.isCheck(i) && !isStep(i)
		if isResult && id != 0 && i.Near(field.SmileJobID).Name() == id {
			i.Position.IsLatest = true
			return
		}
	}
}

// isCheck holds for the result of a duplicate check.
func (j *judge) isCheck(o *tree.Node) bool {
	codes := o.All(field.ResultCode)
	if len(codes) == 0 {
		return false
	}
	entries := j.catalog.Code(wire.Padded(codes[0]))
	return len(entries) > 0 && entries[0].Family == catalog.DuplicateCheck
}

// isStep holds for the look-up of the ID on the way to a biometric verdict.
func isStep(o *tree.Node) bool {
	return o.Says(field.ResultCode, lookupCode) && o.Near(field.JobType).Text == "1"
}

// soleCode is the only one of some codes; empty if there are several, or if it is
// not shown.
func soleCode(codes []string) string {
	if len(codes) != 1 || !wire.IsDigits(codes[0]) {
		return ""
	}
	return wire.Padded(codes[0])
}

// ownCodes are how many codes a node has itself, and the only one. The code of a
// status call isn't the code of a job.
func (j *judge) ownCodes(o *tree.Node, hasInside bool) (n int, code string) {
	if codes := o.All(field.ResultCode); len(codes) > 0 && !j.isForeign(o, codes) {
		return len(codes), soleCode(codes)
	}
	if role, ours := j.callRole(o, hasInside); ours && role != StatusCall {
		return 1, soleCode(o.All(field.CallCode))
	}
	return 0, ""
}
