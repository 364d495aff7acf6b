package catalog

import (
	"slices"
	"strings"
)

// text reads the wire value. Where no source gives one, the entry says so: an
// empty text may not come about by forgetting it.
func (c checker) text(page *Page, r rawEntry) {
	switch {
	case !r.TextUnknown:
		c.required("text", r.Text)
	case r.Text != "":
		c.fault("text_unknown is set, but there is a text")
	case page != nil && !page.Unnumbered:
		c.fault("text_unknown is set, but page %s gives every text", page.Slug)
	}
}

// placement reads how sure an entry's product is. Requests that were refused
// belong to none.
func (c checker) placement(e *Entry, r rawEntry) {
	if e.Family != Result {
		if r.Placement != "" || r.PlacementWhy != "" {
			c.fault("placement is set, but only results belong to a product")
		}
		e.Placement.Sure = true
		return
	}
	c.required("placement_why", r.PlacementWhy)
	if r.Placement != "sure" && r.Placement != "inferred" {
		c.fault("placement is %q; it can be sure, inferred", r.Placement)
	}
	e.Placement = Placement{Sure: r.Placement == "sure", Why: r.PlacementWhy}
}

// origin reads where an entry is from. A row of a numbered page is sure and
// current. Whatever else there is says how sure it is, and a result of another
// page is retired and says where it was last seen.
func (c checker) origin(e *Entry, page *Page, r rawEntry) {
	e.Source, e.LastSeen = Source{Page: page, Row: r.Row}, r.LastSeen
	c.plain("last_seen", r.LastSeen)
	if page == nil || !page.Unnumbered {
		c.row(r)
		return
	}
	if r.Row != 0 {
		c.fault("row is %d, but page %s has no rows", r.Row, page.Slug)
	}
	c.required("confidence_why", r.ConfidenceWhy)
	e.Confidence = Confidence{Level: word[Level](c, "confidence", levels, r.Confidence), Why: r.ConfidenceWhy}
	switch {
	case e.Family == Result && !e.Retired():
		c.fault("last_seen is missing: page %s is not the current page of results", page.Slug)
	case e.Family != Result && e.Retired():
		c.fault("last_seen is set, but only results are retired")
	}
}

// factsFrom reads which facts another page states: "charged: id-best-practices".
func (c checker) factsFrom(e *Entry, r rawEntry) {
	for _, f := range r.FactsFrom {
		slug, name, _ := strings.Cut(f, ": ")
		fact, known := parse[Fact](factTerms, slug)
		page := c.l.page(name)
		switch {
		case !known:
			word[Fact](c, "facts_from", factTerms, slug)
		case page == nil:
			c.fault("facts_from names page %q, which does not stand in catalogue.toml", shown(name))
		case page == e.Source.Page:
			c.fault("facts_from names page %q, which is the entry's own", name)
		case fact == ChargeFact && e.Charged == ChargeNotStated:
			c.fault("facts_from names the charge, which is not stated")
		case slices.ContainsFunc(e.FactsFrom, func(f FactSource) bool { return f.Fact == fact }):
			c.fault("facts_from names %s twice", slug)
		default:
			e.FactsFrom = append(e.FactsFrom, FactSource{fact, page})
		}
	}
}

// row wants a row of a numbered page, and nothing that such a row settles.
func (c checker) row(r rawEntry) {
	if r.Row < 1 {
		c.fault("row is missing")
	}
	if r.LastSeen != "" {
		c.fault("last_seen is set, but the entry has a row of a current page")
	}
	if r.Confidence != "" || r.ConfidenceWhy != "" {
		c.fault("confidence is set, but the entry has a row: that is sure")
	}
}

// askable refuses to ask for what there is not: a request that was refused has
// no job, and so no SmileJobID and no record in the portal.
func (c checker) askable(e *Entry) {
	if e.Family != RequestError {
		return
	}
	asks := func(text string) bool { return strings.Contains(squash(text), "smilejobid") }
	if asks(e.Next) || asks(e.Customer) {
		c.fault("it asks for a SmileJobID, but a refused request has none")
	}
	if e.Guide != nil && slices.ContainsFunc(e.Guide.Evidence, asks) {
		c.fault("guide %q collects a SmileJobID, but a refused request has none", e.Guide.Slug)
	}
}

// forCustomer wants words for the customer. A duplicate check alone has none:
// whatever it found is about other people, and the job's own result says what
// the customer hears. So it has no guide either, which would tell them something.
func (c checker) forCustomer(p *Product, r rawEntry) {
	switch {
	case p.Family != DuplicateCheck:
		c.required("customer", r.Customer)
		return
	case r.Customer != "":
		c.fault("customer is set, but nothing of a duplicate check is for the customer")
	case r.Guide != "":
		c.fault("guide is set, but a guide tells the customer something, and nothing of a duplicate check is for them")
	}
	if r.Disclosure != disclosures[Internal].slug {
		c.fault("disclosure is %q; of a duplicate check it must be internal", r.Disclosure)
	}
}

// families reads whose answers a product has, and where its tab is. Both are
// words that may be missing.
func (c checker) families(p *Product, r rawProduct) {
	if r.Family != "" {
		p.Family = word[Family](c, "family", families, r.Family)
	}
	switch r.Tab {
	case "":
	case "none":
		p.Hidden = true
	default:
		if p.Tab = find(c.l.products, func(o *Product) bool { return o.Slug == r.Tab && o.Tab == nil && !o.Hidden }); p.Tab == nil {
			c.fault("tab is %q; it can be none, or a product above that has one", shown(r.Tab))
		}
	}
}

// A twinned is an entry and the codes that it calls its twins.
type twinned struct {
	entry *Entry
	codes []string
}

// twins resolves the codes that say the same as an entry. Twins name each
// other and have one text: whoever finds one of them finds all.
func (l *loader) twins() {
	for _, t := range l.twinned {
		for _, code := range t.codes {
			l.twin(t.entry, code)
		}
	}
}

func (l *loader) twin(e *Entry, code string) {
	c := l.checkerOf(e)
	i := slices.IndexFunc(l.twinned, func(t twinned) bool {
		return t.entry != e && t.entry.Code == code && t.entry.Product == e.Product && !t.entry.Retired()
	})
	if i < 0 {
		c.fault("twins names %s, which is no other entry there", shown(code))
		return
	}
	switch twin := l.twinned[i]; {
	case !slices.Contains(twin.codes, e.Code):
		c.fault("twins names %s, which does not name it back", code)
	case twin.entry.Text != e.Text:
		c.fault("twins names %s, which has another text", code)
	default:
		e.Twins = append(e.Twins, twin.entry)
	}
}

// checkerOf is for what shows only when all entries are there.
func (l *loader) checkerOf(e *Entry) checker {
	name := strings.ReplaceAll(strings.TrimPrefix(e.ID, e.Product.Slug+"/"), "/", " ")
	return checker{l: l, file: "codes/" + e.Product.Slug + ".toml", kind: "entry", name: name}
}
