package explorer

import "strings"

// A box is a pane's border. Its sides are fixed, so that panes that touch look
// like one.
type box struct {
	title    string
	titleInk ink
	note     string // right, in the upper edge
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

// draw puts the border around lines that already have the inner width.
func (b box) draw(r rect, lines []string) []string {
	if r.w < 2 || r.h < 1 {
		return nil
	}
	rows := make([]string, 0, r.h)
	rows = append(rows, b.top(r.w))
	side := b.edge.paint("│")
	for _, l := range lines {
		rows = append(rows, side+l+side)
	}
	if !b.open && r.h > 1 {
		rows = append(rows, b.edge.paint("╰"+strings.Repeat("─", r.w-2)+"╯"))
	}
	return rows
}

func (b box) top(width int) string {
	left, right := "╭", "╮"
	if b.joined {
		left, right = "├", "┤"
	}
	note := ""
	if b.note != "" && width >= cells(b.note)+12 {
		note = " " + b.note + " "
	}
	l := newLine(width - 2 - cells(note) - 1)
	l.put(b.titleInk, " "+b.title).put(b.titleInk, " ")
	rule := strings.Repeat("─", max(0, l.width-l.used))
	return b.edge.paint(left) + l.put(b.edge, rule).b.String() + b.titleInk.paint(note) + b.edge.paint("─"+right)
}

// overlay lays a box over rows that are already drawn.
func overlay(rows []string, r rect, over []string) {
	for i, o := range over {
		if y := r.y + i; y >= 0 && y < len(rows) {
			rows[y] = splice(rows[y], r.x, r.w, o)
		}
	}
}
