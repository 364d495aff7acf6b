package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
)

// frame draws the screen: exactly its rows, each exactly as wide as it. It also
// says where the cursor stands, which a screen reader follows: in the query, or
// on the selected row.
func (m *explorer) frame() (string, *tea.Cursor) {
	l := m.layout()
	if m.at == atText {
		return strings.Join(m.textRows(), "\n"), nil
	}
	if l.shape == tiny {
		return strings.Join(m.tinyRows(), "\n"), nil
	}
	rows := make([]string, 0, m.height)
	if !l.tabs.isEmpty() {
		rows = append(rows, m.tabsRow(l.tabs.w))
	}
	search, column := m.searchRow(l.search.w)
	rows = append(rows, search)
	rows = append(rows, m.bodyRows(l)...)
	if !l.status.isEmpty() {
		rows = append(rows, m.statusRow(l.status.w))
	}
	if !l.hints.isEmpty() {
		rows = append(rows, m.hintsRow(l))
	}
	if m.at&popups != 0 {
		r, box := m.drawPopup(l)
		overlay(rows, r, box)
	}
	return strings.Join(rows, "\n"), m.cursor(l, column)
}

// bodyRows joins the panes side by side.
func (m *explorer) bodyRows(l layout) []string {
	var left, right []string
	if !l.list.isEmpty() {
		left = m.drawList(l)
	}
	if !l.detail.isEmpty() {
		right = m.drawDetail(l)
	}
	if !l.guide.isEmpty() {
		right = append(right, m.drawGuide(l)...)
	}
	switch {
	case left == nil:
		return right
	case right == nil:
		return left
	}
	rows := make([]string, len(left))
	for i := range left {
		rows[i] = left[i] + right[i]
	}
	return rows
}

// edge is the border of a pane, brighter where the keys go.
func (m *explorer) edge(b box, at place) box {
	b.edge, b.titleInk = m.styles.edge, m.styles.title
	if m.at == at || at == atList && m.at == atSearch {
		b.edge, b.titleInk = m.styles.focusEdge, m.styles.focusTitle
	}
	return b
}

// cursor is where the terminal's own cursor stands.
func (m *explorer) cursor(l layout, column int) *tea.Cursor {
	var c *tea.Cursor
	switch {
	case m.at == atSearch:
		c = tea.NewCursor(column, l.search.y)
	case m.at&(atNote|atBlank) != 0:
		c = m.typingCursor(l)
	case m.at == atList && m.session.Selected() != nil:
		c = tea.NewCursor(l.list.x+1, l.list.y+1+m.session.Cursor()-m.scroll.list)
	default:
		return nil
	}
	c.Blink = false
	c.Shape = tea.CursorBar
	return c
}

// typingCursor is where the cursor stands in a field of a pop-up.
func (m *explorer) typingCursor(l layout) *tea.Cursor {
	r := m.popupRect(l)
	w, _ := box{}.inner(r)
	in := m.popup.input
	_, before := shownInput([]rune(in.Value()), in.Position(), w-4)
	return tea.NewCursor(r.x+1+len(" > ")+before, r.y+1+m.sheet(w).from-m.popup.top)
}

// statusRow says what just happened and, from elsewhere, on which host.
func (m *explorer) statusRow(width int) string {
	said := m.said
	if n := len(m.session.Marked()); said == "" && n > 0 {
		said = count(n, "entry", "entries") + " marked"
	}
	host := ""
	if m.host != "" {
		host = " on " + m.host + " "
	}
	l := newLine(max(0, width-cells(host)))
	l.put(m.styles.notice, " "+said)
	return l.String() + newLine(width-l.width).put(m.styles.muted, host).String()
}

// hintsRow names the keys that matter here. Without a status line, what just
// happened stands in its place.
func (m *explorer) hintsRow(l layout) string {
	if m.said != "" && l.status.isEmpty() {
		return m.statusRow(l.hints.w)
	}
	row := newLine(l.hints.w)
	last := m.lastHint()
	for _, a := range m.keys {
		isLast := a.Help() == last.Help()
		if a.hint&m.at != 0 && !isLast && row.used+hintWidth(a)+hintWidth(last) <= row.width {
			m.hint(row, a)
		}
	}
	m.hint(row, last)
	return row.String()
}

// lastHint is the key that always has room: the one that explains all others
// or, where there are no others, the one that leads out.
func (m *explorer) lastHint() action {
	name := "Esc"
	if m.at&panes != 0 {
		name = "?"
	}
	for _, a := range m.keys {
		if a.hint&m.at != 0 && a.Help().Key == name {
			return a
		}
	}
	return action{}
}

// hint adds a key and its word.
func (m *explorer) hint(row *line, a action) {
	sep := " · "
	if row.used == 0 {
		sep = " "
	}
	h := a.Help()
	row.put(m.styles.muted, sep).put(m.styles.key, h.Key).put(m.styles.muted, " "+h.Desc)
}

// hintWidth is the most cells that a hint takes, with what separates it.
func hintWidth(a action) int {
	h := a.Help()
	return len(" · ") + cells(h.Key) + cells(h.Desc)
}

// tinyRows say the most useful thing in a window too small for panes.
func (m *explorer) tinyRows() []string {
	first := "Nothing found"
	if e := m.session.Selected(); e != nil {
		first = fmt.Sprintf("%s %s: %s", e.Code, e.Product.Name, model.Standing(e))
	}
	texts := []string{first, fmt.Sprintf("Enlarge to %d by %d.", tinyBelowWidth, tinyBelowHeight)}
	rows := make([]string, m.height)
	for i := range rows {
		l := newLine(m.width)
		if i < len(texts) {
			l.put(m.styles.text, texts[i])
		}
		rows[i] = l.String()
	}
	return rows
}

// textRows show a text without any border, so that it can be selected by hand
// with the terminal's own means.
func (m *explorer) textRows() []string {
	all := m.textLines()
	return window(all, clampTop(m.popup.top, len(all), m.height), m.height, m.width)
}

// textLines are the text with what is said about it.
func (m *explorer) textLines() []string {
	head := "Select this text by hand. Esc goes back."
	if m.popup.reason != "" {
		head = "Not copied: " + m.popup.reason + ". " + head
	}
	p := prose{width: m.width}
	p.add(m.styles.notice, 0, head)
	p.gap()
	for _, paragraph := range strings.Split(m.popup.text, "\n") {
		p.add(m.styles.text, 0, paragraph)
	}
	return p.lines
}
