package explorer

import (
	"strings"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/system"
)

// composerSheet offers the choices, with the exact text below.
func (m *explorer) composerSheet(width int) sheet {
	p := prose{width: width}
	s := sheet{title: "Copy as"}
	var kinds, formats []string
	for _, k := range m.kinds() {
		kinds = append(kinds, k.name)
	}
	for _, f := range markup.Formats() {
		formats = append(formats, f.String())
	}
	for row, options := range [composerRows][]string{rowKind: kinds, rowFormat: formats} {
		from := len(p.lines)
		chosen := m.popup.choice.of(row)
		for _, o := range m.choiceRow(&p, [...]string{"For", "Format"}[row], options, chosen, row == m.popup.cursor) {
			s.picks = append(s.picks, pick{o.rect, row, o.option})
		}
		if row == m.popup.cursor {
			s.from, s.to = from, len(p.lines)
		}
	}
	p.gap()
	if why := noReply(m); why != "" {
		p.add(m.styles.notice, 1, why)
		s.lines, s.starts = p.lines, p.starts
		return s
	}
	text, err := m.compose()
	m.section(&p, "The exact text: "+m.about(text))
	if err != nil {
		p.add(m.styles.clash, 1, "! "+err.Error())
	}
	if code := m.popup.ticket.Twice(); code != "" && m.isForCustomer() {
		p.add(m.styles.clash, 1, "! "+code+" is in it with more than one meaning. A customer gets one of them: unmark the others.")
	}
	for _, l := range strings.Split(text.String(), "\n") {
		p.add(m.styles.text, 1, l)
	}
	s.lines, s.starts = p.lines, p.starts
	return s
}

// choiceRow draws a row of choices; the chosen one stands in brackets. It says
// where each of them stands.
func (m *explorer) choiceRow(p *prose, label string, options []string, chosen int, hasKeys bool) (picks []pick) {
	const column = 9
	l := p.row()
	start := func(first bool) {
		bar, name := " ", ""
		if hasKeys {
			l.back, bar = m.styles.selection, "▌"
		}
		if first {
			name = label
		}
		l.put(m.styles.bar, bar).put(m.styles.muted, name).skip(column)
	}
	start(true)
	for i, o := range options {
		k := m.styles.text
		if o = " " + o + " "; i == chosen {
			k, o = m.styles.strong, "["+strings.TrimSpace(o)+"]"
		}
		if l.used > column && l.used+cells(o) > p.width-margin {
			p.choice(l)
			l = p.row()
			start(false)
		}
		picks = append(picks, pick{rect{l.used, len(p.lines), cells(o), 1}, 0, i})
		l.put(k, o)
	}
	p.choice(l)
	return picks
}

// about says how long the text is and what is special about it.
func (m *explorer) about(text ticket.Text) string {
	words := size(text)
	k := m.kind()
	switch {
	case m.popup.isEdited:
		words += ", edited by you"
	case k.template != nil:
		words += ", by your template"
	}
	switch {
	case !m.popup.ticket.HasJob():
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
