package dialog

import (
	"slices"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// A body is what a dialog shows, composed once for every key.
type body struct {
	title  string
	lines  []string
	starts []int // the offset in the text of each line; none where texts are side by side
	areas  []area
	cursor *point // where the terminal's cursor is; nil for nowhere

	choices  int  // how many there are
	isList   bool // pages and ends move the choice too, not the text
	isAcross bool // choices are side by side: up and down move the text
	from, to int  // the lines of the choice
	keeps    int  // a line that is always in view; 0 for none

	word string // what the hint calls the keys that choose; empty for their own word

	// edition changes with what is read: another text is read from its beginning.
	edition int
}

// An area is what can be clicked, in columns and lines of the body: which choice it
// is, and in the composer which option of that row.
type area struct {
	draw.Rect
	choice, option int
}

// A point is a column and a line of a body.
type point struct{ x, y int }

// written takes over a text that is laid.
func (b *body) written(p *viewport.Text) { b.lines, b.starts = p.Lines, p.Starts }

// areaAt finds what is at a column and a line.
func (b *body) areaAt(x, y int) (a area, ok bool) {
	i := slices.IndexFunc(b.areas, func(a area) bool { return a.Has(x, y) })
	if i < 0 {
		return area{}, false
	}
	return b.areas[i], true
}

// cursorOn puts the cursor on a choice, if it can be clicked.
func (b *body) cursorOn(choice int) {
	i := slices.IndexFunc(b.areas, func(a area) bool { return a.choice == choice })
	if i >= 0 {
		b.cursor = &point{b.areas[i].X, b.areas[i].Y}
	}
}

// begin begins the row of a choice; the one that the keys are on has a bar.
func begin(p *viewport.Text, s *theme.Styles, isChosen bool) *draw.Row {
	row, bar := p.Row(), " "
	if isChosen {
		row.Back, bar = s.Selection, "▌"
	}
	return row.Put(s.Bar, bar)
}
