package explorer

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/ui/explorer/draw"
)

// TestPopupsCoverOnlyThemselves holds that a pop-up changes nothing beside it
// but the hints, and that all is as it was when it is closed.
func TestPopupsCoverOnlyThemselves(t *testing.T) {
	sweep(t)
	for _, size := range [][2]int{{120, 36}, {80, 24}, {60, 24}, {30, 12}} {
		for _, from := range []string{"", "enter", "g"} {
			for _, key := range []string{"f", "=", "C", "?"} {
				p := start(t, size[0], size[1]).play(from)
				before, frame := p.screen(), p.View().Content
				p.play(key)
				if y := p.changedBeside(before); y >= 0 {
					t.Errorf("%v: %q then %q changes row %d beside the pop-up:\n%s", size, from, key, y, p.screen())
				}
				if p.play("esc"); p.View().Content != frame {
					t.Errorf("%v: %q then %q leaves a trace", size, from, key)
				}
			}
		}
	}
}

// changedBeside is the first row that differs from before beside the pop-up, or
// -1. The hints may, and the bar that shows on which guide step the keys are.
func (p *player) changedBeside(before string) int {
	r := p.popupRect()
	was, is := strings.Split(before, "\n"), strings.Split(p.screen(), "\n")
	for y := range is[:len(is)-1] {
		a, b := was[y], is[y]
		if y >= r.Y && y < r.Y+r.H {
			a, b = outside(a, r), outside(b, r)
		}
		if strings.ReplaceAll(a, "▌", " ") != strings.ReplaceAll(b, "▌", " ") {
			return y
		}
	}
	return -1
}

// popupRect is where the pop-up is: where a click does not close it.
func (p *player) popupRect() draw.Rect {
	r := draw.Rect{X: p.Width, Y: p.Height}
	for y := range p.Height {
		for x := range p.Width {
			q := p.explorer
			if _, inside := q.dialogs.Click(q.dialogs.context(&q.common), x, y); inside {
				r.X, r.Y = min(r.X, x), min(r.Y, y)
				r.W, r.H = x+1-r.X, y+1-r.Y
			}
		}
	}
	return r
}

func outside(row string, r draw.Rect) string {
	return ansi.Truncate(row, r.X, "") + ansi.TruncateLeft(row, r.X+r.W, "")
}

// TestHintsSayHowToLeave holds that at every place the screen names the key that
// leaves it, in a small window too. From the list one leaves the program, and
// the help names the key.
func TestHintsSayHowToLeave(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 15}, {30, 10}} {
		for keys, leave := range map[string]string{
			"": "?", "enter": "Esc", "g": "Esc", "/": "Esc", "f": "Esc", "=": "Esc", "C": "Esc", "?": "Esc", "Y": "Esc",
		} {
			p := start(t, size[0], size[1]).play(keys)
			rows := strings.Split(p.screen(), "\n")
			where := rows[len(rows)-1]
			if p.At == atText {
				where = rows[0]
			}
			if !strings.Contains(where, leave) {
				t.Errorf("%v: at %s nothing says %s: %q", size, places[p.At], leave, where)
			}
		}
	}
}

// TestHintsAreTrue holds that a hint line names only keys that work at its place.
func TestHintsAreTrue(t *testing.T) {
	for _, keys := range []string{"", "enter", "g", "/", "f", "=", "C", "?"} {
		p := start(t, 400, 60).play(keys)
		rows := strings.Split(p.screen(), "\n")
		for _, hint := range strings.Split(strings.TrimSpace(rows[len(rows)-1]), " · ") {
			rows := actions()
			live := slices.ContainsFunc(rows, func(a action) bool {
				return a.At&p.reach() != 0 && strings.HasPrefix(hint, a.Tag+" "+a.Help().Desc)
			})
			if !live {
				t.Errorf("at %s the hint %q is of no live key", places[p.At], hint)
			}
		}
	}
}
