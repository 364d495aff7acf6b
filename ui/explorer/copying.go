package explorer

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/markup"
	"smilecodes/model/ticket"
	"smilecodes/ui/clipboard"
	"smilecodes/ui/words"
)

// copiedMsg says that a text has left, or why it did not.
type copiedMsg struct {
	letter
	err error
}

// A letter is a text on its way out.
type letter struct {
	text  ticket.Text
	what  string        // which text of which entries
	tried int           // so many steps that were tried it tells of
	tells []model.Trial // these steps
}

// letter is a text of a kind for a ticket.
func (m *explorer) letter(kind string, text ticket.Text, t ticket.Ticket) letter {
	isOfOthers := func(tried model.Trial) bool { return !t.Explains(tried.Entry) }
	tells := slices.DeleteFunc(m.session.Trials(), isOfOthers)
	return letter{text, kind + " of " + m.named(t), t.Tried(), tells}
}

// copyTicket copies the plain internal note of what is marked or selected.
func (m *explorer) copyTicket(tea.KeyPressMsg) tea.Cmd {
	t := m.ticket()
	l := m.letter("Internal note", t.Text(ticket.Internal, markup.Plain), t)
	m.selectMeaning()
	return m.send(l)
}

// ticket is what would be copied. In the comparison it is the chosen meaning,
// in a job result the chosen answer, and in the composer what it was opened on.
func (m *explorer) ticket() ticket.Ticket {
	switch m.at {
	case atCompare:
		return ticket.Of(&m.session, m.comparison().Entries[m.popup.cursor])
	case atJob:
		return ticket.OfJob(&m.session, m.result())
	case atCopyAs:
		return m.popup.ticket
	default:
		return ticket.OfSelection(&m.session)
	}
}

// openText shows the text full-screen.
func (m *explorer) openText(tea.KeyPressMsg) tea.Cmd {
	t := m.ticket()
	text := t.Text(ticket.Internal, markup.Plain)
	if m.at == atCopyAs {
		text = m.composed()
	}
	m.open(atText)
	m.popup.text = text
	return nil
}

// send lets a text out by the one way that was chosen at the start.
func (m *explorer) send(l letter) tea.Cmd {
	way := m.options.Out
	done := func() tea.Msg { return copiedMsg{l, way.Copy(l.text)} }
	if way == clipboard.Terminal && clipboard.Fits(l.text) {
		return tea.Sequence(tea.SetClipboard(l.text.String()), done)
	}
	return done
}

// named are the entries that a ticket explains. That they are marked is said: a
// mark may be forgotten, and another entry be selected.
func (m *explorer) named(t ticket.Ticket) string {
	isMarked := m.at&(atCompare|atJob) == 0 && (m.at != atCopyAs || m.popup.underAt&(atCompare|atJob) == 0)
	marked := len(m.session.Marked())
	switch {
	case !isMarked || marked == 0:
		return strings.Join(t.Names(), ", ")
	case marked > 2:
		return words.Count(marked, "marked entry", "marked entries")
	}
	return strings.Join(t.Names(), ", ") + " (marked)"
}

// copied tells what is known about a copy. A text that could not leave is
// shown, so that it is not lost.
func (m *explorer) copied(c copiedMsg) {
	if c.err == nil {
		m.composer.sent = append(slices.Clip(m.composer.sent), c.tells...)
		m.say("%s: %s. %s", c.what, m.options.Out, triedWords(c.tried))
		return
	}
	m.open(atText)
	m.popup.text, m.popup.reason = c.text, c.err.Error()
}

func triedWords(n int) string {
	if n == 0 {
		return ""
	}
	return "With " + words.Count(n, "step", "steps") + " tried."
}

// size says how long a text is.
func size(text ticket.Text) string {
	return words.Count(len([]rune(text.String())), "character", "characters")
}
