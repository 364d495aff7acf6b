package explorer

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
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

// onto is an ink on the ground of another.
func (k ink) onto(ground ink) ink {
	return ink{on: ground.on + k.on + ground.over, off: k.off + ground.off}
}

// A canvas takes lines one after the other. Many of them share its memory: a
// screen has a hundred lines, and making each apart is most of what they cost.
type canvas struct {
	strings.Builder
	l line
}

// open begins a line of so many cells; it ends the one before it.
func (c *canvas) open(width int) *line {
	c.l = line{b: &c.Builder, from: c.Len(), width: max(width, 0)}
	return &c.l
}

// paint adds a text in an ink.
func (c *canvas) paint(k ink, text string) {
	c.WriteString(k.on)
	c.WriteString(text)
	c.WriteString(k.off)
}

// A line is one row of cells in the making. What does not fit is cut and the
// cut is marked, so a row can never be wider than its place.
type line struct {
	b     *strings.Builder
	from  int // where it begins in b
	width int
	used  int
	back  ink // under the whole line: the selected row
}

// newLine is a line by itself.
func newLine(width int) *line { return new(canvas).open(width) }

// put adds a text.
func (l *line) put(k ink, text string) *line {
	free := l.width - l.used
	if text == "" || free <= 0 {
		return l
	}
	w := cells(text)
	if w <= free {
		l.write(k, text)
		l.used += w
		return l
	}
	text = head(text, free-1)
	if text != "" {
		l.write(k, text)
	}
	l.write(k, "…")
	l.used += cells(text) + 1
	return l
}

// head is as much of the beginning of a text as fits into some cells.
func head(text string, width int) string {
	width = max(width, 0)
	for i := range min(width, len(text)) {
		if text[i] < ' ' || text[i] > '~' {
			return ansi.Truncate(text, width, "")
		}
	}
	if width < len(text) && text[width] > '~' {
		return ansi.Truncate(text, width, "") // which may join the letter before it
	}
	return text[:min(width, len(text))]
}

// write adds what is known to fit.
func (l *line) write(k ink, text string) {
	l.b.WriteString(l.back.on)
	l.b.WriteString(k.on)
	l.b.WriteString(l.back.over)
	l.b.WriteString(text)
	l.b.WriteString(k.off)
}

// skip adds blanks up to a column; a column that is passed adds nothing.
func (l *line) skip(column int) *line {
	return l.put(ink{}, blanks(min(column, l.width)-l.used))
}

// String is the row, filled up to its width.
func (l *line) String() string {
	l.skip(l.width)
	l.b.WriteString(l.back.off)
	return l.b.String()[l.from:]
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

// ruleOf is a horizontal rule of so many cells.
func ruleOf(n int) string {
	const one, rule = "─", "────────────────────────────────────────────────────────────────────────────────────────────────────"
	if n <= 0 {
		return ""
	}
	if n*len(one) <= len(rule) {
		return rule[:n*len(one)]
	}
	return strings.Repeat(one, n)
}
