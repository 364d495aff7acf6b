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
		return strings.Join(m.textRows(l), "\n"), nil
	}
	if l.shape == tiny {
		return strings.Join(m.tinyRows(), "\n"), nil
	}
	var c canvas
	c.Grow(m.width*m.height*2 + 1024)
	if !l.tabs.isEmpty() {
		m.drawTabs(&c, l.tabs.w)
		c.WriteByte('\n')
	}
	column := m.drawSearch(&c, l.search.w)
	m.drawBody(&c, l)
	if !l.status.isEmpty() {
		c.WriteByte('\n')
		m.drawStatus(&c, l.status.w)
	}
	if !l.hints.isEmpty() {
		c.WriteByte('\n')
		m.drawHints(&c, l)
	}
	screen := c.String()
	if m.at&popups != 0 {
		screen = overlay(screen, m.popupPanel(l))
	}
	return screen, m.cursor(l, column)
}

// drawBody draws the panes side by side.
func (m *explorer) drawBody(c *canvas, l layout) {
	var left, upper, lower panel
	if !l.list.isEmpty() {
		left = m.listPanel(l)
	}
	if !l.detail.isEmpty() {
		upper = m.detailPanel(l)
	}
	if !l.guide.isEmpty() {
		lower = m.guidePanel(l)
	}
	for y := l.body.y; y < l.body.y+l.body.h; y++ {
		c.WriteByte('\n')
		left.row(c, y)
		if upper.h > 0 && y < upper.y+upper.h {
			upper.row(c, y)
		} else {
			lower.row(c, y)
		}
	}
}

// edge is the border of a pane, brighter where the keys go.
func (m *explorer) edge(b box, at place) box {
	b.edge, b.titleInk = m.styles.edge, m.styles.title
	if m.at == at || at == atList && m.at == atSearch || m.at == atFind && at == m.reading.finder.pane {
		b.edge, b.titleInk = m.styles.focusEdge, m.styles.focusTitle
	}
	return b
}

// cursor is where the terminal's own cursor stands.
func (m *explorer) cursor(l layout, column int) *tea.Cursor {
	var c *tea.Cursor
	switch {
	case m.at == atSearch, m.at == atFind:
		c = tea.NewCursor(column, l.search.y)
	case m.at&(atNote|atBlank|offers) != 0:
		c = m.typingCursor(l)
	case m.at&popups != 0:
		c = m.choiceCursor(l)
	case m.at == atList && m.session.Selected() != nil:
		c = tea.NewCursor(l.list.x+1, l.list.y+1+m.session.Cursor()-m.reading.list)
	case m.at == atGuide:
		c = m.stepCursor(l)
	}
	if c != nil {
		c.Blink = false
		c.Shape = tea.CursorBar
	}
	return c
}

// choiceCursor is where the cursor stands in a pop-up: on what is chosen, if it
// is in view.
func (m *explorer) choiceCursor(l layout) *tea.Cursor {
	r := m.popupRect(l)
	w, h := m.popupSize(l)
	for _, p := range m.sheet(w).picks {
		if m.at == atCopyAs && p.option != m.popup.choice.of(m.popup.cursor) {
			continue
		}
		if y := p.y - m.popup.top; p.choice == m.popup.cursor && y >= 0 && y < h {
			return tea.NewCursor(r.x+1+p.x, r.y+1+y)
		}
	}
	return nil
}

// stepCursor is where the cursor stands in the guide: on the step of the keys.
func (m *explorer) stepCursor(l layout) *tea.Cursor {
	if !m.isStepInView() {
		return nil
	}
	return tea.NewCursor(l.guide.x+1, l.guide.y+1+m.reading.steps[m.reading.step]-m.reading.guide.top)
}

// typingCursor is where the cursor stands in a field of a pop-up; nil if the
// field is scrolled out of view.
func (m *explorer) typingCursor(l layout) *tea.Cursor {
	r := m.popupRect(l)
	w, h := box{}.inner(r)
	_, before := m.popup.input.shown(fieldRoom(w))
	y := m.sheet(w).field - m.popup.top
	if y < 0 || y >= h {
		return nil
	}
	return tea.NewCursor(r.x+1+len(prompt)+before, r.y+1+y)
}

// drawStatus says what just happened and, from elsewhere and where there is room
// for it, on which host.
func (m *explorer) drawStatus(c *canvas, width int) {
	said := m.status.in(width - 1)
	host := ""
	if m.options.Host != "" {
		host = " on " + m.options.Host + " "
	}
	if 1+cells(said)+cells(host) > width && said != "" {
		host = ""
	}
	_ = c.open(width-cells(host)).put(m.styles.notice, " ").put(m.styles.notice, said).String()
	_ = c.open(min(width, cells(host))).put(m.styles.muted, host).String()
}

// drawHints names the keys that matter here. Without a status line, what just
// happened stands in its place.
func (m *explorer) drawHints(c *canvas, l layout) {
	if m.said != "" && l.status.isEmpty() {
		m.drawStatus(c, l.hints.w)
		return
	}
	row := c.open(l.hints.w)
	for i, h := range m.hints(l.hints.w) {
		sep := " · "
		if i == 0 {
			sep = " "
		}
		row.put(m.styles.muted, sep).put(m.styles.key, h.tag).put(m.styles.muted, " ").put(m.styles.muted, h.word)
	}
	_ = row.String()
}

// A hint is a key and its word in the hint line, and from which cell it stands.
type hint struct {
	*action
	word string
	from int
}

func (h hint) width() int { return cells(h.tag) + 1 + cells(h.word) }

// newHint is a hint for an action. That several entries are copied is said.
func (m *explorer) newHint(a *action) hint {
	h := hint{action: a, word: a.Help().Desc}
	if a.name == "copy" && m.at&panes != 0 && m.session.IsMarked(m.session.Selected()) {
		h.word = fmt.Sprintf("copy %d marked", len(m.session.Marked()))
	}
	return h
}

// hints are the keys that have room in the hint line. The last one always has:
// it is the key that explains all others or, where there are no others, the one
// that leads out.
func (m *explorer) hints(width int) []hint {
	const sep = len(" · ") - 1 // in cells
	last := m.lastHint()
	at := 1
	all := make([]hint, 0, 16)
	for i := range m.keys {
		if m.keys[i].hint&m.at == 0 || m.keys[i].tag == "" || &m.keys[i] == last.action || m.keys[i].reason(m) != "" {
			continue
		}
		h := m.newHint(&m.keys[i])
		h.from = at
		if at+h.width()+sep+last.width() <= width {
			all = append(all, h)
			at += h.width() + sep
		}
	}
	last.from = at
	return append(all, last)
}

func (m *explorer) lastHint() hint {
	name := "esc"
	if m.at&panes != 0 {
		name = "help"
	}
	for i := range m.keys {
		a := &m.keys[i]
		if a.hint&m.at != 0 && a.tag != "" && (a.name == name || a.name == "" && a.Keys()[0] == name) {
			return m.newHint(a)
		}
	}
	return m.newHint(&m.keys[0])
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
		c := new(canvas)
		held := ""
		if i == 0 {
			held = m.heldAt(m.width - 1)
		}
		l := c.open(m.width - cells(held))
		if i < len(texts) {
			l.put(m.styles.text, texts[i])
		}
		_ = l.String()
		c.open(cells(held)).put(m.styles.notice, held)
		rows[i] = c.Builder.String()
	}
	return rows
}

// textRows are the full-screen text, below a row that says what the ticket holds
// and stays in view.
func (m *explorer) textRows(l layout) []string {
	w, h := m.popupSize(l)
	rows := window(m.sheet(w).lines, m.popup.top, h, w)
	if h < m.height {
		rows = append([]string{newLine(w).put(m.styles.notice, m.heldWords(w)).String()}, rows...)
	}
	return rows
}

// textSheet is the text with what is said about it. Nothing stands around it,
// so that it can be selected with the terminal's own means.
func (m *explorer) textSheet(width int) sheet {
	head := "Select this text by hand. Esc goes back."
	if m.popup.reason != "" {
		head = m.popup.reason + " " + head
	}
	write := func(head string) prose {
		p := prose{width: width}
		p.add(m.styles.notice, 0, head)
		p.gap()
		for _, paragraph := range strings.Split(m.popup.text.String(), "\n") {
			p.add(m.styles.text, 0, paragraph)
		}
		return p
	}
	p := write(head)
	if _, h := m.popupSize(m.layout()); len(p.lines) > h {
		p = write(head + " It is longer than the window: " + m.shown("↓") + " goes on.")
	}
	return sheet{lines: p.lines, starts: p.starts}
}
