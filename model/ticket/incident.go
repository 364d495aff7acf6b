package ticket

import (
	"slices"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/hand"
	"smilecodes/model/job/tally"
	"smilecodes/model/ticket/markup"
	"smilecodes/model/triage"
)

// OfMany is the note on an incident: what came of many results, which of it is one
// outage, and what has to be done. There is none for customers. What it may tell of a
// report is what is taken from it here; guide steps are those that any note may tell.
func OfMany(c *catalog.Catalog, r tally.Report, a Audience, f markup.Format) Text {
	if a == Customer {
		return Text{}
	}
	n := note{catalog: c, said: map[string]string{}}
	n.incident(r, triage.Of(c, r), a)
	return Text{
		bytes: markup.Render(n.blocks, f), format: f, isMade: true,
		carries: hand.Carried{Kind: "incident note, " + a.Slug()},
	}
}

// incident is the note for an audience: the same facts for both, and for engineering
// also what was read as what, each code, and what to check.
func (n *note) incident(r tally.Report, a triage.Answer, to Audience) {
	n.heading(incidentTitles[to])
	n.add("Results", a.Title)
	for _, b := range a.Read.Only(model.Warning) {
		n.add("Careful", b.Text)
	}
	n.list(markup.List, "Outages and spikes:", texts(a.Alarms))
	n.list(markup.List, "What to do:", rows(a.Views[triage.Todo]))
	if slices.ContainsFunc(r.Todo, func(t tally.Todo) bool { return t.Retry == catalog.RetryLater }) {
		n.add("Before a new run", triage.RetryCaution)
	}
	if to == Engineering {
		n.list(markup.List, "Codes:", rows(a.Views[triage.Codes].Top(codesMost)))
		for _, b := range a.Read.Only(model.ReadAs) {
			n.add("Counted from", b.Text)
		}
		n.steps(r)
	} else if r.Reviewers.Provisional > 0 {
		n.list(markup.List, "With reviewers:", append(rows(a.Views[triage.Reviewers]), texts(a.Views[triage.Reviewers].Notes)...))
	}
	n.flush()
	n.edition()
}

// codesMost is how many codes a note lists, the most frequent first.
const codesMost = 20

// incidentTitles begin the note for each audience.
var incidentTitles = [...]string{Internal: "Internal note: Smile ID results", Engineering: "For engineering: Smile ID results"}

// steps are those of the guide of the row with the most jobs in which something is to be
// done.
func (n *note) steps(r tally.Report) {
	i := slices.IndexFunc(r.Todo, func(t tally.Todo) bool { return !t.IsOpen && t.Guide != nil && len(t.Meanings) > 0 })
	if i < 0 {
		return
	}
	for _, m := range r.Todo[i].Meanings {
		for _, e := range m.Entries {
			if e.Guide != nil {
				n.entry = forColleagues(e)
				n.list(markup.Steps, r.Todo[i].Label+":", stepsToTake(n.entry.Guide))
				return
			}
		}
	}
}

// stepsToTake are the steps of a guide, each with who takes it, if support doesn't.
func stepsToTake(g *catalog.Guide) []string {
	var all []string
	for _, s := range g.Steps {
		all = append(all, doneBy(s.Who, s.Do)+" "+s.Check)
	}
	return all
}

// rows are the rows of a view as sentences.
func rows(v triage.View) []string {
	var all []string
	for _, r := range v.Rows {
		all = append(all, r.Sentence())
	}
	return all
}

// texts are the sentences of a page.
func texts(p model.Page) []string {
	var all []string
	for _, b := range p {
		all = append(all, b.Text)
	}
	return all
}
