package report

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"time"

	"smilecodes/model/job/tally"
	"smilecodes/model/triage"
	"smilecodes/ui/text"
)

// bar is a share as a bar. Readers of the screen are told nothing of it, because the number
// is beside it.
func bar(share float64) markup {
	const width = 120
	return markup(fmt.Sprintf(`<svg width="%d" height="12" aria-hidden="true"><rect class="track" width="%d" height="12" rx="2"/>`+
		`<rect class="bar" width="%.1f" height="12" rx="2"/></svg>`, width, width, visible(share*width)))
}

// visible is a length of which something is seen if there is something.
func visible(length float64) float64 {
	if length > 0 {
		return max(length, 1.5)
	}
	return 0
}

// sparkline is numbers over time as small columns, whose title says the highest.
func sparkline(c triage.Cell) markup {
	const width, height = 160, 24
	var b strings.Builder
	fmt.Fprintf(&b, `<svg width="%d" height="%d" role="img"><title>%s</title>`, width, height, html.EscapeString(c.Text))
	columns(&b, "bar", text.InCells(c.Series, width/2), 0, box{width: width, height: height})
	b.WriteString("</svg>")
	return markup(b.String())
}

// A box is where a picture is drawn: from its upper left corner, in units of the picture.
type box struct{ x, y, width, height float64 }

// columns draws numbers over time as columns, up to the highest; that is at least most.
func columns(b *strings.Builder, class string, series []int, most int, in box) {
	for _, n := range series {
		most = max(most, n)
	}
	wide := in.width / float64(max(1, len(series)))
	gap := min(1, wide/4)
	for i, n := range series {
		if n > 0 {
			high := visible(in.height * float64(n) / float64(most))
			fmt.Fprintf(b, `<rect class="%s" x="%.2f" y="%.2f" width="%.2f" height="%.2f"/>`,
				class, in.x+wide*float64(i), in.y+in.height-high, wide-gap, high)
		}
	}
}

// overTime draws all results over time, of them those to be run again later, and after them
// the outages.
func (w *writer) overTime(v triage.View, r tally.Report) {
	all, later := triage.Totals(r)
	c := chart{writer: w, from: r.Begins[0], to: triage.End(r.Begins[len(r.Begins)-1], r.Step)}
	each := c.to.Sub(c.from) / time.Duration(len(r.Begins))
	all, later = text.InCells(all, columnsMost), text.InCells(later, columnsMost)
	each *= time.Duration((len(r.Begins) + columnsMost - 1) / columnsMost)
	w.line(`<h2>%s</h2>`, v.Title)
	w.line(`<p class="soft"><span class="key" style="background:var(--bar)"></span>all results, in columns of %s`+
		`<span class="key" style="background:var(--danger)"></span>to run again later`+
		`<span class="key" style="background:var(--danger);opacity:.25"></span>outage</p>`, triage.Duration(each))
	w.line(`<svg class="chart" viewBox="0 0 %d %d" role="img"><title>%s</title>`, chartWidth, chartHeight, notesOf(v))
	for _, a := range r.Authorities {
		for _, o := range a.Outages {
			from, to := c.at(o.From), c.at(o.To)
			w.line(`<rect class="outage" x="%.2f" y="%.2f" width="%.2f" height="%.2f"/>`, from, inside.y, visible(to-from), inside.height)
		}
	}
	most := slices.Max(all)
	columns(&w.b, "bar", all, most, inside)
	columns(&w.b, "later", later, most, inside)
	c.axes(most)
	w.line(`</svg>`)
}

// The size of the picture over time, and how many columns it has at most.
const (
	chartWidth, chartHeight = 1000, 220
	columnsMost             = 400
)

// inside is where it has its columns: beside the numbers, and above the times.
var inside = box{x: 60, y: 10, width: chartWidth - 60, height: chartHeight - 34}

// A chart is a picture over a time.
type chart struct {
	*writer
	from, to time.Time
}

// at is where a time is.
func (c chart) at(t time.Time) float64 {
	share := t.Sub(c.from).Seconds() / max(c.to.Sub(c.from).Seconds(), 1)
	return inside.x + inside.width*min(max(share, 0), 1)
}

// axes says what the highest column is, and which times are below.
func (c chart) axes(most int) {
	const ticks = 4
	bottom := inside.y + inside.height
	c.line(`<line class="axis" x1="%.0f" x2="%d" y1="%.0f" y2="%.0f"/>`, inside.x, chartWidth, bottom, bottom)
	c.line(`<text x="%.0f" y="%.0f" text-anchor="end">%s</text>`, inside.x-8, inside.y+10, triage.Thousands(most))
	c.line(`<text x="%.0f" y="%.0f" text-anchor="end">0</text>`, inside.x-8, bottom)
	for i := range ticks + 1 {
		t := c.from.Add(c.to.Sub(c.from) * time.Duration(i) / ticks)
		anchor := "middle"
		if i == 0 {
			anchor = "start"
		} else if i == ticks {
			anchor = "end"
		}
		c.line(`<text x="%.0f" y="%d" text-anchor="%s">%s</text>`, c.at(t), chartHeight-6, anchor, t.Format(axisForm))
	}
}

// axisForm is a time below the picture.
const axisForm = "2 Jan 15:04"

// notesOf says what a picture comes to.
func notesOf(v triage.View) string {
	var said []string
	for _, b := range v.Notes {
		said = append(said, b.Text)
	}
	return strings.Join(said, " ")
}
