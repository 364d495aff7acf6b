package explorer

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/ui/wrap"
)

// An ink is a style made ready: what is written before a text and after it.
// Rows are drawn with inks by hand, because composing each frame from styled
// blocks costs more than everything else in it.
type ink struct {
	on, off string
	over    string // of what lies under others: written after them, to win
}

func newInk(s lipgloss.Style) ink {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return ink{on: on, off: off}
}

// paint is a text in an ink.
func (k ink) paint(text string) string { return k.on + text + k.off }

// A line is one row of cells in the making. What does not fit is cut and the
// cut is marked, so a row can never be wider than its place.
type line struct {
	b     strings.Builder
	width int
	used  int
	back  ink // under the whole line: the selected row
}

func newLine(width int) *line {
	l := &line{width: max(width, 0)}
	l.b.Grow(l.width + 64) // the text, and some ink
	return l
}

// put adds a text.
func (l *line) put(k ink, text string) *line {
	free := l.width - l.used
	if text == "" || free <= 0 {
		return l
	}
	w := cells(text)
	if w > free {
		text = ansi.Truncate(text, free, "…")
		w = cells(text)
	}
	l.write(k, text)
	l.used += w
	return l
}

// write adds what is known to fit.
func (l *line) write(k ink, text string) {
	for _, s := range [...]string{l.back.on, k.on, l.back.over, text, k.off} {
		l.b.WriteString(s)
	}
}

// skip adds blanks up to a column; a column that is passed adds nothing.
func (l *line) skip(column int) *line {
	return l.put(ink{}, blanks(min(column, l.width)-l.used))
}

// String is the row, filled up to its width.
func (l *line) String() string {
	l.skip(l.width)
	l.b.WriteString(l.back.off)
	return l.b.String()
}

// cells is how many cells a text takes. Plain letters need no measuring.
func cells(text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

const blank = "                                                                                                    "

func blanks(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blank) {
		return blank[:n]
	}
	return strings.Repeat(" ", n)
}

// A prose is the lines of a pane in the making, each as wide as the pane.
type prose struct {
	width int
	lines []string
}

// margin is how many cells stay free before the right edge.
const margin = 1

// add puts a text below what is there, wrapped, with indent blanks before it.
func (p *prose) add(k ink, indent int, text string) {
	for _, t := range wrap.Lines(text, p.width-indent-margin) {
		p.line(newLine(p.width).skip(indent).put(k, t))
	}
}

// labelled puts a text beside a label, which stands in its own column.
func (p *prose) labelled(label ink, name string, column int, k ink, text string) {
	for i, t := range wrap.Lines(text, p.width-column-margin) {
		l := newLine(p.width)
		if i == 0 {
			l.put(label, name)
		}
		p.line(l.skip(column).put(k, t))
	}
}

func (p *prose) line(l *line) { p.lines = append(p.lines, l.String()) }

// gap puts one empty line, but never two nor one at the top.
func (p *prose) gap() {
	if n := len(p.lines); n > 0 && strings.TrimSpace(p.lines[n-1]) != "" {
		p.line(newLine(p.width))
	}
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
