package explorer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/ui/explorer/draw"
)

// named are the rectangles of a layout that must not touch, with their letters
// in the drawings.
func (l layout) named() map[byte]draw.Rect {
	return map[byte]draw.Rect{
		't': l.tabs, 's': l.search, 'L': l.list, 'D': l.detail, 'G': l.guide, 'm': l.status, 'h': l.hints,
	}
}

// draw draws a layout, one letter for so many cells.
func (l layout) draw(width, height, perColumn, perRow int) string {
	var b strings.Builder
	for y := 0; y < height; y += perRow {
		for x := 0; x < width; x += perColumn {
			b.WriteByte(l.at(x, y))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (l layout) at(x, y int) byte {
	found := byte('.')
	for letter, r := range l.named() {
		if x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H {
			if found != '.' {
				return '!'
			}
			found = letter
		}
	}
	return found
}

// TestLayoutDrawings keeps the layout as drawings: a column stands for two
// cells, a row for one.
func TestLayoutDrawings(t *testing.T) {
	for _, size := range [][2]int{
		{150, 40}, {120, 36}, {110, 30}, {109, 30}, {110, 29}, {80, 24}, {70, 24}, {69, 24}, {50, 15},
		{30, 19}, {30, 20}, {30, 12}, {30, 11}, {30, 9}, {30, 8}, {29, 8}, {30, 7},
	} {
		for name, front := range map[string]scope{"list": atList, "detail": atDetail, "guide": atGuide} {
			w, h := size[0], size[1]
			golden(t, fmt.Sprintf("layout/%dx%d-%s.txt", w, h, name), newLayout(w, h, demand{front: front, rows: 9, rowWidth: 70, answer: 12, hasGuide: true}).draw(w, h, 2, 1))
		}
	}
}

// TestLayoutEverySize holds that the rectangles fill the screen exactly.
func TestLayoutEverySize(t *testing.T) {
	for w := 1; w <= 400; w++ {
		for h := 1; h <= 200; h++ {
			for _, front := range []scope{atList, atDetail, atGuide} {
				if fault := newLayout(w, h, demand{front: front, rows: 9, rowWidth: 70, answer: 12, hasGuide: true}).fault(w, h); fault != "" {
					t.Fatalf("%dx%d with %b in front: %s", w, h, front, fault)
				}
			}
		}
	}
}

// fault says what is wrong with a layout: rectangles inside the screen whose
// areas add up to it, and of which no two meet, fill it.
func (l layout) fault(w, h int) string {
	if l.shape == tiny {
		return ""
	}
	area := 0
	all := l.named()
	for letter, r := range all {
		if r.IsEmpty() {
			continue
		}
		if r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h {
			return fmt.Sprintf("%c leaves the screen: %+v", letter, r)
		}
		area += r.W * r.H
		for other, o := range all {
			if other != letter && !o.IsEmpty() && r.X < o.X+o.W && o.X < r.X+r.W && r.Y < o.Y+o.H && o.Y < r.Y+r.H {
				return fmt.Sprintf("%c meets %c", letter, other)
			}
		}
	}
	if area != w*h {
		return fmt.Sprintf("%d of %d cells are taken", area, w*h)
	}
	return ""
}

// TestCustomerWordsInView holds that in a wide window nearly every answer is seen
// whole; and that its guide, once it has the keys, has the room.
func TestCustomerWordsInView(t *testing.T) {
	p := start(t, 120, 36)
	inView := 0
	entries := loaded(t).Entries()
	for _, e := range entries {
		p.session.Open(e)
		p.relayout()
		if d := p.panes.detail; len(d.Lines) <= d.Size.Height {
			inView++
		}
	}
	if of := len(entries); inView*10 < of*9 {
		t.Errorf("of %d entries %d have the answer in view", of, inView)
	}
	reads, guides := p.layout(), p.play("g").layout()
	if guides.shape != wide || guides.guide.H <= reads.guide.H || guides.detail.H < leastRows {
		t.Errorf("the guide has %d rows in front of %d of the detail", guides.guide.H, guides.detail.H)
	}
}

// detailLine is the line of the detail that begins with a word; -1 if none does.
func (p *player) detailLine(word string) int {
	return slices.IndexFunc(p.panes.detail.Lines, func(line string) bool {
		return strings.HasPrefix(ansi.Strip(line), " "+word+" ")
	})
}
