package catalog

import "slices"

// Retired entries are on no current page. They answer whoever meets an old
// code, and are never in the way of a current one: [Catalog.Entries] and
// [Catalog.Code] do not have them, and a search gives them only for their exact
// code, behind all others.

// Retired lists every retired entry by product.
func (c *Catalog) Retired() []*Entry {
	if c.retired == nil {
		return nil
	}
	return c.retired.entries
}

// RetiredCode lists the retired entries of a code of four digits.
func (c *Catalog) RetiredCode(code string) []*Entry {
	if c.retired == nil {
		return nil
	}
	return c.retired.byCode[code]
}

// SearchRetired finds retired entries for what somebody typed, among
// themselves, by the rules of [Catalog.Search]. Suggestions are left out: what
// looks like an old code is more likely a current one.
func (c *Catalog) SearchRetired(text string) []Hit {
	if c.retired == nil {
		return nil
	}
	return slices.DeleteFunc(c.retired.Search(text), func(h Hit) bool { return h.Tier() == Suggestion })
}

// retiredDigits finds the retired entries of the codes that were typed whole.
func (c *Catalog) retiredDigits(q query) []Hit {
	if c.retired == nil {
		return nil
	}
	var wants []want
	if len(q.words) > 0 {
		wants = c.retired.index().wants(q.words)
	}
	var hits []Hit
	for _, digits := range q.codes {
		code := digits
		if len(digits) == 3 {
			code = "0" + digits
		}
		hits = append(hits, c.retired.ofCode(code, digits, wants)...)
	}
	return c.retired.unique(hits)
}

// parted separates the current entries from the retired ones. Where all are
// retired it leaves them together: that is the catalogue of the retired ones.
func parted(entries []*Entry) (current, retired []*Entry) {
	for _, e := range entries {
		if e.Retired() {
			retired = append(retired, e)
		} else {
			current = append(current, e)
		}
	}
	if len(current) == 0 {
		return retired, nil
	}
	return current, retired
}

// withTab keeps the products that have a tab of their own.
func withTab(products []*Product) []*Product {
	var tabs []*Product
	for _, p := range products {
		if p.Tab == nil && !p.Hidden {
			tabs = append(tabs, p)
		}
	}
	return tabs
}
