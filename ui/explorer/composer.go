package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/guard"
	"smilecodes/ui/state"
	"smilecodes/ui/system"
)

// openComposer opens it with the choices of the last copy.
func (o *overlay) openComposer(c *common) tea.Cmd {
	o.chooseResult(c)
	t := o.ticket(c)
	if c.at&panes != 0 {
		t = ticket.OfMarked(&c.session)
	}
	return o.open(c, dialog.NewComposer(t, o.desk))
}

// copyComposed copies what was composed. What was chosen is chosen the next time.
func (o *overlay) copyComposed(c *common, e dialog.Copy) tea.Cmd {
	l := newPayload(&c.session, e.Name, e.Text, e.Ticket)
	o.desk.Last = e.Choice
	o.close(c)
	o.selectMeaning(c)
	return tea.Batch(l.send(c.options.Out), c.rememberChoice(e))
}

// rememberChoice keeps for whom and how one wrote last. A template is no
// audience: files come and go.
func (c *common) rememberChoice(e dialog.Copy) tea.Cmd {
	return c.remember(func(s *state.State) {
		if !e.ByTemplate {
			s.Audience = e.Audience.Slug()
		}
		s.Format = e.Choice.Format.Slug()
	})
}

// editText opens the person's editor on the text, which counts as copied then.
func (o *overlay) editText(c *common, text ticket.Text) tea.Cmd {
	e, err := system.NewEditor(text)
	if err != nil {
		c.setStatus("The text cannot be edited: %v.", err)
		return nil
	}
	number := c.session.Copy(text.Carries())
	return guard.Lend(e, func(err error) tea.Msg { return editedMsg{e.Text(), err, number} })
}

// editedMsg is what the editor left, and the number of the copy that it had.
type editedMsg struct {
	text   ticket.Text
	err    error
	number int
}

func (o *overlay) edited(c *common, e editedMsg) {
	if e.err != nil {
		c.session.Failed(e.number, false)
	} else {
		c.session.Arrived(e.number)
	}
	switch {
	case e.err != nil:
		c.setStatus("The editor failed, and the text is as it was: %v.", e.err)
	case !o.Edited(e.text):
		c.setStatus("The composer was closed while you edited.")
	}
}
