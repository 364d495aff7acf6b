// Package viewport is text that is broken for a width and scrolled: what is read
// stays in view when the window changes, because it is kept as an offset in the
// text and not as a line.
package viewport

import (
	"slices"
	"strings"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// A Text is the text of a pane in the making: lines that are each as wide as
// the pane, and where in the text each of them begins. How a text is broken
// depends on the width; an offset in the text does not, so whatever must stay in
// view when the window changes is kept as an offset.
type Text struct {
	draw.Buffer
	Width   int
	Lines   []string
	Starts  []int    // the offset of each line
	Offset  int      // how many letters are laid
	texts   []string // what is laid, if it can be searched
	gathers bool
	found   []Highlight // places to highlight, in order
	Aside   Highlight   // a place with a style of its own
	Tail    Tail        // what the next text has at the end of its last line
	Held    Held
	broken  []string // a text in lines
}

// A Highlight is a piece of the text, from a letter up to another, that is
// highlighted.
type Highlight struct {
	From, To int
	Style    theme.Style
}

// A Tail is what is beside the end of a text, at the right edge, if there is room: a
// key and, in another style, what it does.
type Tail struct {
	Key, Does string
	KeyStyle  theme.Style
	Style     theme.Style
}

// Cells is how many cells a tail takes.
func (t Tail) Cells() int { return draw.Cells(t.Key + t.Does) }

// Put puts a tail at the end of a row.
func (t Tail) Put(l *draw.Row) { l.Put(t.KeyStyle, t.Key).Put(t.Style, t.Does) }

// Held are the lines of a text that stay in view while others are scrolled: its
// first ones and, as long as any line of a part is in view, the end of that part.
type Held struct {
	Head int // how many lines at the top
	Part int // where the part begins
	End  int // where its end begins, which is held
	Past int // the line after that; 0 for no such part
}

// Margin is how many cells stay free before the right edge.
const Margin = 1

// Add puts a text below what is there, wrapped, with indent blanks before it.
func (p *Text) Add(k theme.Style, indent int, text string) {
	p.Flow(k, text, indent, func(bool) *draw.Row { return p.Row().Skip(indent) })
}

// Labelled puts a text beside a label, which has a column of its own.
func (p *Text) Labelled(label theme.Style, name string, column int, k theme.Style, text string) {
	from, at := p.Offset, len(p.Lines)
	p.Count(name)
	p.Flow(k, text, column, func(first bool) *draw.Row {
		l := p.Row()
		if first {
			p.Put(l, label, name, from)
		}
		return l.Skip(column)
	})
	if at < len(p.Starts) { // there may be no room for any line
		p.Starts[at] = from
	}
}

// Flow breaks a text into lines that begin in a column, with what comes before
// it on the first line and on the others.
func (p *Text) Flow(k theme.Style, words string, column int, begin func(first bool) *draw.Row) {
	from, passed := p.Offset, 0
	p.Count(words)
	p.broken = text.AppendWrapped(p.broken[:0], words, p.Width-column-Margin)
	for i, t := range p.broken {
		if at := strings.Index(words[passed:], t); at > 0 {
			passed += at // the blank where the line was broken
		}
		l := begin(i == 0)
		p.Put(l, k, t, from+passed)
		if i == len(p.broken)-1 {
			p.tail(l)
		}
		p.AddRow(l, from+passed)
		passed = min(passed+len(t), len(words))
	}
	p.Tail = Tail{}
}

// tail puts what is beside the end of a text.
func (p *Text) tail(l *draw.Row) {
	const apart = 2
	if n := p.Tail.Cells(); n > 0 && n+apart+Margin <= l.Free() {
		p.Tail.Put(l.Skip(p.Width - Margin - n))
	}
}

// Put adds a piece of the text to a line, with what was found in it highlighted.
func (p *Text) Put(l *draw.Row, k theme.Style, t string, offset int) {
	plain := func(from, to int) {
		aside := min(max(p.Aside.From-offset, from), to)
		after := min(max(p.Aside.To-offset, aside), to)
		l.Put(k, t[from:aside]).Put(p.Aside.Style, t[aside:after]).Put(k, t[after:to])
	}
	at := 0
	for _, f := range p.found {
		from, to := max(f.From-offset, at), min(f.To-offset, len(t))
		if from >= to {
			continue
		}
		plain(at, from)
		l.Put(f.Style, t[from:to])
		at = to
	}
	plain(at, len(t))
}

// Count counts a text that is laid, and gathers it for a search.
func (p *Text) Count(text string) {
	p.Offset += len(text) + 1
	if p.gathers {
		p.texts = append(p.texts, text)
	}
}

// Row begins a line.
func (p *Text) Row() *draw.Row {
	if p.Lines == nil {
		p.Grow(4096)
		p.Lines, p.Starts = make([]string, 0, 48), make([]int, 0, 48)
	}
	return p.Open(p.Width)
}

// AddRow ends a line that begins at an offset of the text.
func (p *Text) AddRow(l *draw.Row, offset int) {
	p.Lines = append(p.Lines, l.String())
	p.Starts = append(p.Starts, offset)
}

// AddChoice ends a line that isn't running text.
func (p *Text) AddChoice(l *draw.Row) {
	p.AddRow(l, p.Offset)
	p.Count("")
}

// Append adds lines that are already drawn.
func (p *Text) Append(lines []string) {
	for _, l := range lines {
		p.Lines = append(p.Lines, l)
		p.Starts = append(p.Starts, p.Offset)
	}
}

// Gap puts one empty line, but never two nor one at the top.
func (p *Text) Gap() {
	if n := len(p.Lines); n > 0 && strings.TrimSpace(p.Lines[n-1]) != "" {
		p.AddRow(p.Row(), max(0, p.Offset-1)) // at the end of what is above
	}
}

// LineAt is the line that an offset of the text is on, by the offsets where
// the lines begin.
func LineAt(starts []int, offset int) int {
	i, _ := slices.BinarySearch(starts, offset+1)
	return max(0, i-1)
}

// Window is the part of the lines that a pane shows from top on, filled up to
// its height.
func Window(lines []string, top, height, width int) []string {
	shown := make([]string, 0, max(height, 0))
	for i := top; i < len(lines) && len(shown) < height; i++ {
		shown = append(shown, lines[i])
	}
	for len(shown) < height {
		shown = append(shown, draw.Blanks(width))
	}
	return shown
}

// ClampTop keeps a scroll position where there is something to see.
func ClampTop(top, lines, height int) int { return max(0, min(top, lines-height)) }
