package source

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// text reads the wire value. Where no source gives one, the entry says so: an
// empty text may not come about by forgetting it.
func (c checker) text(page *catalog.Page, r entryRow) {
	switch {
	case !r.TextUnknown:
		c.required("text", r.Text)
	case r.Text != "":
		c.fault("text_unknown is set, but there is a text")
	case page != nil && !page.Unnumbered:
		c.fault("text_unknown is set, but page %s gives every text", page.Slug)
	}
}

// varies wants words that are in the text once each, in its order. Only the messages of
// version 3 are compared with such a text.
func (c checker) varies(p *catalog.Product, r entryRow) {
	if len(r.Varies) > 0 && p.Family != catalog.V3 {
		c.fault("varies is set, but only messages of version 3 are read so")
	}
	rest := r.Text
	for _, word := range r.Varies {
		_, after, found := strings.Cut(rest, word)
		if word == "" || !found || strings.Count(r.Text, word) != 1 {
			c.fault("varies has %q, which is not in the text once, after the one before it", shown(word))
			return
		}
		rest = after
	}
}

// placement reads how sure an entry's product is. Requests that were refused
// belong to none.
func (c checker) placement(e *catalog.Entry, r entryRow) {
	if e.Family != catalog.Result {
		if r.Placement != "" || r.PlacementWhy != "" {
			c.fault("placement is set, but only results belong to a product")
		}
		e.Placement.Sure = true
		return
	}
	c.required("placement_why", r.PlacementWhy)
	if r.Placement != "sure" && r.Placement != "inferred" {
		c.fault("placement is %q; it must be one of: sure, inferred", r.Placement)
	}
	e.Placement = catalog.Placement{Sure: r.Placement == "sure", Why: r.PlacementWhy}
}

// origin reads where an entry is from. A row of a numbered page is sure and
// current. Whatever else there is says how sure it is, and a result of another
// page is retired and says where it was last seen.
func (c checker) origin(e *catalog.Entry, page *catalog.Page, r entryRow) {
	e.Source, e.LastSeen = catalog.Source{Page: page, Row: int(r.Row)}, r.LastSeen
	c.plain("last_seen", r.LastSeen)
	if page == nil || !page.Unnumbered {
		c.row(r)
		return
	}
	if r.Row != 0 {
		c.fault("row is %d, but page %s has no rows", r.Row, page.Slug)
	}
	c.required("confidence_why", r.ConfidenceWhy)
	e.Confidence = catalog.Confidence{Level: word[catalog.Level](c, "confidence", r.Confidence), Why: r.ConfidenceWhy}
	switch {
	case e.Family == catalog.Result && !e.Retired():
		c.fault("last_seen is missing: page %s is not the current page of results", page.Slug)
	case e.Family != catalog.Result && e.Retired():
		c.fault("last_seen is set, but only results are retired")
	}
}

// factsFrom reads which facts another page states: "charged: id-best-practices".
func (c checker) factsFrom(e *catalog.Entry, r entryRow) {
	for _, f := range r.FactsFrom {
		slug, name, _ := strings.Cut(f, ": ")
		fact, known := parse[catalog.Fact](slug)
		page := c.l.page(name)
		switch {
		case !known:
			word[catalog.Fact](c, "facts_from", slug)
		case page == nil:
			c.fault("facts_from names page %q, which is not in catalogue.toml", shown(name))
		case page == e.Source.Page:
			c.fault("facts_from names page %q, which is the entry's own", name)
		case fact == catalog.ChargeFact && e.Charged == catalog.ChargeNotStated:
			c.fault("facts_from names the charge, which is not stated")
		case fact == catalog.RetryFact && e.Retry == catalog.RetryNotStated:
			c.fault("facts_from names the retry rule, which is not stated")
		case slices.ContainsFunc(e.FactsFrom, func(f catalog.FactSource) bool { return f.Fact == fact }):
			c.fault("facts_from names %s twice", slug)
		default:
			e.FactsFrom = append(e.FactsFrom, catalog.FactSource{Fact: fact, Page: page})
		}
	}
}

// elsewhere reads what the code means in checks that its page does not list.
func (c checker) elsewhere(e *catalog.Entry, r entryRow) {
	for _, o := range r.Elsewhere {
		c.required("where", o.Where, "meaning", o.Meaning)
		page := c.l.page(o.Page)
		if page == nil || page == e.Source.Page {
			c.fault("elsewhere names page %q; it must be another page of catalogue.toml", shown(o.Page))
		}
		e.Elsewhere = append(e.Elsewhere, catalog.Reading{
			Where: o.Where, Meaning: o.Meaning, Page: page, Level: word[catalog.Level](c, "confidence", o.Confidence),
		})
	}
}

// row wants a row of a numbered page, and nothing that such a row settles.
func (c checker) row(r entryRow) {
	if r.Row < 1 {
		c.fault("row is missing")
	}
	if r.LastSeen != "" {
		c.fault("last_seen is set, but the entry has a row of a current page")
	}
	if r.Confidence != "" || r.ConfidenceWhy != "" {
		c.fault("confidence is set, but the entry has a row, so it is sure")
	}
}

// askable refuses an entry that asks for something that doesn't exist: a refused
// request has no job, so it has no SmileJobID and no record in the portal.
func (c checker) askable(e *catalog.Entry) {
	if e.Family != catalog.RequestError && !e.IsV3Error() {
		return
	}
	asks := func(text string) bool { return strings.Contains(catalog.Squash(text), "smilejobid") }
	if asks(e.Next) || asks(e.Customer) {
		c.fault("it asks for a SmileJobID, but a refused request has none")
	}
	if e.Guide != nil && e.Family == catalog.RequestError && slices.ContainsFunc(e.Guide.Evidence, asks) {
		c.fault("guide %q collects a SmileJobID, but a refused request has none", e.Guide.Slug)
	}
}

// forCustomer wants words for the customer. A duplicate check alone has none:
// whatever it found is about other people, and the job's own result says what
// the customer hears. So it has no guide either, which would tell them something.
func (c checker) forCustomer(p *catalog.Product, r entryRow) {
	switch {
	case p.Family != catalog.DuplicateCheck:
		c.required("customer", r.Customer)
		return
	case r.Customer != "":
		c.fault("customer is set, but customers hear nothing about a duplicate check")
	case r.Guide != "":
		c.fault("guide is set, but a guide has words for the customer, and customers hear nothing about a duplicate check")
	}
	if r.Disclosure != catalog.Internal.Slug() {
		c.fault("disclosure is %q; for a duplicate check it must be internal", r.Disclosure)
	}
}
