package explorer

import (
	"slices"
	"strings"

	"smilecodes/ui/text"
)

// A prose is the text of a pane in the making: lines that are each as wide as
// the pane, and where in the text each of them begins. How a text is broken
// depends on the width; an offset in the text does not, so whatever must stay in
// view when the window changes is kept as an offset.
type prose struct {
	canvas
	width   int
	height  int // of the pane, or 0
	lines   []string
	starts  []int    // the offset of each line
	offset  int      // how many letters are laid
	text    []string // what is laid, if it is to be searched
	gathers bool
	found   []found  // places to highlight, in order
	lead    found    // a place at the beginning of a text with an ink of its own
	broken  []string // a text in lines
}

// A found place is a piece of the text, from a letter up to another, that is
// highlighted.
type found struct {
	from, to int
	ink      ink
}

// margin is how many cells stay free before the right edge.
const margin = 1

// add puts a text below what is there, wrapped, with indent blanks before it.
func (p *prose) add(k ink, indent int, text string) {
	p.flow(k, text, indent, func(bool) *line { return p.row().skip(indent) })
}

// labelled puts a text beside a label, which stands in its own column.
func (p *prose) labelled(label ink, name string, column int, k ink, text string) {
	from, at := p.offset, len(p.lines)
	p.say(name)
	p.flow(k, text, column, func(first bool) *line {
		l := p.row()
		if first {
			p.put(l, label, name, from)
		}
		return l.skip(column)
	})
	if at < len(p.starts) { // there may be no room for any line
		p.starts[at] = from
	}
}

// flow breaks a text into lines that begin in a column, with what stands before
// it on the first line and on the others.
func (p *prose) flow(k ink, words string, column int, begin func(first bool) *line) {
	from, passed := p.offset, 0
	p.say(words)
	p.broken = text.AppendWrapped(p.broken[:0], words, p.width-column-margin)
	for i, t := range p.broken {
		if at := strings.Index(words[passed:], t); at > 0 {
			passed += at // the blank where the line was broken
		}
		l := begin(i == 0)
		p.put(l, k, t, from+passed)
		p.line(l, from+passed)
		passed = min(passed+len(t), len(words))
	}
}

// put adds a piece of the text to a line, with what was found in it highlighted.
func (p *prose) put(l *line, k ink, t string, offset int) {
	lead := 0
	if p.lead.from == offset {
		lead = min(max(p.lead.to-offset, 0), len(t))
	}
	plain := func(from, to int) {
		then := min(max(from, lead), to)
		l.put(p.lead.ink, t[from:then]).put(k, t[then:to])
	}
	at := 0
	for _, f := range p.found {
		from, to := max(f.from-offset, at), min(f.to-offset, len(t))
		if from >= to {
			continue
		}
		plain(at, from)
		l.put(f.ink, t[from:to])
		at = to
	}
	plain(at, len(t))
}

// say counts a text that is laid, and gathers it for a search.
func (p *prose) say(text string) {
	p.offset += len(text) + 1
	if p.gathers {
		p.text = append(p.text, text)
	}
}

// row begins a line.
func (p *prose) row() *line {
	if p.lines == nil {
		p.Grow(4096)
		p.lines, p.starts = make([]string, 0, 48), make([]int, 0, 48)
	}
	return p.open(p.width)
}

// line ends a line that begins at an offset of the text.
func (p *prose) line(l *line, offset int) {
	p.lines = append(p.lines, l.String())
	p.starts = append(p.starts, offset)
}

// choice ends a line that is no running text.
func (p *prose) choice(l *line) {
	p.line(l, p.offset)
	p.say("")
}

// append adds lines that are already drawn.
func (p *prose) append(lines []string) {
	for _, l := range lines {
		p.lines = append(p.lines, l)
		p.starts = append(p.starts, p.offset)
	}
}

// gap puts one empty line, but never two nor one at the top.
func (p *prose) gap() {
	if n := len(p.lines); n > 0 && strings.TrimSpace(p.lines[n-1]) != "" {
		p.line(p.row(), max(0, p.offset-1)) // at the end of what stands above
	}
}

// reserve keeps offsets for n empty lines that may be put in later.
func (p *prose) reserve(n int) {
	for range n {
		p.say("")
	}
}

// widen puts n more empty lines above a line that has one above it, and for
// which as many were reserved.
func (p *prose) widen(at, n int) {
	for i := range n {
		p.lines = slices.Insert(p.lines, at+i, p.lines[at-1])
		p.starts = slices.Insert(p.starts, at+i, p.starts[at-1]+1+i)
	}
}

// lineAt is the line on which an offset of the text stands, by the offsets where
// the lines begin.
func lineAt(starts []int, offset int) int {
	i, _ := slices.BinarySearch(starts, offset+1)
	return max(0, i-1)
}

// window is the part of the lines that a pane shows from top on, filled up to
// its height.
func window(lines []string, top, height, width int) []string {
	shown := make([]string, 0, max(height, 0))
	for i := top; i < len(lines) && len(shown) < height; i++ {
		shown = append(shown, lines[i])
	}
	for len(shown) < height {
		shown = append(shown, blanks(width))
	}
	return shown
}

// clampTop keeps a scroll position where there is something to see.
func clampTop(top, lines, height int) int { return max(0, min(top, lines-height)) }
