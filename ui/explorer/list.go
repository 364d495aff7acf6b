package explorer

import (
	"fmt"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
	"smilecodes/ui/text"
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
	hiding := m.session.Hiding()
	press := m.toPress("all")
	p.AddChoice(p.Row())
	switch product := m.session.Product(); {
	case hiding.Total == 0:
		// The query stands above; typed text is kept away from borders,
		// because terminals disagree on how wide some letters are.
		p.Add(m.styles.Strong, 1, "Nothing found for this search.")
		p.Gap()
		p.Add(m.styles.Text, 1, "A code has four digits: compare it with the ticket. Codes of older pages are found by all four digits; to search them by words too, "+m.toPress("retired")+".")
		p.Gap()
		p.Add(m.styles.Text, 1, "With words: try fewer or other ones, such as blurry, issuer or expired.")
		p.Gap()
		p.Add(m.styles.Muted, 1, m.toClear())
	case product != nil && hiding.Elsewhere > 0:
		p.Add(m.styles.Strong, 1, fmt.Sprintf("0 in %s, %d in other products: %s.", product.Name, hiding.Elsewhere, press))
	default:
		p.Add(m.styles.Strong, 1, fmt.Sprintf("The filters hide %s: %s.", text.Count(hiding.Total, "entry", "entries"), press))
	}
	if hiding.Filtered > 0 {
		p.Gap()
		p.Add(m.styles.Text, 1, fmt.Sprintf("%d hidden by the category filter.", hiding.Filtered))
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
