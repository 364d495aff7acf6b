package explorer

import "strings"

// A box is a pane's border. Its sides are fixed, so that panes that touch look
// like one.
type box struct {
	title    string
	titleInk ink
	note     string // beside the title
	edge     ink
	joined   bool // the upper edge continues the box above
	open     bool // there is no lower edge: the next box continues it
}

// inner is the size of the content of a box in a rectangle.
func (b box) inner(r rect) (width, height int) {
	height = r.h - 2
	if b.open {
		height++
	}
	return max(r.w-2, 0), max(height, 0)
}

// A panel is a box at its place with what it shows.
type panel struct {
	box
	rect
	draw func(l *line, i int) // writes row i of the content
}

// textPanel shows lines that are as wide as the inside of the box.
func textPanel(b box, r rect, lines []string, top int) panel {
	return panel{b, r, func(l *line, i int) {
		if i += top; i < len(lines) {
			l.b.WriteString(lines[i])
			l.used = l.width
		}
	}}
}

// row draws what a panel has in a row of the screen. The border is drawn around
// content that ends where it must, whatever is in it.
func (p panel) row(c *canvas, y int) {
	switch {
	case p.w < 2 || p.h < 1:
	case y == p.y:
		p.top(c)
	case y == p.y+p.h-1 && !p.open:
		c.WriteString(p.edge.on + "╰")
		c.WriteString(ruleOf(p.w - 2))
		c.WriteString("╯" + p.edge.off)
	default:
		c.paint(p.edge, "│")
		l := c.open(p.w - 2)
		p.draw(l, y-p.y-1)
		_ = l.String()
		c.paint(p.edge, "│")
	}
}

// top is the upper edge. The note stands beside the title and not at the other
// end: with each row that one moves to, the rule between them would be sent too.
func (p panel) top(c *canvas) {
	left, right := "╭", "─╮"
	if p.joined {
		left, right = "├", "─┤"
	}
	note := ""
	for p.note != "" && p.w < cells(p.note)+14 { // what comes first matters most
		p.note = p.note[:max(0, strings.LastIndex(p.note, " · "))]
	}
	if p.note != "" {
		note = " · " + p.note
	}
	c.paint(p.edge, left)
	l := c.open(p.w - 4 - cells(note))
	l.put(p.titleInk, " "+p.title)
	c.paint(p.titleInk, note+" ")
	c.paint(p.edge, ruleOf(l.width-l.used)+right)
}

// rows are a panel by itself, as the rows of its rectangle.
func (p panel) rows() []string {
	all := make([]string, 0, max(p.h, 0))
	for y := p.y; y < p.y+p.h; y++ {
		var c canvas
		p.row(&c, y)
		all = append(all, c.String())
	}
	return all
}

// overlay lays a panel over a screen that is already drawn.
func overlay(screen string, p panel) string {
	rows := strings.Split(screen, "\n")
	for i, over := range p.rows() {
		if y := p.y + i; y >= 0 && y < len(rows) {
			rows[y] = splice(rows[y], p.x, p.w, over)
		}
	}
	return strings.Join(rows, "\n")
}
