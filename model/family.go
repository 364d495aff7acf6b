package model

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Outcome is what an entry is at a glance: its category, and whether that is
// final. Where no job ran, or the code answers a call, there is no verdict to
// have a category: then it is its family.
func Outcome(e *catalog.Entry) (what, rest string) {
	switch {
	case e.Family == catalog.RequestError:
		return e.Family.String(), "no job ran"
	case e.Family == catalog.Status:
		return e.Family.String(), "no verdict"
	case e.Family == catalog.DuplicateCheck:
		return e.Family.String(), "not the job's verdict"
	case e.Final == catalog.FinalNotStated:
		return e.Category.String(), "final or not: not stated"
	default:
		return e.Category.String(), e.Final.String()
	}
}

// What is the first word of an entry's outcome.
func What(e *catalog.Entry) string {
	what, _ := Outcome(e)
	return what
}

// TextLabel is what the text of an entry is called.
func TextLabel(e *catalog.Entry) string {
	return [...]string{
		catalog.Result: "Result text", catalog.RequestError: "Error text", catalog.Status: "Text", catalog.DuplicateCheck: "Result text",
	}[e.Family]
}

func sameFamily(entries []*catalog.Entry) bool {
	return !slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.Family != entries[0].Family })
}

// kinds names what the entries of one code are: "a result of Enhanced KYC, and
// a request error".
func kinds(entries []*catalog.Entry) string {
	var all []string
	for _, e := range entries {
		kind := "a " + strings.ToLower(e.Family.String())
		if e.Family == catalog.Result {
			kind += " of " + e.Product.Name
		}
		if !slices.Contains(all, kind) {
			all = append(all, kind)
		}
	}
	return strings.Join(all, ", and ")
}

// familyQuestion asks what separates the result of a job from a request that
// was refused. A job has a SmileJobID; what a mobile app shows of itself is a
// result, too, and may have none.
func familyQuestion(entries []*catalog.Entry) string {
	ask, answers := "Is there a SmileJobID?", []string{}
	if slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.MobileOnly }) {
		ask = "Is there a SmileJobID, or did a mobile app show the code?"
	}
	for _, e := range entries {
		when := "yes"
		if e.Family != catalog.Result {
			when = "no, and the code came in the answer to a request"
		}
		answers = append(answers, when+": "+e.Product.Name)
	}
	return ask + " If " + strings.Join(answers, ". If ") + "."
}
