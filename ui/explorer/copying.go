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

// copyTicket copies the plain internal note of what is marked or selected.
func (m *explorer) copyTicket(tea.KeyPressMsg) tea.Cmd {
	t := m.ticket()
	what := m.named(t) + triedWords(t)
	m.selectMeaning()
	return m.send(t.Text(model.Internal, markup.Plain), what, "Internal note, plain text")
}

// ticket is what would be copied. In the comparison it is the chosen meaning,
// in a job result the chosen answer, and in the composer what it was opened on.
func (m *explorer) ticket() model.Ticket {
	switch m.at {
	case atCompare:
		return m.session.TicketOf(m.comparison().Entries[m.popup.cursor])
	case atJob:
		return m.session.TicketOfJob(m.result())
	case atCopyAs:
		return m.popup.ticket
	default:
		return m.session.Ticket()
	}
}

// openText shows the text full-screen.
func (m *explorer) openText(tea.KeyPressMsg) tea.Cmd {
	t := m.ticket()
	text := t.Text(model.Internal, markup.Plain)
	if m.at == atCopyAs {
		text = m.composed()
	}
	m.open(atText)
	m.popup.text = text
	return nil
}

// send lets a text out by the one way that was chosen at the start.
func (m *explorer) send(text, what, how string) tea.Cmd {
	way := m.options.Out
	done := func() tea.Msg { return copiedMsg{text, what, how, way.Copy(text)} }
	if way == clipboard.Terminal && clipboard.Fits(text) {
		return tea.Sequence(tea.SetClipboard(text), done)
	}
	return done
}

func triedWords(t model.Ticket) string {
	if n := t.Tried(); n > 0 {
		return ", " + count(n, "step", "steps") + " tried"
	}
	return ""
}

// named are the codes that a ticket explains. That they are marked is said: a
// mark may be forgotten, and another code be selected.
func (m *explorer) named(t model.Ticket) string {
	what := strings.Join(t.Codes(), ", ")
	if what == "" {
		what = "The answer"
	}
	isMarked := m.at&(atCompare|atJob) == 0 && (m.at != atCopyAs || m.popup.underAt != atJob)
	if isMarked && len(m.session.Marked()) > 0 {
		what += " (marked)"
	}
	return what
}

// copied tells what is known about a copy. A text that could not leave is
// shown, so that it is not lost.
func (m *explorer) copied(c copiedMsg) {
	if c.err == nil {
		m.composer.isUnsent = false
		m.say("%s: %s. %s.", c.what, m.options.Out, c.how)
		return
	}
	m.open(atText)
	m.popup.text, m.popup.reason = c.text, c.err.Error()
}

// size says how long a text is.
func size(text string) string {
	return count(len([]rune(text)), "character", "characters")
}
