package wire

import (
	"strings"

	"smilecodes/model/job/field"
)

// IsStatus holds for the states that versions 2 and 3 of the API know.
func IsStatus(text string) bool { return IsV2Status(text) || IsV3Status(text) }

// IsV2Status holds for the states that version 2 of the API knows.
func IsV2Status(text string) bool {
	switch text {
	case "approved", "pending", "rejected":
		return true
	}
	return false
}

// IsV3Status holds for what a job of version 3 of the API comes to.
func IsV3Status(text string) bool {
	switch text {
	case "clear", "block", "attention", "error", "processing", "not_found":
		return true
	}
	return false
}

// WordOf is the field that a word in the place of a status makes of it: those of
// a refusal are the words of HTTP.
func WordOf(text string) field.Field {
	switch strings.ToLower(text) {
	case "bad request", "unauthorized", "payment required", "forbidden", "not found", "method not allowed", "not acceptable",
		"request timeout", "conflict", "gone", "length required", "content too large", "payload too large",
		"request entity too large", "unsupported media type", "unprocessable entity", "unprocessable content",
		"too many requests", "internal server error", "not implemented", "bad gateway", "service unavailable", "gateway timeout":
		return field.Refused
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
