package explorer

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/state"
)

// An overlay is the dialogs over the panes, what a composer begins with, and the
// actions of the program, which help and commands list.
type overlay struct {
	dialog.Stack
	desk  dialog.Desk
	items func() []dialog.Item
}

// context is what a dialog sees of the program.
func (o *overlay) context(c *common) dialog.Context {
	l := newLayout(c.Width, c.Height, demand{front: atList}) // of which only what is around the panes counts
	seen := dialog.Context{
		Session: &c.session, Styles: c.Styles, Screen: c.Size, Panes: l.body, IsTiny: l.shape == tiny, Items: o.items,
	}
	if c.Height > 1 && !c.session.Held().IsEmpty() {
		seen.Above = 1 // for what the ticket holds
	}
	return seen
}

// isOpen reports whether there is any.
func (o *overlay) isOpen() bool { return o.Scope() != dialog.None }

// open opens a dialog, perhaps over others.
func (o *overlay) open(c *common, d dialog.Dialog) tea.Cmd {
	c.Open(&o.Stack, d)
	return nil
}

// opening makes a key open a dialog.
func opening(d func() dialog.Dialog) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return m.dialogs.open(&m.common, d()) }
}

// close returns to where the dialog was opened.
func (o *overlay) close(c *common) {
	c.Leave(&o.Stack)
	o.Compose(o.context(c)) // another key of the same moment acts on it
}

// closeAll closes all that are open.
func (o *overlay) closeAll(c *common) {
	for o.isOpen() {
		c.Leave(&o.Stack)
	}
}

// asking makes a key ask the open dialog for something.
func asking(what dialog.Action) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		return m.carryOut(m.dialogs.Do(m.dialogs.context(&m.common), what))
	}
}

// refusing is why that does not work now, which the dialog says.
func refusing(what dialog.Action) func(*explorer) string {
	return func(m *explorer) string { return m.dialogs.refusal(&m.common, what) }
}

// ask has the open dialog carry out an action.
func (o *overlay) ask(c *common, a dialog.Action) tea.Cmd {
	return o.carryOut(c, o.Do(o.context(c), a))
}

// refusal is why the open dialog does not carry out an action now; empty if it does.
func (o *overlay) refusal(c *common, a dialog.Action) string { return o.Reason(o.context(c), a) }

// carryOut does what a dialog asks for.
func (o *overlay) carryOut(c *common, e dialog.Effect) tea.Cmd {
	switch e := e.(type) {
	case dialog.Stay:
		c.SetStatusIfAny(e.Status)
	case dialog.Close:
		o.close(c)
		c.SetStatusIfAny(e.Status)
		if e.Then != dialog.Nothing {
			return o.ask(c, e.Then)
		}
	case dialog.Open:
		return o.open(c, e.Dialog)
	case dialog.Go:
		if e.Result != nil {
			return o.openResult(c, e.Result)
		}
		c.session.Open(e.Entry)
		o.close(c)
		if c.At == atSearch { // which found it
			c.At = atList
		}
		return c.visited()
	case dialog.Copy:
		return o.copyComposed(c, e)
	case dialog.Edit:
		return o.editText(c, e.Text)
	}
	return nil
}

// carryOut does what a dialog asks for. An action of the program runs where the
// dialog was opened.
func (m *explorer) carryOut(e dialog.Effect) tea.Cmd {
	if run, ok := e.(dialog.Run); ok {
		m.dialogs.close(&m.common)
		return m.runCommand(&m.Keys[run.Row])
	}
	return m.dialogs.carryOut(&m.common, e)
}

// clickDialog does what a click in the open dialog does. One beside it closes it.
func (m *explorer) clickDialog(at tea.Mouse) tea.Cmd {
	e, inside := m.dialogs.Click(m.dialogs.context(&m.common), at.X, at.Y)
	switch {
	case inside:
		return m.carryOut(e)
	case draw.Rect{W: m.Width, H: m.Height}.Has(at.X, at.Y):
		return m.press(tea.KeyPressMsg{Code: tea.KeyEscape})
	}
	return nil
}

// subject is what a copy is about, if a dialog is open that says so.
func (o *overlay) subject(c *common) dialog.Subject { return o.Subject(o.context(c)) }

// openCompare compares every meaning of the selected entry's code. The keys are on that
// entry, unless nothing says that it is the one that is meant.
func (o *overlay) openCompare(c *common) tea.Cmd {
	e := c.session.Selected()
	m := model.Compare(c.session.Catalog(), e)
	if !c.session.IsSettled() {
		e = nil
	}
	return o.compare(c, m, e)
}

// compare opens a comparison with the keys on one of the meanings; nil for none.
func (o *overlay) compare(c *common, m model.Comparison, chosen *catalog.Entry) tea.Cmd {
	c.opened()
	return o.open(c, dialog.NewCompare(m, chosen))
}

// selectMeaning selects the chosen meaning of a comparison: what was copied stays
// selected.
func (o *overlay) selectMeaning(c *common) {
	if e := o.subject(c).Entry; e != nil {
		c.session.Open(e)
	}
}

// openNote lets one type a note on the step of the keys.
func (o *overlay) openNote(c *common, step int) tea.Cmd {
	c.opened()
	return o.open(c, dialog.NewNote(&c.session, step))
}

// openComposer opens it with the choices of the last copy.
func (o *overlay) openComposer(c *common) tea.Cmd {
	o.chooseResult(c)
	t := o.ticket(c)
	if c.At&panes != 0 {
		t = ticket.OfMarked(&c.session)
	}
	desk := o.desk
	for _, r := range o.results(c) {
		desk.Guess = cmp.Or(desk.Guess, model.Doubt(r))
	}
	if c.At&panes != 0 && len(c.session.Marked()) == 0 { // of the selected entry alone
		desk.Guess = cmp.Or(desk.Guess, model.Guess(&c.session))
	}
	return o.open(c, dialog.NewComposer(t, desk))
}

// copyComposed copies what was composed. What was chosen is chosen the next time.
func (o *overlay) copyComposed(c *common, e dialog.Copy) tea.Cmd {
	l := newPayload(&c.session, e.Name, e.Text, e.Ticket)
	o.desk.Last = e.Choice
	o.close(c)
	o.selectMeaning(c)
	return tea.Batch(l.send(c.options.Out), c.rememberChoice(e))
}

// rememberChoice keeps for whom and how one wrote last. It doesn't keep a
// template, because files come and go, nor an audience that was the only choice.
func (c *common) rememberChoice(e dialog.Copy) tea.Cmd {
	return c.remember(func(s *state.State) {
		if !e.IsOnce {
			s.Audience = e.Audience.Slug()
		}
		s.Format = e.Choice.Format.Slug()
	})
}

// newJob opens a job result that just came. Tickets mention it once one of its
// entries is chosen.
func (o *overlay) newJob(c *common, d *job.Decoded) {
	if o.HoldsEdit() {
		o.hold(c, d)
		return
	}
	o.turn(c, func() bool { return c.session.Paste(d) })
	o.showJob(c)
}

// hold keeps a job result until it is asked for. What somebody is typing or
// editing belongs to the ticket in hand, so it must neither be lost nor get into
// another.
func (o *overlay) hold(c *common, d *job.Decoded) {
	c.session.Hold(d)
	shows := c.KeyOf("job-again") + " shows it."
	if o.HoldsEdit() {
		c.SetStatusForms("A job result has arrived: close this text, then "+shows, "Job result: close this text, then "+shows,
			"Close this, then "+shows, shows)
		return
	}
	c.SetStatusForms("A job result has arrived: "+shows, "Job result: "+shows, shows)
}

// showJob opens the view of the job result. Closing it leads back to the place
// before, even to a text that is being composed.
func (o *overlay) showJob(c *common) {
	if o.Scope() == dialog.Job { // the one before gives way
		o.close(c)
	}
	o.open(c, dialog.NewJob())
}

func (o *overlay) reopenJob(c *common) tea.Cmd {
	if d := c.session.TakeWaiting(); d != nil {
		o.newJob(c, d)
	} else {
		o.showJob(c)
	}
	return nil
}

// chooseResult goes on to the chosen result if its view is open. A text about it
// must have nothing from another job of the same paste.
func (o *overlay) chooseResult(c *common) {
	r, view := o.subject(c).Result, o.Stack
	if r == nil {
		return
	}
	o.turn(c, func() bool { return c.session.Choose(r) })
	if o.Scope() != dialog.Job { // what was open closed with the ticket
		c.From, c.At = c.At, atJob
		o.PushTop(view)
	}
}

// openResult goes to the entry of a result. Where the product is not settled it
// compares the candidates.
func (o *overlay) openResult(c *common, r *job.Result) tea.Cmd {
	o.chooseResult(c)
	shown := r.Shown()
	c.At, o.Stack = atDetail, dialog.Stack{}
	if len(shown) == 1 {
		c.session.Open(shown[0])
		return c.visited()
	}
	c.session.Propose(shown[0])
	visited := c.visited()
	o.compare(c, model.NewComparison(shown), nil)
	return visited
}
