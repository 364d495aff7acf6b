package job

import (
	"slices"
	"strconv"

	"smilecodes/catalog"
	"smilecodes/model/job/wire"
)

// olderFor finds a retired code of a product that has no table here. It reports
// whether there is one.
func (j *judge) olderFor(r *Result, k wire.JobKind) bool {
	r.Candidates = only(j.catalog.RetiredCode(r.Code), func(e *catalog.Entry) bool {
		return slices.ContainsFunc(e.JobTypes, func(n int) bool { return strconv.Itoa(n) == k.Word })
	})
	if len(r.Candidates) == 0 {
		r.Candidates = nil
		return false
	}
	r.Product, r.ProductName, r.ProductFrom = slugOf(k.Name), k.Name, FromJobType
	return true
}

// mentionOlder points to a retired code of a product whose table lacks it. It
// is a hint, and no candidate beside a current entry.
func (j *judge) mentionOlder(r *Result, k wire.JobKind) {
	for _, e := range j.catalog.RetiredCode(r.Code) {
		if slices.ContainsFunc(k.Products, e.Is) {
			r.warn("For %s it was last seen %s (%s, confidence %s).", e.Product.Name, e.LastSeen, e.ID, e.Confidence.Level)
		}
	}
}

// warnOlder says that a code is on no current page.
func (r *Result) warnOlder() {
	for _, e := range r.Candidates {
		if e.Retired() {
			r.warn("No current page has this meaning of %s. It was last seen %s.", r.Code, e.LastSeen)
		}
	}
}
