package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/model/job"
	"smilecodes/ui/explorer/dialog"
)

// newJob opens a job result that came just now. Tickets tell of it once an entry
// of it was chosen.
func (o *overlay) newJob(c *common, d *job.Decoded) {
	if o.HoldsEdit() {
		o.hold(c, d)
		return
	}
	o.turn(c, func() bool { return c.session.Paste(d) })
	o.showJob(c)
}

// hold keeps a job result until it is asked for. What is typed or edited was
// meant for the ticket in hand, and must neither be lost nor get into another.
func (o *overlay) hold(c *common, d *job.Decoded) {
	c.session.Hold(d)
	shows := c.keyOf("job-again") + " shows it."
	if o.HoldsEdit() {
		c.setStatusForms("The job result is here: close this text, and "+shows, "Job result: close this text, "+shows,
			"Close this, then "+shows, shows)
		return
	}
	c.setStatusForms("The job result is here: "+shows, "Job result: "+shows, shows)
}

// showJob opens the view of the job result. Closing it leads back to where one
// was, also to a text that is being composed.
func (o *overlay) showJob(c *common) {
	if c.at == atJob { // the one before gives way
		o.close(c)
	}
	o.open(c, dialog.NewJob(c.keyOf("compare")))
}

func (o *overlay) reopenJob(c *common) tea.Cmd {
	if d := c.session.TakeWaiting(); d != nil {
		o.newJob(c, d)
	} else {
		o.showJob(c)
	}
	return nil
}

// chooseResult goes on to the chosen result, where one is at its view: a text of it
// must have nothing of another job of the same paste.
func (o *overlay) chooseResult(c *common) {
	r, view := o.subject(c).Result, o.Stack
	if r == nil {
		return
	}
	o.turn(c, func() bool { return c.session.Choose(r) })
	if c.at != atJob { // what was open closed with the ticket
		c.from, c.at = c.at, atJob
		o.PushTop(view)
	}
}

// openResult goes to the entry of a result. Where the product is not settled it
// compares the candidates.
func (o *overlay) openResult(c *common, r *job.Result) tea.Cmd {
	o.chooseResult(c)
	shown := r.Shown()
	c.at, o.Stack = atDetail, dialog.Stack{}
	c.session.Open(shown[0])
	visited := c.visited()
	if len(shown) > 1 {
		o.openCompare(c)
	}
	return visited
}
