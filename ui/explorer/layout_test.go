package explorer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/draw"
)

// named are the rectangles of a layout that must not touch, with their letters
// in the drawings.
func (l layout) named() map[byte]draw.Rect {
	return map[byte]draw.Rect{
		't': l.tabs, 's': l.search, 'L': l.list, 'D': l.detail, 'G': l.guide, 'm': l.Status, 'h': l.Hints,
	}
}

// draw draws a layout, one letter for several cells.
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
	sweep(t)
	for w := 1; w <= 400; w++ {
		for h := 1; h <= 200; h++ {
			for _, front := range []scope{atList, atDetail, atGuide} {
				if fault := newLayout(w, h, demand{front: front, rows: 9, rowWidth: 70, answer: 12, hasGuide: true}).fault(w, h); fault != "" {
					t.Fatalf("%dx%d with %b shown: %s", w, h, front, fault)
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

// TestAnswerIsSeen: once a code is searched and one of its entries selected, all that
// there is to say, to do and to understand is on the screen, for every entry, and
// nearly always the whole answer; and what is seen has no two empty lines together.
func TestAnswerIsSeen(t *testing.T) {
	for _, tt := range []struct{ width, height, cut int }{{80, 24, 4}, {120, 36, 0}, {200, 60, 0}} {
		p := explore(t, modeltest.WithV3(t), tt.width, tt.height).play("enter")
		cut := 0
		for _, e := range modeltest.WithV3(t).Entries() {
			p.lookUp(e)
			d := &p.panes.detail
			if source := p.detailLine("Source"); source >= d.Size.Height {
				cut++
				t.Logf("%dx%d, %s: the source is out of sight", tt.width, tt.height, e.ID)
			}
			if text := p.detailLine("Text"); d.Top > 0 || text > d.Size.Height {
				t.Errorf("%dx%d, %s: of %d lines %d are seen, and the meaning ends on line %d", tt.width, tt.height, e.ID, len(d.Lines), d.Size.Height, text)
			}
			if strings.Contains(p.answer(), "\n\n\n") {
				t.Errorf("%dx%d, %s: two empty lines together", tt.width, tt.height, e.ID)
			}
		}
		if cut > tt.cut {
			t.Errorf("%dx%d: the source of %d answers is out of sight", tt.width, tt.height, cut)
		}
	}
}

// lookUp searches the code of an entry and selects it.
func (p *player) lookUp(e *catalog.Entry) {
	p.session.Search(e.Code)
	i := slices.IndexFunc(p.session.Rows(), func(r model.Row) bool { return r.Hit.Entry == e })
	p.session.Select(i)
	p.At = atList
	p.relayout()
}

// answer is what is seen of the answer, as text.
func (p *player) answer() string {
	d, all := &p.panes.detail, []string{}
	for row := range min(d.Size.Height, len(d.Lines)) {
		all = append(all, strings.TrimSpace(ansi.Strip(d.Lines[d.Line(row)])))
	}
	return strings.Join(all, "\n")
}

// TestSayIsSeen: in every window that shows an answer what to say begins in view, and
// wherever it is scrolled, a clash stays, and so does the rule of disclosure as long as
// any of the words that it is about are seen.
func TestSayIsSeen(t *testing.T) {
	sweep(t)
	const rule = "Only this. Not the code, not the meaning."
	for _, size := range [][2]int{{30, 9}, {31, 10}, {50, 15}, {69, 12}, {70, 8}, {70, 14}, {80, 24}, {110, 30}, {120, 36}, {150, 9}} {
		p := start(t, size[0], size[1])
		for _, e := range loaded(t).Entries() {
			p.lookUp(e)
			p.play("enter")
			for begun := true; ; begun = false {
				seen, d := flat(p.answer()), &p.panes.detail
				say := strings.Fields(e.Customer)
				switch {
				case begun && e.Customer != "" && !strings.Contains(seen, "Say "+say[0]):
					t.Errorf("%v, %s: what to say is out of sight:\n%s", size, e.ID, seen)
				case d.Size.Height > 7 && strings.Contains(seen, "Say ") && e.Customer != "" && e.Disclosure != catalog.Tell && !strings.Contains(seen, rule):
					t.Errorf("%v, %s: the rule is out of sight:\n%s", size, e.ID, seen)
				case d.Size.Height > 2 && len(model.OtherMeanings(p.session.Catalog(), e).Only(model.Other)) > 0 && !strings.Contains(seen, "! "):
					t.Errorf("%v, %s: the clash is out of sight:\n%s", size, e.ID, seen)
				}
				before := d.Top
				if p.play("down"); p.panes.detail.Top == before {
					break
				}
			}
			p.play("esc")
		}
	}
}

// TestCausesAreSeen: below the answer a wide window shows every likely cause or the first
// three steps of the guide, for all but a few whose answers are long.
func TestCausesAreSeen(t *testing.T) {
	p := start(t, 120, 36)
	cut := 0
	for _, e := range loaded(t).Entries() {
		p.lookUp(e)
		g := &p.panes.guide
		if n := g.steps.Len(); n > 0 && g.steps.Lines[0]-1 > g.Size.Height && g.steps.Lines[min(3, n)-1] >= g.Size.Height {
			cut++
		}
	}
	if cut > 3 {
		t.Errorf("of %d guides the causes are out of sight", cut)
	}
}

// TestGuideHasTheRoom: in a wide window the guide has more rows once it has the keys.
func TestGuideHasTheRoom(t *testing.T) {
	p := start(t, 120, 36).play("0908 enter")
	reads, guides := p.layout(), p.play("g").layout()
	if guides.shape != wide || guides.guide.H <= reads.guide.H || guides.detail.H < leastRows {
		t.Errorf("the guide has %d rows with the keys, the detail %d", guides.guide.H, guides.detail.H)
	}
}

// detailLine is the line of the detail that begins with a word; -1 if none does.
func (p *player) detailLine(word string) int {
	return slices.IndexFunc(p.panes.detail.Lines, func(line string) bool {
		return strings.HasPrefix(ansi.Strip(line), " "+word+" ")
	})
}
