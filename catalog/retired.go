package catalog

import "slices"

// No current page has the retired entries. They answer anyone who meets an old
// code, and never get in the way of a current one: [Catalog.Entries] and
// [Catalog.Code] do not have them, and a search gives them only for their exact
// code, after all others.

// Retired lists every retired entry by product.
func (c *Catalog) Retired() []*Entry { return c.retired.entries }

// RetiredCode lists the retired entries of a code of four digits.
func (c *Catalog) RetiredCode(code string) []*Entry { return c.retired.byCode()[code].entries }

// SearchWithRetired finds retired entries too, by the rules of [Catalog.Search],
// after the current ones. Each side is searched for itself, and where one found
// something closer than the other, that is the answer: all hits are of one tier.
//
//	aml check      one retired entry has the words; what is near is left out
//	file compare   current entries have the words; what is near is left out
//
// Suggestions are current codes only: what looks like an old code is more likely
// a current one.
func (c *Catalog) SearchWithRetired(text string) []Hit {
	hits, retired := c.Search(text), c.retired.search(text, nil)
	switch {
	case len(retired) == 0 || retired[0].Tier() == Suggestion:
		return hits
	case len(hits) == 0 || retired[0].Tier() < hits[0].Tier():
		return retired
	case retired[0].Tier() > hits[0].Tier():
		return hits
	}
	for _, r := range retired {
		if !slices.ContainsFunc(hits, func(h Hit) bool { return h.Entry == r.Entry }) { // found by its exact code already
			hits = append(hits, r)
		}
	}
	return hits
}
