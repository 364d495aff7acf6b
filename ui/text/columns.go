package text

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/triage"
)

// pictures are how wide bars and sparklines are: the first that fit, or the last. Columns
// that are extra are left out before pictures get tiny.
var pictures = [...]struct{ bar, spark int }{{12, 31}, {12, 24}, {10, 16}, {8, 10}, {4, 8}}

const (
	tiny     = 3  // the index of the first picture that is
	gapCells = 2  // between columns
	fewest   = 12 // of a column of words that gives way
)

// Columns lines up the cells of a view within a width, the header first. Where
// there is little room, pictures get smaller, then columns that are extra go, then the
// longest words are cut. A width of 0 is any.
func Columns(v triage.View, width int, ascii bool) (header string, rows []string) {
	c := columns{View: v, ascii: ascii}
	c.fit(width)
	for width > 0 && c.width() > width && c.cut(c.width()-width) {
	}
	titles := make([]string, len(v.Columns))
	for i, column := range v.Columns {
		titles[i] = column.Title
	}
	for _, r := range v.Rows {
		rows = append(rows, c.row(func(i int) string { return c.drawn(i, r.Cells[i]) }))
	}
	return c.row(func(i int) string { return titles[i] }), rows
}

// columns are the widths of a view's columns; 0 for one that is left out.
type columns struct {
	triage.View
	cells      []int
	bar, spark int
	ascii      bool
}

// fit makes pictures as wide as there is room for.
func (c *columns) fit(width int) {
	for _, p := range pictures[:tiny] {
		if c.bar, c.spark = p.bar, p.spark; c.measure(true) <= width || width == 0 {
			return
		}
	}
	for _, p := range pictures {
		if c.bar, c.spark = p.bar, p.spark; c.measure(false) <= width {
			return
		}
	}
}

// measure makes each column as wide as its widest cell, or leaves it out. It returns how
// wide all are.
func (c *columns) measure(withExtra bool) int {
	c.cells = make([]int, len(c.Columns))
	for i, column := range c.Columns {
		if column.IsExtra && !withExtra {
			continue
		}
		c.cells[i] = ansi.StringWidth(column.Title)
		for _, r := range c.Rows {
			c.cells[i] = max(c.cells[i], ansi.StringWidth(c.drawn(i, r.Cells[i])))
		}
		if column.Kind == triage.Bar {
			c.cells[i] = max(c.cells[i], c.bar+len("100 % "))
		}
	}
	return c.width()
}

// width is how wide all columns are, with the gaps between them.
func (c *columns) width() int {
	all := -gapCells
	for _, n := range c.cells {
		if n > 0 {
			all += n + gapCells
		}
	}
	return all
}

// cut makes the widest column of words narrower, and reports whether one could be.
func (c *columns) cut(by int) bool {
	widest := -1
	for i, column := range c.Columns {
		if column.Kind == triage.Words && c.cells[i] > fewest && (widest < 0 || c.cells[i] > c.cells[widest]) {
			widest = i
		}
	}
	if widest < 0 {
		return false
	}
	c.cells[widest] -= min(by, max(1, (c.cells[widest]-fewest)/2))
	return true
}

// drawn is a cell as it is on a line.
func (c *columns) drawn(i int, cell triage.Cell) string {
	switch c.Columns[i].Kind {
	case triage.Bar:
		return strings.Repeat(" ", max(0, len("100 %")-ansi.StringWidth(cell.Text))) + cell.Text + " " + Bar(cell.Share, c.bar, c.ascii)
	case triage.Sparkline:
		return Sparkline(cell.Series, c.spark, c.ascii)
	}
	return cell.Text
}

// row puts the cells of a row at their columns.
func (c *columns) row(cell func(i int) string) string {
	var b strings.Builder
	for i, n := range c.cells {
		if n == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(strings.Repeat(" ", gapCells))
		}
		words := ansi.Truncate(cell(i), n, "…")
		room := strings.Repeat(" ", n-ansi.StringWidth(words))
		if c.Columns[i].Kind == triage.Number {
			words, room = room, words
		}
		b.WriteString(words + room)
	}
	return strings.TrimRight(b.String(), " ")
}
