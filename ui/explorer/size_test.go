package explorer

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/shell"
)

// states are what must fit into every window, as scripts.
var states = []string{
	"", "0812", "/ " + strings.Repeat("verylong", 40), "/ kubernetes", "/ blury", "l l 0908",
	"0908 enter enter", "0908 enter g end pgdown pgdown", "0001 enter = right right", "1014 enter =",
	"f down down space", "right right f down down down down down down space up space esc",
	"0812 enter C down", "0812 enter Y", "?", "space j space j p esc", "right right right right right",
	"paste:flat.json", "paste:status-with-history.json down", "paste:duplicate-type.json", "paste:actions.json end",
}

// shapedSizes are the windows on either side of every size from which something is
// drawn in another way, and some between and beyond; tinySizes are all that have no
// room for panes, where a frame is two sentences.
func shapedSizes() (all [][2]int) {
	for _, w := range []int{30, 31, 33, 40, 69, 70, 71, 109, 110, 111, 229, 400} {
		for _, h := range []int{8, 9, 10, 11, 12, 13, 19, 20, 21, 29, 30, 31, 200} {
			all = append(all, [2]int{w, h})
		}
	}
	return all
}

func tinySizes() (all [][2]int) {
	for w := 1; w <= shell.TinyBelowWidth+10; w++ {
		for h := 1; h <= shell.TinyBelowHeight+6; h++ {
			if shapeOf(w, h) == tiny {
				all = append(all, [2]int{w, h})
			}
		}
	}
	return all
}

// TestEverySize holds that no row is wider or narrower than the window, no row
// is missing or too many, no border is broken, and the cursor is inside.
func TestEverySize(t *testing.T) {
	t.Parallel()
	shaped, tinies := shapedSizes(), tinySizes()
	for i, keys := range states {
		p := start(t, 120, 36).play(keys)
		sizes := slices.Clone(shaped)
		for j, size := range tinies {
			if i == 0 || j%len(states) == i { // each with one state, and all with the first
				sizes = append(sizes, size)
			}
		}
		for j, size := range sizes {
			if part := modeltest.Part(3, 7); j%part != i%part {
				continue
			}
			p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if fault := p.fault(); fault != "" {
				t.Fatalf("%q at %dx%d: %s\n%s", keys, size[0], size[1], fault, p.screen())
			}
		}
	}
}

// fault says what is wrong with the frame.
func (p *player) fault() string {
	v := p.View()
	rows := strings.Split(v.Content, "\n")
	if len(rows) != p.Height {
		return fmt.Sprintf("%d rows", len(rows))
	}
	screen := make([][]string, len(rows))
	for i, row := range rows {
		if screen[i] = cells(row); len(screen[i]) != p.Width {
			return fmt.Sprintf("row %d has %d cells", i, len(screen[i]))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= p.Width || c.Y >= p.Height) {
		return fmt.Sprintf("the cursor is at %d, %d", c.X, c.Y)
	}
	return p.brokenBorder(screen)
}

// brokenBorder looks at the four corners and both sides of every pane, where no
// pop-up covers them.
func (p *player) brokenBorder(screen [][]string) string {
	l := p.layout()
	if l.shape == tiny || p.At&dialogs != 0 {
		return ""
	}
	for letter, r := range map[byte]draw.Rect{'L': l.list, 'D': l.detail, 'G': l.guide} {
		for y := r.Y; y < r.Y+r.H && !r.IsEmpty(); y++ {
			left, right := screen[y][r.X], screen[y][r.X+r.W-1]
			if !strings.Contains("╭╰├│", left) || !strings.Contains("╮╯┤│", right) {
				return fmt.Sprintf("pane %c has %q and %q at its sides in row %d", letter, left, right, y)
			}
		}
	}
	return ""
}

// cells are the cells of a row, without styles: a mark does not join a letter that
// has another style. The second cell of a wide letter is empty.
func cells(row string) []string {
	var all []string
	for part := range strings.SplitSeq("m"+row, "\x1b") {
		_, text, _ := strings.Cut(part, "m")
		for text != "" {
			size, width := 1, 1
			if !isPlain(text) {
				var first string
				first, width = ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
				size = len(first)
			}
			for i := range width {
				all = append(all, text[:size*(1-i)])
			}
			text = text[size:]
		}
	}
	return all
}

// isPlain reports whether a row begins with a character of one byte and one cell,
// which is faster to tell than of any other. What follows does not join it.
func isPlain(row string) bool {
	return ' ' <= row[0] && row[0] <= '~' && (len(row) == 1 || row[1] < utf8.RuneSelf)
}

// TestFieldsInView: what is typed in a pop-up is seen in every window that has
// room for panes, for every step that may have a note.
func TestFieldsInView(t *testing.T) {
	sweep(t)
	for _, e := range loaded(t).Entries() {
		for _, size := range [][2]int{{30, 8}, {30, 10}, {40, 8}, {50, 15}, {120, 36}} {
			p := start(t, size[0], size[1])
			p.session.Open(e)
			p.relayout()
			for range p.panes.guide.steps.Len() {
				if p.play("g t"); p.View().Cursor == nil {
					t.Fatalf("%s at %v, step %d:\n%s", e.ID, size, p.panes.guide.steps.On, p.screen())
				}
				p.play("esc j")
			}
		}
	}
	for _, size := range [][2]int{{30, 8}, {50, 15}} {
		if p := start(t, size[0], size[1]).play("0908 enter C right right enter"); p.At != atBlank || p.View().Cursor == nil {
			t.Errorf("the blank at %v:\n%s", size, p.screen())
		}
	}
}

// TestCursors: the cursor is where one types, and on what is chosen.
func TestCursors(t *testing.T) {
	for _, keys := range []string{":", "?", "0908 enter g t"} {
		p := start(t, 60, 20).play(keys + " " + strings.Repeat("x", 80))
		c := p.View().Cursor
		row := cells(strings.Split(p.screen(), "\n")[c.Y])
		if row[c.X-1] != "x" || row[c.X] != " " {
			t.Errorf("%q: the cursor is in column %d of %q", keys, c.X, row)
		}
	}
	p := start(t, 80, 24).play("0908 enter C")
	before := p.View().Cursor.X
	if after := p.play("right right").View().Cursor.X; after <= before {
		t.Errorf("the cursor stays in column %d", before)
	}
	p = start(t, 120, 60).play("0908 enter g end ?")
	p.send(sized(80, 20))
	if p.play("esc"); p.View().Cursor == nil {
		t.Error("the step of the keys is out of sight when a pop-up closes in another window")
	}
}

// TestResizeAndBack holds that a size gives one frame, whatever was before it,
// and that the selected entry stays in view.
func TestResizeAndBack(t *testing.T) {
	for _, keys := range states {
		p := start(t, 120, 36).play(keys)
		if p.At&dialogs != 0 || p.At == atGuide {
			continue // these keep what is read in view, which may scroll
		}
		for _, size := range [][2]int{{80, 24}, {10, 3}, {50, 15}, {31, 9}, {200, 60}, {120, 36}} {
			p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if e := p.session.Selected(); e != nil && !strings.Contains(p.screen(), e.Code) {
				t.Errorf("%q at %v: the selected entry is out of view", keys, size)
			}
		}
		again := p.screen()
		p.send(tea.WindowSizeMsg{Width: 120, Height: 36})
		if p.screen() != again {
			t.Errorf("%q: the same size gives another frame", keys)
		}
	}
}
