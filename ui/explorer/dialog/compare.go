package dialog

import (
	"slices"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// columnFrom is how wide a column of the comparison must be to be read.
const columnFrom = 28

// A compare shows every meaning of the selected entry's code.
type compare struct{ cursor int }

// NewCompare is the dialog that compares the meanings of the selected entry's code.
// The keys are on the selected one.
func NewCompare(s *model.Session) Dialog {
	return compare{max(0, slices.Index(comparison(s).Entries, s.Selected()))}
}

func comparison(s *model.Session) model.Comparison { return model.Compare(s.Catalog(), s.Selected()) }

func (compare) Scope() Scope { return Compare }

func (compare) place(c Context) (draw.Rect, bool) { return c.Panes, true }

func (d compare) do(c Context, a Action) (Dialog, Effect) {
	switch a {
	case Accept:
		return d, Go{Entry: d.chosen(c)}
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d compare) chosen(c Context) *catalog.Entry { return comparison(c.Session).Entries[d.cursor] }

func (d compare) subject(c Context) Subject { return Subject{Entry: d.chosen(c)} }

func (d compare) at() int { return d.cursor }

func (d compare) on(i int) Dialog {
	d.cursor = i
	return d
}

// pick opens a meaning by the second click on it.
func (d compare) pick(c Context, a area, again bool) (Dialog, Effect) {
	if again {
		return d.do(c, Accept)
	}
	return d.on(a.choice), Stay{}
}

// body has a clash on top, with the question that settles which meaning a ticket is
// about. The meanings are side by side where there is room for it, and below each
// other where not.
func (d compare) body(c Context, inside draw.Size) body {
	m, width := comparison(c.Session), inside.Width
	p := viewport.Text{Width: width}
	c.answers("").Page(&p, m.Page())
	p.Gap()
	b := body{title: m.Code + " · every meaning", choices: len(m.Entries), from: len(p.Lines)}
	if column := width / len(m.Entries); column >= columnFrom {
		p.Append(d.sideBySide(c, m.Entries, column, width))
		b.to = len(p.Lines)
		for i := range m.Entries {
			b.areas = append(b.areas, area{draw.Rect{X: i * column, Y: b.from, W: column, H: b.to - b.from}, i, 0})
		}
	} else {
		d.belowEachOther(c, m.Entries, &p, &b)
	}
	b.lines = p.Lines
	b.cursorOn(d.cursor)
	return b
}

func (d compare) belowEachOther(c Context, entries []*catalog.Entry, p *viewport.Text, b *body) {
	for i, e := range entries {
		from := len(p.Lines)
		p.Append(c.answers("").Meaning(e, i == d.cursor, p.Width))
		b.areas = append(b.areas, area{draw.Rect{X: 0, Y: from, W: p.Width, H: len(p.Lines) - from}, i, 0})
		if i == d.cursor {
			b.from, b.to = from, len(p.Lines)
		}
	}
}

// sideBySide joins the meanings as columns.
func (d compare) sideBySide(c Context, entries []*catalog.Entry, column, width int) []string {
	var columns [][]string
	tallest := 0
	for i, e := range entries {
		lines := c.answers("").Meaning(e, i == d.cursor, column)
		columns = append(columns, lines)
		tallest = max(tallest, len(lines))
	}
	rows := make([]string, tallest)
	for _, lines := range columns {
		for i, l := range viewport.Window(lines, 0, tallest, column) {
			rows[i] += l
		}
	}
	rest := draw.Blanks(width - column*len(entries))
	for i := range rows {
		rows[i] += rest
	}
	return rows
}
