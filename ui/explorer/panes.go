package explorer

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A pane is a part of the body with a border around it. It is told what it needs to
// know, and knows neither the other panes nor who shows it.
type pane interface {
	scope() scope            // where its keys are live
	where() string           // "in the answer"
	rect(l layout) draw.Rect // its place; empty where it is not to be seen

	// relayout keeps what matters in view, after anything may have changed.
	relayout(c *common, l layout, f *find)

	// panel is what is drawn; the caller chooses the styles of its edge.
	panel(c *common, l layout, f *find) draw.Panel

	move(c *common, d draw.Motion)
	wheel(c *common, lines int)

	// click does what is at a column and a row inside the border, or on it; again
	// says that the pane had the keys before. A pane that stays gets no more room.
	click(c *common, x, y int, again bool) (cmd tea.Cmd, stays bool)

	// cursor is where the terminal's cursor is while the pane has the keys.
	cursor(c *common) (x, y int, ok bool)

	// text is what words are found in; nil where none are.
	text() *viewport.ScrolledText
}

// A paneSet is all of them, how far they are scrolled for the entry that they show,
// and what is found in them.
type paneSet struct {
	list   list
	detail detail
	guide  guide
	side   scope // of those beside the list the one that a stacked window shows, and a wide one gives more room
	find   find
	entry  *catalog.Entry
	wants  demand // of the layout, but what has the keys
	held   held

	isCovered bool // by a dialog
}

// all are the panes in the order in which Tab goes round and rows are drawn.
func (p *paneSet) all() []pane { return []pane{&p.list, &p.detail, &p.guide} }

// begin shows another entry, which is read before its guide.
func (p *paneSet) begin(e *catalog.Entry) {
	*p = paneSet{list: p.list, side: atDetail, entry: e, wants: p.wants, held: p.held}
}

// of is the pane of a scope; nil where there is none. The list is moved in from
// the search too.
func (p *paneSet) of(at scope) pane {
	if at == atSearch {
		at = atList
	}
	for _, one := range p.all() {
		if one.scope() == at {
			return one
		}
	}
	return nil
}

// at is the pane that has a cell; nil where none has.
func (p *paneSet) at(l layout, x, y int) pane {
	for _, one := range p.all() {
		if one.rect(l).Has(x, y) {
			return one
		}
	}
	return nil
}

// A held is the list and the window in which a list above the answer keeps its height.
type held struct {
	first *model.Row
	size  draw.Size
	rows  int // that it has; 0 if it had none yet
}

// measure says how much room the panes have use for. While somebody moves in a list
// above the answer, the list doesn't get higher, or it would jump with every answer.
func (p *paneSet) measure(c *common) {
	rows, e := c.session.Rows(), c.session.Selected()
	now := held{size: c.Size}
	if len(rows) > 0 {
		now.first = &rows[0]
	}
	if now.first != p.held.first || now.size != p.held.size {
		p.held = now
	}
	p.wants = demand{
		rows: len(rows), most: p.held.rows, rowWidth: cellsOf(rows, c.Width/2), answer: p.wants.answer,
		isOpen: e == nil, hasGuide: e != nil && e.Guide != nil,
	}
}

// hold remembers the height of a list above the answer.
func (p *paneSet) hold(l layout) {
	if l.shape == stacked && !p.wants.isOpen && !l.detail.IsEmpty() {
		p.held.rows = l.list.H - 1
	}
}

// relayout keeps in view what matters. Below a dialog the window may get another size:
// the step of the keys comes back into view after it.
func (p *paneSet) relayout(c *common, l layout) {
	if p.isCovered && c.At == atGuide {
		p.guide.returns()
	}
	p.isCovered = c.At&dialogs != 0
	for _, one := range p.all() {
		one.relayout(c, l, &p.find)
	}
}

// goTo gives the keys to a pane. What they are on there comes into view, unless
// the guide was scrolled to something else.
func (p *paneSet) goTo(c *common, at scope) {
	if at == atGuide && c.At != atGuide {
		p.guide.enter(c)
	}
	c.At = at
	p.guide.returns()
}

// next goes round the panes.
func (p *paneSet) next(c *common, n int) tea.Cmd {
	all := p.all()
	at := slices.IndexFunc(all, func(one pane) bool { return one.scope() == c.At })
	for range all {
		at = (at + n + len(all)) % len(all)
		if p.has(all[at].scope()) {
			p.goTo(c, all[at].scope())
			break
		}
	}
	if c.At == atList {
		return nil
	}
	return c.visited()
}

// has reports whether there is anything to read in a pane.
func (p *paneSet) has(at scope) bool {
	switch at {
	case atDetail:
		return !p.wants.isOpen
	case atGuide:
		return p.wants.hasGuide
	}
	return true
}

// bringToFront shows the pane that has the keys: beside the list the detail.
func (p *paneSet) bringToFront(at scope) {
	switch one := p.of(at); {
	case one == nil, at == atSearch:
	case one.text() == nil:
		p.side = atDetail
	default:
		p.side = at
	}
}

// front is the pane that a narrow window shows, or of those beside the list the one
// that has more room, while the keys go somewhere.
func (p *paneSet) front(at scope, s shape) scope {
	if at == atFind {
		at = p.find.pane
	}
	switch {
	case s == wide, s == columns: // which show all, and move only by keys
	case at&panes != 0:
		return at
	case s == narrow && at == atSearch:
		return atList
	}
	return p.side
}

// click gives the keys to the pane under the pointer, and does there what a click
// does. A search that found something is left for it.
func (p *paneSet) click(c *common, l layout, x, y int) tea.Cmd {
	one := p.at(l, x, y)
	if one == nil {
		return nil
	}
	again := c.At == one.scope()
	c.leavesSearch()
	p.goTo(c, one.scope())
	r := one.rect(l)
	cmd, stays := one.click(c, x-r.X-1, y-r.Y-1, again)
	if !stays {
		p.bringToFront(one.scope())
	}
	return cmd
}

// openGuide goes to the guide.
func (p *paneSet) openGuide(c *common) tea.Cmd {
	p.goTo(c, atGuide)
	return c.visited()
}
