package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
)

func (m *explorer) openFilter(tea.KeyPressMsg) tea.Cmd { return m.open(atFilter) }

func (m *explorer) toggleCategory(tea.KeyPressMsg) tea.Cmd {
	m.session.ToggleCategory(catalog.Categories()[m.popup.cursor])
	return nil
}

// filterSheet lists the categories with how many hits each has here.
func (m *explorer) filterSheet(width int) sheet {
	p := prose{width: width}
	s := sheet{title: "Filter by category"}
	on := map[catalog.Category]bool{}
	for _, c := range m.session.Categories() {
		on[c] = true
	}
	where := "in all products"
	if product := m.session.Product(); product != nil {
		where = "in " + product.Name
	}
	for i, c := range catalog.Categories() {
		row, bar, box := p.row(), " ", "[ ] "
		if i == m.popup.cursor {
			row.back, bar = m.styles.selection, "▌"
			s.from, s.to = i, i+1
		}
		if on[c] {
			box = "[x] "
		}
		row.put(m.styles.bar, bar).put(m.styles.text, box).
			put(m.styles.category[c], head(c.Mark()+" "+c.String(), width-6-row.used)).
			skip(width-6).put(m.styles.muted, m.countOf(c))
		s.picks = append(s.picks, pick{rect{0, len(p.lines), width, 1}, i, 0})
		p.choice(row)
	}
	p.gap()
	p.add(m.styles.muted, 1, "Counts: "+where+", for this search.")
	if s.to == len(catalog.Categories()) {
		s.to = len(p.lines) // what stands below the last one is seen with it
	}
	s.lines, s.starts = p.lines, p.starts
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
