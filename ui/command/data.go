package command

import (
	"cmp"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
)

// entryObject is an entry for machines. Enums are slugs, and what no source states
// is null. The shape is documented in the README and may only grow.
func entryObject(e *catalog.Entry) object {
	placement, why := placementOf(e)
	return object{
		{"id", e.ID},
		{"family", e.Family.Slug()},
		{"product", e.Product.Slug},
		{"job_types", list(e.JobTypes)},
		{"code", e.Code},
		{"text", orNull(e.Text)},
		{"category", e.Category.Slug()},
		{"source_category", sourceCategory(e)},
		{"meaning", e.Meaning},
		{"decided_by", stated(e.DecidedBy)},
		{"final", isFinal(e.Final)},
		{"charged", stated(e.Charged)},
		{"next", orNull(e.Next)},
		{"retry", stated(e.Retry)},
		{"acts", stated(e.Acts)},
		{"disclosure", e.Disclosure.Slug()},
		{"customer", orNull(e.Customer)},
		{"guide", guideOf(e)},
		{"deprecated", e.Deprecated},
		{"mobile_only", e.MobileOnly},
		{"also_applies", productSlugs(e.AlsoApplies)},
		{"placement", placement},
		{"placement_why", why},
		{"source", object{{"page", e.Source.Page.Slug}, {"row", rowOf(e)}, {"facts", factsFrom(e)}}},
		{"confidence", e.Confidence.Level.Slug()},
		{"confidence_why", orNull(e.Confidence.Why)},
		{"elsewhere", objects(e.Elsewhere, readingObject)},
		{"twins", list(e.Twins)},
		{"retired", e.Retired()},
		{"last_seen", orNull(e.LastSeen)},
		{"like", likenesses(e.Like)},
	}
}

// wholeEntry is an entry for JSON: with what the team says of it, and what it replaced.
// customer and disclosure are those in force.
func wholeEntry(e *catalog.Entry) object {
	o := entryObject(e)
	if e.Team == nil {
		return append(o, field{"team", nil})
	}
	t, ours := e.Team, e.BuiltIn()
	words := any(nil)
	if t.Words != nil {
		words = append(reviewObject(*t.Words), field{"say_as", orNull(t.SayAs)}, field{"ours", orNull(ours.Customer)})
	}
	return append(o, field{"team", append(object{
		{"customer", words}, {"next", orNull(t.Next)}, {"note", orNull(t.Note)}, {"our_disclosure", ours.Disclosure.Slug()},
	}, reviewObject(t.Review)...)})
}

// reviewObject is whose a paragraph of the team is.
func reviewObject(r catalog.Review) object {
	return object{{"owner", orNull(r.Owner)}, {"reviewed", orNull(r.Reviewed)}, {"overdue_since", orNull(r.Overdue)}}
}

// teamOf is whose a paragraph is, null where it is ours.
func teamOf(r *catalog.Review) any {
	if r == nil {
		return nil
	}
	return reviewObject(*r)
}

// markOf says in a table, which has neither next steps nor notes of the team, whose the words
// for the customer or a stricter disclosure are; empty where they are ours.
func markOf(e *catalog.Entry) string {
	switch t := e.Team; {
	case t == nil:
	case t.Words != nil:
		return t.Words.String()
	case e.Disclosure != t.BuiltIn.Disclosure:
		return t.Review.String()
	}
	return ""
}

// withoutAdvice is an entry where its advice does not hold, so that no script can
// pass it on.
func withoutAdvice(o object) object {
	for i, f := range o {
		switch f.name {
		case "next", "retry", "acts", "customer", "guide", "team":
			o[i].value = nil
		}
	}
	return o
}

// sourceCategory is null where the source gives no labels: one without numbered
// rows.
func sourceCategory(e *catalog.Entry) any {
	if e.SourceCategory == "" && e.Source.Row == 0 {
		return nil
	}
	return e.SourceCategory
}

// isFinal is true, false, or null where it is not stated.
func isFinal(f catalog.Finality) any {
	if f == catalog.FinalNotStated {
		return nil
	}
	return f == catalog.Final
}

func guideOf(e *catalog.Entry) any {
	if e.Guide == nil {
		return nil
	}
	return e.Guide.Slug
}

// likenesses are codes of other versions: the code, or the id of one of its entries.
func likenesses(like []catalog.Likeness) []string {
	all := make([]string, len(like))
	for i, l := range like {
		all[i] = cmp.Or(l.ID, l.Code)
	}
	return all
}

func productSlugs(products []*catalog.Product) []string {
	all := make([]string, len(products))
	for i, p := range products {
		all[i] = p.Slug
	}
	return all
}

// placementOf is how sure the product of a result is.
func placementOf(e *catalog.Entry) (placement, why any) {
	if e.Family != catalog.Result {
		return nil, nil
	}
	return orNull(e.Placement.Slug()), orNull(e.Placement.Why)
}

func rowOf(e *catalog.Entry) any {
	if e.Source.Row == 0 {
		return nil
	}
	return e.Source.Row
}

// readingObject is what a code means in a check that its page does not list.
func readingObject(r catalog.Reading) object {
	return object{{"where", r.Where}, {"meaning", r.Meaning}, {"page", r.Page.Slug}, {"confidence", r.Level.Slug()}}
}

// factsFrom are the pages of facts that the entry's own page does not state.
func factsFrom(e *catalog.Entry) map[string]string {
	pages := map[string]string{}
	for _, f := range e.FactsFrom {
		pages[f.Fact.Slug()] = f.Page.Slug
	}
	return pages
}

// stated is a slug, or null where it only says that nothing is stated.
func stated(value interface{ Slug() string }) any {
	if value.Slug() == catalog.NotStated {
		return nil
	}
	return value.Slug()
}

// data writes entries for machines, with how well each fits if they were searched.
func (a *app) data(hits []catalog.Hit, format string, ranked bool) error {
	tier := func(h catalog.Hit) field { return field{"tier", h.Tier().Slug()} }
	switch {
	case format != "json":
		row := func(h catalog.Hit) object {
			o := entryObject(h.Entry)
			if ranked {
				o = append(o, tier(h))
			}
			return append(o, field{"team", orNull(markOf(h.Entry))})
		}
		rows := [][]string{row(catalog.Hit{Entry: a.Catalog.Entries()[0]}).names()} // which are those of any
		for _, h := range hits {
			rows = append(rows, row(h).cells())
		}
		return a.table(rows, format)
	case ranked:
		return a.json("hits", objects(hits, func(h catalog.Hit) object { return object{{"entry", wholeEntry(h.Entry)}, tier(h)} }))
	}
	return a.json("entries", objects(hits, func(h catalog.Hit) object { return wholeEntry(h.Entry) }))
}

// guideObject is a guide for machines, with the causes and steps for some of its entries
// or with all. The words for the customer are theirs if these agree; team says whose.
func guideObject(g *catalog.Guide, of ...*catalog.Entry) object {
	codes, customer, words := catalog.GuideCodesOf(of), g.Customer, g.Words
	if len(of) > 0 && model.OneReply(of) {
		customer, words = of[0].Customer, nil
		if t := of[0].Team; t != nil {
			words = t.Words
		}
	}
	return object{
		{"slug", g.Slug},
		{"title", g.Title},
		{"summary", g.Summary},
		{"causes", objects(g.CausesFor(codes...), func(c catalog.Cause) object {
			return object{{"what", c.What}, {"tell", c.Tell}, {"for", list(c.For)}}
		})},
		{"steps", objects(g.StepsFor(codes...), func(s catalog.Step) object {
			return object{{"who", s.Who.Slug()}, {"do", s.Do}, {"check", s.Check}, {"for", list(s.For)}, {"team", teamOf(s.Team)}}
		})},
		{"evidence", list(g.Evidence)},
		{"escalate", g.Escalate},
		{"customer", customer},
		{"team", teamOf(words)},
	}
}

func productObject(p *catalog.Product) object {
	return object{
		{"slug", p.Slug},
		{"name", p.Name},
		{"family", p.Family.Slug()},
		{"aliases", list(p.Aliases)},
		{"job_types", list(p.JobTypes)},
		{"seen_job_types", list(p.SeenJobTypes)},
		{"note", orNull(p.Note)},
	}
}

// decodedObject is a payload for machines.
func decodedObject(c *catalog.Catalog, d job.Decoded) object {
	return object{
		{"results", objects(d.Results, func(r *job.Result) object { return resultObject(c, r) })},
		{"hidden", list(d.Hidden)},
		{"other", d.Other},
		{"warnings", list(d.Warnings)},
		{"forms", list(d.Forms)},
		{"read_as", orNull(d.ReadAs)},
		{"tried", list(d.Tried)},
	}
}

func resultObject(c *catalog.Catalog, r *job.Result) object {
	return object{
		{"code", orNull(r.Code)},
		{"role", r.Role.Slug()},
		{"product", orNull(r.Product)},
		{"product_from", orNull(r.ProductFrom.Slug())},
		{"candidates", ids(r.Candidates)},
		{"entry", entryIn(r)},
		{"text", orNull(r.Text)},
		{"final", isFinal(r.Final)},
		{"actions", objects(r.Actions, func(a job.ActionResult) object {
			return object{{"name", a.Name}, {"value", a.Value}, {"meaning", a.Meaning}}
		})},
		{"job", object{
			{"smile_job_id", orNull(r.Job.SmileJobID)},
			{"job_id", orNull(r.Job.JobID)},
			{"job_type", orNull(r.Job.JobType)},
			{"country", orNull(r.Job.Country)},
			{"id_type", orNull(r.Job.IDType)},
			{"timestamp", orNull(r.Job.Timestamp)},
		}},
		{"warnings", list(r.Warnings)},
		{"recovered", r.Recovered},
		{"replaced_by", orNull(r.ReplacedBy())},
		{"advises", r.Advises()},
		{"found", objects(r.Found, func(f job.Found) object {
			return object{{"value", f.What}, {"path", f.Path}, {"line", f.Line}}
		})},
		{"number_format", numberFormat(c, r)},
	}
}

// entryIn is the entry of a result, if it is settled which one it is.
func entryIn(r *job.Result) any {
	switch {
	case r.Entry == nil:
		return nil
	case r.Advises():
		return wholeEntry(r.Entry)
	}
	return withoutAdvice(wholeEntry(r.Entry))
}
