package explorer

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/state"
)

func sized(width, height int) tea.Msg { return tea.WindowSizeMsg{Width: width, Height: height} }

// remembering opens an explorer that keeps its state in s.
func remembering(t *testing.T, s *state.State) *player {
	t.Helper()
	p := &player{explorer: New(loaded(t), Options{
		State: *s, Remember: func(change func(*state.State)) error { change(s); return nil },
	}).(explorer)}
	return p.send(sized(120, 36)).play("enter")
}

// TestRemembers: what one run pins, reads and chooses, the next one shows.
func TestRemembers(t *testing.T) {
	kept := state.State{Pins: []string{"of/another/version"}}
	p := remembering(t, &kept)
	p.play("j p 0812 enter enter esc esc 0908 enter g esc")
	if want := []string{"of/another/version", "general/0001/id-authority-image-not-available"}; !slices.Equal(kept.Pins, want) {
		t.Errorf("pinned are %q", kept.Pins)
	}
	if want := []string{"biometric-kyc/0908", "biometric-kyc/0812"}; !slices.Equal(kept.Recent, want) {
		t.Errorf("recent are %q", kept.Recent)
	}
	again := remembering(t, &kept)
	if n := len(again.session.Pins()); n != 1 {
		t.Errorf("%d pins are shown", n)
	}
	if again.play("home p"); len(again.session.Pins()) != 0 {
		t.Errorf("%d pins are left", len(again.session.Pins()))
	}
}

// TestRemembersInOrder: one write is under way at a time, and what comes
// meanwhile is written after it, in order, and before the program ends.
func TestRemembersInOrder(t *testing.T) {
	var kept state.State
	p := remembering(t, &kept)
	var waiting []tea.Cmd
	for range 3 { // pinned, unpinned, pinned
		m, cmd := p.Update(tea.KeyPressMsg{Code: 'p', Text: "p"})
		p.explorer = m.(explorer)
		if cmd != nil {
			waiting = append(waiting, cmd)
		}
	}
	if len(waiting) != 1 || len(p.persistence.unsaved) != 3 {
		t.Fatalf("%d writes are under way, %d changes wait", len(waiting), len(p.persistence.unsaved))
	}
	p.send(waiting[0]())
	if len(p.persistence.unsaved) != 0 || len(kept.Pins) != 1 {
		t.Errorf("%d changes wait, pinned are %q", len(p.persistence.unsaved), kept.Pins)
	}
}

// TestQuitsWhileItRemembers: the write that is under way and the one at the end
// tell of the same changes, in whatever order they end.
func TestQuitsWhileItRemembers(t *testing.T) {
	for _, order := range [][]int{{1, 2}, {2, 1}, {1, 2, 1}} {
		p := remembering(t, &state.State{})
		for range 2 {
			m, _ := p.Update(tea.KeyPressMsg{Code: 'p', Text: "p"})
			p.explorer = m.(explorer)
		}
		if m, cmd := p.Update(tea.KeyPressMsg{Code: 'q', Text: "q"}); cmd == nil {
			t.Fatal("q does not quit")
		} else {
			p.explorer = m.(explorer)
		}
		for _, n := range order {
			m, _ := p.Update(keptMsg{n, nil})
			p.explorer = m.(explorer)
		}
		if n := len(p.persistence.unsaved); n != 0 {
			t.Errorf("%v: %d changes are left", order, n)
		}
	}
}

// TestForgetsAloud: the program says what it can't keep, everything else works, and with the
// next change all is tried again: a lock may be free by then.
func TestForgetsAloud(t *testing.T) {
	p := remembering(t, &state.State{})
	var kept state.State
	failed := false
	p.options.Remember = func(change func(*state.State)) error {
		if !failed {
			failed = true
			return errors.New("no space left")
		}
		change(&kept)
		return nil
	}
	if p.play("p"); p.Said != "Your pins and choices are not saved: no space left." {
		t.Errorf("it says %q", p.Said)
	}
	if p.play("j p"); !strings.HasSuffix(p.Said, "pinned: it is at the top of the list.") || len(p.session.Pins()) != 2 || len(kept.Pins) != 2 {
		t.Errorf("it says %q; %d pins, %q kept", p.Said, len(p.session.Pins()), kept.Pins)
	}
}
