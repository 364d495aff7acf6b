package catalog

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Question asks for what separates entries. Within one product only the result
// text does; between products it is the job_type of the job. Products that
// share a job_type cannot be told apart by it, and the question says so.
//
//	0812   Which job_type does the job have? 1 → Biometric KYC, 6 → Document
//	       Verification (11 too: seen, but not stated by the page).
//	1015   ... 5 → Basic KYC or Enhanced KYC (ask which of the two was run), 1 → ...
//	0001   Which result text came with it? ...
//	2211   Is there a SmileJobID, or did a mobile app show it? ...
func Question(entries []*Entry) string {
	switch {
	case len(entries) < 2:
		return ""
	case SameProduct(entries):
		return "Which " + strings.ToLower(entries[0].TextLabel()) + " came with the code? Only the text tells these apart."
	case !SameFamily(entries):
		return familyQuestion(entries)
	}
	var answers []string
	for i, e := range entries {
		types := Alternatives(e.JobTypes)
		if types == "" {
			answers = append(answers, "any → "+e.Product.Name)
			continue
		}
		if i > 0 && Alternatives(entries[i-1].JobTypes) == types {
			answers[len(answers)-1] += " or " + e.Product.Name + " (ask which of the two was run)"
			continue
		}
		answers = append(answers, types+" → "+e.Product.Name+Seen(e.Product))
	}
	return "Which job_type does the job have? " + strings.Join(answers, ", ") + "."
}

// SameProduct reports whether entries, of which there must be one, belong to one
// product.
func SameProduct(entries []*Entry) bool {
	return !slices.ContainsFunc(entries, func(e *Entry) bool { return e.Product != entries[0].Product })
}

// Seen names the job_types that only integrators have seen with a product.
func Seen(p *Product) string {
	if len(p.SeenJobTypes) == 0 {
		return ""
	}
	return fmt.Sprintf(" (%s too: seen, but not stated by the page)", Alternatives(p.SeenJobTypes))
}

// Alternatives says numbers of which one holds: "6 or 11"; empty for none.
func Alternatives(types []int) string {
	words := make([]string, len(types))
	for i, t := range types {
		words[i] = strconv.Itoa(t)
	}
	return strings.Join(words, " or ")
}

// SameFamily reports whether entries are of one family; there is at least one.
func SameFamily(entries []*Entry) bool {
	return !slices.ContainsFunc(entries, func(e *Entry) bool { return e.Family != entries[0].Family })
}

// familyQuestion asks what separates the result of a job from a request that
// was refused. A job has a SmileJobID; what a mobile app shows of itself is a
// result, too, and may have none.
func familyQuestion(entries []*Entry) string {
	ask, answers := "Is there a SmileJobID?", []string{}
	if slices.ContainsFunc(entries, func(e *Entry) bool { return e.MobileOnly }) {
		ask = "Is there a SmileJobID, or did a mobile app show the code?"
	}
	for _, e := range entries {
		when := "yes"
		if e.Family != Result {
			when = "no, and the code came in the answer to a request"
		}
		answers = append(answers, when+": "+e.Product.Name)
	}
	return ask + " If " + strings.Join(answers, ". If ") + "."
}
