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
func (m *explorer) openComposer(tea.KeyPressMsg) tea.Cmd {
	m.chooseResult()
	t := m.ticket()
	if m.at&panes != 0 {
		t = ticket.OfMarked(&m.session)
	}
	return m.open(dialog.NewComposer(t, m.composer))
}

// copyComposed copies what was composed. What was chosen is chosen the next time.
func (m *explorer) copyComposed(c dialog.Copy) tea.Cmd {
	l := m.newPayload(c.Name, c.Text, c.Ticket)
	m.composer.Last = c.Choice
	m.closeDialog()
	m.selectMeaning()
	return tea.Batch(m.send(l), m.rememberChoice(c))
}

// rememberChoice keeps for whom and how one wrote last. A template is no
// audience: files come and go.
func (m *explorer) rememberChoice(c dialog.Copy) tea.Cmd {
	return m.remember(func(s *state.State) {
		if !c.ByTemplate {
			s.Audience = c.Audience.Slug()
		}
		s.Format = c.Choice.Format.Slug()
	})
}

// editText opens the person's editor on the text, which counts as copied then.
func (m *explorer) editText(text ticket.Text) tea.Cmd {
	e, err := system.NewEditor(text)
	if err != nil {
		m.setStatus("The text cannot be edited: %v.", err)
		return nil
	}
	number := m.session.Copy(text.Carries())
	return guard.Lend(e, func(err error) tea.Msg { return editedMsg{e.Text(), err, number} })
}

// editedMsg is what the editor left, and the number of the copy that it had.
type editedMsg struct {
	text   ticket.Text
	err    error
	number int
}

func (m *explorer) edited(e editedMsg) {
	if e.err != nil {
		m.session.Failed(e.number, false)
	} else {
		m.session.Arrived(e.number)
	}
	switch {
	case e.err != nil:
		m.setStatus("The editor failed, and the text is as it was: %v.", e.err)
	case !m.dialogs.Edited(e.text):
		m.setStatus("The composer was closed while you edited.")
	}
}
