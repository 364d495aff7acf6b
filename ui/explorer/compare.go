package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
)

// openCompare shows the beginning, even if another meaning is selected: that the
// code does not mean the same everywhere comes first.
func (m *explorer) openCompare(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	m.opened()
	m.open(atCompare)
	for i, o := range m.comparison().Entries {
		if o == e {
			m.popup.cursor = i
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
	if e := m.comparison().Entries[m.popup.cursor]; e != m.session.Selected() {
		m.session.Open(e)
		m.input.set(m.session.Query())
	}
}

// openMeaning goes to the chosen meaning; Ctrl+O leads back.
func (m *explorer) openMeaning(k tea.KeyPressMsg) tea.Cmd {
	m.selectMeaning()
	m.closePopup(k)
	return m.visited()
}

// columnFrom is how wide a column of the comparison must be to be read.
const columnFrom = 28

// compareSheet shows every meaning of a code. A clash stands on top, with the
// question that settles which one a ticket is about. The meanings stand side
// by side where there is room for it, and below each other where not.
func (m *explorer) compareSheet(width int) sheet {
	c := m.comparison()
	p := prose{width: width}
	verdict := m.styles.strong
	if c.Clash {
		verdict = m.styles.clash
	}
	p.add(verdict, 1, c.Verdict())
	if c.Question != "" {
		p.add(m.styles.text, 1, "Ask: "+c.Question)
	}
	p.gap()
	s := sheet{title: c.Code + " · every meaning", from: len(p.lines)}
	if n := len(c.Entries); width/n >= columnFrom {
		p.append(m.sideBySide(c.Entries, width/n, width))
		s.to = len(p.lines)
		for i := range c.Entries {
			s.picks = append(s.picks, pick{rect{i * (width / n), s.from, width / n, s.to - s.from}, i, 0})
		}
	} else {
		for i, e := range c.Entries {
			from := len(p.lines)
			p.append(m.meaning(e, i, width))
			s.picks = append(s.picks, pick{rect{0, from, width, len(p.lines) - from}, i, 0})
			if i == m.popup.cursor {
				s.from, s.to = from, len(p.lines)
			}
		}
	}
	s.lines = p.lines
	return s
}

// sideBySide joins the meanings as columns.
func (m *explorer) sideBySide(entries []*catalog.Entry, column, width int) []string {
	var columns [][]string
	tallest := 0
	for i, e := range entries {
		lines := m.meaning(e, i, column)
		columns = append(columns, lines)
		tallest = max(tallest, len(lines))
	}
	rows := make([]string, tallest)
	for _, c := range columns {
		for i, l := range window(c, 0, tallest, column) {
			rows[i] += l
		}
	}
	rest := blanks(width - column*len(entries))
	for i := range rows {
		rows[i] += rest
	}
	return rows
}

// isFinal is the finality as it stands behind the word Final.
func isFinal(f catalog.Finality) string {
	switch f {
	case catalog.Final:
		return "yes"
	case catalog.NotFinal:
		return "no"
	}
	return f.String()
}

// meaning is one entry of the comparison.
func (m *explorer) meaning(e *catalog.Entry, i, width int) []string {
	p := prose{width: width}
	head, bar := p.row(), " "
	if i == m.popup.cursor {
		head.back, bar = m.styles.selection, "▌"
	}
	p.choice(head.put(m.styles.bar, bar).put(m.styles.strong, e.Product.Name))
	what, final := e.Outcome()
	if e.Family == catalog.Result {
		final = isFinal(e.Final)
	}
	p.add(m.styles.category[e.Category], 1, e.Category.Mark()+" "+strings.ToUpper(what))
	p.add(m.styles.strong, 1, e.Headline())
	m.facts(&p, "Final", final, "Retry", e.Retry.String(), "Acts", e.Acts.String())
	p.add(m.styles.text, 1, model.Meaning(e))
	p.gap()
	return p.lines
}
