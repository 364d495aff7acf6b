package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/state"
	"smilecodes/ui/text"
)

// standing is an entry's category, and whether it is final, as it is spoken.
func standing(e *catalog.Entry) string {
	what, rest := e.Outcome()
	return strings.Join(append([]string{what, rest}, model.Flags(e)...), ", ")
}

// briefly is an entry's standing without what is not known of it.
func briefly(e *catalog.Entry) string {
	return strings.Replace(standing(e), ", final or not: not stated", "", 1)
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
	t.say("Code %s, %s.", e.Code, placed(e, "", standing(e)))
}

// others is what else the code of an entry is: where the categories clash, and
// where they do not.
func (t *conversation) others(e *catalog.Entry) (clashes, also []string) {
	for _, o := range model.Others(t.session.Catalog(), e) {
		if what, clash := model.Other(e, o); clash {
			clashes = append(clashes, what)
		} else {
			also = append(also, strings.TrimPrefix(what, "also "))
		}
	}
	return clashes, also
}

// sayEntry says what an entry means and what to do.
func (t *conversation) sayEntry(e *catalog.Entry, told bool) {
	t.fact(e.TextLabel(), e.Headline())
	if _, also := t.others(e); len(also) > 0 && !told {
		t.say("Careful: %s is also %s. Say compare to find out which it is.", e.Code, strings.Join(also, "; "))
	}
	if old := t.session.Catalog().RetiredCode(e.Code); len(old) > 0 && !e.Retired() {
		t.say("%s also has %s: say older.", e.Code, text.Count(len(old), "older meaning", "older meanings"))
	}
	t.fact("Meaning", model.Meaning(e))
	t.fact("Retry", e.Retry.String())
	t.fact("Acts", e.Acts.String())
	t.fact("Next, our advice", e.Next)
	for _, p := range model.CustomerPairs("To the customer", e) {
		t.fact(p[0], p[1])
	}
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
	t.fact("Charged", e.Charged.String())
	t.fact("Decided by", e.DecidedBy.String())
	for _, pair := range model.SourcePairs(e) {
		t.fact(pair[0], pair[1])
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
		t.say("%s", c.Verdict())
		return
	}
	t.enter(func(bool) view { return t.meanings(c) })
}

// stepsLength is how many steps of a guide are said at once: each has two lines.
const stepsLength = 5

// guide reads the guide of an entry: its steps, and then the rest of it.
func (t *conversation) guide(e *catalog.Entry) page {
	return func(bool) view {
		g := e.Guide
		t.say("Guide: %s. %s, %d done.", g.Title, text.Count(len(g.Steps), "step", "steps"), t.session.Ticked(e))
		t.say("%s", g.Summary)
		v := view{prompt: "tick or note and a number, next, copy, back: ", entry: e}
		var steps []string
		for i := range g.Steps {
			steps = append(steps, t.step(e, i))
			v.choices = append(v.choices, func() { t.say("%s", t.step(e, i)) })
		}
		t.paged(append(slices.Collect(slices.Chunk(steps, stepsLength)), guideEnd(e))...)
		return v
	}
}

// step is one step with how to know that it worked, and what was noted.
func (t *conversation) step(e *catalog.Entry, i int) string {
	s := e.Guide.Steps[i]
	done := ""
	if t.session.IsTicked(e, i) {
		done = "done, "
	}
	text := fmt.Sprintf("%d: %s%s: %s\nCheck: %s", i+1, done, s.Who, s.Do, s.Check)
	if note := t.session.Note(e, i); note != "" {
		text += "\nNote: " + note
	}
	return text
}

// guideEnd is what stands below the steps.
func guideEnd(e *catalog.Entry) []string {
	var lines []string
	for _, item := range e.Guide.Evidence {
		lines = append(lines, "Collect: "+item)
	}
	lines = append(lines, "Write to Smile ID: "+e.Guide.Escalate)
	for _, p := range model.CustomerPairs("To the customer", e) {
		lines = append(lines, p[0]+": "+p[1])
	}
	return append(lines, "This guide is our advice.")
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
