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

// A plan is how large the pictures are, and what is left out.
type plan struct {
	bar, spark                 int
	noExtra, isTight, hasFewer bool // no extra columns, few words in the longest ones, and none about a row
}

// leftOut is the size of a picture whose column is left out.
const leftOut = -1

// plans are from the one with most room to the one with least: pictures get smaller,
// then go. So do columns that are extra, sparklines, words about a row, and bars.
var plans = []plan{
	{bar: 24, spark: 36},
	{bar: 16, spark: 24},
	{bar: 10, spark: 16},
	{bar: 10, spark: 16, noExtra: true},
	{bar: 6, spark: 10, noExtra: true},
	{bar: 6, spark: 10, noExtra: true, isTight: true},
	{bar: 6, spark: leftOut, noExtra: true, isTight: true},
	{bar: 0, spark: leftOut, noExtra: true, isTight: true},
	{bar: 0, spark: leftOut, noExtra: true, isTight: true, hasFewer: true},
	{bar: leftOut, spark: leftOut, noExtra: true, isTight: true, hasFewer: true},
}

// A column is one of a view: how many cells it has, and its picture of these. One without
// cells is left out.
type column struct{ cells, picture int }

// A grid is the columns of a view within a width.
type grid struct {
	view    triage.View
	columns []column
	flex    int // the column of words that gives way to others, and gets what is left
}

// newGrid fits columns into a width, by the first plan for which it has room.
func newGrid(v triage.View, width int, isReading bool) grid {
	g := grid{view: v, columns: make([]column, len(v.Columns)), flex: -1}
	words := make([]int, len(v.Columns)) // how wide they want to be
	for i, c := range v.Columns {
		words[i] = widest(v, i, isReading)
		if c.Kind == triage.Words && !c.IsExtra && (g.flex < 0 || words[i] > words[g.flex]) {
			g.flex = i
		}
	}
	if g.flex < 0 {
		return g
	}
	longest := words[g.flex]
	least := min(longest, leastWords)
	if isReading { // longer ones may come
		longest, least = max(longest, width/3), leastWords
	}
	flex := &g.columns[g.flex].cells
	for _, p := range plans {
		g.lay(p, words)
		if *flex = min(longest, max(least, width/3)); p.isTight {
			*flex = least
		}
		if g.width() <= width {
			break
		}
	}
	*flex = max(min(longest, *flex+width-g.width()), min(width, 1))
	g.spread(width - g.width())
	return g
}

// widest is how wide a column of words or numbers wants to be.
func widest(v triage.View, i int, isReading bool) int {
	cells := draw.Cells(v.Columns[i].Title)
	for _, r := range v.Rows {
		cells = max(cells, draw.Cells(r.Cells[i].Text))
	}
	isNumber := v.Columns[i].Kind == triage.Number
	switch {
	case isNumber && isReading:
		return max(cells, numberCells)
	case isNumber:
		return cells
	case isReading:
		cells = max(cells, leastWhileReading)
	}
	return (cells + wordStep - 1) / wordStep * wordStep
}

// lay makes the columns of a plan.
func (g *grid) lay(p plan, words []int) {
	for i, c := range g.view.Columns {
		title := draw.Cells(c.Title)
		switch {
		case c.IsExtra && p.noExtra, c.Kind == triage.Words && p.hasFewer && i > 0 && i != g.flex,
			c.Kind == triage.Bar && p.bar == leftOut, c.Kind == triage.Sparkline && p.spark == leftOut:
			g.columns[i] = column{}
		case c.Kind == triage.Bar:
			g.columns[i] = column{max(percentCell+1+p.bar, title), p.bar}
		case c.Kind == triage.Sparkline:
			g.columns[i] = column{max(p.spark, title), p.spark}
		default:
			g.columns[i] = column{cells: words[i]}
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
