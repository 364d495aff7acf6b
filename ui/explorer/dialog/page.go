package dialog

import (
	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A page shows what was composed elsewhere.
type page struct {
	title string
	model.Page
	isApart bool // there is a line between its blocks
}

// NewPage is the dialog that shows a page, block by block.
func NewPage(title string, p model.Page) Dialog { return page{title, p, true} }

// NewFacts is the dialog with every field of an entry, stated or not, and its source in
// full.
func NewFacts(c *catalog.Catalog, e *catalog.Entry) Dialog {
	return page{Page: model.EntryPage(c, e).Facts(), title: titleOf(e)}
}

// NewTeam is the dialog with what the team says of an entry beside what we say.
func NewTeam(e *catalog.Entry) Dialog { return page{Page: model.TeamPage(e), title: titleOf(e)} }

func titleOf(e *catalog.Entry) string { return e.Code + " · " + e.Product.Name }

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
		if i > 0 && (d.isApart || b.Kind == model.Section) {
			p.Gap()
		}
		c.answers().Block(&p, b)
	}
	b := body{title: d.title}
	b.written(&p)
	return b
}
