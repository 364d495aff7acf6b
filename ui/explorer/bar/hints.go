package bar

import (
	"iter"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// A Hint is a key and its word in the hint line.
type Hint struct {
	Row       int // of the key table
	Tag, Word string
	from      int // the cell from which on it is drawn
}

func (h Hint) width() int { return draw.Cells(h.Tag) + 1 + draw.Cells(h.Word) }

// Hints are the keys that have room in the hint line.
type Hints []Hint

// NewHints chooses from the keys that work, of which the last one always has room.
func NewHints(works iter.Seq[Hint], last Hint, width int) Hints {
	const sep = len(" · ") - 1 // in cells
	from := 1
	all := make(Hints, 0, 16)
	for h := range works {
		h.from = from
		if from+h.width()+sep+last.width() <= width {
			all = append(all, h)
			from += h.width() + sep
		}
	}
	last.from = from
	return append(all, last)
}

// Draw draws the row.
func (r Hints) Draw(b *draw.Buffer, s *theme.Styles, width int) {
	row := b.Open(width)
	for i, h := range r {
		sep := " · "
		if i == 0 {
			sep = " "
		}
		row.Put(s.Muted, sep).Put(s.Key, h.Tag).Put(s.Muted, " ").Put(s.Muted, h.Word)
	}
	_ = row.String()
}

// At is the row of the key whose hint is in a column; ok says whether there is one.
func (r Hints) At(x int) (row int, ok bool) {
	for _, h := range r {
		if x >= h.from && x < h.from+h.width() {
			return h.Row, true
		}
	}
	return 0, false
}
