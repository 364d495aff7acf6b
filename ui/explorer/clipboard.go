package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/guard"
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
	short  string // "note for 1015, Basic"
	brief  string // "note for 1015"
	number int    // by which the session knows the copy
}

// newPayload is a text of a kind for a ticket. It counts as a copy from now on.
func newPayload(s *model.Session, kind string, tx ticket.Text, t ticket.Ticket) payload {
	carried := tx.Carries()
	l := payload{text: tx, number: s.Copy(carried)}
	if carried.Marked > 1 {
		l.brief = kind + " for " + text.Count(carried.Marked, "marked entry", "marked entries")
		l.what, l.short = l.brief, l.brief
		return l
	}
	l.short = kind + " for " + strings.Join(t.ShortNames(), "; ")
	l.what = kind + " for " + strings.Join(t.Names(), "; ")
	l.brief = kind + " for " + strings.Join(t.Codes(), ", ")
	return l
}

// copyNote copies the internal note of what is on the screen, in the format that was
// chosen last.
func (o *overlay) copyNote(c *common) tea.Cmd {
	o.chooseResult(c)
	t := o.ticket(c)
	text, name := o.desk.Note(t)
	return o.copy(c, newPayload(&c.session, name, text, t))
}

// copy sends a text out. A meaning chosen in the comparison becomes the selected entry.
func (o *overlay) copy(c *common, l payload) tea.Cmd {
	if o.subject(c).Entry != nil {
		o.selectMeaning(c)
		o.close(c)
	}
	return l.send(c.options.Out)
}

// ticket is what would be copied. In the comparison it is the chosen meaning, or those
// that are left and of which a customer is told the same; in a job result it is the chosen
// answer.
func (o *overlay) ticket(c *common) ticket.Ticket {
	switch s := o.subject(c); {
	case s.Entry != nil:
		return ticket.Of(&c.session, s.Entry)
	case len(s.Alike) > 0:
		return ticket.OfAlike(&c.session, s.Alike)
	case s.Result != nil:
		return ticket.OfJob(&c.session, s.Result)
	default:
		return ticket.OfSelection(&c.session)
	}
}

// openText shows the text full-screen, where it can be selected: it counts as
// copied.
func (o *overlay) openText(c *common) tea.Cmd {
	o.chooseResult(c)
	t := o.text(c)
	return o.showText(c, t, c.session.Copy(t.Carries()), "")
}

// text is the text of what is on the screen: as it is composed there, or else the
// internal note.
func (o *overlay) text(c *common) ticket.Text {
	if t := o.subject(c).Text; t != nil {
		return *t
	}
	note, _ := o.desk.Note(o.ticket(c))
	return note
}

// showText shows the text of a copy full-screen, and why, and says if the same was
// shown or copied before.
func (o *overlay) showText(c *common, t ticket.Text, number int, why string) tea.Cmd {
	if c.session.Arrived(number) {
		again := t.Carries().Again("Shown") + " " + c.KeyOf("next-ticket") + "."
		why = strings.TrimSpace(again + " " + why)
	}
	return o.open(c, dialog.NewText(t, why, c.Shown("↓")))
}

// send lets a text out, and its copy is counted when it is.
func (l payload) send(way system.Clipboard) tea.Cmd {
	return Send(way, l.text, func(err error) tea.Msg { return copiedMsg{l, err} })
}

// Send lets a text out by the one way that was chosen at the start, and tells why it
// could not, if so.
func Send(way system.Clipboard, t ticket.Text, done func(error) tea.Msg) tea.Cmd {
	copied := func() tea.Msg { return done(way.Copy(t)) }
	if way == system.TerminalClipboard && system.FitsTerminal(t) {
		return tea.Sequence(tea.SetClipboard(t.String()), copied)
	}
	return copied
}

// copied tells what is known about a copy. A text that could not leave is shown, so
// that it is not lost; but never over what is being typed, nor where another ticket
// is in hand: there it is only said. If a text has no way to leave, showing it is
// all a copy can do, and that counts.
func (o *overlay) copied(c *common, msg copiedMsg) {
	if msg.err == nil {
		msg.sayCopied(c, c.session.Arrived(msg.number))
		return
	}
	isInHand, back := c.session.IsInHand(msg.number), false
	if c.options.Out != system.NoClipboard || !isInHand || c.At&typing != 0 {
		back = c.session.Failed(msg.number, c.At&panes != 0) // what is open or typed is of the ticket in hand
	}
	if c.ForgetAside(); !isInHand && !back || c.At&typing != 0 {
		msg.sayFailed(c, isInHand, back)
		return
	}
	if back {
		c.SetStatus("The ticket is back in hand: its text was not copied.")
	}
	o.showText(c, msg.text, msg.number, "Not copied: "+msg.err.Error()+".")
}

// sayFailed says that a copy failed while something else is being done, and where
// what is in it can be found.
func (l payload) sayFailed(c *common, isInHand, back bool) {
	where := c.KeyOf("undo-next") + " brings its ticket back."
	switch {
	case back:
		where = "The ticket is back in hand."
	case isInHand:
		where = c.KeyOf("show-text") + " shows it."
	}
	c.SetFailure("✗ Not copied: "+l.what+". "+where, "✗ Not copied: "+l.short+". "+where, "✗ Not copied: "+l.brief+". "+where, "✗ Not copied. "+where, "✗ Not copied.")
}

// sayCopied says what was copied and what of the ticket went along, which is never
// cut, and then where it went. It claims no more than the program knows.
//
//	✓ Copied: note for 1015, Basic KYC, with 1 step, 1 note (terminal)
//	✓ Copied again, with 1 note of this ticket. Another customer? X
func (l payload) sayCopied(c *common, again bool) {
	held := l.text.Carries().Held()
	if again {
		key := c.KeyOf("next-ticket")
		c.SetSuccess("✓ "+l.text.Carries().Again("Copied")+" "+key,
			"✓ Copied again, with "+held.String()+". Another customer? "+key,
			"✓ Copied again: "+held.String()+". Another? "+key, "✓ Copied again. Another? "+key, "✓ Copied again")
		return
	}
	with := l.text.Carries().With()
	briefly := strings.Replace(with, "with ", "", 1)
	_, codes, _ := strings.Cut(l.brief, " for ")
	where := ""
	if name := c.options.Out.Name(); name != "" {
		where = " (" + name + ")"
	}
	if said := l.text.Elsewhere(); said != "" {
		l.sayLanguage(c, with, said)
		return
	}
	c.SetSuccess("✓ Copied: "+l.what+with+where, "✓ Copied: "+l.what+with, "✓ Copied: "+l.short+with, "✓ Copied: "+l.brief+with,
		"✓ Copied: "+codes+briefly, "✓ Copied"+briefly, "✓ Copied")
}

// sayLanguage says what was copied and that it isn't in the language that was asked for,
// or is a draft.
//
//	✓ Copied: customer reply for 0812, Biometric KYC · English; French is a draft: C shows it
func (l payload) sayLanguage(c *common, with, said string) {
	language, _, _ := strings.Cut(said, ";")
	said, language = " · "+said, " · "+language
	shows := said
	if l.text.Wording().HasDraft() {
		shows += ": " + c.KeyOf("copy-as") + " shows it"
	}
	_, codes, _ := strings.Cut(l.brief, " for ")
	c.SetSuccess("✓ Copied: "+l.what+with+shows, "✓ Copied: "+l.short+with+shows, "✓ Copied: "+l.brief+shows, "✓ Copied: "+codes+shows,
		"✓ Copied: "+codes+said, "✓ Copied"+said, "✓ Copied"+language, "✓ Copied")
}

// isTooLong reports whether a text is longer than its way out takes.
func (o Options) isTooLong(t ticket.Text) bool {
	return o.Out == system.TerminalClipboard && !system.FitsTerminal(t)
}

// editText opens the person's editor on the text, which counts as copied then.
func (o *overlay) editText(c *common, text ticket.Text) tea.Cmd {
	e, err := system.NewEditor(text)
	if err != nil {
		c.SetStatus("Cannot edit the text: %v.", err)
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
		c.SetFailure(fmt.Sprintf("The editor failed, so the text is unchanged: %v.", e.err), "The editor failed.")
	case !o.TakeEdit(e.text):
		c.SetStatus("The composer was closed while you edited.")
	}
}
