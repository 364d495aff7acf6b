package dialog

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/idnumber"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A forms says how ID numbers are written. Words choose the country and the ID type, and
// a shape after them is checked. A number cannot be typed: digits other than 9 are
// dropped before they are shown.
type forms struct {
	menu
	cursor  int
	dropped bool // digits, just now
}

// NewForms is the dialog with the forms of ID numbers, on the one that the job result in
// hand is about.
func NewForms(c Context) Dialog {
	d := forms{}
	pasted := c.Session.Pasted()
	if pasted == nil {
		return d
	}
	for _, r := range pasted.Results {
		if f, ok := model.NumberFormat(c.Session.Catalog(), r); ok {
			d.cursor = slices.IndexFunc(d.all(c), func(o catalog.Format) bool { return o.Country == f.Country && o.Type == f.Type })
			return d
		}
	}
	return d
}

func (forms) Scope() Scope { return Forms }

func (forms) place(c Context) (draw.Rect, bool) { return c.raised(84, c.Panes.H), true }

func (d forms) do(_ Context, a Action) (Dialog, Effect) {
	if a == Leave {
		return d, Close{}
	}
	return d, Stay{}
}

// typed takes words and a shape. If somebody types a number, all its digits are
// dropped.
func (d forms) typed(f input.Line) Dialog {
	isNumber := strings.ContainsAny(f.Text(), "012345678")
	if isNumber {
		f.Set(strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return -1
			}
			return r
		}, f.Text()))
	}
	return forms{menu: d.menu.typed(f), dropped: isNumber}
}

func (d forms) all(c Context) []catalog.Format {
	words, _ := idnumber.Split(d.input.Text())
	return idnumber.Filter(c.Session.Catalog(), words)
}

func (d forms) at() int { return d.cursor }

func (d forms) on(i int) Dialog {
	d.cursor = i
	return d
}

func (d forms) pick(_ Context, a area, _ bool) (Dialog, Effect) { return d.on(a.choice), Stay{} }

func (d forms) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	all := d.all(c)
	b := body{title: "ID number formats", choices: len(all)}
	d.draw(&p, &b, c.Styles, promptSign, "type a country or an ID type, never a number")
	p.Gap()
	if len(all) == 0 {
		p.Add(c.Styles.Strong, 1, "No ID type fits these words.")
		b.written(&p)
		return b
	}
	chosen := min(d.cursor, len(all)-1)
	d.list(c, &p, &b, all, chosen, inside.Height)
	p.Gap()
	d.form(c, &p, all[chosen])
	b.written(&p)
	return b
}

// list has the forms around the chosen one, as many as leave room for it below.
func (d forms) list(c Context, p *viewport.Text, b *body, all []catalog.Format, chosen, height int) {
	const fewest, most, below = 3, 9, 15
	rows := max(fewest, min(most, height-below))
	from := max(0, min(chosen-rows/2, len(all)-rows))
	b.from = len(p.Lines)
	for i := from; i < min(from+rows, len(all)); i++ {
		row := begin(p, c.Styles, i == chosen)
		b.areas = append(b.areas, area{draw.Rect{X: 0, Y: len(p.Lines), W: p.Width, H: 1}, i, 0})
		row.Put(c.Styles.Strong, all[i].Country+"  "+all[i].Type)
		p.AddChoice(row.Skip(28).Put(c.Styles.Muted, draw.Head(all[i].Form, p.Width-30)))
	}
	b.to = len(p.Lines)
}

// form is the chosen form, and what the shape that was typed comes to in it.
func (d forms) form(c Context, p *viewport.Text, f catalog.Format) {
	switch _, shape := idnumber.Split(d.input.Text()); {
	case d.dropped, shape != "" && !idnumber.IsShape(shape):
		p.Add(c.Styles.Notice, 1, idnumber.OnlyShape)
	case shape != "":
		c.answers().Block(p, model.ShapeCheck(f, shape))
	}
	c.answers().Page(p, model.FormatPage(c.Session.Catalog(), f))
}
