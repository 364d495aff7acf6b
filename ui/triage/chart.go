package triage

import (
	"slices"
	"strings"

	"smilecodes/model/job/tally"
	"smilecodes/model/triage"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/text"
)

// A chart is numbers over time as columns, with the most of them beside its top.
type chart struct {
	series     []int // a number for each column
	most       int
	from, to   string // what is below its ends
	each, name string
}

// chartOf is the chart of the selected row or, if that has no numbers over time, of all
// results.
func (s *screen) chartOf(width int) chart {
	report := s.reading.now.Report
	c := chart{name: "All results"}
	c.series, _ = triage.Totals(report)
	if r := s.tables.selected(); r != nil {
		for _, cell := range r.Cells {
			if len(cell.Series) == len(report.Begins) {
				c.series, c.name = cell.Series, r.Cells[0].Text
			}
		}
	}
	end := triage.End(report.Begins[len(report.Begins)-1], report.Step)
	each := inColumn(len(c.series), width, report.Step)
	c.series = text.InCells(c.series, (len(c.series)+each-1)/each)
	c.each = triage.Duration(triage.End(report.Begins[min(each, len(report.Begins))-1], report.Step).Sub(report.Begins[0]))
	c.most = slices.Max(c.series)
	c.from, c.to = report.Begins[0].Format("2 Jan 15:04"), end.Format("2 Jan 15:04 MST")
	return c
}

// inColumn is how many intervals a column has. Days begin with one, or what happens every
// day would look like waves.
func inColumn(intervals, width int, step tally.Step) int {
	day := [...]int{tally.Auto: 1, tally.TenMinutes: 24 * 6, tally.Hour: 24, tally.Day: 1}[step]
	each := max(1, (intervals+width-1)/max(width, 1))
	if each > day {
		return (each + day - 1) / day * day
	}
	for day%each != 0 {
		each++
	}
	return each
}

// line is a line of the columns, from 0 at the top, of a number of them: each cell has eight
// levels.
func (c *chart) line(i, height int, ascii bool) string {
	levels := []rune(" ▁▂▃▄▅▆▇█")
	if ascii {
		levels = []rune("    #####")
	}
	var b strings.Builder
	for _, n := range c.series {
		level := 0
		if n > 0 {
			level = max(1, n*height*8/max(c.most, 1)) - (height-1-i)*8
		}
		b.WriteRune(levels[max(0, min(level, 8))])
	}
	return b.String()
}

// chartPanel is the chart: the numbers at its left, the times below.
func (s *screen) chartPanel(l layout, width int) draw.Panel {
	const label = 11 // of a number
	c, height := s.chartOf(width-label-1), l.chart.H-3
	box := s.edged(draw.Box{Title: c.name + ", over time", Note: "a column is " + c.each}, l, l.chart)
	return draw.Panel{Box: box, Rect: l.chart, Draw: func(row *draw.Row, i int) {
		number := ""
		switch i {
		case 0:
			number = triage.Thousands(c.most)
		case height - 1:
			number = "0"
		}
		row.Skip(label-1-draw.Cells(number)).Put(s.Styles.Muted, number).Skip(label)
		if i < height {
			row.Put(s.Styles.Key, c.line(i, height, s.Styles.Theme.ASCII))
			return
		}
		row.Put(s.Styles.Muted, c.from)
		row.Skip(max(label+len(c.series)-draw.Cells(c.to), row.Column()+1)).Put(s.Styles.Muted, c.to)
	}}
}
