package job

import (
	"slices"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
)

// Answers of version 3 of the API, which has no result codes. What a job came to
// is one of six words; a refused request is answered with the words of its HTTP
// status, which could be anybody's:
//
//	{"status":"clear","message":"...","job_id":"job_..."}   of a job
//	{"status":"success","message":"...","job_id":"job_..."} a receipt
//	{"status":"Bad Request","message":"..."}                looks like a refusal

// isV3 holds for answers of version 3 of the API. An error could be anybody's,
// without a job of that version.
func isV3(o *tree.Node) bool {
	of := o.Has(field.Message) || o.Has(field.JobID)
	return slices.ContainsFunc(o.All(field.Status), func(s string) bool {
		return wire.IsV3Status(s) && of && (s != "error" || o.Near(field.JobID).Form >= wire.V3Prefix)
	})
}

// isBareV3 holds for objects with nothing but a status that version 3 knows.
// They are told only where there is nothing else.
func isBareV3(o *tree.Node) bool {
	return o.Keys == 1 && o.Parent.Parent == nil && slices.ContainsFunc(o.All(field.Status), wire.IsV3Status)
}

func v3Status(o *tree.Node) string {
	return strings.Join(only(o.All(field.Status), wire.IsV3Status), " and ")
}

// isLikeV3 holds for whole answers that look like those of version 3. They are
// told only where there is nothing else.
func isLikeV3(o *tree.Node) bool { return isRefusedByV3(o) || isReceiptOfV3(o) }

func isRefusedByV3(o *tree.Node) bool {
	return o.Parent.Parent == nil && o.Keys == 2 && o.Has(field.Refused) && o.Has(field.Message)
}

func isReceiptOfV3(o *tree.Node) bool {
	return o.Parent.Parent == nil && o.Has(field.Received) && o.Near(field.JobID).Form == wire.V3Form
}
