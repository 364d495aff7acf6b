package explorer

import (
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A dialog is the state of the one that is open.
type dialog struct {
	from     scope // the pane, or a field above the panes, below all pop-ups
	under    *dialog
	underAt  scope // what is open right below, with its state in under
	cursor   int
	top      int            // the first line in view
	anchor   int            // the offset in the text that was scrolled to
	width    int            // for which top was found
	text     ticket.Text    // shown by atText, or edited in the composer
	isEdited bool           // the composer has a text that was edited
	reason   string         // why the text is shown, in sentences
	ticket   ticket.Ticket  // what the composer writes
	choice   choice         // how, until Enter or Esc
	blanks   []string       // names still to be filled in
	entry    *catalog.Entry // whose guide has the step that a note is on
	input    input.Line
}

// A body is the content of an open pop-up: its title, its lines, and which of
// them belong to the choice that the keys are on.
type body struct {
	title    string
	lines    []string
	starts   []int // the offset in the text of each line; none where lines stand side by side
	from, to int   // lines of the choice
	field    int   // the line with the field to type in
	areas    []choiceArea
}

// A choiceArea is what can be clicked in a dialog: its lines and columns, which choice
// it is, and in the composer which option of that row.
type choiceArea struct {
	draw.Rect
	choice, option int
}

// areaAt finds what stands at a column and a line of a dialog.
func (s body) areaAt(x, y int) (p choiceArea, ok bool) {
	i := slices.IndexFunc(s.areas, func(p choiceArea) bool { return p.Has(x, y) })
	if i < 0 {
		return choiceArea{}, false
	}
	return s.areas[i], true
}

// dialogRect is where the open pop-up stands, over the body.
func (m *explorer) dialogRect(l layout) draw.Rect {
	b := l.body
	w, h := b.W, b.H
	switch m.at {
	case atText:
		_, h := m.dialogSize(l)
		return draw.Rect{X: 0, Y: m.Height - h, W: m.Width, H: h}
	case atFilter:
		w, h = min(w, 50), min(h, len(catalog.Categories())+5)
	case atCopyAs, atHelp, atPalette:
		w = min(w, 84)
	case atNote, atBlank:
		w = min(w, 70)
		if h > 13 { // its border stands away from the body's, or on it
			h = 11
		}
	}
	return draw.Rect{X: b.X + (b.W-w)/2, Y: b.Y + (b.H-h)/2, W: w, H: h}
}

// dialogSize is the size of what an open pop-up shows. The full-screen text has
// no border, so that it can be selected by hand.
func (m *explorer) dialogSize(l layout) (width, height int) {
	switch {
	case m.at == atText && m.Height > 1 && !m.session.Held().IsEmpty():
		return m.Width, m.Height - 1 // below what the ticket holds
	case m.at == atText:
		return m.Width, m.Height
	}
	return draw.Box{}.Inner(m.dialogRect(l))
}

// dialogBody makes the content of the open pop-up.
func (m *explorer) dialogBody(width int) body {
	switch m.at {
	case atFilter:
		return m.filterBody(width)
	case atCompare:
		return m.compareBody(width)
	case atCopyAs:
		return m.composerBody(width)
	case atNote, atBlank:
		return m.promptBody(width)
	case atJob:
		return m.jobBody(width)
	case atText:
		return m.textBody(width)
	case atPalette:
		return m.paletteBody(width)
	default:
		return m.helpBody(width)
	}
}

// choices is how many things the open pop-up lets one choose from.
func (m *explorer) choices() int {
	switch m.at {
	case atFilter:
		return len(catalog.Categories())
	case atCompare:
		return len(m.comparison().Entries)
	case atCopyAs:
		return composerRows
	case atPalette:
		return len(m.menuItems())
	case atJob:
		if n := len(m.session.Pasted().Results); n > 1 {
			return n
		}
	}
	return 0
}

// clampChoice keeps the choice among the choices, also where none is drawn.
func (m *explorer) clampChoice() {
	m.dialog.cursor = max(0, min(m.dialog.cursor, m.choices()-1))
}

// relayoutDialog keeps the scroll position where there is text. In a window of
// another width the same words stay on top.
func (m *explorer) relayoutDialog(l layout) {
	if m.at&dialogs == 0 || l.shape == tiny && m.at != atText {
		return
	}
	p := &m.dialog
	w, h := m.dialogSize(l)
	s := m.dialogBody(w)
	if p.width != w && p.width != 0 && s.starts != nil {
		p.top = viewport.LineAt(s.starts, p.anchor)
	}
	p.top = viewport.ClampTop(p.top, len(s.lines), h)
	if m.at&(atNote|atBlank) != 0 {
		p.top = max(p.top, s.field-h+1)
	}
	if p.width != w || p.top >= len(s.starts) {
		p.width = w
		return
	}
	p.anchor = s.starts[p.top]
}

// moveInDialog moves the choice where there is one, else the text.
func (m *explorer) moveInDialog(d draw.Motion) {
	w, h := m.dialogSize(m.layout())
	n := d.By(h)
	isStep := d == draw.LineUp || d == draw.LineDown
	if m.at == atFilter || m.at == atPalette || isStep && m.choices() > 0 {
		m.dialog.cursor += n
		m.showChoice()
		return
	}
	m.dialog.top = viewport.ClampTop(m.dialog.top+n, len(m.dialogBody(w).lines), h)
}

// showChoice scrolls so that the choice is in view, from its first line on. The
// first choice shows what stands above it too.
func (m *explorer) showChoice() {
	m.clampChoice()
	l := m.layout()
	if l.shape == tiny {
		return
	}
	w, h := m.dialogSize(l)
	s := m.dialogBody(w)
	m.dialog.top = max(min(m.dialog.top, s.from), min(s.to-h, s.from))
	if m.dialog.cursor == 0 {
		m.dialog.top = 0
	}
}

// dialogPanel is the open pop-up, ready to be drawn.
func (m *explorer) dialogPanel(l layout) draw.Panel {
	r := m.dialogRect(l)
	b := m.edge(draw.Box{}, m.at)
	w, h := b.Inner(r)
	s := m.dialogBody(w)
	b.Title, b.Note = s.title, viewport.Position(m.dialog.top, len(s.lines), h)
	return draw.TextPanel(b, r, s.lines, m.dialog.top)
}
