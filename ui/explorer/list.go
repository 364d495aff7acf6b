package explorer

import (
	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// listHeight is how many rows the list shows.
func (m *explorer) listHeight() int {
	_, h := draw.Box{}.Inner(m.layout().list)
	return h
}

// relayoutList keeps the selected row in view.
func (m *explorer) relayoutList(l layout) {
	_, h := draw.Box{}.Inner(l.list)
	if h == 0 {
		return
	}
	cursor, top := m.session.Cursor(), m.scroll.list
	if cursor > 0 && m.session.Rows()[cursor-1].Heading != "" {
		top = min(top, cursor-1) // a heading comes into view with its first entry
	}
	top = max(min(top, cursor), cursor-h+1)
	m.scroll.list = viewport.ClampTop(top, len(m.session.Rows()), h)
}

// listPanel is the list pane, ready to be drawn.
func (m *explorer) listPanel(l layout) draw.Panel {
	b := m.edge(draw.Box{Title: m.listTitle()}, atList)
	rows := m.session.Rows()
	if len(rows) == 0 {
		w, _ := b.Inner(l.list)
		return draw.TextPanel(b, l.list, m.emptyList(w), 0)
	}
	return draw.Panel{Box: b, Rect: l.list, Draw: func(l *draw.Row, i int) {
		switch i += m.scroll.list; {
		case i >= len(rows):
		case rows[i].Heading != "":
			l.Put(m.styles.Muted, " ── "+rows[i].Heading+" ")
		default:
			m.listRow(l, rows[i].Hit, i == m.session.Cursor())
		}
	}}
}

// listTitle says what the list is: above all, whether it is what was asked for.
func (m *explorer) listTitle() string {
	switch m.session.Tier() {
	case catalog.ByFuzzy:
		return "Nothing fits. Near matches"
	case catalog.Suggestion:
		return "Unknown code. Did you mean"
	default:
		return "Codes"
	}
}

// listRow draws one entry: whether it is selected, its category, code, whether
// it is marked, its product if that is not clear from the tab, and its text.
func (m *explorer) listRow(row *draw.Row, h catalog.Hit, selected bool) {
	e, s := h.Entry, m.styles
	text := s.Text
	if selected {
		row.Back = s.Selection
		text = s.Strong
		row.Put(s.Bar, "▌")
	}
	if e.Deprecated || e.Retired() {
		text = s.Muted
	}
	row.Skip(1).Put(s.Category[e.Category], e.Category.Mark()).Skip(3)
	row.PutMarked(s, s.Strong, e.Code, h.Code())
	if m.session.IsMarked(e) {
		row.Put(s.Notice, "*")
	}
	row.Skip(9)
	if p := m.session.Product(); p == nil || !e.Is(p) {
		column := row.Column() + 10
		name := e.Product.Short
		if row.Column()+row.Free() < 40 {
			column, name = row.Column()+5, e.Product.Tiny
		}
		row.Put(s.Muted, name).Skip(column)
	}
	row.PutMarked(s, text, e.Headline(), h.Text())
	if e.Deprecated {
		row.Put(s.Muted, " (deprecated)")
	}
}

// emptyList says why there is nothing, and what to press.
func (m *explorer) emptyList(width int) []string {
	p := viewport.Text{Width: width}
	p.AddChoice(p.Row())
	for i, b := range m.session.NotFoundPage() {
		if i > 0 {
			p.Gap()
		}
		switch b.Kind {
		case model.CodeHint:
			b.Text += " Codes of older pages are found by all four digits; to search them by words too, " + m.toPress("retired") + "."
		case model.Elsewhere, model.FilteredBy:
			b.Text += ": " + m.toPress("all") + "."
		}
		m.answers().Block(&p, b)
		if b.Kind == model.WordsHint {
			p.Gap()
			p.Add(m.styles.Muted, 1, m.toClear())
		}
	}
	return p.Lines
}

// toClear says how to get rid of the query.
func (m *explorer) toClear() string {
	if m.at == atSearch {
		return "Esc leaves the search, and once more clears it."
	}
	return "Esc clears the search."
}
