package job

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Heading names a result: its code, its product, and what it is to the job.
func (r *Result) Heading() string {
	words := []string{r.Code, r.ProductName, r.Standing()}
	if r.Code == "" {
		words = words[1:]
	}
	if r.ProductName == "" {
		words = append(words[:len(words)-2], words[len(words)-1])
		switch {
		case len(r.Candidates) < 2:
		case catalog.SameProduct(r.Candidates):
			words = append(words, "meaning not settled")
		default:
			words = append(words, "product not settled")
		}
	}
	return strings.Join(words, ", ")
}

// Notable are the steps that say more than that all was well or that they do
// not apply.
func (r *Result) Notable() []ActionResult {
	return slices.DeleteFunc(slices.Clone(r.Actions), ActionResult.IsWell)
}

// IsWell reports whether a step says no more than that all was well, or that it
// does not apply.
func (a ActionResult) IsWell() bool {
	return slices.Contains([]string{"Passed", "Completed", "Approved", "Verified", "Returned", "Not Applicable"}, a.Value)
}

// Shown are the entries to read with a result: its entry, or the candidates.
func (r *Result) Shown() []*catalog.Entry {
	if r.Entry != nil {
		return []*catalog.Entry{r.Entry}
	}
	return r.Candidates
}

// HiddenWords names what is in the payload and not shown; empty if nothing is.
func (d Decoded) HiddenWords() string {
	names := d.Hidden
	switch {
	case d.Other == 1:
		names = append(slices.Clip(names), "1 other field")
	case d.Other > 1:
		names = append(slices.Clip(names), fmt.Sprintf("%d other fields", d.Other))
	}
	if len(names) == 0 {
		return ""
	}
	return strings.Join(names, ", ") + ". Values that may be personal are never shown."
}
