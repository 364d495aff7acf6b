package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/keys"
	"smilecodes/ui/explorer/shell"
)

// frame draws the screen: exactly its rows, each exactly as wide as it. It also
// says where the cursor is.
func (m *explorer) frame() (string, *tea.Cursor) {
	l := m.layout()
	if m.dialogs.Scope() == dialog.Text {
		held := draw.NewRow(m.Width).Put(m.Styles.Notice, m.heldWords(m.Width)).String()
		return m.dialogs.Draw(held, m.Styles), m.cursor(l, 0)
	}
	if l.shape == tiny {
		return strings.Join(m.tinyRows(), "\n"), shell.Cursor(0, 0)
	}
	var c draw.Buffer
	c.Grow(m.Width*m.Height*2 + 1024)
	column := m.drawSearch(&c, l)
	if !l.tabs.IsEmpty() {
		c.WriteByte('\n')
		bar.NewTabs(&m.session, l.tabs.W).Draw(&c, m.Styles, l.tabs.W)
	}
	m.drawBody(&c, l)
	m.DrawFoot(&c, l.Foot, m.hints(l.Hints.W), m.options.Host)
	screen := c.String()
	if m.dialogs.isOpen() {
		screen = m.dialogs.Draw(screen, m.Styles)
	}
	return screen, m.cursor(l, column)
}

// drawSearch draws the search, what is found in a pane or, where no other row has
// room for it, what just happened. It also says in which column the cursor is.
func (m *explorer) drawSearch(c *draw.Buffer, l layout) (cursor int) {
	switch {
	case m.At == atFind:
		return m.panes.drawFind(&m.common, c, l.search.W)
	case m.saysInSearch(l):
		held := m.heldAt(l.search.W)
		m.Status.Draw(c, m.Styles, l.search.W-draw.Cells(held), m.options.Host)
		c.Open(draw.Cells(held)).Put(m.Styles.Notice, held)
		return 0
	}
	return m.query.draw(&m.common, c, l)
}

// saysInSearch reports whether what just happened takes the row of the search: a small
// window has no other row for it.
func (c *common) saysInSearch(l layout) bool {
	return c.Said != "" && l.Status.IsEmpty() && l.Hints.IsEmpty() && c.At&(atSearch|atFind) == 0
}

// drawBody draws the panes, row by row.
func (m *explorer) drawBody(c *draw.Buffer, l layout) {
	panels := make([]draw.Panel, 0, 4)
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
	p.Edge, p.TitleStyle = m.Styles.Edge, m.Styles.Title
	if m.At == at || at == atList && m.At == atSearch || m.At == atFind && at == m.panes.find.pane {
		p.Edge, p.TitleStyle = m.Styles.FocusEdge, m.Styles.FocusTitle
	}
	return p
}

// cursor is where the terminal's own cursor is, which screen readers and magnifiers
// follow: on what is selected, in the field in which something is typed, or else
// where reading begins. It is never hidden.
func (m *explorer) cursor(l layout, column int) *tea.Cursor {
	switch p := m.panes.of(m.At); {
	case m.At == atFind, m.At == atSearch && (!m.last.moved || m.session.Selected() == nil):
		return shell.Cursor(column, l.search.Y)
	case m.dialogs.isOpen():
		return shell.Cursor(m.dialogs.Cursor())
	default:
		x, y, ok := p.cursor(&m.common)
		if !ok {
			x, y = 0, 0
		}
		return shell.Cursor(p.rect(l).X+1+x, p.rect(l).Y+1+y)
	}
}

// tinyRows say the most useful thing in a window too small for panes.
func (c *common) tinyRows() []string {
	var first string
	switch e := c.session.Selected(); {
	case e == nil:
		first = c.session.UnselectedPage()[0].Text
	case c.session.InJob(e) != nil:
		first = fmt.Sprintf("%s %s: %s", e.Code, e.Product.Name, c.session.InJob(e)[0].Text)
	default:
		first = fmt.Sprintf("%s %s: %s", e.Code, e.Product.Name, model.Standing(e))
	}
	return c.Tiny(first, c.heldAt(c.Width-1))
}

// hints are the keys that work here and have room in the hint line.
func (m *explorer) hints(width int) bar.Hints {
	return m.Hints(m, m.reach(), m.firstHints(), m.hint, width)
}

// firstHints are the rows of the keys that are named before all others: in the
// comparison those that copy, choose and scroll, and where a window shows one pane at a
// time those that choose, in the list the one that leads to the answer, and in a guide
// of ID numbers the one that shows how they are written.
func (m *explorer) firstHints() []int {
	var rows []int
	isNarrow := shapeOf(m.Width, m.Height) == narrow
	for i := range m.Keys {
		a, isFirst := &m.Keys[i], false
		isHinted := a.Hint&m.At != 0
		switch chooses := a.At == atCompare && (a.Pair || len(a.Keys()) == keys.Digits); {
		case m.At == atCompare && isNarrow:
			isFirst = chooses
		case m.At == atCompare:
			isFirst = chooses || a.Pair || a.Name == "reply" || a.Name == "copy"
		case m.At == atList && isNarrow:
			isFirst = a.Name == "read" && m.session.Selected() != nil
		case m.At == atGuide && a.Name == "formats":
			isFirst = m.session.Selected().IsAboutNumber()
			isHinted = true // the steps ask for it
		}
		if isFirst && isHinted && a.Tag != "" && a.Reason(m) == "" {
			rows = append(rows, i)
		}
	}
	return rows
}

// hint is the hint of a row. A copy of several marked entries says so.
func (m *explorer) hint(row int) bar.Hint {
	a := &m.Keys[row]
	h := bar.Hint{Row: row, Tag: a.Tag, Word: a.Help().Desc}
	switch word := m.dialogs.Word(); {
	case a.Name == "copy" && m.At&panes != 0 && m.session.IsMarked(m.session.Selected()):
		h.Word = fmt.Sprintf("copy %d marked", len(m.session.Marked()))
	case a.At == atEmpty && m.Width >= stackedFromWidth:
		h.Word = fmt.Sprintf("%s (%s filter, %s quit, …)", h.Word, m.KeyOf("filter"), m.KeyOf("quit"))
	case m.At == atCompare && a.Pair && a.At == atCompare && word != "":
		h.Word = word
	case m.At == atCompare && a.Pair && a.At != atCompare:
		h.Word = "scroll"
	}
	return h
}
