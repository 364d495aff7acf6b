package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// copyReply copies what the customer is told of what is on the screen. A reply is never
// a guess: where nothing has settled which meaning of a code that is, and customers are
// told different things, it asks, and copies nothing. Where something has to be found
// out first, it says so once.
func (o *overlay) copyReply(c *common) tea.Cmd {
	c.leavesSearch()
	o.chooseResult(c)
	switch s := o.subject(c); {
	case s.Result != nil && s.Result.Entry == nil && !model.OneReply(s.Result.Candidates):
		return o.askWhich(c, o.openResult(c, s.Result))
	case s.IsNone() && !c.session.IsSettled():
		return o.askWhich(c, o.openCompare(c))
	case c.isDoubted(o.results(c)):
		return nil
	}
	t := o.ticket(c)
	if caution := t.Caution(ticket.Customer); caution != "" {
		c.SetStatus("%s: unmark the others.", caution)
		return nil
	}
	text := t.Text(ticket.Customer, markup.Plain)
	return o.copy(c, newPayload(&c.session, ticket.Customer.String(), text, t))
}

// isDoubted says what has to be found out before a customer is told of a result, and
// reports whether it did: asking for the same reply again copies it.
func (c *common) isDoubted(results []*job.Result) bool {
	for _, r := range results {
		if r.Doubt() == "" || r == c.last.doubted {
			continue
		}
		c.last.doubted = r
		again := c.KeyOf("reply") + " again copies"
		c.SetStatusForms("Not copied: "+r.Doubt()+". "+again+" the reply of "+r.Code+".", "Not copied: "+r.Doubt()+". "+again+".",
			"Not copied. "+again+".", again+".")
		return true
	}
	return false
}

// results are those of the job in hand that a copy is about.
func (o *overlay) results(c *common) []*job.Result {
	if r := o.subject(c).Result; r != nil {
		return []*job.Result{r}
	}
	var all []*job.Result
	for _, e := range o.entries(c) {
		if r := c.session.ResultOf(e); r != nil {
			all = append(all, r)
		}
	}
	return all
}

// entries are those that a copy is about where it is about no result.
func (o *overlay) entries(c *common) []*catalog.Entry {
	switch s := o.subject(c); {
	case s.Entry != nil:
		return []*catalog.Entry{s.Entry}
	case len(s.Alike) > 0:
		return s.Alike
	}
	return c.session.Chosen()
}

// askWhich says that the comparison that was opened waits for a choice.
func (o *overlay) askWhich(c *common, opened tea.Cmd) tea.Cmd {
	key := c.KeyOf("reply")
	c.SetStatusForms("Not copied yet: customers are told different things. Choose one, then "+key+" copies.",
		"Not copied yet: choose one, then "+key+" copies.", "Choose one, then "+key+" copies.")
	return opened
}

// noReply is why there is nothing to copy for a customer; empty if there is. A reply has
// only the words for the result on the screen, never those for the result that decides.
func (o *overlay) noReply(c *common) string {
	for _, r := range o.results(c) {
		if why := model.NoReplyOf(r); why != "" {
			return strings.TrimSpace(why + " " + c.toLatest(r))
		}
	}
	if o.subject(c).Result != nil {
		return ""
	}
	return model.NoReply(o.entries(c)...)
}

// toLatest says how to get to the result that decides; empty where there is no other.
func (c *common) toLatest(r *job.Result) string {
	switch {
	case r.Latest() == r:
		return ""
	case c.At == atJob:
		return "Choose it and " + c.KeyOf("reply") + " copies."
	}
	return c.KeyOf("job-again") + " shows the job result."
}
