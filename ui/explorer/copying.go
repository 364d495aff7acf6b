package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/markup"
	"smilecodes/ui/clipboard"
)

// copiedMsg says that a text has left, or why it did not.
type copiedMsg struct {
	text string
	what string // which codes
	how  string // as what, and with what
	err  error
}

// copyTicket copies the plain explanation of what is marked or selected.
func (m *explorer) copyTicket(tea.KeyPressMsg) tea.Cmd {
	t := m.ticket()
	if t.Len() == 0 {
		return m.nothing()
	}
	return m.send(t, markup.Plain)
}

// ticket is what would be copied. In the comparison it is the chosen meaning,
// and in a job result the chosen answer.
func (m *explorer) ticket() model.Ticket {
	switch m.at {
	case atCompare:
		return m.session.TicketOf(m.comparison().Entries[m.popup.cursor])
	case atJob:
		return m.session.TicketOfJob(m.result())
	default:
		return m.session.Ticket()
	}
}

func (m *explorer) openCopyAs(tea.KeyPressMsg) tea.Cmd {
	if m.session.Ticket().Len() == 0 {
		return m.nothing()
	}
	return m.open(atCopyAs)
}

func (m *explorer) copyChosen(k tea.KeyPressMsg) tea.Cmd {
	f := formats[m.popup.cursor]
	m.closePopup(k)
	return m.send(m.session.Ticket(), f)
}

// formats are the choices of the pop-up.
var formats = [...]markup.Format{markup.Plain, markup.Markdown}

// openText shows the text full-screen.
func (m *explorer) openText(tea.KeyPressMsg) tea.Cmd {
	t := m.ticket()
	if t.Len() == 0 {
		return m.nothing()
	}
	m.open(atText)
	m.popup.text = t.Text(model.Internal, markup.Plain)
	return nil
}

// send lets a text out by the one way that was chosen at the start.
func (m *explorer) send(t model.Ticket, f markup.Format) tea.Cmd {
	text := t.Text(model.Internal, f)
	what, how := m.named(t), "Internal note, "+f.String()
	if n := t.Tried(); n > 0 {
		how += ", with " + count(n, "step", "steps") + " tried"
	}
	way := m.out
	done := func() tea.Msg { return copiedMsg{text, what, how, way.Copy(text)} }
	if way == clipboard.Terminal && clipboard.Fits(text) {
		return tea.Sequence(tea.SetClipboard(text), done)
	}
	return done
}

// named are the codes that a ticket explains. That they are marked is said: a
// mark may be forgotten, and another code be selected.
func (m *explorer) named(t model.Ticket) string {
	what := strings.Join(t.Codes(), ", ")
	if m.at&(atCompare|atJob) == 0 && len(m.session.Marked()) > 0 {
		what += " (marked)"
	}
	return what
}

// copied tells what is known about a copy. A text that could not leave is
// shown, so that it is not lost.
func (m *explorer) copied(c copiedMsg) {
	if c.err == nil {
		m.say("%s: %s. %s.", c.what, m.out, c.how)
		return
	}
	m.open(atText)
	m.popup.text, m.popup.reason = c.text, c.err.Error()
}
