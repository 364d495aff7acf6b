package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A find looks for words in a pane.
type find struct {
	pane  scope // of the pane; 0 if nothing is looked for
	back  scope // where the keys go if one stops while typing
	input input.Line
	match int  // the current one, from 0; -1 until it is known
	moved bool // it must come into view
}

// end stops finding.
func (f *find) end() { *f = find{} }

// seek looks again, for the first match that is still to be read.
func (f *find) seek() { f.match, f.moved = -1, true }

// words are what is looked for in a pane.
func (f *find) words(at scope) string {
	if f.pane != at {
		return ""
	}
	return f.input.Text()
}

// found says which match of how many is the current one.
func (f *find) found(p pane) string {
	n := len(p.text().Found)
	if n == 0 {
		return "0 found"
	}
	return fmt.Sprintf("%d of %d", f.match+1, n)
}

// note is what the upper edge of a pane says: what is found in it, and what else
// there is to say.
func (f *find) note(p pane, note string) string {
	if f.words(p.scope()) == "" {
		return note
	}
	found := "match " + f.found(p)
	if note != "" {
		found += " · " + note
	}
	return found
}

// lay lays out the text of a pane if what it shows has changed, and keeps what is
// read, or the current match, in view. It reports whether the pane has another size
// than before, and the line of a match that was gone to; -1 for none.
func (f *find) lay(p *viewport.ScrolledText, at scope, height int, c viewport.Content, write func(*viewport.Text)) (resized bool, line int) {
	c.Match, c.Words = f.match, f.words(at)
	p.Lay(c, write)
	resized, line = p.Fit(height), -1
	if f.pane != at || len(p.Found) == 0 || !f.moved && !resized {
		return resized, line
	}
	shown := f.reveal(p)
	if f.moved {
		line = shown
	}
	f.moved = false
	if c.Match != f.match {
		c.Match = f.match
		p.Lay(c, write)
	}
	return resized, line
}

// reveal brings the current match into view, and says on which line it is. Among new
// matches it chooses the first one that does not come before what is being read.
func (f *find) reveal(p *viewport.ScrolledText) (line int) {
	f.match = min(f.match, len(p.Found)-1)
	for i := 0; f.match < 0; i++ {
		if i == len(p.Found)-1 || p.Found[i].From >= p.Anchor {
			f.match = i
		}
	}
	line = viewport.LineAt(p.Starts, p.Found[f.match].From)
	p.Reveal(line, line+1)
	return line
}

// openFind looks for words in the pane that has the keys or, where it has no text,
// in the one beside it.
func (p *paneSet) openFind(c *common) tea.Cmd {
	at := c.At
	if p.of(at).text() == nil {
		at = p.side
	}
	p.find = find{pane: at, back: c.At, match: -1}
	c.At = atFind
	return nil
}

// keepFind goes to the pane, where n and N go to other matches.
func (p *paneSet) keepFind(c *common) tea.Cmd {
	if p.find.input.Text() == "" {
		return p.leaveFind(c)
	}
	c.At = p.find.pane
	p.sayMatch(c)
	return c.visited()
}

func (p *paneSet) leaveFind(c *common) tea.Cmd {
	c.At = p.find.back
	p.find.end()
	return nil
}

// nextMatch goes to another match, round the ends.
func (p *paneSet) nextMatch(c *common, n int) {
	if all := len(p.of(p.find.pane).text().Found); all > 0 {
		p.find.match = (p.find.match + n + all) % all
		p.find.moved = true
	}
	if c.At != atFind {
		c.At = p.find.pane
		p.sayMatch(c)
	}
}

func (p *paneSet) sayMatch(c *common) {
	words, one := p.find.input.Text(), p.of(p.find.pane)
	found := p.find.found(one)
	if found == "0 found" {
		c.SetStatus("Not found here: %s. Esc stops.", words)
		return
	}
	c.SetStatus("%s %s: %s. %s next, %s previous, Esc stops.", found, one.where(), words, c.KeyOf("next-match"), c.KeyOf("previous-match"))
}

// drawFind draws the field of the find, and says in which column the cursor is.
func (p *paneSet) drawFind(c *common, b *draw.Buffer, width int) (cursor int) {
	one := p.of(p.find.pane)
	isTyped := p.find.input.Text() != ""
	where, held := " "+one.where()+" ", c.heldAt(width)
	switch {
	case held != "" && (width < stackedFromWidth || !isTyped):
		where = held
	case held != "":
		where = "  " + p.find.found(one) + " " + held
	case isTyped:
		where = "  " + p.find.found(one) + where
	}
	row := b.Open(width - draw.Cells(where))
	row.Put(c.Styles.Prompt, " find ")
	shown, before := p.find.input.Shown(row.Free() - 1)
	cursor = row.Column() + before
	if shown == "" {
		row.Put(c.Styles.Muted, "words in the text")
	}
	row.Put(c.Styles.Strong, shown)
	_ = row.String()
	b.Open(draw.Cells(where)).Put(c.Styles.Muted, where)
	return cursor
}
