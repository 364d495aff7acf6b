package model

import (
	"cmp"
	"slices"

	"smilecodes/catalog"
)

// GuidePage is a guide by itself: with the causes and steps for some of its entries, or
// with all and for which codes each of them is. The words for the customer are those of
// the entries if these agree: a guide's own serve all of its entries.
func GuidePage(g *catalog.Guide, of ...*catalog.Entry) Page {
	codes := catalog.GuideCodesOf(of)
	var steps Page
	for _, step := range g.StepsFor(codes...) {
		steps = steps.step(step, codes)
	}
	customer := Page{{Kind: CustomerText, Role: Plain, Text: g.Customer}}.teamWords(g.Words)
	if len(of) > 0 && OneReply(of) {
		customer = Page{}.customer(slices.MaxFunc(of, func(a, b *catalog.Entry) int { return cmp.Compare(a.Disclosure, b.Disclosure) }))
	}
	return guidePage(g, causes(g, codes), steps, customer)
}

// GuidePageOf is the guide of an entry, which must have one: the causes and steps for
// its code, with what was tried of them for the ticket in hand. The words for the
// customer are the entry's own: a guide serves several.
func (s *Session) GuidePageOf(e *catalog.Entry) Page {
	var steps Page
	code := []string{e.Code}
	for i, step := range e.Steps() {
		at := len(steps)
		steps = steps.step(step, code)
		steps[at].Done = s.IsTicked(e, i)
		if note := s.Note(e, i); note != "" {
			steps = append(steps, Block{Kind: Note, Role: Caution, Label: "Note", Text: note})
		}
	}
	return guidePage(e.Guide, causes(e.Guide, code), steps, Page{}.customer(e))
}

// causes are the likely causes of some codes, each with how to tell that it is this one.
// They name their codes as steps do.
func causes(g *catalog.Guide, codes []string) Page {
	order := "Likely causes, the most likely first"
	if g.HarmlessFirst {
		order = "Possible causes, the harmless ones first"
	}
	p := Page{section(order)}
	for _, c := range g.CausesFor(codes...) {
		b := Block{Kind: Cause, Role: Item, Text: c.What}
		if of := named(c.For, codes); len(of) > 0 {
			b.Rest = append(b.Rest, "for "+listed(of))
		}
		p = append(p, b, Block{Kind: HowToTell, Role: Muted, Text: c.Tell})
	}
	return p
}

// step adds a step and how to know that it worked. Support reads the guide, so it says
// who does a step only if somebody else does. It names the codes that a step is for if
// the guide is read for several.
//
//	Check the picture that was sent. (engineering, for 0811 and 0812)
func (p Page) step(s catalog.Step, codes []string) Page {
	b := Block{Kind: Step, Role: Item, Text: s.Do}
	if s.Who != catalog.Support {
		b.Rest = append(b.Rest, s.Who.String())
	}
	if of := named(s.For, codes); len(of) > 0 {
		b.Rest = append(b.Rest, "for "+listed(of))
	}
	if s.Team != nil {
		b.Rest = append(b.Rest, s.Team.String())
	}
	if p = append(p, b); s.Check == "" {
		return p
	}
	return append(p, Block{Kind: Check, Role: Muted, Label: "Check", Text: s.Check})
}

// named are the codes to name of those that a step is for: those that the guide is read
// for, or all if it is read for any. None is named if it is read for one.
func named(of, codes []string) []string {
	switch len(codes) {
	case 0:
		return of
	case 1:
		return nil
	}
	return slices.DeleteFunc(slices.Clone(of), func(code string) bool { return !slices.Contains(codes, code) })
}

// guidePage is what a guide is for, its causes and steps, and what is below them. What
// is the same in every guide is written here.
func guidePage(g *catalog.Guide, causes, steps, customer Page) Page {
	const around = 11 // blocks that are neither cause nor step nor evidence
	p := append(make(Page, 0, around+len(causes)+len(steps)+len(g.Evidence)),
		Block{Kind: GuideTitle, Role: Title, Text: g.Title, Ref: g.Slug},
		Block{Kind: Summary, Role: Plain, Text: g.Summary})
	p = append(p, causes...)
	if g.AboutNumbers {
		p = append(p, Block{Kind: NumberHint, Role: Plain, Text: "Each country and ID type has its own number format."})
	}
	p = append(append(p, section("Steps")), steps...)
	p = append(p, Block{Kind: OtherCode, Role: Muted, Text: "If another code comes back, look it up."})
	if others := len(g.Steps) - len(steps.Only(Step)); others > 0 {
		p = append(p, Block{Kind: OtherSteps, Role: Muted, Text: count(others, "step is", "steps are") + " for other codes."})
	}
	p = append(p, section("Collect for the ticket"))
	for _, item := range g.Evidence {
		p = append(p, Block{Kind: Evidence, Role: Item, Label: "Collect", Text: item})
	}
	p = append(p, section("Write to Smile ID"),
		Block{Kind: Escalation, Role: Plain, Label: "Write to Smile ID", Text: g.Escalate + " " + howToWrite},
		section("Tell the customer"))
	return append(append(p, customer...), Block{Kind: Ours, Role: Muted, Text: "This guide is our advice."})
}

// howToWrite is how to write to Smile ID, whatever the guide.
const howToWrite = "Use your company's usual channel. Send what you collected, but no pictures, no personal data, no keys and no signatures."
