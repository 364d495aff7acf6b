package model

import "smilecodes/catalog"

// GuidePage is a guide by itself, as all its entries share it.
func GuidePage(g *catalog.Guide) Page {
	untried := func(int) (bool, string) { return false, "" }
	return guidePage(g, untried, Page{{Kind: CustomerText, Role: Plain, Text: g.Customer}})
}

// GuidePageOf is the guide of an entry, which must have one, with what was tried
// of it for the ticket in hand. The words for the customer are the entry's own: a
// guide serves several.
func (s *Session) GuidePageOf(e *catalog.Entry) Page {
	tried := func(step int) (bool, string) { return s.IsTicked(e, step), s.Note(e, step) }
	return guidePage(e.Guide, tried, Page{}.customer(e))
}

// guidePage is what a guide is for, its steps, and what is below them. Each step is
// followed by how to know that it worked and by what was noted on it.
func guidePage(g *catalog.Guide, tried func(step int) (done bool, note string), customer Page) Page {
	const around = 8 // blocks that are no step and no evidence
	p := append(make(Page, 0, around+3*len(g.Steps)+len(g.Evidence)),
		Block{Kind: GuideTitle, Role: Title, Text: g.Title, Ref: g.Slug},
		Block{Kind: Summary, Role: Plain, Text: g.Summary})
	for i, step := range g.Steps {
		done, note := tried(i)
		p = append(p,
			Block{Kind: Step, Role: Item, Label: step.Who.String(), Text: step.Do, Done: done},
			Block{Kind: Check, Role: Muted, Label: "Check", Text: step.Check})
		if note != "" {
			p = append(p, Block{Kind: Note, Role: Caution, Label: "Note", Text: note})
		}
	}
	p = append(p, section("Collect for the ticket"))
	for _, item := range g.Evidence {
		p = append(p, Block{Kind: Evidence, Role: Item, Label: "Collect", Text: item})
	}
	p = append(p, section("Write to Smile ID"),
		Block{Kind: Escalation, Role: Plain, Label: "Write to Smile ID", Text: g.Escalate},
		section("Tell the customer"))
	return append(append(p, customer...), Block{Kind: Ours, Role: Muted, Text: "This guide is our advice."})
}
