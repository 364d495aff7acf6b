package model

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
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

// A Ticket is what can be said of some entries and of a job, to whoever reads
// it. What each audience gets is in notes.go.
type Ticket struct {
	catalog  *catalog.Catalog
	subjects []subject
	withCode bool
	filled   map[string]string // values of blanks, by name
}

// A subject is one thing that a ticket explains.
type subject struct {
	entry *catalog.Entry // nil for an answer that has none
	job   *JobResult     // nil if there is none
	tried []string       // guide steps that were done, with their notes
	guess string         // that it only looks like the code that was typed
}

// Ticket explains the marked entries, or the selected one if none is marked.
// It explains nothing if there is none. The job result that is open is told of
// the entry that it is about.
func (s *Session) Ticket() Ticket {
	entries := s.Marked()
	if e := s.Selected(); len(entries) == 0 && e != nil {
		entries = []*catalog.Entry{e}
	}
	return s.TicketOf(entries...)
}

// NewTicket explains entries without a session: nothing was tried.
func NewTicket(c *catalog.Catalog, entries ...*catalog.Entry) Ticket {
	s := Session{catalog: c}
	return s.TicketOf(entries...)
}

// TicketOf explains the given entries.
func (s *Session) TicketOf(entries ...*catalog.Entry) Ticket {
	t := Ticket{catalog: s.catalog}
	for _, e := range entries {
		sub := subject{entry: e, tried: s.tried(e)}
		if s.job != nil && s.job.Entry == e {
			sub.entry, sub.job = s.job.tellable(), s.job
		} else {
			sub.guess = s.suggested(e)
		}
		t.subjects = append(t.subjects, sub)
	}
	return t
}

// TicketOfJob explains a job result: what came back, of which job, what it
// means and what to do.
func (s *Session) TicketOfJob(r *JobResult) Ticket {
	sub := subject{entry: r.tellable(), job: r}
	if r.Entry != nil {
		sub.tried = s.tried(r.Entry)
	}
	return Ticket{catalog: s.catalog, subjects: []subject{sub}}
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

// tried are the steps of an entry's guide that were done.
func (s *Session) tried(e *catalog.Entry) []string {
	if e.Guide == nil {
		return nil
	}
	var all []string
	for i, step := range e.Guide.Steps {
		note := s.Note(e, i)
		if !s.IsTicked(e, i) && note == "" {
			continue
		}
		text := fmt.Sprintf("%s: %s", step.Who, step.Do)
		if !s.IsTicked(e, i) {
			text = "not done: " + text
		}
		if note != "" {
			text += " Note: " + note
		}
		all = append(all, text)
	}
	return all
}

// Standing is an entry's outcome, and what sets it apart.
func Standing(e *catalog.Entry) string {
	what, rest := Outcome(e)
	s := what + " (" + rest + ")"
	for _, flag := range Flags(e) {
		s += ", " + flag
	}
	return s
}

// Flags lists what sets an entry apart from a current result of its product.
func Flags(e *catalog.Entry) []string {
	var flags []string
	if e.Retired() {
		flags = append(flags, "not on the current page, last seen "+e.LastSeen)
	}
	if e.Confidence.Level == catalog.Low {
		flags = append(flags, "low confidence")
	}
	if len(e.Twins) > 0 {
		flags = append(flags, "same as "+codes(e.Twins))
	}
	if e.Deprecated {
		flags = append(flags, "deprecated")
	}
	if e.MobileOnly {
		flags = append(flags, "mobile SDK only")
	}
	for _, p := range e.AlsoApplies {
		flags = append(flags, "also used for "+p.Name)
	}
	return flags
}

func codes(entries []*catalog.Entry) string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.Code
	}
	return strings.Join(all, " and ")
}

// Meaning is an entry's meaning, and says if the page does not give one.
func Meaning(e *catalog.Entry) string {
	if e.NoDescription {
		return e.Meaning + " (Read from the result text: the page gives no description.)"
	}
	return e.Meaning
}

// customerLabel stands before the words for the customer, which may be copied
// on as they are.
func customerLabel(e *catalog.Entry) string {
	if e.Disclosure == catalog.Tell {
		return "To the customer"
	}
	return "To the customer, only this"
}

// CustomerWords is what may be said to the customer, and the rule for it.
func CustomerWords(e *catalog.Entry) string {
	switch e.Disclosure {
	case catalog.Soften:
		return e.Customer + " (Say only this, not the meaning.)"
	case catalog.Internal:
		return e.Customer + " (Internal: say only this, no code, no meaning, no guide.)"
	default:
		return e.Customer
	}
}

// SourceLine is where an entry comes from, how sure it is where it is no row of
// a page, and how sure the product of a result is.
//
//	Smile ID result codes, row 9, as given on 2026-11-22 (product sure)
//	Smile ID error codes (confidence high: ...)
func SourceLine(e *catalog.Entry) string {
	place, sure := e.Source.Page.Title, []string{}
	if e.Source.Page.Unnumbered {
		sure = append(sure, fmt.Sprintf("confidence %s: %s", e.Confidence.Level, strings.TrimSuffix(e.Confidence.Why, ".")))
	} else {
		place += fmt.Sprintf(", row %d, as given on %s", e.Source.Row, e.Source.Page.Given)
	}
	switch {
	case e.Family != catalog.Result:
	case e.Placement.Sure:
		sure = append(sure, "product sure")
	default:
		sure = append(sure, "product inferred: "+strings.TrimSuffix(e.Placement.Why, "."))
	}
	return place + " (" + strings.Join(sure, "; ") + ")"
}

// SourcePairs are labels and values of where an entry comes from: what a reader
// sees below it.
func SourcePairs(e *catalog.Entry) [][2]string {
	pairs := [][2]string{{"Page", SourceLine(e)}}
	switch {
	case e.SourceCategory != "":
		pairs = append(pairs, [2]string{"Its label", e.SourceCategory})
	case !e.Source.Page.Unnumbered:
		pairs = append(pairs, [2]string{"Its label", "(blank)"})
	}
	pairs = append(pairs, [2]string{"Id", e.ID})
	if note := DigitsNote(e.Code); note != "" {
		pairs = append(pairs, [2]string{"Digits", note})
	}
	if e.Product.Note != "" {
		pairs = append(pairs, [2]string{"Note", e.Product.Note})
	}
	return append(pairs, [2]string{"Age", e.Source.Page.Note})
}

// Len counts what the ticket explains.
func (t Ticket) Len() int { return len(t.subjects) }

// Codes lists the codes that the ticket explains, in order.
func (t Ticket) Codes() []string {
	var codes []string
	for _, s := range t.subjects {
		if s.entry != nil {
			codes = append(codes, s.entry.Code)
		} else {
			codes = append(codes, s.job.Code)
		}
	}
	return codes
}

// Explains reports whether an entry, by its id, is among those.
func (t Ticket) Explains(id string) bool {
	return slices.ContainsFunc(t.subjects, func(s subject) bool { return s.entry != nil && s.entry.ID == id })
}

// Tried counts the guide steps that the ticket tells of.
func (t Ticket) Tried() int {
	n := 0
	for _, s := range t.subjects {
		n += len(s.tried)
	}
	return n
}

// HasJob reports whether an identifier or a time of a job result is told.
func (t Ticket) HasJob() bool {
	return slices.ContainsFunc(t.subjects, func(s subject) bool { return s.job != nil && len(s.job.Job.Pairs()) > 0 })
}
