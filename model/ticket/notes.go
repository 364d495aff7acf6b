package ticket

import (
	"cmp"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket/markup"
)

// Text is the exact text to paste, for an audience. It ends without a line
// break, so that a shell does not run it.
//
// The rule of disclosure is in the shape of the code: a reply to a customer is
// made of [catalog.Entry.Customer] and of nothing else of the entry, so nothing
// else can get into it. The one exception is the code itself, if it was asked
// for and the entry may be told.
func (t Ticket) Text(a Audience, f markup.Format) Text {
	if a == Customer && len(t.subjects) > 0 && !t.HasNothingToTell() {
		s := t.speakReply()
		return t.spokenIn(s.Wording, t.made(t.reply(s), a, f), func(t Ticket) Text { return t.Text(a, f) })
	}
	return t.made(t.blocks(a), a, f)
}

// made is a text of blocks, with its blanks filled in.
func (t Ticket) made(blocks []markup.Block, a Audience, f markup.Format) Text {
	blanks := 0
	if len(t.filled) > 0 {
		blanks = filledIn(markup.Render(blocks, f), t.filled)
	}
	made := t.text(markup.Render(t.fill(blocks), f), f, a.Slug(), a).withBlanks(blanks)
	if a != Internal {
		made.carries.Trials = nil
	}
	return made
}

func (t Ticket) blocks(a Audience) []markup.Block {
	switch {
	case len(t.subjects) == 0, a == Customer:
		return nil
	}
	// The lists of what to collect or log are for the ticket as a whole.
	n := note{catalog: t.catalog, said: map[string]string{}}
	if t.IsUnknown() {
		n.subject = t.subjects[0]
		n.unknownCode()
		return n.blocks
	}
	end, heading := []string{}, "Still to collect:"
	for _, s := range t.subjects {
		n.subject = s
		if a == Engineering {
			n.engineering()
			heading = "Log:"
			end = append(end, n.logged()...)
		} else {
			n.internal()
			end = append(end, n.missing()...)
		}
	}
	n.list(markup.List, heading, end)
	if a == Internal {
		n.edition()
	}
	return n.blocks
}

// edition ends a note with the catalogue it is from, so that a report of a wrong
// answer says what was known then.
func (n *note) edition() {
	n.add("Catalogue", n.catalog.Day()+", fingerprint "+n.catalog.Fingerprint())
	n.flush()
}

// A note is what colleagues read, subject by subject.
type note struct {
	catalog *catalog.Catalog
	subject
	said   map[string]string // long texts, each with the code that had it first
	blocks []markup.Block
	facts  []markup.Item
}

// name is the code with its product.
func (n *note) name() string {
	switch {
	case n.entry != nil && n.isOver() && n.job.product != "":
		return n.entry.Code + ", " + n.job.product
	case n.entry != nil:
		return n.entry.Code + ", " + n.entry.Product.Name
	case n.job.code == "":
		return "answer without a result code"
	}
	return n.job.heading
}

// add puts a fact. A long one that another subject has already is only pointed to.
func (n *note) add(label, text string) {
	const long = 40
	if before := n.said[label+text]; len(text) > long && before != "" && before != n.code() {
		text = "as for " + before
	} else if before == "" {
		n.said[label+text] = n.code()
	}
	n.facts = append(n.facts, markup.Fact(label, text))
}

// flush puts the facts that were gathered.
func (n *note) flush() {
	if len(n.facts) > 0 {
		n.blocks = append(n.blocks, markup.Block{Kind: markup.Facts, Items: n.facts})
	}
	n.facts = nil
}

// list puts lines under a heading, without those the note has already.
func (n *note) list(kind markup.Kind, heading string, lines []string) {
	n.flush()
	var items []markup.Item
	for _, l := range lines {
		if n.said[heading+l] != "" {
			continue
		}
		n.said[heading+l] = n.code()
		items = append(items, markup.Item{Text: l})
	}
	if len(items) > 0 {
		n.blocks = append(n.blocks, markup.Block{Kind: markup.Strong, Text: heading}, markup.Block{Kind: kind, Items: items})
	}
}

func (n *note) heading(text string) {
	n.blocks = append(n.blocks, markup.Block{Kind: markup.Heading, Level: 3, Text: text})
}

// internal is the note for the ticket: what it means, whether it is final, who
// acts, what to say, what was tried and what is still to be collected.
func (n *note) internal() {
	n.heading("Internal note: Smile ID " + n.name())
	n.cameBack()
	switch e := n.entry; {
	case e == nil:
	case n.isOver():
		n.over()
	default:
		n.say(internalLabels, model.ResultText, model.Verdict, model.Other, model.CustomerText, model.NoCustomerText,
			model.Rule, model.TeamWords, model.Next, model.TeamNext, model.TeamNote, model.Meaning, model.Like, model.Retry, model.Acts, model.Charged)
		n.remark()
		n.say(internalLabels, model.Source)
	}
	n.list(markup.Done, "Tried:", n.done(true))
	n.list(markup.List, notDone, n.done(false))
	n.flush()
}

// engineering is for those who change the integration.
func (n *note) engineering() {
	n.heading("For engineering: Smile ID " + n.name())
	n.cameBack()
	switch e := n.entry; {
	case e == nil:
	case n.isOver():
		n.over()
	default:
		n.say(engineeringLabels, model.ResultText, model.Verdict, model.Family, model.JobType, model.Other,
			model.Meaning, model.TeamNote, model.Like, model.Retry, model.DecidedBy)
		if n.job == nil {
			switch {
			case e.Family == catalog.RequestError, e.IsV3Error():
			case e.Family == catalog.V3:
				n.add("Job id", "{job_id}")
			default:
				n.add("SmileJobID", "{SmileJobID}")
			}
			n.add("Time", "{time}")
		}
		if e.Family != catalog.Result {
			n.remark()
		}
		n.say(engineeringLabels, model.Source, model.Address)
	}
	n.list(markup.List, "Check:", n.checks())
	n.flush()
}

// What blocks are called in a note, which is read far from the screen.
var (
	internalLabels = map[model.Kind]string{
		model.Verdict: "Category", model.Other: "Not to be confused", model.Next: "Next step (our advice)",
		model.Meaning: "Meaning", model.Acts: "Who acts", model.CustomerText: "To the customer",
		model.NoCustomerText: "Customer", model.Source: "Source", model.TeamWords: "Whose words", model.TeamNext: "Next step (the team's)", model.TeamNote: "Note (the team's)",
	}
	engineeringLabels = map[model.Kind]string{
		model.Verdict: "Category", model.Other: "Not to be confused", model.Meaning: "Meaning", model.Retry: "Retry rule",
		model.Source: "Source", model.Address: "Page", model.TeamNote: "Note (the team's)",
	}
)

// say puts the blocks of some kinds, in this order. What is empty says nothing, and
// each entry repeats its rule of disclosure, however often.
func (n *note) say(labels map[model.Kind]string, kinds ...model.Kind) {
	for _, k := range kinds {
		for _, b := range n.page.Only(k) {
			label, text := cmp.Or(labels[k], b.Label), b.Text
			switch k {
			case model.Verdict:
				text = model.Standing(n.entry)
			case model.ResultText:
				label = n.entry.TextLabel()
			case model.TeamNext, model.TeamNote:
				text = b.Bracketed()
			case model.Other:
				text = b.Label + " is " + b.Text
			case model.Rule:
				n.facts = append(n.facts, markup.Fact(label, text))
				continue
			}
			if text != "" {
				n.add(label, text)
			}
		}
	}
}

// isOver reports whether another result of the job counts.
func (n *note) isOver() bool { return n.job != nil && n.job.isOver }

// over is all that is left to say of such a result: no advice.
func (n *note) over() {
	n.say(internalLabels, model.ResultText)
	n.add("Category", n.job.outcome)
	n.say(internalLabels, model.Meaning, model.Source)
}

// remark is the caution of the product, if the job has not said the same.
func (n *note) remark() {
	if text := n.entry.Product.Note; text != "" && (n.job == nil || !slices.Contains(n.job.warnings, text)) {
		n.add("Note", text)
	}
}

// checks are the steps of the guide that are engineering's.
func (n *note) checks() []string {
	var all []string
	if n.entry == nil || n.entry.Guide == nil {
		return nil
	}
	for _, s := range n.entry.Guide.Steps {
		if s.Who == catalog.Engineering {
			all = append(all, strings.TrimSpace(s.Do+" "+s.Check)+markOf(s))
		}
	}
	return all
}

// markOf is that a step is the team's, after its text.
func markOf(s catalog.Step) string {
	if s.Team == nil {
		return ""
	}
	return " (" + s.Team.String() + ")"
}

// cameBack is what came back in a job, or that the code was only suggested.
func (n *note) cameBack() {
	if n.guess != "" {
		n.add("Careful", n.guess)
	}
	c := n.job
	if c == nil {
		return
	}
	n.add("Came back as", c.as)
	if c.text != "" {
		n.add("Text in the job", c.text)
	}
	for _, p := range c.info.Pairs() {
		item := markup.Item{Lead: p[0], Text: p[1], Literal: p[1] != job.Unshown}
		if p[1] == job.CopyYourself {
			item = markup.Fact(p[0], "{"+p[0]+"}") // to be filled in
		}
		n.facts = append(n.facts, item)
	}
	for _, w := range c.warnings {
		n.add("Careful", w)
	}
	if c.ask != "" {
		n.add("Ask", c.ask)
	}
	for _, step := range c.steps {
		n.add("Step", step)
	}
	for _, meaning := range c.mayMean {
		n.add("It may mean", meaning)
	}
}
