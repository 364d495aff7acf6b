package viewport

import (
	"strings"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// A ScrolledText is a text that is laid out for a width. It is laid out again only when
// something that it shows has changed.
//
// What is scrolled to is an offset in the text, not a line: when the window
// becomes narrower, there are more lines, and the same words stay on top.
type ScrolledText struct {
	Shows  Content
	Lines  []string
	Starts []int // the offset of each line
	Found  []Highlight
	Held   Held
	Size   draw.Size // for which top was found
	Top    int       // the first line in view
	Anchor int       // the offset in the text that was scrolled to
}

// A Content is all that a pane's text depends on.
type Content struct {
	Entry  *catalog.Entry
	Width  int
	Styles *theme.Styles
	State  string // what else is shown, such as ticks
	Words  string // to find
	Match  int    // which of the matches is the current one
}

// Lay writes the text of a pane, if it is not there yet.
func (p *ScrolledText) Lay(c Content, write func(*Text)) {
	if c == p.Shows {
		return
	}
	text := Text{Width: c.Width, gathers: c.Words != ""}
	write(&text)
	p.Found = nil
	if c.Words != "" {
		p.Found = matches(strings.Join(text.texts, "\n"), c)
		text = Text{Width: c.Width, found: p.Found}
		write(&text)
	}
	p.Shows, p.Lines, p.Starts, p.Held = c, text.Lines, text.Starts, text.Held
}

// Fit keeps what is scrolled to where there is text, and reports whether the
// pane has another size than before.
func (p *ScrolledText) Fit(height int) (resized bool) {
	size := draw.Size{Width: p.Shows.Width, Height: height}
	if resized = size != p.Size; resized {
		p.Top = LineAt(p.Starts, p.Anchor)
	}
	p.Size = size
	p.Top = ClampTop(p.Top, len(p.Lines), height)
	return resized
}

// Scroll moves the text by some lines.
func (p *ScrolledText) Scroll(n int) {
	p.Top = ClampTop(p.Top+n, len(p.Lines), p.Size.Height)
	p.Hold()
}

// Hold makes what is in view what was scrolled to.
func (p *ScrolledText) Hold() {
	if p.Top < len(p.Starts) {
		p.Anchor = p.Starts[p.Top]
	}
}

// Line is the line that a row of the view shows, which may be past the last one.
func (p *ScrolledText) Line(row int) int {
	if row < p.head() {
		return row
	}
	bottom, held := p.Top+p.Size.Height, p.Held
	n := held.Past - held.End
	isCut := held.Part < bottom-n && held.Past > bottom && held.End > p.Top+p.head()
	if isCut && row >= p.Size.Height-n {
		return held.Past - p.Size.Height + row
	}
	return p.Top + row
}

// head is how many rows of the view are not scrolled.
func (p *ScrolledText) head() int { return max(0, min(p.Held.Head, p.Size.Height-1)) }

// Reveal brings lines into view, the first rather than the last.
func (p *ScrolledText) Reveal(from, to int) {
	if from < p.head() {
		return
	}
	first := from - p.head()
	p.Top = max(min(p.Top, first), min(to-p.Size.Height, first))
	p.Top = ClampTop(p.Top, len(p.Lines), p.Size.Height)
	for p.Top < first && p.Line(from-p.Top) != from { // what is held is in its place
		p.Top++
	}
}

// matches are the places of the words in a text, whatever the case of their
// letters.
func matches(text string, c Content) []Highlight {
	var all []Highlight
	for i := 0; i+len(c.Words) <= len(text); {
		if !strings.EqualFold(text[i:i+len(c.Words)], c.Words) {
			i++
			continue
		}
		k := c.Styles.Match
		if len(all) == c.Match {
			k = k.Onto(c.Styles.Selection)
		}
		all = append(all, Highlight{i, i + len(c.Words), k})
		i += len(c.Words)
	}
	return all
}

// Position says how many lines of a pane are still to be read or, at its end, how many
// are above; empty where all are in view.
func Position(top, lines, height int) string {
	below := lines - height - top
	switch {
	case below > 0:
		return text.Count(below, "more line", "more lines")
	case top > 0:
		return text.Count(top, "line above", "lines above")
	}
	return ""
}

// Take shows lines that are laid out already, for a width.
func (p *ScrolledText) Take(width int, lines []string, starts []int) {
	p.Shows, p.Lines, p.Starts, p.Held = Content{Width: width}, lines, starts, Held{}
}
