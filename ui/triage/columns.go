package triage

import (
	"slices"
	"strings"

	"smilecodes/model"
	"smilecodes/model/triage"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// How wide columns are, in cells. While results are read a column of numbers has the room
// that it may come to need: it must not change with every number.
const (
	gap         = 2
	numberCells = 9 // 1,234,567
	percentCell = 5 // 100 %
	wordStep    = 4 // a column of words is a multiple of it
	leastWords  = 20

	leastWhileReading = 12 // of any words
	mostSpark         = 72
)

// The widths of a bar and of a sparkline, from the widest to none.
var barWidths, sparkWidths = []int{24, 16, 10, 6, 0}, []int{36, 24, 16, 10, 0}

// A column is one of a view: how many cells it has, and its picture of these. One without
// cells is left out.
type column struct{ cells, picture int }

// A grid is the columns of a view within a width.
type grid struct {
	view    triage.View
	columns []column
	flex    int // the column of words that gives way to others, and gets what is left

	isReading bool
}

// newGrid fits columns into a width. Where there is little room pictures get smaller,
// then go: columns that are extra, sparklines, bars, and then words about a row.
func newGrid(v triage.View, width int, isReading bool) grid {
	g := grid{view: v, isReading: isReading, columns: make([]column, len(v.Columns)), flex: -1}
	for i, c := range v.Columns {
		g.columns[i] = g.natural(i, c)
		if c.Kind == triage.Words && !c.IsExtra && (g.flex < 0 || g.columns[i].cells > g.columns[g.flex].cells) {
			g.flex = i
		}
	}
	if g.flex < 0 {
		return g
	}
	flex := &g.columns[g.flex].cells
	longest, least := *flex, min(*flex, leastWords)
	if isReading { // longer ones may come
		longest, least = max(longest, width/3), leastWords
	}
	*flex = min(longest, max(least, width/3))
	for _, narrow := range []func(){
		func() { g.shrink(1) }, func() { g.shrink(2) }, g.dropExtra, func() { g.shrink(3) }, func() { *flex = least },
		func() { g.drop(triage.Sparkline) }, func() { g.shrink(4) }, g.dropWords, func() { g.drop(triage.Bar) },
	} {
		if g.width() <= width {
			break
		}
		narrow()
	}
	*flex = max(min(longest, *flex+width-g.width()), min(width, 1))
	g.spread(width - g.width())
	return g
}

// natural is how wide a column wants to be.
func (g *grid) natural(i int, c triage.Column) column {
	widest := draw.Cells(c.Title)
	if c.Kind != triage.Sparkline {
		for _, r := range g.view.Rows {
			widest = max(widest, draw.Cells(r.Cells[i].Text))
		}
	}
	switch c.Kind {
	case triage.Number:
		if g.isReading {
			widest = max(widest, numberCells)
		}
		return column{cells: widest}
	case triage.Bar:
		return column{percentCell + 1 + barWidths[0], barWidths[0]}
	case triage.Sparkline:
		return column{sparkWidths[0], sparkWidths[0]}
	}
	if g.isReading {
		widest = max(widest, leastWhileReading)
	}
	return column{cells: (widest + wordStep - 1) / wordStep * wordStep}
}

// shrink makes pictures as small as a step says.
func (g *grid) shrink(step int) {
	for i, c := range g.view.Columns {
		switch was := &g.columns[i]; {
		case was.cells == 0:
		case c.Kind == triage.Bar:
			was.picture = barWidths[step]
			was.cells = max(percentCell+1+was.picture, draw.Cells(c.Title))
		case c.Kind == triage.Sparkline:
			was.picture = sparkWidths[min(step, len(sparkWidths)-2)]
			was.cells = max(was.picture, draw.Cells(c.Title))
		}
	}
}

func (g *grid) drop(kind triage.ColumnKind) {
	for i, c := range g.view.Columns {
		if c.Kind == kind {
			g.columns[i] = column{}
		}
	}
}

func (g *grid) dropExtra() {
	for i, c := range g.view.Columns {
		if c.IsExtra {
			g.columns[i] = column{}
		}
	}
}

// dropWords leaves out the words about a row, but for its name and the longest ones.
func (g *grid) dropWords() {
	for i, c := range g.view.Columns {
		if c.Kind == triage.Words && i > 0 && i != g.flex {
			g.columns[i] = column{}
		}
	}
}

// spread gives cells that are left to the sparkline.
func (g *grid) spread(left int) {
	i := slices.IndexFunc(g.view.Columns, func(c triage.Column) bool { return c.Kind == triage.Sparkline })
	if i >= 0 && left > 0 && g.columns[i].cells > 0 {
		more := min(left, mostSpark-g.columns[i].cells)
		g.columns[i] = column{g.columns[i].cells + more, g.columns[i].cells + more}
	}
}

func (g *grid) width() int {
	all := 1 - gap // before the first one is the bar of the selected row
	for _, c := range g.columns {
		if c.cells > 0 {
			all += c.cells + gap
		}
	}
	return all
}

// head names the columns. The one by which rows are sorted has an arrow.
func (g *grid) head(row *draw.Row, s *theme.Styles, sorted int) {
	g.each(row, func(i int, c column) {
		title, kind := g.view.Columns[i].Title, g.view.Columns[i].Kind
		if i == sorted-1 {
			title = draw.Head(title, c.cells-1) + "↓"
		}
		if kind == triage.Number {
			row.Skip(row.Column() + c.cells - draw.Cells(title))
		}
		row.Put(s.Muted, clip(title, c.cells))
	})
}

// row draws a row: its bar if it is selected, and its cells.
func (g *grid) row(row *draw.Row, s *theme.Styles, r triage.Row, isSelected bool) {
	if isSelected {
		row.Back = s.Selection
		row.Put(s.Bar, "▌")
	}
	g.each(row, func(i int, c column) {
		cell, from := r.Cells[i], row.Column()
		switch g.view.Columns[i].Kind {
		case triage.Number:
			row.Skip(from+c.cells-draw.Cells(cell.Text)).Put(s.Text, clip(cell.Text, c.cells))
		case triage.Bar:
			row.Skip(from+percentCell-draw.Cells(cell.Text)).Put(s.Text, cell.Text)
			if c.picture > 0 {
				row.Skip(from+percentCell+1).Put(s.Bar, text.Bar(cell.Share, c.picture, s.Theme.ASCII))
			}
		case triage.Sparkline:
			row.Put(s.Key, text.Sparkline(cell.Series, c.picture, s.Theme.ASCII))
		default:
			row.Put(wordStyle(s, r, i, isSelected), clipName(marked(r, i)+cell.Text, c.cells))
		}
	})
}

// each goes through the columns that are there, from left to right.
func (g *grid) each(row *draw.Row, do func(i int, c column)) {
	at := 1
	for i, c := range g.columns {
		if c.cells > 0 {
			row.Skip(at)
			do(i, c)
			at += c.cells + gap
		}
	}
}

// marked says before the name of a row what else its colour would say alone.
func marked(r triage.Row, i int) string {
	if i == 0 && (r.Role == model.Danger || r.Role == model.Caution) {
		return "! "
	}
	return ""
}

// wordStyle is that of the role for the name of a row, and plain for what is about it.
func wordStyle(s *theme.Styles, r triage.Row, i int, isSelected bool) theme.Style {
	switch {
	case i == 0 && r.Role != model.Plain:
		return s.Role(r.Role)
	case i == 0 && isSelected:
		return s.Strong
	}
	return s.Text
}

// clip is a text within some cells, with a mark where it is cut.
func clip(words string, cells int) string {
	if draw.Cells(words) <= cells {
		return words
	}
	return draw.Head(words, cells-1) + "…"
}

// clipName is a name within some cells: of "why: what to do" what to do is kept.
//
//	ID not fo…: ask the customer
func clipName(words string, cells int) string {
	const least = 8 // cells of the reason that are worth it
	why, what, ok := strings.Cut(words, ": ")
	if left := cells - draw.Cells(what) - len(": "); ok && draw.Cells(words) > cells && left >= least {
		return clip(why, left) + ": " + what
	}
	return clip(words, cells)
}
