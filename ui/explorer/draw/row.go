package draw

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/ui/explorer/theme"
)

// A Buffer takes lines one after the other. Many of them share its memory: a
// screen has a hundred lines, and making each apart is most of what they cost.
type Buffer struct {
	strings.Builder
	l Row
}

// Open begins a line of a given width and ends the line before it.
func (c *Buffer) Open(width int) *Row {
	c.l = Row{to: &c.Builder, from: c.Len(), width: max(width, 0)}
	return &c.l
}

// Paint adds a text in a style.
func (c *Buffer) Paint(k theme.Style, text string) {
	c.WriteString(k.On)
	c.WriteString(text)
	c.WriteString(k.Off)
}

// A Row is one row of cells in the making. What does not fit is cut and the
// cut is marked, so a row can never be wider than its place.
type Row struct {
	to    *strings.Builder
	from  int // where it begins there
	width int
	used  int         // Cells that are written
	Back  theme.Style // under the whole line: the selected row
}

// NewRow is a line by itself.
func NewRow(width int) *Row { return new(Buffer).Open(width) }

// Column is the column of the next text.
func (l *Row) Column() int { return l.used }

// Free is how many cells are left.
func (l *Row) Free() int { return l.width - l.used }

// Fill writes a text that has its styles, and as many cells as are left.
func (l *Row) Fill(text string) {
	l.to.WriteString(text)
	l.used = l.width
}

// Paste adds a styled text whose width is known.
func (l *Row) Paste(text string, cells int) {
	l.to.WriteString(text)
	l.used += cells
}

// Put adds a text.
func (l *Row) Put(k theme.Style, text string) *Row {
	free := l.Free()
	if text == "" || free <= 0 {
		return l
	}
	w := Cells(text)
	if w <= free {
		l.write(k, text)
		l.used += w
		return l
	}
	text = Head(text, free-1)
	if text != "" {
		l.write(k, text)
	}
	l.write(k, "…")
	l.used += Cells(text) + 1
	return l
}

// Head is as much of the beginning of a text as fits into some cells.
func Head(text string, width int) string {
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
func (l *Row) write(k theme.Style, text string) {
	l.to.WriteString(l.Back.On)
	l.to.WriteString(k.On)
	l.to.WriteString(l.Back.Over)
	l.to.WriteString(text)
	l.to.WriteString(k.Off)
}

// Skip adds blanks up to a column; a column that is passed adds nothing.
func (l *Row) Skip(column int) *Row {
	return l.Put(theme.Style{}, Blanks(min(column, l.width)-l.used))
}

// String is the row, filled up to its width.
func (l *Row) String() string {
	l.Skip(l.width)
	l.to.WriteString(l.Back.Off)
	return l.to.String()[l.from:]
}

// Cells is how many cells a text takes. Plain letters need no measuring.
func Cells(text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

const blank = "                                                                                                    "

// Blanks are n blanks; none if n is less than one.
func Blanks(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blank) {
		return blank[:n]
	}
	return strings.Repeat(" ", n)
}

// ruleOf is a horizontal rule of a given width.
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
