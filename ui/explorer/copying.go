package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/system"
	"smilecodes/ui/text"
)

// copiedMsg says that a text has left, or why it did not.
type copiedMsg struct {
	payload
	err error
}

// A payload is a text on its way out.
type payload struct {
	text   ticket.Text
	what   string // "note for 1015, Basic KYC"
	brief  string // "note for 1015"
	number int    // by which the session knows the copy
}

// newPayload is a text of a kind for a ticket. It counts as a copy from now on.
func (m *explorer) newPayload(kind string, tx ticket.Text, t ticket.Ticket) payload {
	carried := tx.Carries()
	l := payload{text: tx, number: m.session.Copy(carried)}
	if carried.Marked > 1 {
		l.brief = kind + " for " + text.Count(carried.Marked, "marked entry", "marked entries")
		l.what = l.brief
		return l
	}
	l.what = kind + " for " + strings.Join(t.Names(), "; ")
	l.brief = kind + " for " + strings.Join(t.Codes(), ", ")
	return l
}

// copyTicket copies the plain internal note of what is on the screen.
func (m *explorer) copyTicket(tea.KeyPressMsg) tea.Cmd {
	m.chooseResult()
	t := m.ticket()
	l := m.newPayload("note", t.Text(ticket.Internal, markup.Plain), t)
	m.selectMeaning()
	return m.send(l)
}

// ticket is what would be copied. In the comparison it is the chosen meaning, and in a
// job result the chosen answer.
func (m *explorer) ticket() ticket.Ticket {
	switch s := m.subject(); {
	case s.Entry != nil:
		return ticket.Of(&m.session, s.Entry)
	case s.Result != nil:
		return ticket.OfJob(&m.session, s.Result)
	default:
		return ticket.OfSelection(&m.session)
	}
}

// openText shows the text full-screen, where it can be selected: it counts as
// copied.
func (m *explorer) openText(tea.KeyPressMsg) tea.Cmd {
	m.chooseResult()
	t := m.text()
	return m.showText(t, m.session.Copy(t.Carries()), "")
}

// text is the text of what is on the screen: as it is composed there, or else the
// plain internal note.
func (m *explorer) text() ticket.Text {
	if t := m.subject().Text; t != nil {
		return *t
	}
	return m.ticket().Text(ticket.Internal, markup.Plain)
}

// showText shows the text of a copy full-screen, and why, and says if the same was
// shown or copied before.
func (m *explorer) showText(t ticket.Text, number int, why string) tea.Cmd {
	if held := t.Carries().Held(); m.session.Arrived(number) {
		again := "Shown again, with " + held.String() + " of this ticket. Another customer? " + m.keyOf("next-ticket") + "."
		why = strings.TrimSpace(again + " " + why)
	}
	return m.open(dialog.NewText(t, why, m.shown("↓")))
}

// send lets a text out by the one way that was chosen at the start.
func (m *explorer) send(l payload) tea.Cmd {
	way := m.options.Out
	done := func() tea.Msg { return copiedMsg{l, way.Copy(l.text)} }
	if way == system.TerminalClipboard && system.FitsTerminal(l.text) {
		return tea.Sequence(tea.SetClipboard(l.text.String()), done)
	}
	return done
}

// copied tells what is known about a copy. A text that could not leave is
// shown, so that it is not lost; but never over what is being typed, nor where
// another ticket is in hand: there it is only said. Where there is no way for it to
// leave, to be shown is all that a copy is, and it counts.
func (m *explorer) copied(c copiedMsg) {
	if c.err == nil {
		m.sayCopied(c.payload, m.session.Arrived(c.number))
		return
	}
	isInHand, back := m.session.IsInHand(c.number), false
	if m.options.Out != system.NoClipboard || !isInHand || m.at&typing != 0 {
		back = m.session.Failed(c.number, m.at&panes != 0) // what is open or typed is of the ticket in hand
	}
	if m.aside = nil; !isInHand && !back || m.at&typing != 0 {
		m.sayFailed(c.payload, isInHand, back)
		return
	}
	if back {
		m.setStatus("The ticket is back in hand: its text was not copied.")
	}
	m.showText(c.text, c.number, "Not copied: "+c.err.Error()+".")
}

// sayFailed says that a copy failed while something else is being done, and where
// what is in it can be found.
func (m *explorer) sayFailed(l payload, isInHand, back bool) {
	where := m.keyOf("undo-next") + " brings its ticket back."
	switch {
	case back:
		where = "The ticket is back in hand."
	case isInHand:
		where = m.keyOf("show-text") + " shows it."
	}
	m.setStatusForms("✗ Not copied: "+l.what+". "+where, "✗ Not copied: "+l.brief+". "+where, "✗ Not copied. "+where, "✗ Not copied.")
}

// sayCopied says what was copied and what of the ticket went along, which is
// never cut, and then where it went. It claims no more than is known.
//
//	✓ Copied: note for 1015, Basic KYC, with 1 step, 1 note; sent to the terminal
//	✓ Copied again, with 1 note of this ticket. Another customer? X
func (m *explorer) sayCopied(l payload, again bool) {
	held := l.text.Carries().Held()
	if again {
		key := m.keyOf("next-ticket")
		m.setStatusForms("✓ Copied again, with "+held.String()+" of this ticket. Another customer? "+key,
			"✓ Copied again, with "+held.String()+". Another customer? "+key,
			"✓ Copied again: "+held.String()+". Another? "+key, "✓ Copied again. Another? "+key, "✓ Copied again")
		return
	}
	held.Marks = 0 // they are what was copied
	with, briefly := "", ""
	if !held.IsEmpty() {
		with, briefly = ", with "+held.String(), ", "+held.String()
	}
	_, codes, _ := strings.Cut(l.brief, " for ")
	where := ""
	if m.options.Out != system.DesktopClipboard { // of which is said that it is copied
		where = "; " + m.options.Out.String()
	}
	m.setStatusForms("✓ Copied: "+l.what+with+where, "✓ Copied: "+l.what+with, "✓ Copied: "+l.brief+with,
		"✓ Copied: "+codes+briefly, "✓ Copied"+briefly, "✓ Copied")
}

// isTooLong reports whether a text is longer than its way out takes.
func (o Options) isTooLong(t ticket.Text) bool {
	return o.Out == system.TerminalClipboard && !system.FitsTerminal(t)
}
