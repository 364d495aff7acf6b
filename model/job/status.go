package job

import (
	"strings"

	"smilecodes/model/job/field"
)

// isStatus holds for the states that versions 2 and 3 of the API know.
func isStatus(text string) bool { return isV2Status(text) || isV3Status(text) }

func isV2Status(text string) bool {
	switch text {
	case "approved", "pending", "rejected":
		return true
	}
	return false
}

func isV3Status(text string) bool {
	switch text {
	case "clear", "block", "attention", "error", "processing", "not_found":
		return true
	}
	return false
}

// wordOf is the field that a word in the place of a status makes of it: those of
// a refusal are the words of HTTP.
func wordOf(text string) field.Field {
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

// A nameForm is whether version 3 gave a job its name, as far as that can be seen:
// that is known where the name is not shown as well.
type nameForm uint8

const (
	otherForm nameForm = iota
	v3Prefix           // it begins as one
	v3Form             // it is one
)

// v3Mark is what the names that version 3 gives to jobs begin with.
const v3Mark = "job_"

func formOf(name string) nameForm {
	const length = len(v3Mark) + 26
	switch {
	case !strings.HasPrefix(name, v3Mark):
		return otherForm
	case len(name) == length:
		return v3Form
	}
	return v3Prefix
}
