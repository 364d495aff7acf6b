package explorer

import (
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/ticket"
)

// A popup is the state of the one that is open.
type popup struct {
	from     place // the pane, or a field above the panes, below all pop-ups
	under    *popup
	underAt  place // what is open right below, with its state in under
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
	input    field
}

// A sheet is the content of an open pop-up: its title, its lines, and which of
// them belong to the choice that the keys are on.
type sheet struct {
	title    string
	lines    []string
	starts   []int // the offset in the text of each line; none where lines stand side by side
	from, to int   // lines of the choice
	field    int   // the line with the field to type in
	picks    []pick
}

// A pick is what can be clicked in a sheet: its lines and columns, which choice
// it is, and in the composer which option of that row.
type pick struct {
	rect
	choice, option int
}

// pickAt finds what stands at a column and a line of a sheet.
func (s sheet) pickAt(x, y int) (p pick, ok bool) {
	i := slices.IndexFunc(s.picks, func(p pick) bool { return p.has(x, y) })
	if i < 0 {
		return pick{}, false
	}
	return s.picks[i], true
}

// popupRect is where the open pop-up stands, over the body.
func (m *explorer) popupRect(l layout) rect {
	b := l.body
	w, h := b.w, b.h
	switch m.at {
	case atText:
		_, h := m.popupSize(l)
		return rect{0, m.height - h, m.width, h}
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
	return rect{b.x + (b.w-w)/2, b.y + (b.h-h)/2, w, h}
}

// popupSize is the size of what an open pop-up shows. The full-screen text has
// no border, so that it can be selected by hand.
func (m *explorer) popupSize(l layout) (width, height int) {
	switch {
	case m.at == atText && m.height > 1 && !m.session.Held().IsEmpty():
		return m.width, m.height - 1 // below what the ticket holds
	case m.at == atText:
		return m.width, m.height
	}
	return box{}.inner(m.popupRect(l))
}

// sheet makes the content of the open pop-up.
func (m *explorer) sheet(width int) sheet {
	switch m.at {
	case atFilter:
		return m.filterSheet(width)
	case atCompare:
		return m.compareSheet(width)
	case atCopyAs:
		return m.composerSheet(width)
	case atNote, atBlank:
		return m.typingSheet(width)
	case atJob:
		return m.jobSheet(width)
	case atText:
		return m.textSheet(width)
	case atPalette:
		return m.paletteSheet(width)
	default:
		return m.helpSheet(width)
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
		return len(m.offered())
	case atJob:
		if n := len(m.session.Pasted().Results); n > 1 {
			return n
		}
	}
	return 0
}

// settleChoice keeps the choice among the choices, also where none is drawn.
func (m *explorer) settleChoice() {
	m.popup.cursor = max(0, min(m.popup.cursor, m.choices()-1))
}

// settlePopup keeps the scroll position where there is text. In a window of
// another width the same words stay on top.
func (m *explorer) settlePopup(l layout) {
	if m.at&popups == 0 || l.shape == tiny && m.at != atText {
		return
	}
	p := &m.popup
	w, h := m.popupSize(l)
	s := m.sheet(w)
	if p.width != w && p.width != 0 && s.starts != nil {
		p.top = lineAt(s.starts, p.anchor)
	}
	p.top = clampTop(p.top, len(s.lines), h)
	if m.at&(atNote|atBlank) != 0 {
		p.top = max(p.top, s.field-h+1)
	}
	if p.width != w || p.top >= len(s.starts) {
		p.width = w
		return
	}
	p.anchor = s.starts[p.top]
}

// moveInPopup moves the choice where there is one, else the text.
func (m *explorer) moveInPopup(d motion) {
	w, h := m.popupSize(m.layout())
	n := d.by(h)
	isStep := d == lineUp || d == lineDown
	if m.at == atFilter || m.at == atPalette || isStep && m.choices() > 0 {
		m.popup.cursor += n
		m.showChoice()
		return
	}
	m.popup.top = clampTop(m.popup.top+n, len(m.sheet(w).lines), h)
}

// showChoice scrolls so that the choice is in view, from its first line on. The
// first choice shows what stands above it too.
func (m *explorer) showChoice() {
	m.settleChoice()
	l := m.layout()
	if l.shape == tiny {
		return
	}
	w, h := m.popupSize(l)
	s := m.sheet(w)
	m.popup.top = max(min(m.popup.top, s.from), min(s.to-h, s.from))
	if m.popup.cursor == 0 {
		m.popup.top = 0
	}
}

// popupPanel is the open pop-up, ready to be drawn.
func (m *explorer) popupPanel(l layout) panel {
	r := m.popupRect(l)
	b := m.edge(box{}, m.at)
	w, h := b.inner(r)
	s := m.sheet(w)
	b.title, b.note = s.title, position(m.popup.top, len(s.lines), h)
	return textPanel(b, r, s.lines, m.popup.top)
}
