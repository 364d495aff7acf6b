package modeltest

import (
	"reflect"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// Rules say of every field of an entry, a guide and a job result who is told
// what it holds: an internal text, one for engineering, the customer, the same
// three of a result that another one replaced (over, over-customer), and the
// machine formats. A field without a row is a fault: somebody has to decide.
//
// asked stands for: the customer, if it was asked for and the entry allows it.
var Rules = map[string]string{
	"Entry.ID":             "json",
	"Entry.Family":         "internal engineering over json",
	"Entry.Product":        "internal engineering over json",
	"Entry.Code":           "internal engineering asked over json",
	"Entry.Text":           "internal engineering over json",
	"Entry.WireTexts":      "",
	"Entry.Varies":         "",
	"Entry.Category":       "internal engineering over json",
	"Entry.SourceCategory": "json",
	"Entry.NoDescription":  "internal engineering over",
	"Entry.Meaning":        "internal engineering over json",
	"Entry.Next":           "internal json",
	"Entry.DecidedBy":      "engineering json",
	"Entry.Final":          "internal engineering json",
	"Entry.Retry":          "internal engineering json",
	"Entry.Acts":           "internal json",
	"Entry.Charged":        "internal json",
	"Entry.Disclosure":     "internal json",
	"Entry.Customer":       "internal customer json",
	"Entry.Guide":          "internal engineering json",
	"Entry.Keywords":       "",
	"Entry.AlsoApplies":    "internal engineering json",
	"Entry.Twins":          "internal engineering json",
	"Entry.Like":           "internal engineering json",
	"Entry.JobTypes":       "engineering json",
	"Entry.Deprecated":     "internal engineering json",
	"Entry.MobileOnly":     "internal engineering json",
	"Entry.LastSeen":       "internal engineering json",
	"Entry.Placement":      "internal engineering over json",
	"Entry.Confidence":     "internal engineering over json",
	"Entry.Source":         "internal engineering over json",
	"Entry.FactsFrom":      "internal engineering json",
	"Entry.Elsewhere":      "json",
	"Entry.Team":           "internal engineering json",

	"Guide.Slug":          "json",
	"Guide.Title":         "json",
	"Guide.Summary":       "json",
	"Guide.Customer":      "json",
	"Guide.Words":         "json",
	"Guide.Escalate":      "json",
	"Guide.Evidence":      "internal json",
	"Guide.Steps":         "internal engineering json",
	"Guide.AboutNumbers":  "",
	"Guide.HarmlessFirst": "",
	"Guide.Causes":        "json",
	"Cause.What":          "json",
	"Cause.Tell":          "json",
	"Cause.For":           "json",
	"Step.Who":            "internal json",
	"Step.Do":             "internal engineering json",
	"Step.Check":          "engineering json",
	"Step.For":            "json",
	"Step.Team":           "internal engineering json",

	"Overlay.BuiltIn": "json",
	"Overlay.Words":   "internal json",
	"Overlay.SayAs":   "json",
	"Overlay.Next":    "internal json",
	"Overlay.Note":    "internal engineering json",
	"Overlay.Review":  "internal engineering json",

	"Result.Code":        "internal engineering json",
	"Result.Role":        "internal engineering over json",
	"Result.Product":     "json",
	"Result.ProductName": "internal engineering over",
	"Result.ProductFrom": "json",
	"Result.Candidates":  "internal engineering json",
	"Result.Entry":       "internal engineering customer over json",
	"Result.Text":        "internal engineering over json",
	"Result.Final":       "json",
	"Result.Actions":     "internal engineering over json",
	"Result.Job":         "internal engineering over json",
	"Result.Warnings":    "internal engineering over json",
	"Result.Recovered":   "internal engineering over json",
	"Result.Found":       "json",
	"Result.of":          "",

	"ActionResult.Name":    "json",
	"ActionResult.Value":   "json",
	"ActionResult.Meaning": "internal engineering over json",

	"Info.SmileJobID": "internal engineering over json",
	"Info.JobID":      "internal engineering over json",
	"Info.JobType":    "internal engineering over json",
	"Info.Country":    "internal engineering over json",
	"Info.IDType":     "internal engineering over json",
	"Info.Timestamp":  "internal engineering over json",
	"Info.Status":     "internal engineering over",

	"Decoded.Results":  "json",
	"Decoded.Hidden":   "json",
	"Decoded.Other":    "json",
	"Decoded.Warnings": "json",
	"Decoded.Forms":    "json",
	"Decoded.ReadAs":   "json",
	"Decoded.Tried":    "json",
	"Decoded.IsJSON":   "",
	"Decoded.IsOwn":    "",
	"Decoded.Listed":   "",
	"Decoded.users":    "",
}

// Ruled are the types that the rules are about.
func Ruled() []reflect.Type {
	return []reflect.Type{
		reflect.TypeFor[catalog.Entry](), reflect.TypeFor[catalog.Guide](), reflect.TypeFor[catalog.Cause](), reflect.TypeFor[catalog.Step](), reflect.TypeFor[catalog.Overlay](),
		reflect.TypeFor[job.Result](), reflect.TypeFor[job.ActionResult](), reflect.TypeFor[job.Info](),
		reflect.TypeFor[job.Decoded](),
	}
}

// Mark puts a text into a field of a struct, and reports whether the field can
// hold one. It gives what undoes it.
func Mark(of any, field, text string) (undo func(), ok bool) {
	f := reflect.ValueOf(of).Elem().FieldByName(field)
	if !f.CanSet() {
		return nil, false
	}
	before := reflect.New(f.Type()).Elem()
	before.Set(f)
	switch {
	case f.Kind() == reflect.String:
		f.SetString(text)
	case f.Type() == reflect.TypeFor[[]string]():
		f.Set(reflect.ValueOf([]string{text}))
	default:
		return nil, false
	}
	return func() { f.Set(before) }, true
}
