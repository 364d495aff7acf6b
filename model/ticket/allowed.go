package ticket

import (
	"fmt"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
)

// What a reader may be told is a list of what is allowed. Every text, built in
// or by a template, takes what it says of an entry and of a job from the values
// that are made here, field by field and from nothing. A field that is added to
// an entry, a guide or a job result is told to nobody until it is added here.
//
//	colleagues       what the entry says and what to do; no search words
//	the customer     the words for customers; the code only where it may be told
//	a replaced result, to colleagues   what came and what it meant: no advice
//	a replaced result, to the customer the words of the result that counts

// forColleagues is an entry as an internal or an engineering text tells it.
func forColleagues(e *catalog.Entry) *catalog.Entry {
	return &catalog.Entry{
		ID: e.ID, Family: e.Family, Product: e.Product, Code: e.Code, Text: e.Text,
		Category: e.Category, NoDescription: e.NoDescription, Meaning: e.Meaning, Next: e.Next,
		DecidedBy: e.DecidedBy, Final: e.Final, Retry: e.Retry, Acts: e.Acts, Charged: e.Charged,
		Disclosure: e.Disclosure, Customer: e.Customer,
		Guide: guideForColleagues(e), AlsoApplies: e.AlsoApplies, Twins: e.Twins, Like: e.Like, JobTypes: e.JobTypes,
		Deprecated: e.Deprecated, MobileOnly: e.MobileOnly, LastSeen: e.LastSeen,
		Placement: e.Placement, Confidence: e.Confidence, Source: e.Source, FactsFrom: e.FactsFrom,
		Team: teamForColleagues(e),
	}
}

// guideForColleagues is the guide of an entry with the steps for its code and what it
// collects. Its other words are for those who follow it, not for a ticket.
func guideForColleagues(e *catalog.Entry) *catalog.Guide {
	if e.Guide == nil {
		return nil
	}
	told := &catalog.Guide{Evidence: e.Guide.Evidence}
	for _, s := range e.Steps() {
		told.Steps = append(told.Steps, catalog.Step{Who: s.Who, Do: s.Do, Check: s.Check, Team: s.Team})
	}
	return told
}

// teamForColleagues is what the team says of an entry. The words that it replaced are on
// screen only.
func teamForColleagues(e *catalog.Entry) *catalog.Overlay {
	if e.Team == nil {
		return nil
	}
	return &catalog.Overlay{Words: e.Team.Words, Next: e.Team.Next, Note: e.Team.Note, Review: e.Team.Review}
}

// replaced is the entry of a result of which another result counts instead:
// what it meant, and in place of the advice that it is over.
func replaced(r *job.Result, words string) *catalog.Entry {
	e := r.Entry
	look, _, rest := r.Outcome(e)
	return &catalog.Entry{
		ID: e.ID, Family: e.Family, Product: e.Product, Code: e.Code, Text: e.Text,
		Category: look, NoDescription: e.NoDescription, Meaning: e.Meaning, Next: rest,
		Disclosure: catalog.Internal, Customer: words,
		LastSeen: e.LastSeen, Placement: e.Placement, Confidence: e.Confidence, Source: e.Source,
	}
}

// A reply is what of a subject the customer may be told.
type reply struct {
	words string
	code  string // empty where it may not be told
}

// replyTo is the reply that an entry allows.
func replyTo(e *catalog.Entry) reply {
	r := reply{words: e.Customer}
	if e.Disclosure == catalog.Tell {
		r.code = e.Code
	}
	return r
}

// replyToAny is the reply to whichever of several entries is meant: the words that all of
// them allow; none where they differ.
func replyToAny(entries []*catalog.Entry) reply {
	if len(entries) == 0 || !model.OneReply(entries) {
		return reply{}
	}
	return reply{words: entries[0].Customer}
}

// unexplained is what a customer is told of an answer without an entry.
const unexplained = "We are looking into your check. There is nothing you need to do now."

// replyToLatest is the reply of the result that counts instead of another. Its
// code is not told: it is not the code that was asked about.
func replyToLatest(r *job.Result) reply {
	if l := r.Latest(); l != r && l.Entry != nil {
		return reply{words: l.Entry.Customer}
	}
	return reply{words: unexplained}
}

// A came is what came back in a job, as colleagues may be told it.
type came struct {
	code, heading string
	product       string // in words; empty where it is not settled
	as            string // what it is to the job
	outcome       string // what its entry comes to in the job; empty without one
	text          string // the text in the job, where the entry has another
	ask           string
	info          job.Info
	warnings      []string
	steps         []string // those that say more than that all was well
	mayMean       []string
	gives         given
	isRequest     bool // the request was refused: there is no job
	isOver        bool // another result of the job counts
}

// A given is what of the evidence that guides collect came with a job.
type given struct{ product, text, steps bool }

// newCame takes from a job result what may be told of it.
func newCame(r *job.Result) *came {
	c := &came{
		code: r.Code, heading: r.Heading(), product: r.ProductName, as: r.Standing(), ask: r.Question(),
		info:     infoOf(r.Job),
		warnings: r.Warnings,
		gives:    given{product: r.Product != "", text: isShown(r.Text), steps: len(r.Actions) > 0},

		isRequest: r.Role == job.RequestError, isOver: !r.Advises(),
	}
	if r.Recovered {
		c.as += ", recovered from broken JSON: check it"
	}
	if r.Text != "" && (r.Entry == nil || r.Text != r.Entry.Text) {
		c.text = r.Told()
	}
	for _, a := range r.Notable() {
		c.steps = append(c.steps, a.Meaning)
	}
	c.meaning(r)
	return c
}

// meaning adds what the result comes to or, without an entry, what it may mean.
func (c *came) meaning(r *job.Result) {
	if r.Entry != nil {
		_, what, rest := r.Outcome(r.Entry)
		c.outcome = what + " (" + rest + ")"
		return
	}
	for _, e := range r.Candidates {
		told := forColleagues(e)
		p := model.PageOf(told)
		c.mayMean = append(c.mayMean, fmt.Sprintf("%s: %s. %s", p.First(model.Heading).Text, model.Standing(told), p.First(model.Meaning).Text))
	}
}

// infoOf is which job it is, as far as that may be told.
func infoOf(i job.Info) job.Info {
	return job.Info{
		SmileJobID: i.SmileJobID, JobID: i.JobID, JobType: i.JobType,
		Country: i.Country, IDType: i.IDType, Timestamp: i.Timestamp, Status: i.Status,
	}
}
