package source

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// suspicion lists the codes that speak of a suspected attack. We must not tell
// people that they are suspected, innocent or not.
var suspicion = []string{
	"0813", "0814", "0823", "0824", "0841", "0843", "0844", "0846", "0907", "1212", "1213", "1222", "1242",
	"spoof_detected", "document_copy_detected", "high_risk", "medium_risk", "face_verification_failed", "account_locked", "account_locked_fraud",
}

// truth refuses entries that would mislead: a category that is not the normal
// form of the page's label, an end where a reviewer still decides, a suspicion
// that may be told, and customer words that give away the code. A word that is
// unknown was reported already, so nothing is concluded from it.
func (c checker) truth(e *catalog.Entry, r entryRow) {
	c.label(e, r)
	_, isCategory := parse[catalog.Category](r.Category)
	if _, ok := parse[catalog.Finality](r.Final); ok && isCategory && e.Final != finality(e.Category) {
		c.fault("final is %q, which does not fit category %q", r.Final, r.Category)
	}
	if slices.Contains(suspicion, e.Code) && r.Disclosure == catalog.Tell.Slug() {
		c.fault(`disclosure is "tell", but the code is about a suspicion`)
	}
	if e.Disclosure != catalog.Tell && e.Code != "" && strings.Contains(e.Customer, e.Code) {
		c.fault("customer names the code, which the customer may not be told")
	}
}

// label reads the page's own label and holds the category against it.
func (c checker) label(e *catalog.Entry, r entryRow) {
	if r.SourceCategory == nil && e.Source.Page != nil && e.Source.Page.Unnumbered {
		empty := "" // the source gives no labels
		r.SourceCategory = &empty
	}
	if r.SourceCategory == nil {
		c.fault(`source_category is missing (write "" if the page leaves it empty)`)
		return
	}
	e.SourceCategory = *r.SourceCategory
	if !c.plain("source_category", e.SourceCategory) {
		return
	}
	want, ok := normalForm(e.SourceCategory)
	_, isCategory := parse[catalog.Category](r.Category)
	switch {
	case !ok:
		c.fault("source_category %q has no normal form", e.SourceCategory)
	case isCategory && e.Category != want:
		c.fault("category is %q, but the page's label %q is %q", r.Category, e.SourceCategory, want.Slug())
	}
}

// normalForm is the category of a page's label.
//
//	catalog.Rejected, rejected                                -> catalog.Rejected
//	Re-run the job when ID authority is back online   -> Re-run Later
//	-, (blank)                                        -> No Category
func normalForm(label string) (catalog.Category, bool) {
	switch label {
	case "", "-":
		return catalog.NoCategory, true
	case "Suspected for spoof and sent to document reviewer for final decision":
		return catalog.SuspectedSpoof, true
	case "Re-run the job when ID authority is back online":
		return catalog.RerunLater, true
	}
	for _, c := range catalog.Categories() {
		if strings.EqualFold(label, c.String()) {
			return c, true
		}
	}
	return catalog.NoCategory, false
}

// finality is what a category says about the end: a verdict is final, whatever
// waits for a reviewer does not, and of the rest the page says nothing.
func finality(c catalog.Category) catalog.Finality {
	switch c {
	case catalog.Approved, catalog.ApprovedWithAttention, catalog.Rejected:
		return catalog.Final
	case catalog.ProvisionallyApproved, catalog.SuspectedSpoof, catalog.Pending:
		return catalog.NotFinal
	default:
		return catalog.FinalNotStated
	}
}
