package source

import "smilecodes/catalog"

// entry makes an entry of its raw form and checks it.
func (c checker) entry(p *catalog.Product, page *catalog.Page, r entryRow) *catalog.Entry {
	c.required("code", r.Code)
	c.text(page, r)
	c.required("meaning", r.Meaning, "next", r.Next)
	c.forCustomer(p, r)
	c.some("keywords", r.Keywords)
	c.plain("wire_texts", r.WireTexts...)
	c.varies(p, r)
	e := &catalog.Entry{
		ID: p.Slug + "/" + r.Code, Family: p.Family, Product: p, Code: r.Code, Text: r.Text, WireTexts: r.WireTexts, Varies: r.Varies,
		Category:      word[catalog.Category](c, "category", r.Category),
		NoDescription: r.NoDescription, Meaning: r.Meaning, Next: r.Next,
		DecidedBy:  word[catalog.Decider](c, "decided_by", r.DecidedBy),
		Final:      word[catalog.Finality](c, "final", r.Final),
		Retry:      word[catalog.Retry](c, "retry", r.Retry),
		Acts:       word[catalog.Actor](c, "acts", r.Acts),
		Charged:    word[catalog.Charge](c, "charged", r.Charged),
		Disclosure: word[catalog.Disclosure](c, "disclosure", r.Disclosure),
		Customer:   r.Customer, Keywords: r.Keywords, Deprecated: r.Deprecated, MobileOnly: r.MobileOnly,
		JobTypes: p.JobTypes,
	}
	if len(p.JobTypes) == 0 {
		e.JobTypes = r.JobTypes
	} else if r.JobTypes != nil {
		c.fault("job_types is set, but the product has its own")
	}
	if r.LastSeen != "" {
		e.ID = "older/" + e.ID
	}
	if r.Variant != "" {
		c.slug("variant", r.Variant)
		e.ID += "/" + r.Variant
	}
	c.placement(e, r)
	c.code(p.Family, r.Code)
	c.origin(e, page, r)
	c.factsFrom(e, r)
	c.elsewhere(e, r)
	c.references(e, r)
	c.askable(e)
	c.truth(e, r)
	return e
}

// references resolves the guide and the products that an entry names.
func (c checker) references(e *catalog.Entry, r entryRow) {
	if r.Guide != "" {
		e.Guide = c.l.guides[r.Guide]
		if e.Guide == nil && !c.l.broken[r.Guide] {
			c.fault("guide %q does not exist in guides", r.Guide)
		}
	} else if e.Category != catalog.Approved && !e.Retired() && e.Family != catalog.DuplicateCheck && e.Family != catalog.V3 {
		c.fault("guide is missing (only plain approvals may have none)")
	}
	for _, slug := range r.AlsoApplies {
		p := c.l.product(slug)
		if p == nil {
			c.fault("also_applies names %q, which isn't a product", slug)
			continue
		}
		e.AlsoApplies = append(e.AlsoApplies, p)
	}
}
