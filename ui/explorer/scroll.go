package explorer

import (
	"smilecodes/catalog"
	"smilecodes/ui/explorer/viewport"
)

// A scroll is how far each pane is scrolled, for the entry that it shows.
type scroll struct {
	list   int // the first row in view
	detail viewport.ScrolledText
	guide  viewport.ScrolledText
	steps  []int // the line on which each guide step begins, and where the last one ends
	step   int   // the guide step that the keys are on
	follow bool  // that step must come into view
	// isLoose says that the guide was scrolled away from that step.
	isLoose bool
	entry   *catalog.Entry
	find    find
}

// relayoutPane lays a pane out if what it shows has changed, and keeps what is
// read, or the current match, in view. It reports whether the pane has another
// size than before.
func (m *explorer) relayoutPane(p *viewport.ScrolledText, at scope, height int, c viewport.Content, write func(*viewport.Text)) (resized bool) {
	c.Styles, c.Match, c.Words = m.styles, m.scroll.find.match, m.scroll.find.words(at)
	p.Lay(c, write)
	resized = p.Fit(height)
	if m.follow(p, at, resized) && c.Match != m.scroll.find.match {
		c.Match = m.scroll.find.match
		p.Lay(c, write)
	}
	return resized
}
