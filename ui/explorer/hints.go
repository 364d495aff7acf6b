package explorer

import (
	"fmt"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// A hint is a key and its word in the hint line, and from which cell on.
type hint struct {
	*action
	word string
	from int
}

func (h hint) width() int { return draw.Cells(h.tag) + 1 + draw.Cells(h.word) }

// A hintRow is the keys that have room in the hint line.
type hintRow []hint

// newHintRow chooses from the keys that are hinted in a scope and that work. The last
// one always has room: it is the key that explains all others or, where there are no
// others, the one that leads out. A copy of several marked entries says so.
func newHintRow(keys keymap, at scope, works func(*action) bool, marked, width int) hintRow {
	const sep = len(" · ") - 1 // in cells
	newHint := func(a *action) hint {
		if a.name == "copy" && marked > 0 {
			return hint{action: a, word: fmt.Sprintf("copy %d marked", marked)}
		}
		return hint{action: a, word: a.Help().Desc}
	}
	last := newHint(keys.lastHint(at))
	from := 1
	all := make(hintRow, 0, 16)
	for i := range keys {
		if keys[i].hint&at == 0 || keys[i].tag == "" || &keys[i] == last.action || !works(&keys[i]) {
			continue
		}
		h := newHint(&keys[i])
		h.from = from
		if from+h.width()+sep+last.width() <= width {
			all = append(all, h)
			from += h.width() + sep
		}
	}
	last.from = from
	return append(all, last)
}

// lastHint is the key that explains all others in a pane, and elsewhere leads out.
func (k keymap) lastHint(at scope) *action {
	name := "esc"
	if at&panes != 0 {
		name = "help"
	}
	for i := range k {
		a := &k[i]
		if a.hint&at != 0 && a.tag != "" && (a.name == name || a.name == "" && a.Keys()[0] == name) {
			return a
		}
	}
	return &k[0]
}

func (r hintRow) draw(b *draw.Buffer, s *theme.Styles, width int) {
	row := b.Open(width)
	for i, h := range r {
		sep := " · "
		if i == 0 {
			sep = " "
		}
		row.Put(s.Muted, sep).Put(s.Key, h.tag).Put(s.Muted, " ").Put(s.Muted, h.word)
	}
	_ = row.String()
}

// at is the action of the hint in a column; nil where there is none.
func (r hintRow) at(x int) *action {
	for _, h := range r {
		if x >= h.from && x < h.from+h.width() {
			return h.action
		}
	}
	return nil
}
