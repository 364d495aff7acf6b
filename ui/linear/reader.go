package linear

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/ui/text"
)

// A reader says what is known of entries and of job results.
type reader struct {
	*voice
	session *model.Session
	trail   *trail
}

// unchosen answers what needs an entry where there is none.
const unchosen = "No entry is chosen. Search for one, or say its number."

// chosen is the entry that was read, and that ticks and notes are about. If there
// is none, it says so.
func (r reader) chosen() *catalog.Entry {
	e := r.trail.here().entry
	switch {
	case e == nil:
		r.say(unchosen)
	case e != r.session.Selected():
		r.session.Open(e)
	}
	return e
}

// of acts on the entry that was read.
func (r reader) of(do func(e *catalog.Entry)) action {
	return alone(func() {
		if e := r.chosen(); e != nil {
			do(e)
		}
	})
}

// read says what is known of an entry and was not said just before. A second request
// says all of it again.
func (r reader) read(e *catalog.Entry) {
	v := r.trail.here()
	if !v.isTold {
		r.sayFirst(e, false)
		r.sayEntry(e, false)
	}
	v.isTold = false
	r.sayMore(e)
}

// ours says what a team says of an entry beside what we say.
func (r reader) ours(e *catalog.Entry) {
	page := model.TeamPage(e)
	if len(page) == 0 {
		r.say(model.NoTeam)
	}
	r.sayPage(page)
}

// sayFirst says what an entry is. What clashes with it comes before, unless it was
// told.
func (r reader) sayFirst(e *catalog.Entry, told bool) {
	r.sayPage(model.Doubts(r.session, e))
	if clash, _ := r.others(e); clash != "" && !told {
		r.confuses(e, clash)
	}
	r.say("Code %s, %s.", e.Code, inTable(e, "", standing(e)))
}

// confuses warns of what else the code of an entry is.
func (r reader) confuses(e *catalog.Entry, what string) {
	r.say("Careful: %s is %s. Say compare to find out which it is.", e.Code, what)
}

// others is what else the code of an entry is: where the categories clash, and
// where they do not.
func (r reader) others(e *catalog.Entry) (clash, also string) {
	for _, b := range model.OtherMeanings(r.session.Catalog(), e).Only(model.Other) {
		if b.Role == model.Danger {
			clash = b.Text
		} else {
			also = b.Text
		}
	}
	return clash, also
}

// sayEntry says what an entry means and what to do.
func (r reader) sayEntry(e *catalog.Entry, told bool) {
	page := model.PageOf(e).Answer()
	if _, also := r.others(e); also != "" && !told {
		r.confuses(e, also)
	}
	if old := r.session.Catalog().RetiredCode(e.Code); len(old) > 0 && !e.Retired() {
		r.say("%s also has %s: say retired.", e.Code, text.Count(len(old), "retired meaning", "retired meanings"))
	}
	r.sayPage(page.Without(model.Heading, model.Verdict, model.Origin, model.ID))
}

// sayMore says what else is known of an entry.
func (r reader) sayMore(e *catalog.Entry) {
	page := model.PageOf(e)
	r.sayPage(page.Only(model.ID))
	r.sayPage(page.Facts().Without(model.Section, model.Address))
}

// sayReplaced says what an entry means where another result of the job counts: no
// advice.
func (r reader) sayReplaced(res *job.Result, e *catalog.Entry) {
	page := model.MeaningPage(res, e)
	r.say("Code %s, %s: %s.", e.Code, e.Product.Name, page.First(model.Verdict).Joined(", "))
	r.sayPage(page.Only(model.Meaning, model.ResultText))
}

// sayJob says which job a result is of, and those of its steps that say more than
// that all was well.
func (r reader) sayJob(res *job.Result) {
	came := model.CamePage(r.session.Catalog(), res).Only(model.CameText, model.JobField, model.JobStep)
	if res.Entry != nil && res.Text == res.Entry.Text {
		came = came.Without(model.CameText)
	}
	isWell := func(b model.Block) bool { return b.Kind == model.JobStep && b.Done }
	r.sayPage(slices.DeleteFunc(slices.Clone(came), isWell))
	r.sayPage(model.NumberPage(r.session.Catalog(), res))
	if n := len(res.Actions) - len(res.Notable()); n > 0 {
		r.say("Steps that went well or do not apply: %d.", n)
	}
}

// standing is what an entry comes to, as it is spoken.
func standing(e *catalog.Entry) string {
	return model.PageOf(e).First(model.Verdict).Joined(", ")
}

// inTable is an entry's product, with what its list says of it, and its standing.
// A product with the name of the outcome is named once: "Request
// error: no job ran".
func inTable(e *catalog.Entry, with, standing string) string {
	what, _ := e.Outcome()
	if what == e.Product.Name {
		standing = strings.TrimPrefix(standing, what+", ")
	}
	return e.Product.Name + with + ": " + standing
}

// jobTypes are the numbers of an entry's jobs in words.
func jobTypes(e *catalog.Entry) string {
	if len(e.JobTypes) == 0 {
		return "any job_type"
	}
	words := "job_type " + catalog.Alternatives(e.JobTypes)
	if seen := e.Product.SeenJobTypes; len(seen) > 0 {
		words += ", seen with " + catalog.Alternatives(seen) + " too"
	}
	return words
}
