package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A detail is the pane with the answer: what to say and do about the selected entry, or
// how to go on if none is selected.
type detail struct{ viewport.ScrolledText }

func (d *detail) scope() scope                 { return atDetail }
func (d *detail) where() string                { return "in the answer" }
func (d *detail) rect(l layout) draw.Rect      { return l.detail }
func (d *detail) text() *viewport.ScrolledText { return &d.ScrolledText }

func (d *detail) box(c *common, l layout) draw.Box {
	b := l.detailBox()
	b.Title = "Answer"
	if e := c.session.Selected(); e != nil {
		b.Title = e.Code + " · " + e.Product.Name
		if types := catalog.Alternatives(e.JobTypes); types != "" {
			b.Title += " · job_type " + types
		}
	}
	return b
}

// relayout keeps what is read in view.
func (d *detail) relayout(c *common, l layout, f *find) {
	w, h := d.box(c, l).Inner(l.detail)
	if h == 0 {
		return
	}
	shows := d.content(c, w)
	if resized, _ := f.lay(&d.ScrolledText, atDetail, h, shows, func(p *viewport.Text) { d.write(c, p) }); !resized {
		d.Hold()
	}
}

// measure is how many lines the answer has at the width that a layout gives it.
func (d *detail) measure(c *common, l layout, f *find) int {
	w, _ := d.box(c, l).Inner(l.detail)
	if w == 0 { // but a pane without a row can get some
		return 0
	}
	shows := d.content(c, w)
	shows.Match, shows.Words = f.match, f.words(atDetail)
	d.Lay(shows, func(p *viewport.Text) { d.write(c, p) })
	return len(d.Lines)
}

// content is all that the text depends on.
func (d *detail) content(c *common, w int) viewport.Content {
	keys := c.answers().Keys
	shows := viewport.Content{Entry: c.session.Selected(), Width: w, Styles: c.Styles}
	shows.State = c.unselectedState() + keys.Compare + keys.Copy + keys.Guide + keys.Facts + keys.Team
	for _, b := range model.Doubts(&c.session, shows.Entry) {
		shows.State += b.Text
	}
	return shows
}

// panel is the pane, ready to be drawn. Its edge says how much is out of sight.
func (d *detail) panel(c *common, l layout, f *find) draw.Panel {
	b := d.box(c, l)
	_, h := b.Inner(l.detail)
	b.Note = f.note(d, viewport.Position(d.Top, len(d.Lines), h))
	return draw.Panel{Box: b, Rect: l.detail, Draw: func(row *draw.Row, i int) {
		if i = d.Line(i); i < len(d.Lines) {
			row.Fill(d.Lines[i])
		}
	}}
}

func (d *detail) move(_ *common, by draw.Motion) { d.Scroll(by.By(d.Size.Height)) }
func (d *detail) wheel(_ *common, lines int)     { d.Scroll(lines) }

func (d *detail) click(c *common, _, _ int, _ bool) (cmd tea.Cmd, stays bool) {
	return c.visited(), false
}

// cursor is nowhere: nothing is chosen in a text.
func (d *detail) cursor(*common) (x, y int, ok bool) { return 0, 0, false }

// write writes the page of the selected entry, or how to go on without one.
func (d *detail) write(c *common, p *viewport.Text) {
	e := c.session.Selected()
	if e == nil {
		c.writeUnselected(p)
		return
	}
	if doubts := model.Doubts(&c.session, e); len(doubts) > 0 {
		c.answers().Page(p, doubts)
		p.Gap()
	}
	c.answers().Entry(p, e)
}

// writeUnselected writes how to go on where no entry is selected, and which key leads
// on. It is read once: in the list if that is empty, and else in place of the entry.
func (c *common) writeUnselected(p *viewport.Text) {
	for _, b := range c.session.UnselectedPage() {
		b.Text += c.leadsOn(b)
		c.answers().Block(p, b)
		if b.Role == model.Strong {
			p.Gap()
		}
	}
	if len(c.session.Rows()) == 0 && c.session.Query() != "" {
		p.Gap()
		p.Add(c.Styles.Muted, 1, c.toClear())
	}
}

// leadsOn says after a block which key leads on from it; empty for none.
func (c *common) leadsOn(b model.Block) string {
	isStart := c.session.Query() == ""
	switch b.Kind {
	case model.WordsHint:
		switch {
		case isStart && c.At != atSearch:
			return " Press " + c.KeyOf("search") + " first."
		case !isStart && !c.session.ShowsRetired():
			return " To search retired codes too, " + c.toPress("retired") + "."
		}
	case model.Near:
		if len(c.session.Rows()) > 0 {
			return " (" + c.KeyOf("down") + " selects)"
		}
	case model.Next:
		return " To copy a note for engineering, " + c.toPress("copy") + "."
	case model.Elsewhere, model.FilteredBy:
		return ": " + c.toPress("all") + "."
	case model.Hidden:
		return ": " + c.toPress("filter") + "."
	}
	return ""
}

// toClear says how to get rid of the query.
func (c *common) toClear() string {
	if c.At == atSearch {
		return "Esc closes the search; Esc again clears it."
	}
	return "Esc clears the search."
}

// unselectedState is what the page depends on; empty where an entry is selected.
func (c *common) unselectedState() string {
	var b strings.Builder
	for _, block := range c.session.UnselectedPage() {
		b.WriteString(block.Text + c.leadsOn(block) + "\n")
	}
	return b.String()
}
