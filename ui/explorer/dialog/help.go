package dialog

import (
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A help lists every key: what works where one comes from, what does not and why,
// and what works in other places.
type help struct{ menu }

// NewHelp is the dialog that explains the keys.
func NewHelp() Dialog { return help{} }

func (help) Scope() Scope { return Help }

func (help) place(c Context) (draw.Rect, bool) { return c.middle(84, c.Panes.H), true }

func (d help) do(_ Context, a Action) (Dialog, Effect) {
	if a == Leave {
		return d, Close{}
	}
	return d, Stay{}
}

func (d help) typed(f input.Line) Dialog { return help{d.menu.typed(f)} }

func (d help) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	b := body{title: "Keys"}
	d.draw(&p, &b, c.Styles, helpSign, "type to search the keys")
	p.Gap()
	heading := ""
	for _, o := range d.items(c, false) {
		h, does := "Works now", o.Does
		switch {
		case o.Elsewhere:
			h = "Works elsewhere"
		case o.Reason != "":
			h, does = "Not now", o.Does+". "+o.Reason
		}
		if h != heading {
			p.Gap()
			c.answers("").Section(&p, h)
			heading = h
		}
		p.Labelled(c.Styles.Key, " "+o.Key, 18, c.Styles.Text, does)
	}
	if heading == "" {
		p.Add(c.Styles.Strong, 1, "No key is described so.")
	}
	b.written(&p)
	return b
}
