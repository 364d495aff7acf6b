package model

import "smilecodes/catalog"

// GuidePage is a guide by itself, as all its entries share it.
func GuidePage(g *catalog.Guide) Page {
	p := guideSteps(g, func(int) (bool, string) { return false, "" })
	return append(p, guideEnd(g, Page{{Kind: CustomerText, Role: Plain, Text: g.Customer}})...)
}

// GuidePageOf is the guide of an entry, which must have one, with what was tried
// of it for the ticket in hand. The words for the customer are the entry's own: a
// guide serves several.
func (s *Session) GuidePageOf(e *catalog.Entry) Page {
	p := guideSteps(e.Guide, func(step int) (bool, string) { return s.IsTicked(e, step), s.Note(e, step) })
	return append(p, guideEnd(e.Guide, customerOf(e))...)
}

// guideSteps are what a guide is for, and its steps, each followed by how to know
// that it worked and by what was noted on it.
func guideSteps(g *catalog.Guide, tried func(step int) (done bool, note string)) Page {
	p := Page{
		{Kind: GuideTitle, Role: Title, Text: g.Title, Ref: g.Slug},
		{Kind: Summary, Role: Plain, Text: g.Summary},
	}
	for i, step := range g.Steps {
		done, note := tried(i)
		p = append(p,
			Block{Kind: Step, Role: Item, Label: step.Who.String(), Text: step.Do, Done: done},
			Block{Kind: Check, Role: Muted, Label: "Check", Text: step.Check})
		if note != "" {
			p = append(p, Block{Kind: Note, Role: Caution, Label: "Note", Text: note})
		}
	}
	return p
}

// guideEnd is what stands below the steps.
func guideEnd(g *catalog.Guide, customer Page) Page {
	p := Page{section("Collect for the ticket")}
	for _, item := range g.Evidence {
		p = append(p, Block{Kind: Evidence, Role: Item, Label: "Collect", Text: item})
	}
	p = append(p, section("Write to Smile ID"), Block{Kind: Escalation, Role: Plain, Label: "Write to Smile ID", Text: g.Escalate}, section("Tell the customer"))
	return append(append(p, customer...), Block{Kind: Ours, Role: Muted, Text: "This guide is our advice."})
}
