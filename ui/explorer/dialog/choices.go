package dialog

import (
	"slices"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// An Option can be put in or left out.
type Option struct {
	Group, Label string
	Key          string // by which the caller knows it
	Note         string // beside it
	IsOn         bool
}

// A choices lists options in groups, of which any can be chosen.
type choices struct {
	title  string
	all    []Option
	cursor int
}

// NewChoices is the dialog that chooses any of some options, of which those of a group
// follow each other.
func NewChoices(title string, all []Option) Dialog {
	return choices{title: title, all: slices.Clone(all)}
}

func (choices) Scope() Scope { return Filter }

func (d choices) place(c Context) (draw.Rect, bool) {
	rows := 2
	for i := range d.all {
		rows++
		if d.begins(i) {
			rows += 2
		}
	}
	return c.raised(60, rows), true
}

// begins reports whether an option is the first one of its group.
func (d choices) begins(i int) bool { return i == 0 || d.all[i].Group != d.all[i-1].Group }

func (d choices) do(_ Context, a Action) (Dialog, Effect) {
	switch a {
	case Toggle:
		d.all = slices.Clone(d.all)
		d.all[d.cursor].IsOn = !d.all[d.cursor].IsOn
	case Accept:
		return d, Chosen{d.all}
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d choices) at() int { return d.cursor }

func (d choices) on(i int) Dialog {
	d.cursor = i
	return d
}

func (d choices) pick(c Context, a area, _ bool) (Dialog, Effect) {
	return d.on(a.choice).do(c, Toggle)
}

func (d choices) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	b := body{title: d.title, choices: len(d.all), isList: true}
	for i, o := range d.all {
		if d.begins(i) {
			p.Gap()
			c.answers().Section(&p, o.Group)
		}
		b.option(c, &p, i, o, c.Styles.Text, i == d.cursor)
	}
	b.written(&p)
	b.cursorOn(d.cursor)
	return b
}

// option writes one of some options, and puts the keys on it if it is chosen.
func (b *body) option(c Context, p *viewport.Text, i int, o Option, k theme.Style, isChosen bool) {
	row, box := begin(p, c.Styles, isChosen), "[ ] "
	if isChosen {
		b.from, b.to = len(p.Lines), len(p.Lines)+1
	}
	if o.IsOn {
		box = "[x] "
	}
	room := p.Width - draw.Cells(o.Note) - 1
	row.Put(c.Styles.Text, box).Put(k, draw.Head(o.Label, room-row.Column())).Skip(room).Put(c.Styles.Muted, o.Note)
	b.areas = append(b.areas, area{draw.Rect{X: 0, Y: len(p.Lines), W: p.Width, H: 1}, i, 0})
	p.AddChoice(row)
}
