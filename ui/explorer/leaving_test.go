package explorer

import (
	"strings"
	"testing"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/settings"
	"smilecodes/ui/system"
)

// TestQuitAsks: what was tried for a ticket and is in no copy is not lost by one
// key. Ctrl+C never asks.
func TestQuitAsks(t *testing.T) {
	for keys, quits := range map[string]bool{
		"0908 enter g space q":         false,
		"0908 enter g space q q":       true,
		"0908 enter g space q j q":     false, // another key takes it back
		"0908 enter g space q m q":     false, // also one that says something
		"0908 enter g space q p q q":   true,
		"paste:flat.json esc q":        true, // it is still where it was pasted from
		"0908 enter g t asked enter q": false,
		"0908 enter g space X q":       false, // it is set aside
		"0908 enter g space X q q":     true,
		"0908 enter g q":               true,
		"0908 enter g space ctrl+c":    true,
	} {
		p := start(t, 120, 36).play(keys)
		if p.quits() != quits {
			t.Errorf("%q: quits %v, it says %q", keys, p.quits(), p.Said)
		}
	}
	for keys, quits := range map[string]bool{
		"0908 enter g space c":                              true,
		"0908 enter g space esc esc / 0812 enter c":         false, // of another entry
		"0908 enter g space C right enter":                  false, // a reply to the customer has no steps
		"0908 enter g space C enter":                        true,
		"0908 enter g space c j space space":                true, // the same as in the copy
		"0908 enter g space t x enter c t enter":            true,
		"0908 enter g space t x enter c t y enter":          false,
		"0908 enter g space j space c space":                true,  // less than in the copy
		"0908 enter g space esc esc 1015 enter g space c":   false, // only some of the steps
		"0908 enter g space c esc esc 1015 enter g space c": true,  // all of them, in two copies
		"0908 enter g space c esc esc 1015 enter g space X": false,
		"0908 enter g space c X 1015 enter g space c":       true,
	} {
		p := start(t, 120, 36)
		p.options.Out = system.DesktopClipboard
		p.play(keys)
		for _, msg := range p.did {
			if c, ok := msg.(copiedMsg); ok {
				p.send(copiedMsg{payload: c.payload})
			}
		}
		if p.play("q"); p.quits() != quits {
			t.Errorf("%q: quits %v, it says %q", keys, p.quits(), p.Said)
		}
	}
}

// TestTickWhileCopying: what is ticked while a copy is on its way is not in it.
func TestTickWhileCopying(t *testing.T) {
	p := start(t, 120, 36).play("0908 enter g space")
	k := ticket.OfSelection(&p.session)
	l := newPayload(&p.session, "note", k.Text(ticket.Internal, markup.Plain), k)
	if p.play("j space").send(copiedMsg{payload: l}).play("q"); p.quits() {
		t.Error("it quits, and a step is in no copy")
	}
}

// TestMeaningThatIsCopied: from the comparison the chosen meaning is copied, by
// y, c and by way of the composer, and it is what one goes on with. Pop-ups that
// were opened from it lead back to it.
func TestMeaningThatIsCopied(t *testing.T) {
	for keys, at := range map[string]string{
		"0812 enter = right right y":       "list",
		"0812 enter = right right c":       "list",
		"0812 enter = right right C enter": "compare",
		"0812 enter = right right C esc":   "compare",
		"0812 enter = right right Y esc":   "compare",
		"0812 enter = right right ? esc":   "compare",
	} {
		p := start(t, 120, 36).play(keys)
		if places[p.At] != at || p.At == atCompare && p.meaning() != 1 {
			t.Errorf("%q leads to %s", keys, places[p.At])
		}
		copies := !strings.HasSuffix(keys, "esc")
		if p.play("esc"); (p.session.Selected().ID == "document-verification/0812") != copies {
			t.Errorf("%q: then %s is selected", keys, p.session.Selected().ID)
		}
	}
}

// TestClashFirst: the comparison begins with what clashes, whichever meaning is
// selected, and says what is out of sight.
func TestClashFirst(t *testing.T) {
	p := start(t, 50, 15).play("0812 enter down =")
	if screen := flat(p.screen()); !strings.Contains(screen, "means different things in different products") || p.meaning() != 1 {
		t.Errorf("it begins with\n%s", p.screen())
	}
	if p.play("pgdown"); !strings.Contains(p.screen(), " more line") && !strings.Contains(p.screen(), " above ") {
		t.Errorf("it does not say what is out of sight:\n%s", p.screen())
	}
	if p.play("right"); p.meaning() != 1 {
		t.Error("right leads past the last meaning")
	}
	if p.play("left"); p.meaning() != 0 {
		t.Error("left does not lead to the meaning before")
	}
}

// TestSlowClipboard: a job result that comes from it while a note is typed waits,
// and a later look at it keeps what notes tell of the job.
func TestSlowClipboard(t *testing.T) {
	p := start(t, 120, 36).play("0812 enter g t rang")
	p.send(pastedMsg{text: samplePayload("flat.json")})
	if p.At != atNote || !strings.Contains(p.screen(), " > rang ") || p.Said != "A job result has arrived: J shows it." {
		t.Errorf("at %s it says %q:\n%s", places[p.At], p.Said, p.screen())
	}
	if p.play("enter J"); p.At != atJob {
		t.Errorf("J leads to %s", places[p.At])
	}
	if p.play("enter J esc"); !ticket.OfSelection(&p.session).HasJob() {
		t.Error("a look at the job takes it out of the note")
	}
}

// TestKeysOfElsewhere: a key that does nothing here says where it does.
func TestKeysOfElsewhere(t *testing.T) {
	for keys, says := range map[string]string{
		"t":                    "t works in the guide (g).",
		"enter left":           "← works in the list.",
		"f l":                  "l works in the list.",
		"0812 enter = p":       "p works in the list.",
		"0908 enter g t x esc": "Discarded. The note is unchanged.",
		"0908 enter g t esc":   "",

		"x":       "/ searches words.",
		"enter z": "/ searches words.",
		"%":       "",
	} {
		if p := start(t, 120, 36).play(keys); p.Said != says {
			t.Errorf("%q says %q, not %q", keys, p.Said, says)
		}
	}
}

// TestHintsOfWhatWorks: a hint is a promise. With nothing found there is
// nothing to copy, compare or mark.
func TestHintsOfWhatWorks(t *testing.T) {
	p := start(t, 200, 60).play("/ kubernetes enter")
	rows := strings.Split(strings.TrimRight(p.screen(), "\n"), "\n")
	for _, word := range []string{"copy", "compare", "guide", "mark", "all"} {
		if strings.Contains(rows[len(rows)-1], " "+word) {
			t.Errorf("%q is hinted: %s", word, rows[len(rows)-1])
		}
	}
}

// TestReboundEverywhere: no frame names a key that was given away.
func TestReboundEverywhere(t *testing.T) {
	set := settings.Defaults()
	set.Keys = map[string][]string{
		"copy": {"f1"}, "compare": {"f2"}, "all": {"f3"}, "quit": {"f4"}, "find": {"f5"},
		"retired": {"f6"}, "search": {"f7"}, "mouse": {"f8"}, "show-text": {"f9"},
	}
	for _, tt := range []struct{ keys, gone, named string }{
		{"space", "c copies", "F1 copies"},
		{"0812 f7 esc", "= compare", "F2 compare"},
		{"l l 0908", "then a.", "then F3."},
		{"esc", " q quits", "F4 quits"},
		{"n", "Ctrl+F finds", "F5 finds"},
		{"f7 kubernetes", "then r.", "then F6."},
		{"", "press / or", "press F7 or"},
		{"f8", "m turns", "F8 turns"},
	} {
		p := startWith(t, set, 120, 36)
		p.play(tt.keys)
		screen := flat(p.screen())
		if strings.Contains(screen, tt.gone) || !strings.Contains(screen, tt.named) {
			t.Errorf("%q: %q or no %q:\n%s", tt.keys, tt.gone, tt.named, p.screen())
		}
	}
}

// TestSaidInEveryWindow: what just happened is to be seen in the smallest window
// that shows panes.
func TestSaidInEveryWindow(t *testing.T) {
	for _, size := range [][2]int{{30, 8}, {30, 10}, {50, 15}, {80, 24}} {
		p := start(t, size[0], size[1]).play("p")
		if !strings.Contains(p.screen(), "0001 pinned") {
			t.Errorf("at %v it is not said:\n%s", size, p.screen())
		}
		if fault := p.fault(); fault != "" {
			t.Error(fault)
		}
	}
}

// TestOlderAreCounted: what the list shows is in the counts.
func TestOlderAreCounted(t *testing.T) {
	if p := start(t, 120, 36).play("0903"); !strings.Contains(p.screen(), "0 of 94 + 1 retired") {
		t.Errorf("0903:\n%s", p.screen())
	}
	if p := start(t, 120, 36).play("r"); !strings.Contains(p.screen(), "94 of 94 + 11 retired") {
		t.Errorf("r:\n%s", p.screen())
	}
}
