package shell

import (
	"fmt"
	"slices"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/keys"
)

// Cursor is the terminal's own cursor in a cell. It is never hidden.
func Cursor(x, y int) *tea.Cursor {
	c := tea.NewCursor(x, y)
	c.Blink, c.Shape = false, tea.CursorBar
	return c
}

// TinyBelowWidth and TinyBelowHeight are the sizes, in cells, below which one line is all
// there is.
const TinyBelowWidth, TinyBelowHeight = 30, 8

// Tiny is a window too small for anything but the most useful thing, with a note at the end
// of its line.
func (s *Shell[M]) Tiny(said, note string) []string {
	rows := make([]string, s.Height)
	for i, words := range []string{said, fmt.Sprintf("Enlarge to %d by %d.", TinyBelowWidth, TinyBelowHeight)} {
		if i < len(rows) {
			b := new(draw.Buffer)
			_ = b.Open(s.Width-draw.Cells(note)).Put(s.Styles.Text, words).String()
			b.Open(draw.Cells(note)).Put(s.Styles.Notice, note)
			rows[i], note = b.Builder.String(), ""
		}
	}
	for i := 2; i < len(rows); i++ {
		rows[i] = draw.NewRow(s.Width).String()
	}
	return rows
}

// A Foot is where the last lines are: what just happened, and which keys matter. Either may
// have no room.
type Foot struct{ Status, Hints draw.Rect }

// Hints are the keys that work where the keys go and have room, some rows before all
// others. The last one explains all others or, where there are no others, leads out.
func (s *Shell[M]) Hints(m M, at keys.Scope, first []int, hint func(row int) bar.Hint, width int) bar.Hints {
	last := s.Keys.LastHint(at, s.places.Panes)
	return bar.NewHints(func(yield func(bar.Hint) bool) {
		for _, i := range first {
			if !yield(hint(i)) {
				return
			}
		}
		for i := range s.Keys {
			a := &s.Keys[i]
			isText := s.At&s.places.Typing != 0 && utf8.RuneCountInString(a.Tag) == 1 && IsWord(a.Tag)
			if !slices.Contains(first, i) && i != last && a.Hint&at != 0 && a.Tag != "" && !isText && a.Reason(m) == "" && !yield(hint(i)) {
				return
			}
		}
	}, hint(last), width)
}

// DrawFoot draws the last lines, each after the end of the one before. Without a line of
// its own, what just happened takes the place of the hints.
func (s *Shell[M]) DrawFoot(b *draw.Buffer, f Foot, hints bar.Hints, host string) {
	if !f.Status.IsEmpty() {
		b.WriteByte('\n')
		s.Status.Draw(b, s.Styles, f.Status.W, host)
	}
	if f.Hints.IsEmpty() {
		return
	}
	b.WriteByte('\n')
	if s.saysInHints(f) {
		s.Status.Draw(b, s.Styles, f.Hints.W, host)
		return
	}
	hints.Draw(b, s.Styles, f.Hints.W)
}

func (s *Shell[M]) saysInHints(f Foot) bool { return s.Said != "" && f.Status.IsEmpty() }

// HintAt is the row of the hint in a cell; nil where there is none.
func (s *Shell[M]) HintAt(f Foot, hints bar.Hints, over dialog.Scope, x, y int) *keys.Row[M] {
	if !f.Hints.Has(x, y) || s.saysInHints(f) || over == dialog.Text {
		return nil
	}
	if row, ok := hints.At(x); ok {
		return &s.Keys[row]
	}
	return nil
}
