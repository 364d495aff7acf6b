package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

func (m *explorer) openFilter(tea.KeyPressMsg) tea.Cmd { return m.open(atFilter) }

func (m *explorer) toggleCategory(tea.KeyPressMsg) tea.Cmd {
	m.session.ToggleCategory(catalog.Categories()[m.dialog.cursor])
	return nil
}

// filterBody lists the categories with how many hits each has here.
func (m *explorer) filterBody(width int) body {
	p := viewport.Text{Width: width}
	s := body{title: "Filter by category"}
	on := map[catalog.Category]bool{}
	for _, c := range m.session.Categories() {
		on[c] = true
	}
	where := "in all products"
	if product := m.session.Product(); product != nil {
		where = "in " + product.Name
	}
	for i, c := range catalog.Categories() {
		row, bar, box := p.Row(), " ", "[ ] "
		if i == m.dialog.cursor {
			row.Back, bar = m.styles.Selection, "▌"
			s.from, s.to = i, i+1
		}
		if on[c] {
			box = "[x] "
		}
		row.Put(m.styles.Bar, bar).Put(m.styles.Text, box).
			Put(m.styles.Category[c], draw.Head(c.Mark()+" "+c.String(), width-6-row.Column())).
			Skip(width-6).Put(m.styles.Muted, m.countOf(c))
		s.areas = append(s.areas, choiceArea{draw.Rect{X: 0, Y: len(p.Lines), W: width, H: 1}, i, 0})
		p.AddChoice(row)
	}
	p.Gap()
	p.Add(m.styles.Muted, 1, "Counts: "+where+", for this search.")
	if s.to == len(catalog.Categories()) {
		s.to = len(p.Lines) // what stands below the last one is seen with it
	}
	s.lines, s.starts = p.Lines, p.Starts
	return s
}

// countOf is the count of a category; what is also used here is added apart.
func (m *explorer) countOf(c catalog.Category) string {
	own, also := m.session.CountOf(c)
	if also > 0 {
		return fmt.Sprintf("%5s", fmt.Sprintf("%d+%d", own, also))
	}
	return fmt.Sprintf("%5d", own)
}
