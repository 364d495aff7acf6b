package dialog

import (
	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A facts lists every field of an entry, stated or not, and its source in full.
type facts struct {
	entry *catalog.Entry
	page  model.Page // to show; nil for the facts of the entry
}

// NewFacts is the dialog with every fact of an entry.
func NewFacts(e *catalog.Entry) Dialog { return facts{entry: e} }

// NewTeam is the dialog with what the team says of an entry beside what we say.
func NewTeam(e *catalog.Entry) Dialog { return facts{e, model.TeamPage(e)} }

func (facts) Scope() Scope { return Facts }

func (facts) place(c Context) (draw.Rect, bool) { return c.raised(84, c.Panes.H), true }

func (d facts) do(_ Context, a Action) (Dialog, Effect) {
	if a == Leave {
		return d, Close{}
	}
	return d, Stay{}
}

func (d facts) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	page := d.page
	if page == nil {
		page = model.EntryPage(c.Session.Catalog(), d.entry).Facts()
	}
	c.answers().Page(&p, page)
	b := body{title: d.entry.Code + " · " + d.entry.Product.Name}
	b.written(&p)
	return b
}
