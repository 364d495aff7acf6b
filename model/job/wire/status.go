package wire

import (
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
)

// IsStatus holds for the states that versions 2 and 3 of the API know.
func IsStatus(text string) bool { return IsV2Status(text) || catalog.IsV3Status(text) }

// IsV2Status holds for the states that version 2 of the API knows.
func IsV2Status(text string) bool {
	switch text {
	case "approved", "pending", "rejected":
		return true
	}
	return false
}

// refusals are the words of HTTP that are in the place of a status where a request
// was refused, with their numbers.
var refusals = map[string]string{
	"bad request": "400", "unauthorized": "401", "payment required": "402", "forbidden": "403", "not found": "404",
	"method not allowed": "405", "not acceptable": "406", "request timeout": "408", "conflict": "409", "gone": "410",
	"length required": "411", "content too large": "413", "payload too large": "413", "request entity too large": "413",
	"unsupported media type": "415", "unprocessable entity": "422", "unprocessable content": "422", "too many requests": "429",
	"internal server error": "500", "not implemented": "501", "bad gateway": "502", "service unavailable": "503",
	"gateway timeout": "504",
}

// Refusal is the number of a refusal in the words of HTTP; empty for other words.
func Refusal(text string) string { return refusals[strings.ToLower(text)] }

// WordOf is the field that a word in the place of a status makes of it.
func WordOf(text string) field.Field {
	if Refusal(text) != "" {
		return field.Refused
	}
	switch strings.ToLower(text) {
	case "success", "accepted", "created", "ok", "queued", "submitted":
		return field.Received
	}
	return field.Unknown
}

// A Form is whether version 3 gave a job its name, as far as that can be seen:
// that is known where the name is not shown as well.
type Form uint8

const (
	OtherForm Form = iota // not of version 3
	V3Prefix              // it begins as one
	V3Form                // it is one
)

// V3Mark is what the names that version 3 gives to jobs begin with.
const V3Mark = "job_"

// FormOf is the form of the name of a job.
func FormOf(name string) Form {
	const length = len(V3Mark) + 26
	switch {
	case !strings.HasPrefix(name, V3Mark):
		return OtherForm
	case len(name) == length:
		return V3Form
	}
	return V3Prefix
}
