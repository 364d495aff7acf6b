package triage

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// states are what must fit into every window.
var states = []string{
	"", "read:3", "over", "over down down enter", "over 2", "over 3 end", "over 4", "over 4 enter", "over 5 end", "over 6", "over 7",
	"over / verylongverylongverylongverylongverylong", "over s s", "over f end", "over R", "over i", "over ?", "over :", "over Y", "none", "partly",
}

// TestEverySize holds that no row is wider or narrower than the window, no row is missing
// or too many, no border is broken, and the cursor is inside.
func TestEverySize(t *testing.T) {
	var all [][2]int
	for _, w := range []int{1, 2, 5, 12, 29, 30, 31, 40, 50, 69, 80, 100, 120, 149, 200, 400} {
		for _, h := range []int{1, 2, 7, 8, 9, 10, 11, 12, 13, 17, 18, 19, 20, 24, 30, 36, 60, 200} {
			all = append(all, [2]int{w, h})
		}
	}
	for i, script := range states {
		p := begin(t, 120, 36).play(script)
		for j, size := range all {
			if testing.Short() && j%7 != i%7 {
				continue
			}
			p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if fault := p.fault(); fault != "" {
				t.Fatalf("%q at %dx%d: %s\n%s", script, size[0], size[1], fault, p.shown())
			}
		}
	}
}

// fault says what is wrong with the frame.
func (p *player) fault() string {
	v := p.View()
	rows := strings.Split(ansi.Strip(v.Content), "\n")
	if len(rows) != p.Height {
		return fmt.Sprintf("%d rows", len(rows))
	}
	for i, row := range rows {
		if ansi.StringWidth(row) != p.Width {
			return fmt.Sprintf("row %d has %d cells", i, ansi.StringWidth(row))
		}
	}
	if c := v.Cursor; c == nil || c.X < 0 || c.Y < 0 || c.X >= p.Width || c.Y >= p.Height {
		return fmt.Sprintf("the cursor is at %v", c)
	}
	l := p.layout()
	if l.isTiny || p.At&dialogs != 0 {
		return ""
	}
	for y := l.table.Y; y < l.last.Y+l.last.H; y++ {
		row := []rune(rows[y])
		if left, right := row[0], row[len(row)-1]; !strings.ContainsRune("╭├╰│", left) || !strings.ContainsRune("╮┤╯│", right) {
			return fmt.Sprintf("row %d has %q and %q at its sides", y, left, right)
		}
	}
	if end := l.last.Y + l.last.H; end != p.Height-l.Status.H-l.Hints.H {
		return fmt.Sprintf("the body ends in row %d", end)
	}
	return ""
}

// TestSelectedIsInView: whatever the size, the selected row is seen.
func TestSelectedIsInView(t *testing.T) {
	p := begin(t, 120, 36).play("over 5 end up up")
	for _, h := range []int{60, 24, 15, 10, 8, 36} {
		p.send(tea.WindowSizeMsg{Width: 80, Height: h})
		if !strings.Contains(p.shown(), "▌28 Nov 2026 21:00 UTC") {
			t.Errorf("80x%d:\n%s", h, p.shown())
		}
	}
}
