package explorer

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/viewport"
)

// TestFind finds words in the panes: what is typed after Ctrl+F, how the screen
// counts it, and where the keys are then.
func TestFind(t *testing.T) {
	for _, tt := range []struct{ keys, at, count, why string }{
		{"0908 enter enter ctrl+f check", "find", "1 of 3", "typing finds at once"},
		{"0908 enter enter ctrl+f CHECK", "find", "1 of 3", "in any case"},
		{"0908 enter enter ctrl+f check enter n n", "detail", "3 of 3", "n goes on"},
		{"0908 enter enter ctrl+f check enter N", "detail", "3 of 3", "and N back, round the beginning"},
		{"0908 enter enter ctrl+f check down down up enter", "detail", "2 of 3", "the arrows too, while typing"},
		{"0908 enter enter ctrl+f kubernetes", "find", "0 found", "no message appears"},
		{"0908 enter ctrl+f check enter", "detail", "1 of 3", "from the list in the pane beside it"},
		{"0908 enter g ctrl+f dashboard enter", "guide", "1 of 2", "in the guide"},
		{"0908 enter g ctrl+f dashboard enter g n", "guide", "2 of 2", "from the list too"},
	} {
		p := start(t, 120, 36).play(tt.keys)
		if places[p.At] != tt.at || !strings.Contains(p.screen(), tt.count) {
			t.Errorf("%q leads to %s: %s\n%s", tt.keys, places[p.At], tt.why, p.screen())
		}
	}
}

// TestFindShows: wherever a match is, it comes into view, over the breaks of
// lines too, and stays there in every window.
func TestFindShows(t *testing.T) {
	for _, keys := range []string{
		"0908 enter enter ctrl+f dashboard enter",
		"0812 enter enter ctrl+f reviewer enter n n",
		"0908 enter g ctrl+f smile space id enter n n",
		"1014 enter g ctrl+f customer enter N",
		"0908 enter g ctrl+f engineering enter",
		"0812 enter enter ctrl+f means enter", "0812 enter enter ctrl+f source enter", // labels, which are beside text
		"0812 enter enter ctrl+f check enter n",
	} {
		p := start(t, 80, 24).play(keys)
		for _, size := range [][2]int{{80, 24}, {50, 15}, {30, 9}, {200, 60}, {72, 12}, {120, 36}} {
			p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			pane := p.panes.of(p.panes.find.pane).text()
			found := pane.Found[p.panes.find.match]
			line := viewport.LineAt(pane.Starts, found.From)
			if row := line - pane.Top; line >= pane.Held.Head && pane.Line(row) != line || row >= pane.Size.Height {
				t.Errorf("%q at %v: the match on line %d is not among %d lines from %d on", keys, size, line, pane.Size.Height, pane.Top)
			}
			if ground := p.Styles.Match.Onto(p.Styles.Selection); !strings.Contains(pane.Lines[line], ground.On) {
				t.Errorf("%q at %v: the match is not highlighted in %q", keys, size, pane.Lines[line])
			}
		}
	}
}

// TestStepsWhileFinding: the keys move over the steps as ever.
func TestStepsWhileFinding(t *testing.T) {
	p := start(t, 80, 24).play("0908 enter g ctrl+f dashboard enter")
	for range 7 {
		if p.play("j"); !p.isStepInView() {
			t.Errorf("step %d is out of sight", p.panes.guide.steps.On)
		}
	}
}

// TestFindEndsByMouse: another entry ends it while one types, and the keys go
// on where they came from.
func TestFindEndsByMouse(t *testing.T) {
	p := withMouse(t, 120, 36).play("ctrl+f").wheelOver("1013  ✗", 1)
	if p.At != atList || !p.play("q").quits() {
		t.Errorf("at %s", places[p.At])
	}
}

// TestFindEnds: Esc stops finding before it does anything else, another entry
// stops it too, and n then says why it does nothing.
func TestFindEnds(t *testing.T) {
	for keys, at := range map[string]string{
		"0908 enter enter ctrl+f check esc":       "detail",
		"0908 enter enter ctrl+f check enter esc": "detail",
		"0908 enter ctrl+f enter":                 "list",
		"1013 enter ctrl+f id enter esc esc down": "list",
	} {
		p := start(t, 120, 36).play(keys)
		if places[p.At] != at || p.panes.find.pane != 0 {
			t.Errorf("%q: at %s, finding in %b", keys, places[p.At], p.panes.find.pane)
		}
		if p.play("n"); !strings.HasPrefix(p.Said, "Find is off") {
			t.Errorf("%q, then n says %q", keys, p.Said)
		}
	}
}

// TestScrollStays: the words on top of a pane are still in view when the window
// becomes narrow and wide again, or else, in the guide, the step of the keys is.
// A size gives one frame, whatever was before it.
func TestScrollStays(t *testing.T) {
	for _, keys := range []string{
		"0812 enter enter pgdown", "0812 enter enter end", "0908 enter g pgdown pgdown", "0908 enter g end pgdown",
		"? pgdown pgdown", "0812 enter Y pgdown",
	} {
		scrollStays(t, 80, 24, keys)
		scrollStays(t, 120, 36, keys)
	}
	scrollStays(t, 80, 24, "paste:flat.json pgdown")
	scrollStays(t, 120, 36, "0812 enter enter down down down down down down down") // to an empty line
}

func scrollStays(t *testing.T, width, height int, keys string) {
	t.Helper()
	p := start(t, width, height).play(keys)
	first := p.screen()
	place := 0
	if at, top, _ := p.inView(); at != nil {
		place = at[top]
	}
	for _, size := range [][2]int{{50, 15}, {72, 20}, {31, 9}, {60, 24}} {
		p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		at, top, height := p.inView()
		if p.At == atGuide && !p.panes.guide.isLoose {
			place = at[p.panes.guide.steps.Lines[p.panes.guide.steps.On]]
		}
		if line := viewport.LineAt(at, place); at != nil && (line < top || line >= top+height) {
			t.Errorf("%q at %v: line %d is out of view:\n%s", keys, size, line, p.screen())
		}
	}
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
	if p.screen() != first {
		t.Errorf("%q: back at %dx%d the frame is another one:\n%s", keys, width, height, p.screen())
	}
}

// inView is the text of where the keys are: the places of its lines, the first
// line in view, and how many there are; nothing in a pop-up.
func (p *player) inView() (at []int, top, height int) {
	if one := p.panes.of(p.At); one != nil {
		shown := one.text()
		return shown.Starts, shown.Top, shown.Size.Height
	}
	return nil, 0, 0
}
