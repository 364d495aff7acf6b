// Package draw writes what is on the screen: rows of cells, boxes around them, and
// panels laid over a screen. Nothing it writes is wider than its place.
package draw

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/ui/explorer/theme"
)

// A box is a pane's border. Its sides are fixed, so that panes that touch look
// like one.
type Box struct {
	Title      string
	TitleStyle theme.Style
	Note       string // beside the title
	Edge       theme.Style
	Joined     bool // the upper edge continues the box above
	Open       bool // there is no lower edge: the next box continues it
}

// Inner is the size of the content of a box in a rectangle.
func (b Box) Inner(r Rect) (width, height int) {
	height = r.H - 2
	if b.Open {
		height++
	}
	return max(r.W-2, 0), max(height, 0)
}

// A panel is a box at its place with what it shows.
type Panel struct {
	Box
	Rect
	Draw func(l *Row, i int) // writes row i of the content
}

// TextPanel shows lines that are as wide as the inside of the box.
func TextPanel(b Box, r Rect, lines []string, top int) Panel {
	return Panel{b, r, func(l *Row, i int) {
		if i += top; i < len(lines) {
			l.Fill(lines[i])
		}
	}}
}

// DrawRow draws what a panel has in a row of the screen. The border is drawn around
// content that ends where it must, whatever is in it.
func (p Panel) DrawRow(c *Buffer, y int) {
	switch {
	case p.W < 2 || p.H < 1:
	case y == p.Y:
		p.top(c)
	case y == p.Y+p.H-1 && !p.Open:
		c.WriteString(p.Edge.On + "╰")
		c.WriteString(ruleOf(p.W - 2))
		c.WriteString("╯" + p.Edge.Off)
	default:
		c.Paint(p.Edge, "│")
		l := c.Open(p.W - 2)
		p.Draw(l, y-p.Y-1)
		_ = l.String()
		c.Paint(p.Edge, "│")
	}
}

// top is the upper edge. The note is beside the title and not at the other end: each move to another row would send the rule between them too.
func (p Panel) top(c *Buffer) {
	left, right := "╭", "─╮"
	if p.Joined {
		left, right = "├", "─┤"
	}
	note := ""
	for p.Note != "" && p.W < Cells(p.Note)+14 { // what comes first matters most
		p.Note = p.Note[:max(0, strings.LastIndex(p.Note, " · "))]
	}
	if p.Note != "" {
		note = " · " + p.Note
	}
	c.Paint(p.Edge, left)
	l := c.Open(p.W - 4 - Cells(note))
	l.Put(p.TitleStyle, " "+p.Title)
	c.Paint(p.TitleStyle, note+" ")
	c.Paint(p.Edge, ruleOf(l.Free())+right)
}

// Rows are a panel by itself, as the rows of its rectangle.
func (p Panel) Rows() []string {
	all := make([]string, 0, max(p.H, 0))
	for y := p.Y; y < p.Y+p.H; y++ {
		var c Buffer
		p.DrawRow(&c, y)
		all = append(all, c.String())
	}
	return all
}

// Overlay lays a panel over a screen that is already drawn. The rows around it are
// drawn in one style, so that it stands out; without a style they stay as they are.
func Overlay(screen string, p Panel, around Rect, dim theme.Style) string {
	rows := strings.Split(screen, "\n")
	for y := range rows {
		if dim.On != "" && around.Has(around.X, y) {
			rows[y] = dim.On + ansi.Strip(rows[y]) + dim.Off
		}
	}
	for i, over := range p.Rows() {
		if y := p.Y + i; y >= 0 && y < len(rows) {
			rows[y] = splice(rows[y], p.X, p.W, over)
		}
	}
	return strings.Join(rows, "\n")
}
