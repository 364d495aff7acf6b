package explorer

import (
	"strings"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
	"smilecodes/ui/system"
)

// composerBody offers the choices, with the exact text below.
func (m *explorer) composerBody(width int) body {
	p := viewport.Text{Width: width}
	s := body{title: "Copy as"}
	var kinds, formats []string
	for _, k := range m.kinds() {
		kinds = append(kinds, k.name)
	}
	for _, f := range markup.Formats() {
		formats = append(formats, f.String())
	}
	for row, options := range [composerRows][]string{rowKind: kinds, rowFormat: formats} {
		from := len(p.Lines)
		chosen := m.dialog.choice.of(row)
		for _, o := range m.choiceRow(&p, [...]string{"For", "Format"}[row], options, chosen, row == m.dialog.cursor) {
			s.areas = append(s.areas, choiceArea{o.Rect, row, o.option})
		}
		if row == m.dialog.cursor {
			s.from, s.to = from, len(p.Lines)
		}
	}
	p.Gap()
	if why := noReply(m); why != "" {
		p.Add(m.styles.Notice, 1, why)
		s.lines, s.starts = p.Lines, p.Starts
		return s
	}
	text, err := m.compose()
	m.answers().Section(&p, "The exact text: "+m.about(text))
	if err != nil {
		p.Add(m.styles.Clash, 1, "! "+err.Error())
	}
	if code := m.dialog.ticket.Twice(); code != "" && m.isForCustomer() {
		p.Add(m.styles.Clash, 1, "! "+code+" is in it with more than one meaning. A customer gets one of them: unmark the others.")
	}
	for _, l := range strings.Split(text.String(), "\n") {
		p.Add(m.styles.Text, 1, l)
	}
	s.lines, s.starts = p.Lines, p.Starts
	return s
}

// choiceRow draws a row of choices; the chosen one stands in brackets. It says
// where each of them stands.
func (m *explorer) choiceRow(p *viewport.Text, label string, options []string, chosen int, hasKeys bool) (picks []choiceArea) {
	const column = 9
	l := p.Row()
	start := func(first bool) {
		bar, name := " ", ""
		if hasKeys {
			l.Back, bar = m.styles.Selection, "▌"
		}
		if first {
			name = label
		}
		l.Put(m.styles.Bar, bar).Put(m.styles.Muted, name).Skip(column)
	}
	start(true)
	for i, o := range options {
		k := m.styles.Text
		if o = " " + o + " "; i == chosen {
			k, o = m.styles.Strong, "["+strings.TrimSpace(o)+"]"
		}
		if l.Column() > column && l.Column()+draw.Cells(o) > p.Width-viewport.Margin {
			p.AddChoice(l)
			l = p.Row()
			start(false)
		}
		picks = append(picks, choiceArea{draw.Rect{X: l.Column(), Y: len(p.Lines), W: draw.Cells(o), H: 1}, 0, i})
		l.Put(k, o)
	}
	p.AddChoice(l)
	return picks
}

// about says how long the text is and what is special about it.
func (m *explorer) about(text ticket.Text) string {
	words := size(text)
	k := m.kind()
	switch {
	case m.dialog.isEdited:
		words += ", edited by you"
	case k.template != nil:
		words += ", by your template"
	}
	switch {
	case !m.dialog.ticket.HasJob():
	case k.audience == ticket.Customer:
		words += ", no value from the job result"
	default:
		words += ", with values from the job result"
	}
	if m.options.Out == system.TerminalClipboard && !system.FitsTerminal(text) {
		words += ", too long for this terminal"
	}
	return words
}
