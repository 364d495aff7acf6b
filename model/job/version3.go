package job

import (
	"slices"
	"strings"

	"smilecodes/model/job/field"
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
func isV3(o *node) bool {
	of := o.has(field.Message) || o.has(field.JobID)
	return slices.ContainsFunc(o.all(field.Status), func(s string) bool {
		return wire.IsV3Status(s) && of && (s != "error" || o.near(field.JobID).form >= wire.V3Prefix)
	})
}

// isBareV3 holds for objects with nothing but a status that version 3 knows.
// They are told only where there is nothing else.
func isBareV3(o *node) bool {
	return o.keys == 1 && o.parent.parent == nil && slices.ContainsFunc(o.all(field.Status), wire.IsV3Status)
}

func v3Status(o *node) string {
	return strings.Join(only(o.all(field.Status), wire.IsV3Status), " and ")
}

// isLikeV3 holds for whole answers that look like those of version 3. They are
// told only where there is nothing else.
func isLikeV3(o *node) bool { return isRefusedByV3(o) || isReceiptOfV3(o) }

func isRefusedByV3(o *node) bool {
	return o.parent.parent == nil && o.keys == 2 && o.has(field.Refused) && o.has(field.Message)
}

func isReceiptOfV3(o *node) bool {
	return o.parent.parent == nil && o.has(field.Received) && o.near(field.JobID).form == wire.V3Form
}
