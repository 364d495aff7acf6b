package explorer

import (
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/shell"
)

// The scopes: the panes, the fields to type in, and the pop-ups.
const (
	atList scope = 1 << iota
	atDetail
	atGuide
	atSearch
	atEmpty // the search while nothing is typed in it, where signs and arrows aren't text yet
	atFind  // words to find in a pane are typed

	atFilter  = atFind << dialog.Filter
	atCompare = atFind << dialog.Compare
	atCopyAs  = atFind << dialog.Composer
	atHelp    = atFind << dialog.Help
	atPalette = atFind << dialog.Palette
	atText    = atFind << dialog.Text
	atJob     = atFind << dialog.Job
	atNote    = atFind << dialog.Note
	atBlank   = atFind << dialog.Blank
	atFacts   = atFind << dialog.Facts
	atForms   = atFind << dialog.Forms

	panes      = atList | atDetail | atGuide
	menus      = atFilter | atCompare | atCopyAs | atText | atJob | atFacts
	menuScopes = atHelp | atPalette | atForms
	dialogs    = menus | menuScopes | atNote | atBlank
	searching  = atSearch | atEmpty
	typing     = atSearch | atFind | menuScopes | atNote | atBlank // where a key without an action is text

	enterFirst = atSearch | atJob // where the keys of an entry are reached by Enter
)

// A shape is how the panes share the screen.
type shape uint8

const (
	tiny    shape = iota // one line, no panes
	narrow               // one pane at a time
	stacked              // the list above the answer, or above the guide
	wide                 // the list, and beside it the answer above the guide
	columns              // list, answer and guide side by side
)

// The sizes from which a shape is used, in cells.
const (
	stackedFromWidth              = 70
	stackedFromHeight             = 14
	wideFromWidth, wideFromHeight = 110, 30
	columnsFromWidth              = 150
)

// A layout is the place of everything, for one size.
type layout struct {
	shape               shape
	search, tabs, body  draw.Rect
	list, detail, guide draw.Rect
	shell.Foot
}

// A demand is what a layout depends on besides the size: what has the keys, what the
// person chose, and how much room there is use for.
type demand struct {
	// front is the pane that a narrow window shows. If that is not the list, it is the
	// answer or the guide, whichever a stacked window shows and a wide one gives more
	// room.
	front scope
	split int // the percentage of the width that the list gets; 0 for what it has use for

	rows     int  // of the list
	most     int  // rows that a list above an answer has at most; 0 where nothing says so
	rowWidth int  // of the longest of them, in cells; half the width or more is as good
	answer   int  // lines of the answer, at the width that it gets
	isOpen   bool // nothing is selected yet: the list is what is read
	hasGuide bool
}

// newLayout divides a screen. It depends on nothing but its arguments. In few rows
// the tabs give way first, then the status line, then the hints.
func newLayout(width, height int, d demand) layout {
	l := layout{shape: shapeOf(width, height)}
	if l.shape == tiny {
		return l
	}
	y, bottom := 0, height
	row := func(from int) draw.Rect {
		if height < from {
			return draw.Rect{}
		}
		y++
		return draw.Rect{X: 0, Y: y - 1, W: width, H: 1}
	}
	foot := func(from int) draw.Rect {
		if height < from {
			return draw.Rect{}
		}
		bottom--
		return draw.Rect{X: 0, Y: bottom, W: width, H: 1}
	}
	l.search = row(0)
	l.tabs = row(12)
	l.Hints = foot(10)
	l.Status = foot(20)
	l.body = draw.Rect{X: 0, Y: y, W: width, H: bottom - y}
	switch l.shape {
	case narrow:
		l.single(d)
	case stacked:
		l.stack(d)
	default:
		l.divide(d)
	}
	return l
}

func shapeOf(width, height int) shape {
	switch {
	case width < shell.TinyBelowWidth || height < shell.TinyBelowHeight:
		return tiny
	case width >= columnsFromWidth:
		return columns
	case width < stackedFromWidth || height < stackedFromHeight:
		return narrow
	case width < wideFromWidth || height < wideFromHeight:
		return stacked
	default:
		return wide
	}
}

// single shows one pane.
func (l *layout) single(d demand) {
	switch d.front {
	case atList:
		l.list = l.body
	case atGuide:
		l.guide = l.body
	default:
		l.detail = l.body
	}
}

// A list above an answer has few rows, and of these as many as the answer leaves.
const leastListRows, mostListRows = 2, 5

// stack puts the list above the answer. It gets as many lines as it has rows, as
// long as the answer is seen whole.
func (l *layout) stack(d demand) {
	const edges = 3 // above, between and below
	b, most := l.body, mostListRows
	if d.most > 0 {
		most = min(most, d.most)
	}
	least := min(leastListRows, max(d.rows, 1))
	switch {
	case d.rows == 0:
		l.list = b
		return
	case d.isOpen:
		most = b.H
	case d.front == atGuide:
		most = least
	}
	rows := max(min(d.rows, most, b.H-edges-d.answer), min(least, max(1, b.H-edges-1)))
	l.list = draw.Rect{X: b.X, Y: b.Y, W: b.W, H: rows + 1}
	below := draw.Rect{X: b.X, Y: b.Y + rows + 1, W: b.W, H: b.H - rows - 1}
	if d.front == atGuide {
		l.guide = below
	} else {
		l.detail = below
	}
}

// The fewest cells that the divider leaves to the list and to each pane beside it,
// and the fewest rows of answer and guide where they share a column.
const leastList, leastDetail, leastRows = 24, 32, 6

// divide puts the answer and, if there is one, the guide beside the list.
func (l *layout) divide(d demand) {
	b, most, beside := l.body, l.body.W*9/20, leastDetail
	if l.shape == columns && d.hasGuide {
		most, beside = b.W/3, 2*leastDetail
	}
	left := max(min(d.rowWidth+2, most), leastList)
	if d.split > 0 {
		left = min(max(b.W*d.split/100, leastList), b.W-beside)
	}
	l.list = draw.Rect{X: b.X, Y: b.Y, W: left, H: b.H}
	l.detail = draw.Rect{X: left, Y: b.Y, W: b.W - left, H: b.H}
	switch {
	case !d.hasGuide:
	case l.shape == columns:
		l.detail.W /= 2
		l.guide = draw.Rect{X: left + l.detail.W, Y: b.Y, W: b.W - left - l.detail.W, H: b.H}
	default:
		l.detail.H = min(d.answer+1, b.H-leastRows)
		if d.front == atGuide {
			l.detail.H = min(l.detail.H, b.H/3)
		}
		l.detail.H = max(l.detail.H, leastRows)
		l.guide = draw.Rect{X: left, Y: b.Y + l.detail.H, W: l.detail.W, H: b.H - l.detail.H}
	}
}

// isDivided reports whether the list has something beside it.
func (l layout) isDivided() bool { return l.shape == wide || l.shape == columns }

// isJoined reports whether a pane continues the one above it: they have one edge
// between them.
func isJoined(above, below draw.Rect) bool {
	return !above.IsEmpty() && !below.IsEmpty() && above.X == below.X && above.Y+above.H == below.Y
}

// The boxes of the panes, without what is in them.

func (l layout) listBox() draw.Box {
	return draw.Box{Open: isJoined(l.list, l.detail) || isJoined(l.list, l.guide)}
}

func (l layout) detailBox() draw.Box {
	return draw.Box{Joined: isJoined(l.list, l.detail), Open: isJoined(l.detail, l.guide)}
}

func (l layout) guideBox() draw.Box {
	return draw.Box{Joined: isJoined(l.list, l.guide) || isJoined(l.detail, l.guide)}
}
