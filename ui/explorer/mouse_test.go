package explorer

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/state"
)

// clickOn clicks on the first place of the screen that shows a text.
func (p *player) clickOn(text string) *player {
	return p.clickAt(p.find(text))
}

func (p *player) clickAt(x, y int) *player {
	p.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	return p.send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// wheelOver turns the wheel over a text, downwards if n is more than 0.
func (p *player) wheelOver(text string, n int) *player {
	x, y := p.find(text)
	for ; n > 0; n-- {
		p.send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
	}
	for ; n < 0; n++ {
		p.send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelUp})
	}
	return p
}

// find is where a text is on the screen, in cells.
func (p *player) find(text string) (x, y int) {
	for y, row := range strings.Split(p.screen(), "\n") {
		if before, _, found := strings.Cut(row, text); found {
			return ansi.StringWidth(before), y
		}
	}
	panic(text + " is not on the screen:\n" + p.screen())
}

func withMouse(t *testing.T, width, height int) *player {
	p := start(t, width, height)
	p.mouse.on = true
	return p
}

// TestClicks clicks on what the screen shows, and looks at what comes of it.
func TestClicks(t *testing.T) {
	for _, tt := range []struct{ keys, clicks, at, shows, why string }{
		{"", "Biometric 20", "list", "20 of 20", "a tab"},
		{"l l l", "All 94", "list", "94 of 94", "back to all"},
		{"", "0001  - No category  Gen  ID Authority", "list", "▌0001  - No category  Gen  ID Authority", "a row is selected"},
		{"", "Gen  ID Auth;Gen  ID Auth", "detail", "ID Authority image not available", "and read by another click"},
		{"", "press / or a digit", "search", "a code, or words", "the search"},
		{"", "any category", "filter", "Filter by category", "the filter"},
		{"", "f any", "filter", "Filter by category", "its key too"},
		{"f space enter", "Approved]", "list", "any category", "a chip takes its filter away"},
		{"f space enter", "a clears", "list", "any category", "so does what says it"},
		{"0908", "Means  ", "detail", "Esc back", "the detail pane"},
		{"0812 enter", "Tell the customer now", "guide", "▌[ ] 1  Tell the customer now", "a step"},
		{"0908 enter g", "[ ] 2  Find", "guide", "[x] 2  Find", "the box of a step"},
		{"0812 enter", "= compare ·", "compare", "means different things in different products", "a hint"},
		{"0812 enter =", "✗ REJECTED;✗ REJECTED", "list", "▌0812  ✗", "a meaning, and again to open it"},
		{"f", "[ ] ✗", "filter", "[x] ✗ Rejected", "a category"},
		{"f", "94 of 94", "list", "94 of 94", "beside a pop-up: it is closed"},
		{"0908 enter C", "customer reply", "copy as", "[customer reply]", "an option of the composer"},
		{"0908 enter C", "Jira", "copy as", "[Jira]", "in the other row too"},
		{": guide", "guide             g", "guide", "▌[ ]", "a command is run"},
		{"paste:status-with-history.json", "0814, Biometric", "job", "Job results · ", "a result"},
	} {
		p := withMouse(t, 120, 36).play(tt.keys)
		for click := range strings.SplitSeq(tt.clicks, ";") {
			p.clickOn(click)
		}
		if places[p.At] != tt.at || !strings.Contains(p.screen(), tt.shows) {
			t.Errorf("%q, click on %q: at %s, %q is not to be seen: %s\n%s", tt.keys, tt.clicks, places[p.At], tt.shows, tt.why, p.screen())
		}
	}
}

// TestClicksAnywhere: wherever one clicks, scrolls and drags, in every state and
// window, nothing breaks and nothing quits but the hint that says so. Each state has
// every other row of the window once, in a column that differs from row to row and
// from state to state: rows are what differs, and along one most cells do the same.
func TestClicksAnywhere(t *testing.T) {
	t.Parallel()
	for i, keys := range states {
		if part := modeltest.Part(3, 6); i%part != 0 {
			continue
		}
		for _, size := range [][2]int{{80, 24}, {120, 36}, {30, 8}, {20, 4}} {
			begun := withMouse(t, size[0], size[1]).play(keys)
			for y := i%2 - 1; y <= size[1]; y += 2 {
				x := (37*(y+1)+11*i)%(size[0]+2) - 1
				if fault := begun.clickAround(x, y); fault != "" {
					t.Fatalf("%q at %v: at %d, %d: %s", keys, size, x, y, fault)
				}
			}
		}
	}
}

// clickAround does with a copy all that a mouse does at one cell, and Esc, and says
// what is wrong then.
func (p *player) clickAround(x, y int) string {
	at := tea.Mouse{X: x, Y: y, Button: tea.MouseLeft}
	q := &player{explorer: p.explorer}
	for _, msg := range []tea.Msg{
		tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at),
		tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown}, tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelUp},
		tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseRight},
	} {
		q.send(msg)
		if fault := q.brokenRule() + q.fault(); fault != "" || q.quits() {
			return fmt.Sprintf("%T: %s quits: %v", msg, fault, q.quits())
		}
	}
	if fault := q.play("esc").brokenRule(); fault != "" {
		return "Esc: " + fault
	}
	return ""
}

// TestClicksOnBorders: a border gives its pane the keys, and neither ticks nor
// selects what is out of sight.
func TestClicksOnBorders(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}} {
		for _, keys := range []string{"0812 enter g", "0812 enter", "0812 enter g end pgdown", "end up up", "pgdown pgdown pgdown up up up"} {
			p := withMouse(t, size[0], size[1]).play(keys)
			if !p.layout().guide.IsEmpty() {
				p.wheelOver("Guide ·", 2)
			}
			for name, r := range map[string]draw.Rect{"guide": p.layout().guide, "list": p.layout().list} {
				edges := []int{r.Y, r.Y + r.H - 1}
				if name == "list" && p.layout().listBox().Open {
					edges = edges[:1]
				}
				for _, y := range edges {
					for x := r.X + 1; x < r.X+r.W-1 && !r.IsEmpty(); x++ {
						q := &player{explorer: p.explorer}
						q.clickAt(x, y)
						if q.session.Ticked(q.session.Selected()) > 0 || q.session.Cursor() != p.session.Cursor() || q.panes.guide.steps.On != p.panes.guide.steps.On || places[q.At] != name {
							t.Fatalf("%q at %v: a click on the border of the %s at %d, %d leads to %s, step %d\n%s",
								keys, size, name, x, y, places[q.At], q.panes.guide.steps.On, q.screen())
						}
					}
				}
			}
		}
	}
}

// TestDoubleClickOnABox ticks a step and takes the tick back, wherever the guide
// is scrolled: the same box is under the second click.
func TestDoubleClickOnABox(t *testing.T) {
	for turns := range 8 {
		begun := withMouse(t, 120, 36).play("0908 enter").wheelOver("Guide ·", turns)
		r := begun.layout().guide
		for y := r.Y + 1; y < r.Y+r.H-1; y++ {
			p := &player{explorer: begun.explorer}
			p.clickAt(r.X+3, y)
			ticked := p.session.Ticked(p.session.Selected())
			if ticked == 0 {
				continue
			}
			p.clickAt(r.X+3, y)
			if left := p.session.Ticked(p.session.Selected()); left != 0 {
				t.Errorf("after %d turns, row %d: %d ticked, then %d\n%s", turns, y, ticked, left, p.screen())
			}
		}
	}
}

// TestClickBelowTheSteps leaves the text where it is.
func TestClickBelowTheSteps(t *testing.T) {
	p := withMouse(t, 120, 36).play("0908 enter g").wheelOver("Guide ·", 40)
	top := p.panes.guide.Top
	if p.clickOn("Tell the customer"); p.panes.guide.Top != top {
		t.Errorf("the guide begins at line %d, not %d", p.panes.guide.Top, top)
	}
}

// TestWheelLeavesTheKeysInView: the step of the keys is one that is seen, what
// was scrolled to stays, and space ticks nothing that is out of sight.
func TestWheelLeavesTheKeysInView(t *testing.T) {
	p := withMouse(t, 120, 36).play("0812 enter").wheelOver("Guide ·", 4)
	_, _, before := p.guideAt()
	if p.play("g"); !p.isStepInView() {
		t.Error("g leads to a step that is out of sight")
	}
	if _, _, after := p.guideAt(); after != before {
		t.Errorf("g moves the step of the keys from row %d to %d", before, after)
	}
	p.wheelOver("Guide ·", 40)
	if p.play("space"); p.session.Ticked(p.session.Selected()) != 0 || !p.isStepInView() || p.Said != "space ticks this step." {
		t.Errorf("out of sight space says %q", p.Said)
	}
	if p.play("space"); p.session.Ticked(p.session.Selected()) != 1 {
		t.Errorf("in sight space says %q", p.Said)
	}
}

// TestClicksOnWhatIsSaid: where a message is in place of the hints or of the
// search, a click on it does nothing that is not to be seen.
func TestClicksOnWhatIsSaid(t *testing.T) {
	sweep(t)
	for _, height := range []int{15, 9} {
		for x := range 80 {
			p := withMouse(t, 80, height).play("p")
			_, y := p.find("pinned:")
			if p.clickAt(x, y); p.At != atList || len(p.did) > 0 {
				t.Fatalf("80x%d: a click on column %d of a message leads to %s", height, x, places[p.At])
			}
		}
	}
	for x := range 120 {
		p := withMouse(t, 120, 36).play("l l l l 0908 enter ctrl+f id")
		if p.clickAt(x, 0); p.At != atFind || p.session.Product() == nil {
			t.Fatalf("a click on column %d of the find leads to %s", x, places[p.At])
		}
	}
}

// TestClickQuits: the hint that quits asks like its key, and once only.
func TestClickQuits(t *testing.T) {
	p := withMouse(t, 160, 36).play("0908 enter g space esc")
	if p.clickOn("q quit"); p.quits() || !strings.HasSuffix(p.Said, "again to quit.") {
		t.Errorf("one click quits, or says %q", p.Said)
	}
	if p.clickOn("q quit"); !p.quits() {
		t.Errorf("another click says %q", p.Said)
	}
}

// TestClickBesideANote does what Esc does.
func TestClickBesideANote(t *testing.T) {
	p := withMouse(t, 120, 36).play("0908 enter g t hello").clickAt(1, 30)
	if p.At != atGuide || p.Said != "Discarded. The note is unchanged." {
		t.Errorf("at %s it says %q", places[p.At], p.Said)
	}
}

// TestWheel scrolls what is under the pointer, whatever has the keys.
func TestWheel(t *testing.T) {
	p := withMouse(t, 80, 16).play("1015 enter")
	wheel := func(text string, button tea.MouseButton) {
		x, y := p.find(text)
		p.send(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	}
	if wheel("Do     ", tea.MouseWheelDown); p.panes.detail.Top != 3 || p.At != atList {
		t.Errorf("the detail begins at line %d, the keys are at %s", p.panes.detail.Top, places[p.At])
	}
	p.send(sized(120, 36))
	if wheel("[ ] 1  Look", tea.MouseWheelDown); p.panes.guide.Top != 3 {
		t.Errorf("the guide begins at line %d", p.panes.guide.Top)
	}
	if wheel("[ ] 1  Look", tea.MouseWheelUp); p.panes.guide.Top != 0 {
		t.Errorf("back, the guide begins at line %d", p.panes.guide.Top)
	}
	p.play("esc esc")
	before := p.session.Cursor()
	if wheel("1015  -", tea.MouseWheelUp); p.session.Cursor() != before-3 {
		t.Errorf("the list moves from %d to %d", before, p.session.Cursor())
	}
	p.play("?")
	if wheel("type a key", tea.MouseWheelDown); strings.Contains(p.screen(), "type a key") || !strings.Contains(p.screen(), "Search the catalogue") {
		t.Errorf("the help is not scrolled by three lines:\n%s", p.screen())
	}
}

// TestDivider moves with the mouse and with keys, stays within reach, and is
// remembered when it is let go.
func TestDivider(t *testing.T) {
	var kept state.State
	p := withMouse(t, 120, 36)
	p.options.Remember = func(change func(*state.State)) error { change(&kept); return nil }
	x := p.layout().list.W
	p.send(tea.MouseClickMsg{X: x, Y: 10, Button: tea.MouseLeft})
	for _, to := range []int{70, 80, 5} {
		p.send(tea.MouseMotionMsg{X: to, Y: 10, Button: tea.MouseLeft})
		if got, want := p.layout().list.W, max(to+1, leastList); got < want-2 || got > want+1 {
			t.Errorf("dragged to column %d the list has %d cells", to, got)
		}
		if fault := p.fault(); fault != "" {
			t.Error(fault)
		}
	}
	if kept.Split != 0 {
		t.Error("it is remembered before it is let go")
	}
	if p.send(tea.MouseReleaseMsg{X: 5, Y: 10}); kept.Split != state.MinSplit {
		t.Errorf("%d is remembered", kept.Split)
	}
	if before := p.layout().list.W; p.play(">").layout().list.W <= before || kept.Split != state.MinSplit+dividerStep {
		t.Errorf("> leads from %d to %d cells, %d is remembered", before, p.layout().list.W, kept.Split)
	}
	p.clickAt(0, 1).send(tea.MouseClickMsg{X: p.layout().list.W, Y: 10, Button: tea.MouseLeft})
	if p.send(tea.MouseReleaseMsg{X: 75, Y: 10}); p.layout().list.W < 74 || p.layout().list.W > 77 {
		t.Errorf("let go at column 75 the list has %d cells", p.layout().list.W)
	}
	p.play("> > > > > > > > > > > > > > > >")
	if w := p.layout().list.W; w != 120*state.MaxSplit/100 && w != 120-leastDetail {
		t.Errorf("at the most the list has %d cells", w)
	}
	if p := start(t, 50, 15).play(">"); !strings.Contains(p.Said, "no divider") {
		t.Errorf("where there is none it says %q", p.Said)
	}
}

// TestDragSaysHow: a drag cannot select text, and says what can. The mouse is
// asked for only while it is on, and that is remembered.
func TestDragSaysHow(t *testing.T) {
	var kept state.State
	p := withMouse(t, 120, 36)
	p.options.Remember = func(change func(*state.State)) error { change(&kept); return nil }
	x, y := p.find("Means  ")
	p.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if p.send(tea.MouseMotionMsg{X: x + 3, Y: y, Button: tea.MouseLeft}); !strings.Contains(p.screen(), "hold Shift while you drag, or press m") {
		t.Errorf("a drag says %q", p.Said)
	}
	if p.play("Y"); p.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is on although somebody selects a text")
	}
	p.play("esc")
	for _, want := range []string{"off", "on"} {
		p.play("m")
		if asked := p.View().MouseMode != tea.MouseModeNone; asked != (want == "on") || kept.Mouse != want || !strings.Contains(p.Said, "is "+want) {
			t.Errorf("asked for the mouse: %v, remembered %q, said %q", asked, kept.Mouse, p.Said)
		}
	}
}
