package explorer

import (
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

// A scope is where keys go: a pane, a field to type in, or a pop-up. Scopes are
// bits, so that a row of the key table can be live in several.
type scope uint32

const (
	atList scope = 1 << iota
	atDetail
	atGuide
	atSearch
	atEmpty // the search while nothing is typed in it, where signs and arrows are no text yet
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

	panes      = atList | atDetail | atGuide
	menus      = atFilter | atCompare | atCopyAs | atText | atJob | atFacts
	menuScopes = atHelp | atPalette
	dialogs    = menus | menuScopes | atNote | atBlank
	searching  = atSearch | atEmpty
	typing     = atSearch | atFind | menuScopes | atNote | atBlank // where a key that is none is text

	otherwise = atSearch | atJob // where the keys of an entry are reached by Enter
)

// scopeOf is the scope of a dialog.
func scopeOf(d dialog.Scope) scope { return atFind << d }

// named says where a key works, of several places the nearest, and which action
// leads there, if one does.
func (at scope) named() (words, action string) {
	for _, p := range []struct {
		at            scope
		words, action string
	}{
		{atList, "in the list", ""}, {atDetail, "in the detail", ""}, {atGuide, "in the guide", "guide"},
		{searching, "while searching", "search"}, {atFind, "while finding", "find"}, {atFilter, "in the filter", "filter"},
		{atCompare, "in the comparison", "compare"}, {atCopyAs, "in the composer", "copy-as"}, {atJob, "in a job result", ""},
		{atFacts, "in the facts", "facts"},
		{atText, "in the text", "show-text"}, {atNote, "while typing a note", ""}, {atBlank, "while filling in a blank", ""},
		{atHelp, "in the help", ""}, {atPalette, "in the commands", "commands"},
	} {
		if at&p.at != 0 {
			return p.words, p.action
		}
	}
	return "elsewhere", ""
}

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
	tabs, search, body  draw.Rect
	list, detail, guide draw.Rect
	status, hints       draw.Rect
	detailWithoutEnd    bool // the guide continues its border
}

// newLayout divides a screen. It depends on nothing but its arguments: front
// is the pane that a narrow window shows, and of detail and guide the one that
// a medium window shows and that has more room in a wide one; split is the
// percentage of the width that the list gets, or 0 for what suits most.
//
// In few rows the tabs give way first, then the status line, then the hints.
func newLayout(width, height int, front scope, split int) layout {
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
	l.tabs = row(12)
	l.search = row(0)
	l.hints = foot(10)
	l.status = foot(20)
	l.body = draw.Rect{X: 0, Y: y, W: width, H: bottom - y}
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
func (l *layout) panes(front scope, split int) {
	b := l.body
	left := b.W * 9 / 20
	if l.shape == wide {
		left = max(b.W*2/5, 50)
	}
	if split > 0 {
		left = min(max(b.W*split/100, leastList), b.W-leastDetail)
	}
	right := draw.Rect{X: left, Y: b.Y, W: b.W - left, H: b.H}
	l.list = draw.Rect{X: b.X, Y: b.Y, W: left, H: b.H}
	switch {
	case l.shape == wide:
		upper := min(max(b.H*11/20, frontRows), b.H-leastRows)
		if front == atGuide {
			upper = b.H - upper
		}
		l.detail = draw.Rect{X: right.X, Y: right.Y, W: right.W, H: upper}
		l.guide = draw.Rect{X: right.X, Y: right.Y + upper, W: right.W, H: b.H - upper}
		l.detailWithoutEnd = true
	case l.shape == narrow && front == atList:
		l.list = b
	case l.shape == narrow:
		l.list = draw.Rect{}
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

// isDivided reports whether the list has something beside it.
func (l layout) isDivided() bool {
	return !l.list.IsEmpty() && (!l.detail.IsEmpty() || !l.guide.IsEmpty())
}
