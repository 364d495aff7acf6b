package dialog

import (
	"cmp"
	"slices"

	"smilecodes/catalog/sorted"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A palette lists the named actions with their keys, to be run.
type palette struct {
	menu
	cursor  int
	isMoved bool // to it, since something was typed
}

// NewPalette is the dialog that runs any action by its name.
func NewPalette() Dialog { return palette{} }

func (palette) Scope() Scope { return Palette }

func (palette) place(c Context) (draw.Rect, bool) { return c.raised(84, c.Panes.H), true }

func (d palette) do(c Context, a Action) (Dialog, Effect) {
	switch a {
	case Accept:
		return d, d.run(c)
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

const noCommand = "No command fits these words."

// run runs the chosen action where the dialog was opened.
func (d palette) run(c Context) Effect {
	all := d.items(c)
	if len(all) == 0 {
		return Stay{noCommand}
	}
	if o := all[d.cursor]; o.Reason != "" {
		return Stay{o.Reason}
	}
	return Run{all[d.cursor].Row}
}

// items are the commands. Anyone who types a name means it, so what is called so comes
// first, though it does not work now.
func (d palette) items(c Context) []Item {
	all := slices.DeleteFunc(d.menu.items(c), func(o Item) bool { return o.Name == "" })
	if words := d.words(); len(words) > 0 {
		sorted.By(all, func(a, b Item) int { return cmp.Compare(a.fit(words), b.fit(words)) })
	}
	return all
}

func (d palette) typed(f input.Line) Dialog { return palette{menu: d.menu.typed(f)} }

func (d palette) at() int { return d.cursor }

func (d palette) on(i int) Dialog {
	d.cursor, d.isMoved = i, true
	return d
}

func (d palette) pick(c Context, a area, _ bool) (Dialog, Effect) {
	return d.on(a.choice).do(c, Accept)
}

func (d palette) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	all := d.items(c)
	b := body{title: "Commands", choices: len(all), isList: true}
	d.draw(&p, &b, c.Styles, paletteSign, "type a name or a word")
	p.Gap()
	for i, o := range all {
		row, name, does := begin(&p, c.Styles, i == d.cursor), c.Styles.Strong, o.Does
		if i == d.cursor {
			b.from, b.to = len(p.Lines), len(p.Lines)+1
		}
		if o.Reason != "" {
			name, does = c.Styles.Muted, o.Reason
		}
		b.areas = append(b.areas, area{draw.Rect{X: 0, Y: len(p.Lines), W: inside.Width, H: 1}, i, 0})
		p.AddChoice(row.Put(name, o.Name).Skip(19).Put(c.Styles.Key, o.Keys).Skip(36).Put(c.Styles.Muted, does))
	}
	if len(all) == 0 {
		p.Add(c.Styles.Strong, 1, noCommand)
	}
	b.written(&p)
	if d.isMoved {
		b.cursorOn(d.cursor)
	}
	return b
}
