package explorer

import "github.com/charmbracelet/x/ansi"

// A rect is a place on the screen, in cells. An empty one is not drawn.
type rect struct{ x, y, w, h int }

func (r rect) isEmpty() bool { return r.w <= 0 || r.h <= 0 }

// has reports whether a cell is in it.
func (r rect) has(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// A shape is how the panes share the screen.
type shape uint8

const (
	tiny   shape = iota // one line, no panes
	narrow              // one pane at a time
	medium              // the list, and detail or guide
	wide                // the list, and detail above guide
)

// The sizes from which a shape is used, in cells.
const (
	tinyBelowWidth, tinyBelowHeight = 30, 8
	mediumFromWidth                 = 70
	wideFromWidth, wideFromHeight   = 110, 30
)

// A layout is the place of everything, for one size.
type layout struct {
	shape               shape
	tabs, search, body  rect
	list, detail, guide rect
	status, hints       rect
	detailWithoutEnd    bool // the guide continues its border
}

// newLayout divides a screen. It depends on nothing but its arguments: front
// is the pane that a narrow window shows, and of detail and guide the one that
// a medium window shows and that has more room in a wide one; split is the
// percentage of the width that the list gets, or 0 for what suits most.
//
// In few rows the tabs give way first, then the status line, then the hints.
func newLayout(width, height int, front place, split int) layout {
	l := layout{shape: shapeOf(width, height)}
	if l.shape == tiny {
		return l
	}
	y, bottom := 0, height
	row := func(from int) rect {
		if height < from {
			return rect{}
		}
		y++
		return rect{0, y - 1, width, 1}
	}
	foot := func(from int) rect {
		if height < from {
			return rect{}
		}
		bottom--
		return rect{0, bottom, width, 1}
	}
	l.tabs = row(12)
	l.search = row(0)
	l.hints = foot(10)
	l.status = foot(20)
	l.body = rect{0, y, width, bottom - y}
	l.panes(front, split)
	return l
}

func shapeOf(width, height int) shape {
	switch {
	case width < tinyBelowWidth || height < tinyBelowHeight:
		return tiny
	case width < mediumFromWidth:
		return narrow
	case width < wideFromWidth || height < wideFromHeight:
		return medium
	default:
		return wide
	}
}

// The fewest cells that the divider leaves to the list and to what stands
// beside it.
const leastList, leastDetail = 24, 32

// In so many rows nearly every entry is to be seen down to what the customer may
// be told: the one in front of detail and guide has them, or more than half, as
// long as the other keeps its fewest.
const frontRows, leastRows = 24, 6

// panes divides the body.
func (l *layout) panes(front place, split int) {
	b := l.body
	left := b.w * 9 / 20
	if l.shape == wide {
		left = max(b.w*2/5, 50)
	}
	if split > 0 {
		left = min(max(b.w*split/100, leastList), b.w-leastDetail)
	}
	right := rect{left, b.y, b.w - left, b.h}
	l.list = rect{b.x, b.y, left, b.h}
	switch {
	case l.shape == wide:
		upper := min(max(b.h*11/20, frontRows), b.h-leastRows)
		if front == atGuide {
			upper = b.h - upper
		}
		l.detail = rect{right.x, right.y, right.w, upper}
		l.guide = rect{right.x, right.y + upper, right.w, b.h - upper}
		l.detailWithoutEnd = true
	case l.shape == narrow && front == atList:
		l.list = b
	case l.shape == narrow:
		l.list = rect{}
		right = b
		fallthrough
	default:
		if front == atGuide {
			l.guide = right
		} else {
			l.detail = right
		}
	}
}

// layout is the place of everything now.
func (m *explorer) layout() layout {
	at, front := m.at, m.side
	if at&popups != 0 {
		at = m.popup.from
	}
	if at == atFind {
		at = m.reading.finder.pane
	}
	switch shape := shapeOf(m.width, m.height); {
	case shape == wide: // which shows both, and moves only by keys
	case at&panes != 0:
		front = at
	case shape == narrow && at == atSearch:
		front = atList
	}
	return newLayout(m.width, m.height, front, m.pointer.split)
}

// bringToFront puts the pane that has the keys in front: beside the list the detail.
func (m *explorer) bringToFront() {
	switch m.at {
	case atGuide:
		m.side = atGuide
	case atList, atDetail:
		m.side = atDetail
	}
}

// splice replaces w cells of a drawn row from column x on.
func splice(row string, x, w int, over string) string {
	return ansi.Truncate(row, x, "") + over + ansi.TruncateLeft(row, x+w, "")
}
