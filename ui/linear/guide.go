package linear

import (
	"fmt"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// A guides says the steps of guides, and what was done of them.
type guides struct {
	*voice
	session  *model.Session
	listener *listener
	commands *commands
	chosen   func() *catalog.Entry // what was read; it says so if nothing was
}

// stepsLength is how many steps of a guide are read at once: each has two lines.
const stepsLength = 5

// sayGuide says the guide of an entry: its causes and steps, and then the rest of it.
func (g *guides) sayGuide(e *catalog.Entry) {
	page := g.session.GuidePageOf(e)
	g.say("Guide: %s. %s, %d done.", page.First(model.GuideTitle).Text, text.Count(len(e.Steps()), "step", "steps"), g.session.Ticked(e))
	g.sayPage(page.Only(model.Summary, model.NumberHint))
	for _, line := range causes(page) {
		g.sayLine(line)
	}
	var end []string
	for _, b := range page.Only(model.OtherCode, model.OtherSteps, model.Evidence, model.Escalation, model.CustomerText, model.NoCustomerText, model.Rule, model.TeamWords, model.Ours) {
		end = append(end, spoken(b))
	}
	g.inParts(append(parts(steps(page), stepsLength), end)...)
}

// causes are the likely causes, each with how to tell it, below their heading.
func causes(page model.Page) []string {
	all := []string{page.First(model.Section).Text + ":"}
	for _, b := range page.Only(model.Cause, model.HowToTell) {
		if b.Kind == model.Cause {
			all = append(all, b.Text)
		} else {
			all[len(all)-1] += " " + b.Text
		}
	}
	return all
}

// steps are the steps of a guide, each with how to know that it worked, and what
// was noted.
func steps(page model.Page) []string {
	var all []string
	for _, b := range page.Only(model.Step, model.Check, model.Note) {
		switch {
		case b.Kind != model.Step:
			all[len(all)-1] += "\n" + spoken(b)
		case b.Done:
			all = append(all, fmt.Sprintf("%d: done, %s", len(all)+1, spoken(b)))
		default:
			all = append(all, fmt.Sprintf("%d: %s", len(all)+1, spoken(b)))
		}
	}
	return all
}

// sayStep says one step again.
func (g *guides) sayStep(e *catalog.Entry, i int) { g.say("%s", steps(g.session.GuidePageOf(e))[i]) }

func (g *guides) sayTick(e *catalog.Entry, i int) {
	state := "done"
	if !g.session.IsTicked(e, i) {
		state = "not done"
	}
	g.say("Step %d: %s. %d of %d done.", i+1, state, g.session.Ticked(e), len(e.Steps()))
}

// setNote notes something on a step of the selected entry.
func (g *guides) setNote(e *catalog.Entry, i int, words string) {
	g.session.SetNote(i, words)
	if g.session.Note(e, i) == "" {
		g.say("%s", model.NoteTaken)
	} else {
		g.say("%s", model.NoteKept)
	}
}

// guided is the entry that was read, if it has a guide. If not, it says so.
func (g *guides) guided() *catalog.Entry {
	e := g.chosen()
	if e != nil && e.Guide == nil {
		g.say("%s", model.NoGuide(e.Code))
		return nil
	}
	return e
}

// find is a step of the guide in hand, from 0. It reports whether there is one of
// that number, and says why not.
func (g *guides) find(n int) (e *catalog.Entry, i int, ok bool) {
	if e = g.guided(); e == nil {
		return nil, 0, false
	}
	if n < 1 || n > len(e.Steps()) {
		g.say("The steps go from 1 to %d.", len(e.Steps()))
		return nil, 0, false
	}
	return e, n - 1, true
}

// noStep answers where the number of a step was left out.
func (g *guides) noStep() { g.find(0) }

func (g *guides) tick(n int) {
	if e, i, ok := g.find(n); ok {
		g.session.Tick(i)
		g.sayTick(e, i)
	}
}

// untick removes a tick, and leaves a step without one as it is.
func (g *guides) untick(n int) {
	e, i, ok := g.find(n)
	if !ok {
		return
	}
	if g.session.IsTicked(e, i) {
		g.session.Tick(i)
	}
	g.sayTick(e, i)
}

// note notes something on a step: its number, and the words. Without words it
// asks for them.
func (g *guides) note(rest string) bool {
	number, words, _ := strings.Cut(rest, " ")
	return numbered(func(n int) {
		if e, i, ok := g.find(n); ok && words != "" {
			g.setNote(e, i, words)
		} else if ok {
			g.askNote(e, i)
		}
	})(number)
}

func (g *guides) askNote(e *catalog.Entry, i int) {
	g.say("Step %d: %s", i+1, g.session.GuidePageOf(e).Only(model.Step)[i].Text)
	switch words, ok := g.listener.question("Note, no personal data, empty for none, back leaves: "); {
	case !ok:
	case g.commands.is(words, "back"):
		g.say(model.NoteUnchanged)
	default:
		g.setNote(e, i, words)
	}
}
