package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
)

// frame draws the screen: exactly its rows, each exactly as wide as it. It also
// says where the cursor stands, which a screen reader follows: in the query, or
// on the selected row.
func (m *explorer) frame() (string, *tea.Cursor) {
	l := m.layout()
	if m.at == atText {
		held := draw.NewRow(m.Width).Put(m.styles.Notice, m.heldWords(m.Width)).String()
		return m.dialogs.Draw(held, m.styles), nil
	}
	if l.shape == tiny {
		return strings.Join(m.tinyRows(), "\n"), nil
	}
	var c draw.Buffer
	c.Grow(m.Width*m.Height*2 + 1024)
	if !l.tabs.IsEmpty() {
		m.drawTabs(&c, l.tabs.W)
		c.WriteByte('\n')
	}
	column := m.drawSearch(&c, l)
	m.drawBody(&c, l)
	if !l.status.IsEmpty() {
		c.WriteByte('\n')
		m.status.draw(&c, m.styles, l.status.W, m.options.Host)
	}
	if !l.hints.IsEmpty() {
		c.WriteByte('\n')
		m.drawHints(&c, l)
	}
	screen := c.String()
	if m.at&dialogs != 0 {
		screen = m.dialogs.Draw(screen, m.styles)
	}
	return screen, m.cursor(l, column)
}

// drawSearch draws the search, what is found in a pane or, where no other row has
// room for it, what just happened. It also says in which column the cursor is.
func (m *explorer) drawSearch(c *draw.Buffer, l layout) (cursor int) {
	switch {
	case m.at == atFind:
		return m.panes.drawFind(&m.common, c, l.search.W)
	case m.saysInSearch(l):
		held := m.heldAt(l.search.W)
		m.status.draw(c, m.styles, l.search.W-draw.Cells(held), m.options.Host)
		c.Open(draw.Cells(held)).Put(m.styles.Notice, held)
		return 0
	}
	return m.query.draw(&m.common, c, l)
}

// drawBody draws the panes, row by row.
func (m *explorer) drawBody(c *draw.Buffer, l layout) {
	var panels []draw.Panel
	for _, p := range m.panes.all() {
		if !p.rect(l).IsEmpty() {
			panels = append(panels, m.framed(p.panel(&m.common, l, &m.panes.find), p.scope()))
		}
	}
	for y := l.body.Y; y < l.body.Y+l.body.H; y++ {
		c.WriteByte('\n')
		for i := range panels {
			if p := &panels[i]; y >= p.Y && y < p.Y+p.H {
				p.DrawRow(c, y)
			}
		}
	}
}

// framed is a panel with its border, brighter where the keys go.
func (m *explorer) framed(p draw.Panel, at scope) draw.Panel {
	p.Edge, p.TitleStyle = m.styles.Edge, m.styles.Title
	if m.at == at || at == atList && m.at == atSearch || m.at == atFind && at == m.panes.find.pane {
		p.Edge, p.TitleStyle = m.styles.FocusEdge, m.styles.FocusTitle
	}
	return p
}

// cursor is where the terminal's own cursor is.
func (m *explorer) cursor(l layout, column int) *tea.Cursor {
	var c *tea.Cursor
	switch p := m.panes.of(m.at); {
	case m.at == atSearch, m.at == atFind:
		c = tea.NewCursor(column, l.search.Y)
	case m.at&dialogs != 0:
		if x, y, ok := m.dialogs.Cursor(); ok {
			c = tea.NewCursor(x, y)
		}
	case p != nil:
		if x, y, ok := p.cursor(&m.common); ok {
			c = tea.NewCursor(p.rect(l).X+1+x, p.rect(l).Y+1+y)
		}
	}
	if c != nil {
		c.Blink = false
		c.Shape = tea.CursorBar
	}
	return c
}

// drawHints names the keys that matter here. Without a status line, what just
// happened stands in its place.
func (m *explorer) drawHints(c *draw.Buffer, l layout) {
	if m.said != "" && l.status.IsEmpty() {
		m.status.draw(c, m.styles, l.hints.W, m.options.Host)
		return
	}
	row := c.Open(l.hints.W)
	for i, h := range m.hints(l.hints.W) {
		sep := " · "
		if i == 0 {
			sep = " "
		}
		row.Put(m.styles.Muted, sep).Put(m.styles.Key, h.tag).Put(m.styles.Muted, " ").Put(m.styles.Muted, h.word)
	}
	_ = row.String()
}

// A hint is a key and its word in the hint line, and from which cell it stands.
type hint struct {
	*action
	word string
	from int
}

func (h hint) width() int { return draw.Cells(h.tag) + 1 + draw.Cells(h.word) }

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
		first = fmt.Sprintf("%s %s: %s", e.Code, e.Product.Name, model.PageOf(e).First(model.Verdict).Standing())
	}
	texts := []string{first, fmt.Sprintf("Enlarge to %d by %d.", tinyBelowWidth, tinyBelowHeight)}
	rows := make([]string, m.Height)
	for i := range rows {
		c := new(draw.Buffer)
		held := ""
		if i == 0 {
			held = m.heldAt(m.Width - 1)
		}
		l := c.Open(m.Width - draw.Cells(held))
		if i < len(texts) {
			l.Put(m.styles.Text, texts[i])
		}
		_ = l.String()
		c.Open(draw.Cells(held)).Put(m.styles.Notice, held)
		rows[i] = c.Builder.String()
	}
	return rows
}
