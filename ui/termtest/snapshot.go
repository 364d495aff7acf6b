//go:build !windows

package termtest

import (
	"fmt"
	"strings"

	"github.com/gdamore/tcell/v3/color"
	"github.com/gdamore/tcell/v3/vt"
)

// Size is the size of a terminal in cells.
type Size struct{ Cols, Rows int }

func (s Size) coord() vt.Coord {
	return vt.Coord{X: vt.Col(s.Cols), Y: vt.Row(s.Rows)}
}

// A Snapshot is the screen at one moment. It is shared, so do not change it.
type Snapshot struct {
	// Rows are the cells, row by row: the cell in column x of line y, both
	// counted from 0, is Rows[y][x].
	Rows [][]Cell

	// CursorX and CursorY say where the cursor is, CursorShown whether it is
	// seen.
	CursorX, CursorY int
	CursorShown      bool
}

// A Cell is one place on the screen.
type Cell struct {
	// Text is the character, with everything that combines with it. It is a
	// space where nothing was written, and empty in the right half of a wide
	// character.
	Text string

	// Width is 1, or 2 for a wide character, or 0 for its right half.
	Width int

	Style
}

// Style is how a cell looks. Fg and Bg are as the program chose them, #rrggbb, or
// empty for the terminal's own; Reverse swaps them when drawn.
type Style struct {
	Fg, Bg                                        string
	Bold, Dim, Italic, Underline, Strike, Reverse bool
}

// Text returns the rows as lines, blanks at their ends removed.
func (s Snapshot) Text() string {
	lines := make([]string, len(s.Rows))
	for y, row := range s.Rows {
		var line strings.Builder
		for _, cell := range row {
			line.WriteString(cell.Text)
		}
		lines[y] = strings.TrimRight(line.String(), " ")
	}
	return strings.Join(lines, "\n")
}

// seen is what a person sees.
func (s *terminal) seen() Snapshot {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.held != nil {
		return *s.held
	}
	return *s.capture()
}

// capture reads the screen that is shown.
func (s *terminal) capture() *Snapshot {
	if s.current != nil {
		return s.current
	}
	rows := make([][]Cell, s.size.Rows)
	for y := range rows {
		rows[y] = s.captureRow(vt.Row(y))
	}
	cursor := s.screens[s.alt].Pos()
	shown, known := s.state.modes[25]
	s.current = &Snapshot{Rows: rows, CursorX: int(cursor.X), CursorY: int(cursor.Y), CursorShown: shown || !known}
	return s.current
}

func (s *terminal) captureRow(y vt.Row) []Cell {
	row := make([]Cell, s.size.Cols)
	var look vt.Style // of the cell before, which is mostly that of the next
	var style Style
	for x := range row {
		cell := s.screens[s.alt].GetCell(vt.Coord{X: vt.Col(x), Y: y})
		if cell.S != look {
			look, style = cell.S, newStyle(cell.S)
		}
		right := x > 0 && row[x-1].Width == 2
		row[x] = newCell(cell, right, style)
	}
	return row
}

// newCell says in our words what MockTerm keeps. It has width 0 both in cells
// where nothing was written and in the right half of a wide character.
func newCell(c vt.Cell, right bool, style Style) Cell {
	cell := Cell{Text: c.C, Width: c.W, Style: style}
	switch {
	case right:
		cell.Text, cell.Width = "", 0
	case c.C == "":
		cell.Text, cell.Width = " ", 1
	}
	return cell
}

func newStyle(s vt.Style) Style {
	attr := s.Attr()
	return Style{
		Fg:        newColor(s.Fg()),
		Bg:        newColor(s.Bg()),
		Bold:      attr&vt.Bold != 0,
		Dim:       attr&vt.Dim != 0,
		Italic:    attr&vt.Italic != 0,
		Underline: attr&vt.Underline != 0,
		Strike:    attr&vt.StrikeThrough != 0,
		Reverse:   attr&vt.Reverse != 0,
	}
}

// newColor takes every colour that is not RGB for the default, as exactColours
// leaves no other.
func newColor(c color.Color) string {
	if !c.IsRGB() {
		return ""
	}
	return fmt.Sprintf("#%06x", c.Hex())
}
