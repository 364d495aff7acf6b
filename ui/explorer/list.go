package explorer

import (
	"fmt"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// listHeight is how many rows the list shows.
func (m *explorer) listHeight() int {
	_, h := box{}.inner(m.layout().list)
	return h
}

// settleList keeps the selected row in view.
func (m *explorer) settleList(l layout) {
	_, h := box{}.inner(l.list)
	if h == 0 {
		return
	}
	cursor, top := m.session.Cursor(), m.reading.list
	if cursor > 0 && m.session.Rows()[cursor-1].Heading != "" {
		top = min(top, cursor-1) // a heading comes into view with its first entry
	}
	top = max(min(top, cursor), cursor-h+1)
	m.reading.list = clampTop(top, len(m.session.Rows()), h)
}

// listPanel is the list pane, ready to be drawn.
func (m *explorer) listPanel(l layout) panel {
	b := m.edge(box{title: m.listTitle()}, atList)
	rows := m.session.Rows()
	if len(rows) == 0 {
		w, _ := b.inner(l.list)
		return textPanel(b, l.list, m.emptyList(w), 0)
	}
	return panel{b, l.list, func(l *line, i int) {
		switch i += m.reading.list; {
		case i >= len(rows):
		case rows[i].Heading != "":
			l.put(m.styles.muted, " ── "+rows[i].Heading+" ")
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
func (m *explorer) listRow(row *line, h catalog.Hit, selected bool) {
	e, s := h.Entry, m.styles
	text := s.text
	if selected {
		row.back = s.selection
		text = s.strong
		row.put(s.bar, "▌")
	}
	if e.Deprecated || e.Retired() {
		text = s.muted
	}
	row.skip(1).put(s.category[e.Category], e.Category.Mark()).skip(3)
	row.marked(s, s.strong, e.Code, h.Code())
	if m.session.IsMarked(e) {
		row.put(s.notice, "*")
	}
	row.skip(9)
	if p := m.session.Product(); p == nil || !e.Is(p) {
		column := row.used + 10
		name := e.Product.Short
		if row.width < 40 {
			column, name = row.used+5, e.Product.Tiny
		}
		row.put(s.muted, name).skip(column)
	}
	row.marked(s, text, e.Headline(), h.Text())
	if e.Deprecated {
		row.put(s.muted, " (deprecated)")
	}
}

// marked puts a text with the found places highlighted. Places are bytes, and
// what they hold may be any letters; they are cut out, never counted in cells.
func (l *line) marked(s *styles, k ink, text string, spans []catalog.Span) {
	shown := text
	if free := l.width - l.used; cells(text) > free {
		shown = head(text, free-1)
	}
	at := 0
	for _, span := range spans {
		if span.From >= len(shown) {
			break
		}
		to := min(span.To, len(shown))
		l.put(k, shown[at:span.From]).put(s.match, shown[span.From:to])
		at = to
	}
	l.put(k, shown[at:])
	if len(shown) < len(text) {
		l.put(k, "…")
	}
}

// emptyList says why there is nothing, and what to press.
func (m *explorer) emptyList(width int) []string {
	p := prose{width: width}
	hiding := m.session.Hiding()
	press := m.toPress("all")
	p.choice(p.row())
	switch product := m.session.Product(); {
	case hiding.Total == 0:
		// The query stands above; typed text is kept away from borders,
		// because terminals disagree on how wide some letters are.
		p.add(m.styles.strong, 1, "Nothing found for this search.")
		p.gap()
		p.add(m.styles.text, 1, "A code has four digits: compare it with the ticket. Codes of older pages are found by all four digits; to search them by words too, "+m.toPress("retired")+".")
		p.gap()
		p.add(m.styles.text, 1, "With words: try fewer or other ones, such as blurry, issuer or expired.")
		p.gap()
		p.add(m.styles.muted, 1, m.toClear())
	case product != nil && hiding.Elsewhere > 0:
		p.add(m.styles.strong, 1, fmt.Sprintf("0 in %s, %d in other products: %s.", product.Name, hiding.Elsewhere, press))
	default:
		p.add(m.styles.strong, 1, fmt.Sprintf("The filters hide %s: %s.", text.Count(hiding.Total, "entry", "entries"), press))
	}
	if hiding.Filtered > 0 {
		p.gap()
		p.add(m.styles.text, 1, fmt.Sprintf("%d hidden by the category filter.", hiding.Filtered))
	}
	return p.lines
}

// toClear says how to get rid of the query.
func (m *explorer) toClear() string {
	if m.at == atSearch {
		return "Esc leaves the search, and once more clears it."
	}
	return "Esc clears the search."
}

// chips are the flags of an entry, in words.
func chips(e *catalog.Entry) string {
	text := ""
	for _, f := range model.Flags(e) {
		text += "   " + f
	}
	return text
}
