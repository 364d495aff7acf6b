package explorer

import (
	"strings"
	"testing"
)

// TestGuideStep: which step the keys are on and whose check is unfolded. Without the
// keys it is the first that is still to be done, and there they go on.
func TestGuideStep(t *testing.T) {
	for _, row := range []struct {
		keys         string
		on, unfolded int
		edge         string
	}{
		{"0908 enter", 0, 0, "step 1 of 10"},
		{"0908 enter g", 0, 0, "step 1 of 10"},
		{"0908 enter g space", 0, 0, "step 1 of 10"},
		{"0908 enter g space down down", 2, 2, "step 3 of 10"},
		{"0908 enter g space down down shift+tab", 2, 1, "step 2 of 10"},
		{"0908 enter g space down down shift+tab tab", 1, 1, "step 2 of 10"},
		{"0908 enter g down t asked", 1, 1, "0908 · Biometric KYC ·"},
		{"0817 enter g space down space", 1, 1, "2 steps done"},
		{"0817 enter g space down space tab", 1, 2, "2 steps done"},
		{"0908 enter g ctrl+f asynchronous enter", 5, 5, "step 6 of 10"},
		{"0908 enter g ctrl+f asynchronous enter esc", 5, 5, "step 6 of 10"},
	} {
		p := start(t, 120, 36).play(row.keys)
		if on, unfolded, _ := p.guideAt(); on != row.on || unfolded != row.unfolded {
			t.Errorf("%q: the keys are on step %d, and %d is unfolded", row.keys, on, unfolded)
		}
		if !strings.Contains(p.screen(), row.edge+" ") {
			t.Errorf("%q: the edge does not say %q:\n%s", row.keys, row.edge, p.screen())
		}
	}
}

// TestGuideOfNumbers: a guide of ID numbers says above its first step that their format can
// be looked up, the hint line names the key, a click on it opens the choice, and Esc returns
// to the same step. No other guide has it.
func TestGuideOfNumbers(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {50, 15}} {
		p := withMouse(t, size[0], size[1]).play("1014 enter g down")
		rows := strings.Split(p.screen(), "\n")
		if hints := rows[len(rows)-1]; !strings.HasPrefix(hints, " F formats · ") {
			t.Errorf("%v: the hints are %q", size, hints)
		}
		p.clickAt(2, len(rows)-1)
		if p.At != atForms || !strings.Contains(p.screen(), "type a country or an ID type") {
			t.Errorf("%v: a click opens\n%s", size, p.screen())
		}
		if p.play("esc"); p.At != atGuide || p.panes.guide.steps.On != 1 {
			t.Errorf("%v: Esc leads to step %d of\n%s", size, p.panes.guide.steps.On, p.screen())
		}
		if p.play("0908 enter g"); strings.Contains(p.screen(), "F formats") {
			t.Errorf("%v: another guide has it:\n%s", size, p.screen())
		}
	}
	_, below, ok := strings.Cut(start(t, 120, 100).play("1014 enter g").screen(), "own number format.")
	if !ok || !strings.Contains(below, "[ ] 1 ") || !strings.Contains(below, "F formats") {
		t.Errorf("the hint is not above the steps: %v\n%s", ok, below)
	}
}

// TestChecksFold: only the check of the current step is on the screen, and how to tell a
// cause only while the keys are in the guide. All of it is while words are looked for.
func TestChecksFold(t *testing.T) {
	const first, second, last, tell = "Compare Country and IDType", "Online from 91%", "Otherwise look up", "Only this ID type fails"
	for keys, want := range map[string][]bool{
		"0908 enter":                 {false, false, false, false},
		"0908 enter g":               {true, false, false, true},
		"0908 enter g down":          {false, true, false, true},
		"0908 enter g end":           {false, false, true, true},
		"0908 enter g ctrl+f ticket": {true, true, true, true},
	} {
		p := start(t, 160, 100).play(keys)
		for i, check := range []string{first, second, last, tell} {
			if got := strings.Contains(p.screen(), check); got != want[i] {
				t.Errorf("%q: check %q is seen: %v", keys, check, got)
			}
		}
	}
}

// TestBoxesStay: a click on a box ticks it and moves nothing, wherever the keys were, so
// that another click on the same cell unticks the same step.
func TestBoxesStay(t *testing.T) {
	for _, keys := range []string{"0908 enter", "0908 enter g", "0908 enter g down down", "0908 enter g space down tab"} {
		for _, box := range []string{"[ ] 2 ", "[ ] 4 "} {
			p := withMouse(t, 160, 60).play(keys)
			before := p.session.Ticked(p.session.Selected())
			x, y := p.find(box)
			p.clickAt(x, y)
			if after := p.session.Ticked(p.session.Selected()); after != before+1 || !strings.Contains(strings.Split(p.screen(), "\n")[y], "[x]") {
				t.Errorf("%q: a click on %s ticks %d, and is not where it was:\n%s", keys, box, after-before, p.screen())
			}
			if p.clickAt(x, y); p.session.Ticked(p.session.Selected()) != before {
				t.Errorf("%q: another click on %s does not untick it", keys, box)
			}
		}
	}
}

// TestTickSaid: the status after a tick, and after the last one.
func TestTickSaid(t *testing.T) {
	for keys, want := range map[string]string{
		"0817 enter g space":            "1 of 2 steps done. They go into the copied note as what was tried.",
		"0817 enter g space space":      "0 of 2 steps done.",
		"0817 enter g space down space": "All 2 steps done. c copies the note with them.",
	} {
		if p := start(t, 120, 36).play(keys); p.Said != want {
			t.Errorf("%q says %q, not %q", keys, p.Said, want)
		}
	}
}
