package dialog

import (
	"fmt"

	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A table is a comparison as columns, as many as can be read.
type table struct {
	model.Comparison
	chosen        int // the column of the keys; -1 for none
	from, to      int // the columns in view
	label, column int // how wide a label is, and a column
}

const (
	labelCells  = 14 // " * Decided by "
	columnCells = 26 // from which on a column can be read

	differs = "*" // beside the label of a row in which the meanings differ; the title explains it
)

// newTable is a comparison of a given width, with the chosen column in view. If there is
// hardly room for one column beside the labels, they are above what they name.
func newTable(m model.Comparison, width, chosen int) table {
	n := len(m.Entries)
	shown := max(1, min((width-labelCells)/columnCells, n))
	t := table{Comparison: m, chosen: chosen, label: labelCells}
	if shown == 1 && width < labelCells+columnCells {
		t.label = 0
	}
	t.from = max(0, chosen-shown+1)
	t.to = t.from + shown
	t.column = (width - t.label) / shown
	return t
}

// word says which of the columns are in view; empty if all are.
func (t table) word() string {
	switch n := len(t.Entries); {
	case t.to-t.from == n:
		return ""
	case t.to-t.from == 1:
		return fmt.Sprintf("column %d of %d", t.to, n)
	default:
		return fmt.Sprintf("columns %d-%d of %d", t.from+1, t.to, n)
	}
}

// draw writes the names of the meanings, then the rows. Those that differ have a sign.
func (t table) draw(c Context, p *viewport.Text) {
	t.heads(c, p)
	rows := t.Table()
	for i, a := range rows {
		if !a.Differs && len(t.Entries) > 1 && (i == 0 || rows[i-1].Differs) {
			p.AddChoice(p.Row().Put(c.Styles.Muted, " ── the same in all "))
		}
		t.row(c, p, a)
	}
}

// heads are the names of the meanings; the chosen one has a bar.
func (t table) heads(c Context, p *viewport.Text) {
	row := p.Row().Skip(t.label)
	for i := t.from; i < t.to; i++ {
		head := t.Name(t.Entries[i])
		one := draw.NewRow(t.column)
		if bar := " "; i == t.chosen {
			one.Back, bar = c.Styles.Selection, "▌"
			one.Put(c.Styles.Bar, bar)
		} else {
			one.Put(c.Styles.Text, bar)
		}
		row.Paste(one.Put(c.Styles.Strong, head).String(), t.column)
	}
	p.AddChoice(row)
}

// row is one row: its label, and beside it the cells, each broken for its column.
func (t table) row(c Context, p *viewport.Text, a model.Aspect) {
	var cells [][]string
	tallest := 0
	for _, cell := range a.Cells[t.from:t.to] {
		lines := c.answers().Cell(cell, t.column)
		cells, tallest = append(cells, lines), max(tallest, len(lines))
	}
	sign := " "
	if a.Differs {
		sign = differs
	}
	label := func(row *draw.Row) *draw.Row {
		return row.Skip(1).Put(c.Styles.Notice, sign+" ").Put(c.Styles.Muted, a.Label)
	}
	if t.label == 0 {
		p.AddChoice(label(p.Row()))
	}
	for i := range tallest {
		row := p.Row()
		if i == 0 && t.label > 0 {
			label(row)
		}
		row.Skip(t.label)
		for _, lines := range cells {
			row.Paste(viewport.Window(lines, i, 1, t.column)[0], t.column)
		}
		p.AddChoice(row)
	}
}
