package ticket

import (
	"fmt"
	"slices"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/hand"
	"smilecodes/model/job"
)

// An Audience is who reads a note.
type Audience uint8

// The audiences.
const (
	Internal    Audience = iota // the ticket, read by support only
	Customer                    // a reply, which keeps every disclosure
	Engineering                 // the developers of the integration
)

var audiences = [...]struct{ slug, words string }{
	{"internal", "internal note"}, {"customer", "customer reply"}, {"engineering", "engineering"},
}

// String is the audience in words, as on screen.
func (a Audience) String() string { return audiences[a].words }

// Slug is the audience on the command line.
func (a Audience) Slug() string { return audiences[a].slug }

// Audiences lists every audience in order.
func Audiences() []Audience { return []Audience{Internal, Customer, Engineering} }

// A Ticket is what somebody can be told about some entries and a job, if they read
// it. What each audience gets is in notes.go.
type Ticket struct {
	catalog  *catalog.Catalog
	subjects []subject
	marked   int // how many of them are marked
	withCode bool
	tags     []string // the languages for the customer; see In
	drafts   bool
	filled   map[string]string // values of blanks, by name
}

// A subject is one thing that a ticket explains, as its readers may be told it.
type subject struct {
	entry  *catalog.Entry   // nil for an answer that has none
	alike  []*catalog.Entry // other meanings of which the customer is told the same
	reply  reply            // to the customer
	page   model.Page       // what the entry says to them; with what else its code means
	job    *came            // nil if there is none
	result *job.Result      // of which that was taken
	guess  string           // that it only looks like the code that was typed

	unknown string // a code without an entry and without a job; empty for all else
	tried
}

// A tried is what was done of an entry's guide.
type tried struct {
	trials []hand.Trial
	lines  []string // one for each, with its note
}

// OfSelection explains the selected entry of a session, or all that are marked
// where it is one of them. Without one it reports the unknown code that was searched,
// or explains nothing.
func OfSelection(s *model.Session) Ticket {
	if code := s.UnknownCode(); code != "" && s.Selected() == nil {
		return ofUnknown(s.Catalog(), code).In(s.Languages, false)
	}
	return ofChosen(s, s.Chosen())
}

// OfMarked explains the marked entries of a session or, if none is marked, the
// selected one.
func OfMarked(s *model.Session) Ticket {
	if len(s.Marked()) > 0 {
		return ofChosen(s, s.Marked())
	}
	return OfSelection(s)
}

func ofChosen(s *model.Session, entries []*catalog.Entry) Ticket {
	t := Of(s, entries...)
	if len(entries) > 0 && s.IsMarked(entries[0]) {
		t.marked = len(entries)
	}
	return t
}

// New explains entries without a session: nothing was tried.
func New(c *catalog.Catalog, entries ...*catalog.Entry) Ticket {
	t := Ticket{catalog: c}
	for _, e := range entries {
		t.subjects = append(t.subjects, subjectOf(c, e))
	}
	return t
}

// Of explains the given entries. The job result that is open in the session is
// told of the entry that it is about.
func Of(s *model.Session, entries ...*catalog.Entry) Ticket {
	t := Ticket{catalog: s.Catalog(), tags: s.Languages}
	for _, e := range entries {
		var sub subject
		if r := s.Job(); r != nil && r.Entry == e {
			sub = subjectOfJob(t.catalog, r)
		} else {
			sub = subjectOf(t.catalog, e)
			sub.guess = s.Suggested(e)
		}
		sub.tried = newTried(s, e)
		t.subjects = append(t.subjects, sub)
	}
	return t
}

// OfAlike is a reply of whichever of some entries is meant: customers are told the same of
// each.
func OfAlike(s *model.Session, entries []*catalog.Entry) Ticket {
	t := Of(s, entries[0])
	t.subjects[0].alike = entries[1:]
	return t
}

// OfJob explains a job result: what came back, of which job, what it means and
// what to do.
func OfJob(s *model.Session, r *job.Result) Ticket {
	sub := subjectOfJob(s.Catalog(), r)
	if r.Entry != nil {
		sub.tried = newTried(s, r.Entry)
	}
	return Ticket{catalog: s.Catalog(), subjects: []subject{sub}, tags: s.Languages}
}

// subjectOf is an entry that is told of without a job.
func subjectOf(c *catalog.Catalog, e *catalog.Entry) subject {
	told := forColleagues(e)
	page := append(model.PageOf(told), model.OtherMeanings(c, e)...)
	return subject{entry: told, page: page, reply: replyTo(e)}
}

// subjectOfJob is a job result. Where another result of the job counts, nothing
// of its entry's advice is in it, so that none gets into any text.
func subjectOfJob(c *catalog.Catalog, r *job.Result) subject {
	var sub subject
	switch {
	case r.Entry == nil:
		sub.reply = replyToAny(r.Candidates)
	case r.Advises():
		sub = subjectOf(c, r.Entry)
	default:
		sub.reply = replyToLatest(r)
		sub.entry = replaced(r, sub.reply.words)
		sub.page = model.PageOf(sub.entry)
	}
	sub.job, sub.result = newCame(r), r
	return sub
}

// WithCode lets a reply to a customer name the code, where it may be told.
func (t Ticket) WithCode(yes bool) Ticket {
	t.withCode = yes
	return t
}

// Fill fills in blanks: the names in braces, like {time}, that a text has where
// somebody must say something that the program does not know.
func (t Ticket) Fill(values map[string]string) Ticket {
	t.filled = values
	return t
}

// newTried gathers the steps of an entry's guide that were ticked or noted on.
func newTried(s *model.Session, e *catalog.Entry) tried {
	var all tried
	for i, step := range e.Steps() {
		note := s.Note(e, i)
		if !s.IsTicked(e, i) && note == "" {
			continue
		}
		text := doneBy(step.Who, step.Do)
		text += markOf(step)
		if note != "" {
			text += " Note: " + note
		}
		all.trials = append(all.trials, hand.Trial{Entry: e.ID, Step: i, Done: s.IsTicked(e, i), Note: note})
		all.lines = append(all.lines, text)
	}
	return all
}

// doneBy is a step with who does it, if that is not support, who writes the note.
func doneBy(who catalog.Actor, do string) string {
	if who == catalog.Support {
		return do
	}
	return fmt.Sprintf("%s: %s", who, do)
}

// notDone introduces the steps that were noted on and not ticked.
const notDone = "Not done yet:"

// done are the lines of the steps that were ticked, or of the others.
func (t tried) done(isDone bool) []string {
	var all []string
	for i, line := range t.lines {
		if t.trials[i].Done == isDone {
			all = append(all, line)
		}
	}
	return all
}

// inOne are all lines, each of which says by itself whether it was done.
func (t tried) inOne() []string {
	var all []string
	for i, line := range t.lines {
		if !t.trials[i].Done {
			line = notDone + " " + line
		}
		all = append(all, line)
	}
	return all
}

// Len counts what the ticket explains.
func (t Ticket) Len() int { return len(t.subjects) }

// Codes lists the codes that the ticket explains, in order.
func (t Ticket) Codes() []string {
	var codes []string
	for _, s := range t.subjects {
		codes = append(codes, s.code())
	}
	return codes
}

func (s subject) code() string {
	switch {
	case s.entry != nil:
		return s.entry.Code
	case s.job != nil:
		return s.job.code
	}
	return s.unknown
}

// HasJob reports whether an identifier or a time of a job result is told.
func (t Ticket) HasJob() bool {
	return slices.ContainsFunc(t.subjects, func(s subject) bool { return s.job != nil && len(s.job.info.Pairs()) > 0 })
}
