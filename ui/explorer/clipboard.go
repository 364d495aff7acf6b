package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/input"
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
func newPayload(s *model.Session, kind string, tx ticket.Text, t ticket.Ticket) payload {
	carried := tx.Carries()
	l := payload{text: tx, number: s.Copy(carried)}
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
func (o *overlay) copyTicket(c *common) tea.Cmd {
	o.chooseResult(c)
	t := o.ticket(c)
	l := newPayload(&c.session, "note", t.Text(ticket.Internal, markup.Plain), t)
	o.selectMeaning(c)
	return l.send(c.options.Out)
}

// ticket is what would be copied. In the comparison it is the chosen meaning, and in a
// job result the chosen answer.
func (o *overlay) ticket(c *common) ticket.Ticket {
	switch s := o.subject(c); {
	case s.Entry != nil:
		return ticket.Of(&c.session, s.Entry)
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
// plain internal note.
func (o *overlay) text(c *common) ticket.Text {
	if t := o.subject(c).Text; t != nil {
		return *t
	}
	return o.ticket(c).Text(ticket.Internal, markup.Plain)
}

// showText shows the text of a copy full-screen, and why, and says if the same was
// shown or copied before.
func (o *overlay) showText(c *common, t ticket.Text, number int, why string) tea.Cmd {
	if c.session.Arrived(number) {
		again := t.Carries().Again("Shown") + " " + c.keyOf("next-ticket") + "."
		why = strings.TrimSpace(again + " " + why)
	}
	return o.open(c, dialog.NewText(t, why, c.shown("↓")))
}

// send lets a text out by the one way that was chosen at the start.
func (l payload) send(way system.Clipboard) tea.Cmd {
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
func (o *overlay) copied(c *common, msg copiedMsg) {
	if msg.err == nil {
		msg.sayCopied(c, c.session.Arrived(msg.number))
		return
	}
	isInHand, back := c.session.IsInHand(msg.number), false
	if c.options.Out != system.NoClipboard || !isInHand || c.at&typing != 0 {
		back = c.session.Failed(msg.number, c.at&panes != 0) // what is open or typed is of the ticket in hand
	}
	if c.ForgetAside(); !isInHand && !back || c.at&typing != 0 {
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
	where := c.keyOf("undo-next") + " brings its ticket back."
	switch {
	case back:
		where = "The ticket is back in hand."
	case isInHand:
		where = c.keyOf("show-text") + " shows it."
	}
	c.SetStatusForms("✗ Not copied: "+l.what+". "+where, "✗ Not copied: "+l.brief+". "+where, "✗ Not copied. "+where, "✗ Not copied.")
}

// sayCopied says what was copied and what of the ticket went along, which is
// never cut, and then where it went. It claims no more than is known.
//
//	✓ Copied: note for 1015, Basic KYC, with 1 step, 1 note; sent to the terminal
//	✓ Copied again, with 1 note of this ticket. Another customer? X
func (l payload) sayCopied(c *common, again bool) {
	held := l.text.Carries().Held()
	if again {
		key := c.keyOf("next-ticket")
		c.SetStatusForms("✓ "+l.text.Carries().Again("Copied")+" "+key,
			"✓ Copied again, with "+held.String()+". Another customer? "+key,
			"✓ Copied again: "+held.String()+". Another? "+key, "✓ Copied again. Another? "+key, "✓ Copied again")
		return
	}
	with := l.text.Carries().With()
	briefly := strings.Replace(with, "with ", "", 1)
	_, codes, _ := strings.Cut(l.brief, " for ")
	where := ""
	if c.options.Out != system.DesktopClipboard { // of which is said that it is copied
		where = "; " + c.options.Out.String()
	}
	c.SetStatusForms("✓ Copied: "+l.what+with+where, "✓ Copied: "+l.what+with, "✓ Copied: "+l.brief+with,
		"✓ Copied: "+codes+briefly, "✓ Copied"+briefly, "✓ Copied")
}

// isTooLong reports whether a text is longer than its way out takes.
func (o Options) isTooLong(t ticket.Text) bool {
	return o.Out == system.TerminalClipboard && !system.FitsTerminal(t)
}

// pastedMsg is what the clipboard held, or why it cannot be read.
type pastedMsg struct {
	text string
	err  error
}

// pasteClipboard reads the clipboard, where the program can.
func (c *common) pasteClipboard() tea.Cmd {
	way := c.options.Out
	return func() tea.Msg {
		text, err := way.Paste()
		return pastedMsg{text, err}
	}
}

func (o *overlay) pasted(c *common, p pastedMsg) {
	if p.err != nil {
		c.SetStatus("%v. Paste the job result with the terminal's own key.", p.err)
		return
	}
	switch d, ok := c.jobIn(p.text); {
	case ok && c.at&typing != 0: // the clipboard was slow, and what is typed is still of the ticket in hand
		o.hold(c, &d)
		return
	case ok:
		o.newJob(c, &d)
		return
	}
	c.SetStatus("There is no job result in the clipboard. A short text can be pasted into the search.")
}

// takePaste takes a paste, which ends once it is seen.
func (m *explorer) takePaste(content string) {
	m.touched()
	m.paste(content)
	m.last.paste = m.options.Now()
}

// paste takes text from outside. A job result opens in its own view; anything
// else that is short is something to search. The text is not kept.
func (m *explorer) paste(content string) {
	words, short := shortText(content)
	switch {
	case m.at&(atSearch|menuScopes) != 0 && short:
		m.edit(func(f *input.Line) { f.Insert(words) })
		return
	case m.at&(atNote|atBlank|atFind) != 0: // there a paste is text
		m.edit(func(f *input.Line) { f.Insert(strings.Join(strings.Fields(safe.Text(content)), " ")) })
		return
	}
	switch d, ok := m.jobIn(content); {
	case ok:
		m.dialogs.newJob(&m.common, &d)
	case short && words == "":
	case short:
		m.search(words)
	default:
		m.SetStatus("%s", d.WhyNone())
	}
}

// shortText is a paste as words of one line, and whether it is short enough to
// be searched.
func shortText(content string) (words string, short bool) {
	words = strings.Join(strings.Fields(safe.Text(content[:min(len(content), longestQuery+1)])), " ")
	return words, len(content) <= longestQuery && !strings.Contains(content, "{")
}

// jobIn decodes a text from outside. A word or two in one line are no job
// result, even if they have a code.
func (c *common) jobIn(content string) (d job.Decoded, ok bool) {
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(content)
	d = job.Decode(c.session.Catalog(), []byte(lines), c.options.Decoding(job.PasteMost))
	words, short := shortText(content)
	isPhrase := short && !strings.Contains(content, "\n") && len(strings.Fields(words)) < 3
	return d, len(d.Results) > 0 && !isPhrase
}

// longestQuery is the most bytes of a paste that is taken for words to search.
const longestQuery = 256

// search looks a text up from wherever one is.
func (m *explorer) search(text string) {
	m.dialogs.Stack = dialog.Stack{}
	m.query.lookUp(&m.common, text)
	m.at = atSearch
}
