package triage

import (
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/shell"
)

// A layout is the place of everything, for one size.
type layout struct {
	isTiny              bool
	head, read, tabs    draw.Rect
	table, alarms, peek draw.Rect // each below the other, with one edge between them
	chart               draw.Rect // below these
	last                draw.Rect // of these four
	shell.Foot
}

// A demand is how many lines there is use for.
type demand struct{ rows, alarms, peek, chart int }

// The edges of the table with the line that names its columns, and the fewest lines that
// the parts below it are worth.
const tableEdges, leastRows, leastPeek, leastChart = 3, 4, 4, 6

// newLayout divides a screen. It depends on nothing but its arguments. In few rows what
// was read as what gives way first, then the tabs, then the status line, then the hints.
func newLayout(width, height int, d demand) layout {
	l := layout{isTiny: width < shell.TinyBelowWidth || height < shell.TinyBelowHeight}
	if l.isTiny {
		return l
	}
	top, bottom := 0, height
	row := func(from int) (r draw.Rect) {
		if height >= from {
			r = draw.Rect{Y: top, W: width, H: 1}
			top++
		}
		return r
	}
	foot := func(from int) (r draw.Rect) {
		if height >= from {
			bottom--
			r = draw.Rect{Y: bottom, W: width, H: 1}
		}
		return r
	}
	l.head, l.read, l.tabs = row(0), row(18), row(12)
	l.Hints, l.Status = foot(10), foot(20)
	l.divide(draw.Rect{Y: top, W: width, H: bottom - top}, d)
	return l
}

// divide gives the table as many lines as it has rows, and what is left to the alarms
// and then to what is below the selected row. Without these the table has all.
func (l *layout) divide(b draw.Rect, d demand) {
	left := b.H - tableEdges
	alarms := min(d.alarms, max(b.H/3, 1), left-leastRows-1)
	if alarms = max(alarms, 0); alarms > 0 {
		left -= alarms + 1
	}
	peek := left - max(d.rows, leastRows) - 1
	if d.peek == 0 || peek < leastPeek {
		peek = 0
	} else {
		left -= peek + 1
	}
	chart := max(peek-1, left-max(d.rows, leastRows)) - 1
	if peek > 0 {
		chart = peek - max(d.peek+1, leastPeek) - 1
	}
	if d.chart == 0 || chart < leastChart {
		chart = 0
	} else if peek > 0 {
		peek -= chart + 1
	} else {
		left -= chart + 1
	}
	l.table = draw.Rect{Y: b.Y, W: b.W, H: left + tableEdges - 1}
	end := &l.table // the last part has the lower edge
	for _, part := range []struct {
		rect  *draw.Rect
		lines int
	}{{&l.alarms, alarms}, {&l.peek, peek}, {&l.chart, chart}} {
		if part.lines > 0 {
			*part.rect = draw.Rect{Y: end.Y + end.H, W: b.W, H: part.lines + 1}
			end = part.rect
		}
	}
	end.H++
	l.last = *end
}

// isOpen reports whether a part goes on in the next one, with one edge between them.
func (l layout) isOpen(part draw.Rect) bool { return part != l.last }

// rows is how many rows of the table have room.
func (l layout) rows() int {
	n := l.table.H - tableEdges
	if l.isOpen(l.table) {
		n++
	}
	return max(n, 0)
}
