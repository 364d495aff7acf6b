package linear

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/state"
	"smilecodes/ui/text"
)

// standing is a verdict as it is spoken.
func standing(b model.Block) string { return strings.Join(append([]string{b.Text}, b.Rest...), ", ") }

// standingOf is what an entry comes to.
func standingOf(e *catalog.Entry) string { return standing(model.PageOf(e).First(model.Verdict)) }

// briefly is an entry's standing without what is not known of it.
func briefly(e *catalog.Entry) string {
	return strings.Replace(standingOf(e), ", final or not: not stated", "", 1)
}

// placed is an entry's product with what its list says of it, and its standing.
// Where the product is called as the outcome is, it is said once: "Request
// error: no job ran".
func placed(e *catalog.Entry, place, standing string) string {
	what, _ := e.Outcome()
	if what == e.Product.Name {
		standing = strings.TrimPrefix(standing, what+", ")
	}
	return e.Product.Name + place + ": " + standing
}

// entry opens an entry, which may begin the next ticket, and reads it.
func (t *conversation) entry(e *catalog.Entry, told bool) page {
	return func(again bool) view {
		if !again {
			t.turn(func() bool { return t.session.Opened(e) })
		}
		return t.reading(e, told)(again)
	}
}

// reading reads an entry. Told says that its code's other meanings were just said.
func (t *conversation) reading(e *catalog.Entry, told bool) page {
	return func(again bool) view {
		t.session.Open(e)
		t.session.Visit()
		if t.sayFirst(e, told); !again {
			t.sayEntry(e, told)
		}
		t.remember(func(s *state.State) { s.Visit(e.ID) })
		v := view{prompt: "read, copy, code or words: ", entry: e, isTold: !again}
		if e.Guide != nil {
			v.prompt = "guide, read, copy, code or words: "
		}
		return v
	}
}

// remember keeps a change for the next run. If that fails it is said, once.
func (t *conversation) remember(change func(*state.State)) {
	if t.Remember == nil || t.forgets {
		return
	}
	if err := t.Remember(change); err != nil {
		t.forgets = true
		t.say("Careful: what you pin and read is not remembered: %s.", clean(err.Error()))
	}
}

// sayFirst says what an entry is. What clashes with it comes before.
func (t *conversation) sayFirst(e *catalog.Entry, told bool) {
	if t.session.Tier() == catalog.Suggestion {
		t.say("Careful: the code that you typed is unknown. This is %s, which only looks like it.", e.Code)
	}
	clashes, _ := t.others(e)
	if len(clashes) > 0 && !told {
		t.say("Careful: %s is %s. Say compare to find out which it is.", e.Code, strings.Join(clashes, "; "))
	}
	t.say("Code %s, %s.", e.Code, placed(e, "", standingOf(e)))
}

// others is what else the code of an entry is: where the categories clash, and
// where they do not.
func (t *conversation) others(e *catalog.Entry) (clashes, also []string) {
	for _, b := range model.OtherMeanings(t.session.Catalog(), e).Only(model.Other) {
		if b.Role == model.Danger {
			clashes = append(clashes, b.Text)
		} else {
			also = append(also, strings.TrimPrefix(b.Text, "also "))
		}
	}
	return clashes, also
}

// sayEntry says what an entry means and what to do.
func (t *conversation) sayEntry(e *catalog.Entry, told bool) {
	page := model.PageOf(e)
	t.blocks(page.Only(model.ResultText))
	if _, also := t.others(e); len(also) > 0 && !told {
		t.say("Careful: %s is also %s. Say compare to find out which it is.", e.Code, strings.Join(also, "; "))
	}
	if old := t.session.Catalog().RetiredCode(e.Code); len(old) > 0 && !e.Retired() {
		t.say("%s also has %s: say older.", e.Code, text.Count(len(old), "older meaning", "older meanings"))
	}
	t.blocks(page.Only(model.Meaning, model.Retry, model.Acts, model.Next, model.CustomerText, model.NoCustomerText, model.Rule))
	if e.Guide != nil {
		t.say("Guide: %s, %s.", e.Guide.Title, text.Count(len(e.Guide.Steps), "step", "steps"))
	}
}

// sayMore says what is known of an entry and was not said just before. Whoever
// asks once more wants to hear it all again.
func (t *conversation) sayMore(e *catalog.Entry) {
	v := &t.trail[len(t.trail)-1].view
	if !v.isTold {
		t.sayFirst(e, false)
		t.sayEntry(e, false)
	}
	v.isTold = false
	t.blocks(model.PageOf(e).Only(model.Charged, model.DecidedBy,
		model.Source, model.SourceLabel, model.ID, model.Digits, model.Note, model.Age))
}

// labels are what blocks are called where they are only heard.
var labels = map[model.Kind]string{model.Next: "Next, our advice", model.CustomerText: "To the customer"}

// blocks says blocks, each after its label if it has one.
func (t *conversation) blocks(page model.Page) {
	for _, b := range page {
		switch label := cmp.Or(labels[b.Kind], b.Label); {
		case label == "":
			t.say("%s", b.Text)
		case b.Kind == model.Warning && b.Role == model.Caution: // the label begins its sentence
			t.fact(label, strings.ToLower(b.Text[:1])+b.Text[1:])
		default:
			t.fact(label, b.Text)
		}
	}
}

// unchosen answers what needs an entry where there is none.
const unchosen = "No entry is chosen: search it, or say its number."

// chosen is the entry that was read, and that ticks and notes are about. If there
// is none, it says so.
func (t *conversation) chosen() *catalog.Entry {
	e := t.here().entry
	switch {
	case e == nil:
		t.say("%s", unchosen)
	case e != t.session.Selected():
		t.session.Open(e)
	}
	return e
}

// compare says every meaning of the code of the entry that was read.
func (t *conversation) compare() {
	e := t.chosen()
	if e == nil {
		return
	}
	c := model.Compare(t.session.Catalog(), e)
	if len(c.Entries) == 1 {
		t.blocks(c.Page().Only(model.Agreement))
		return
	}
	t.enter(func(bool) view { return t.meanings(c) })
}

// stepsLength is how many steps of a guide are said at once: each has two lines.
const stepsLength = 5

// guide reads the guide of an entry: its steps, and then the rest of it.
func (t *conversation) guide(e *catalog.Entry) page {
	return func(bool) view {
		page := t.session.GuidePageOf(e)
		t.say("Guide: %s. %s, %d done.", page[0].Text, text.Count(len(e.Guide.Steps), "step", "steps"), t.session.Ticked(e))
		t.say("%s", page.First(model.Summary).Text)
		v := view{prompt: "tick or note and a number, next, copy, back: ", entry: e}
		var steps []string
		for i := range e.Guide.Steps {
			steps = append(steps, t.step(e, i))
			v.choices = append(v.choices, func() { t.say("%s", t.step(e, i)) })
		}
		t.paged(append(slices.Collect(slices.Chunk(steps, stepsLength)), guideEnd(page))...)
		return v
	}
}

// step is one step with how to know that it worked, and what was noted.
func (t *conversation) step(e *catalog.Entry, i int) string {
	var said []string
	n := -1
	for _, b := range t.session.GuidePageOf(e) {
		switch b.Kind {
		case model.Step:
			n++
			if n == i && b.Done {
				b.Label = "done, " + b.Label
			}
			if n == i {
				said = append(said, fmt.Sprintf("%d: %s: %s", i+1, b.Label, b.Text))
			}
		case model.Check, model.Note:
			if n == i {
				said = append(said, b.Label+": "+b.Text)
			}
		}
	}
	return strings.Join(said, "\n")
}

// guideEnd is what stands below the steps.
func guideEnd(page model.Page) []string {
	var lines []string
	for _, b := range page.Only(model.Evidence, model.Escalation, model.CustomerText, model.NoCustomerText, model.Rule) {
		lines = append(lines, cmp.Or(labels[b.Kind], b.Label)+": "+b.Text)
	}
	return append(lines, page.First(model.Ours).Text)
}

// openGuide goes to the guide of the entry that was read.
func (t *conversation) openGuide() {
	switch e := t.chosen(); {
	case e == nil:
	case e.Guide == nil:
		t.say("No guide: the next step says what to do.")
	default:
		t.enter(t.guide(e))
	}
}

// stepOf reads the number of a step of the guide in hand. It reports whether
// there is such a step, and says why not.
func (t *conversation) stepOf(word string) (e *catalog.Entry, step int, ok bool) {
	if e = t.chosen(); e == nil {
		return nil, 0, false
	}
	n, err := strconv.Atoi(word)
	switch {
	case e.Guide == nil:
		t.say("No guide: the next step says what to do.")
	case err != nil || n < 1 || n > len(e.Guide.Steps):
		t.say("The steps go from 1 to %d.", len(e.Guide.Steps))
	default:
		return e, n - 1, true
	}
	return nil, 0, false
}

func (t *conversation) tick(word string) {
	if e, i, ok := t.stepOf(word); ok {
		t.session.Tick(i)
		t.sayTick(e, i)
	}
}

// untick takes a tick away, and leaves a step without one as it is.
func (t *conversation) untick(word string) {
	e, i, ok := t.stepOf(word)
	if !ok {
		return
	}
	if t.session.IsTicked(e, i) {
		t.session.Tick(i)
	}
	t.sayTick(e, i)
}

func (t *conversation) sayTick(e *catalog.Entry, i int) {
	state := "done"
	if !t.session.IsTicked(e, i) {
		state = "not done"
	}
	t.say("Step %d: %s. %d of %d done.", i+1, state, t.session.Ticked(e), len(e.Guide.Steps))
}

// note notes something on a step. Without words it asks for them.
func (t *conversation) note(word, text string) {
	e, i, ok := t.stepOf(word)
	if !ok {
		return
	}
	if text == "" {
		t.say("Step %d: %s", i+1, e.Guide.Steps[i].Do)
		text, ok = t.question("Note, no personal data, empty for none, back leaves: ")
		switch {
		case !ok:
			return
		case isBack(text):
			t.say("The note is as it was.")
			return
		}
	}
	t.session.SetNote(i, text)
	if t.session.Note(e, i) == "" {
		t.say("There is no note on this step.")
	} else {
		t.say("Noted. It goes into the copied note with the step.")
	}
}
