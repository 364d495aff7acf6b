package dialog

import (
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A page shows what was composed elsewhere.
type page struct {
	title string
	model.Page
}

// NewPage is the dialog that shows a page.
func NewPage(title string, p model.Page) Dialog { return page{title, p} }

func (page) Scope() Scope { return Facts }

func (page) place(c Context) (draw.Rect, bool) { return c.raised(84, c.Panes.H), true }

func (d page) do(_ Context, a Action) (Dialog, Effect) {
	if a == Leave {
		return d, Close{}
	}
	return d, Stay{}
}

func (d page) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	for i, b := range d.Page {
		if i > 0 {
			p.Gap()
		}
		c.answers().Block(&p, b)
	}
	b := body{title: d.title}
	b.written(&p)
	return b
}
