package explorer

import (
	"strings"

	"smilecodes/catalog"
)

// A reading is how far each pane is scrolled, for the entry that it shows.
type reading struct {
	list   int // the first row in view
	detail pane
	guide  pane
	steps  []int // the line on which each guide step begins, and where the last one ends
	step   int   // the guide step that the keys are on
	follow bool  // that step must come into view
	// isLoose says that the guide was scrolled away from that step.
	isLoose bool
	entry   *catalog.Entry
	finder  finder
}

// A pane is a text that is laid out for a width. It is laid out anew only when
// something that it shows has changed.
//
// What is scrolled to is an offset in the text, not a line: when the window
// becomes narrower, there are more lines, and the same words stay on top.
type pane struct {
	shows  content
	lines  []string
	starts []int // the offset of each line
	found  []found
	size   extent // for which top was found
	top    int    // the first line in view
	anchor int    // the offset in the text that was scrolled to
}

// A content is all that a pane's text depends on.
type content struct {
	entry  *catalog.Entry
	width  int
	height int // if the text depends on it
	styles *styles
	state  string // what else is to be seen, such as ticks
	words  string // to find
	match  int    // which of the matches is the current one
}

// lay writes the text of a pane, if it is not there yet.
func (p *pane) lay(c content, write func(*prose)) {
	if c == p.shows {
		return
	}
	text := prose{width: c.width, height: c.height, gathers: c.words != ""}
	write(&text)
	p.found = nil
	if c.words != "" {
		p.found = matches(strings.Join(text.text, "\n"), c)
		text = prose{width: c.width, height: c.height, found: p.found}
		write(&text)
	}
	p.shows, p.lines, p.starts = c, text.lines, text.starts
}

// fit keeps what is scrolled to where there is text, and reports whether the
// pane has another size than before.
func (p *pane) fit(height int) (resized bool) {
	size := extent{p.shows.width, height}
	if resized = size != p.size; resized {
		p.top = lineAt(p.starts, p.anchor)
	}
	p.size = size
	p.top = clampTop(p.top, len(p.lines), height)
	return resized
}

// scroll moves the text by some lines.
func (p *pane) scroll(n int) {
	p.top = clampTop(p.top+n, len(p.lines), p.size.height)
	p.hold()
}

// hold makes what is in view what was scrolled to.
func (p *pane) hold() {
	if p.top < len(p.starts) {
		p.anchor = p.starts[p.top]
	}
}

// reveal brings lines into view, the first rather than the last.
func (p *pane) reveal(from, to int) {
	p.top = max(min(p.top, from), min(to-p.size.height, from))
	p.top = clampTop(p.top, len(p.lines), p.size.height)
}

// settlePane lays a pane out if what it shows has changed, and keeps what is
// read, or the current match, in view. It reports whether the pane has another
// size than before.
func (m *explorer) settlePane(p *pane, at place, height int, c content, write func(*prose)) (resized bool) {
	c.styles, c.match, c.words = m.styles, m.reading.finder.match, m.reading.finder.words(at)
	p.lay(c, write)
	resized = p.fit(height)
	if m.follow(p, at, resized) && c.match != m.reading.finder.match {
		c.match = m.reading.finder.match
		p.lay(c, write)
	}
	return resized
}
