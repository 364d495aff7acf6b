package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// openCompare shows the beginning, even if another meaning is selected: that the
// code does not mean the same everywhere comes first.
func (m *explorer) openCompare(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	m.opened()
	m.open(atCompare)
	for i, o := range m.comparison().Entries {
		if o == e {
			m.dialog.cursor = i
		}
	}
	return nil
}

func (m *explorer) comparison() model.Comparison {
	return model.Compare(m.session.Catalog(), m.session.Selected())
}

// selectMeaning selects the chosen meaning: what is copied is what one goes on
// with.
func (m *explorer) selectMeaning() {
	if m.at != atCompare {
		return
	}
	if e := m.comparison().Entries[m.dialog.cursor]; e != m.session.Selected() {
		m.session.Open(e)
		m.query.Set(m.session.Query())
	}
}

// openMeaning goes to the chosen meaning; Ctrl+O leads back.
func (m *explorer) openMeaning(k tea.KeyPressMsg) tea.Cmd {
	m.selectMeaning()
	m.closeDialog(k)
	return m.visited()
}

// columnFrom is how wide a column of the comparison must be to be read.
const columnFrom = 28

// compareBody shows every meaning of a code. A clash stands on top, with the
// question that settles which one a ticket is about. The meanings stand side
// by side where there is room for it, and below each other where not.
func (m *explorer) compareBody(width int) body {
	c := m.comparison()
	p := viewport.Text{Width: width}
	m.answers().Page(&p, c.Page())
	p.Gap()
	s := body{title: c.Code + " · every meaning", from: len(p.Lines)}
	if n := len(c.Entries); width/n >= columnFrom {
		p.Append(m.sideBySide(c.Entries, width/n, width))
		s.to = len(p.Lines)
		for i := range c.Entries {
			s.areas = append(s.areas, choiceArea{draw.Rect{X: i * (width / n), Y: s.from, W: width / n, H: s.to - s.from}, i, 0})
		}
	} else {
		for i, e := range c.Entries {
			from := len(p.Lines)
			p.Append(m.answers().Meaning(e, i == m.dialog.cursor, width))
			s.areas = append(s.areas, choiceArea{draw.Rect{X: 0, Y: from, W: width, H: len(p.Lines) - from}, i, 0})
			if i == m.dialog.cursor {
				s.from, s.to = from, len(p.Lines)
			}
		}
	}
	s.lines = p.Lines
	return s
}

// sideBySide joins the meanings as columns.
func (m *explorer) sideBySide(entries []*catalog.Entry, column, width int) []string {
	var columns [][]string
	tallest := 0
	for i, e := range entries {
		lines := m.answers().Meaning(e, i == m.dialog.cursor, column)
		columns = append(columns, lines)
		tallest = max(tallest, len(lines))
	}
	rows := make([]string, tallest)
	for _, c := range columns {
		for i, l := range viewport.Window(c, 0, tallest, column) {
			rows[i] += l
		}
	}
	rest := draw.Blanks(width - column*len(entries))
	for i := range rows {
		rows[i] += rest
	}
	return rows
}
