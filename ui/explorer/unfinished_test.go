package explorer

import (
	"strings"
	"testing"
)

// TestHalfACode: what only begins a code selects nothing with one digit, and gives no
// reply with two, until an entry is chosen. A list above the answer becomes no higher
// while one moves in it.
func TestHalfACode(t *testing.T) {
	for _, tt := range []struct{ keys, said, why string }{
		{"1 ctrl+y", "No entry is selected: ↓ selects one.", "one digit is nothing"},
		{"1 enter y", "No entry is selected: ↓ selects one.", "Enter neither"},
		{"12 ctrl+y", "12 is only the beginning of a code. Type the rest of it.", "the first of eleven"},
		{"12 enter y", "12 is only the beginning of a code. Type the rest of it.", ""},
		{"12 down ctrl+y", "✓ Copied: customer reply for", "one is chosen"},
		{"812 ctrl+y", "Not copied yet", "three digits are a code"},
	} {
		p := atDesk(t, 120, 36)
		p.explorer = New(loaded(t), p.options).(explorer) // which opens in the search
		if p.send(sized(120, 36)).play(tt.keys); !strings.HasPrefix(p.Said, tt.said) {
			t.Errorf("%q says %q, not %q: %s", tt.keys, p.Said, tt.said, tt.why)
		}
	}
}

// TestListKeepsItsHeight: above the answer the list becomes no higher while one moves in
// it, and has all its rows again for another search.
func TestListKeepsItsHeight(t *testing.T) {
	p := start(t, 80, 24)
	before := p.layout().list.H
	for range p.session.Catalog().Entries() {
		h := p.play("down").layout().list.H
		if h > before {
			t.Fatalf("at %s the list grows from %d to %d rows", p.session.Selected().ID, before, h)
		}
		before = h
	}
	if before >= 1+mostListRows {
		t.Errorf("no answer needs more room than with %d rows", before)
	}
	if h := p.play("/ approved enter").layout().list.H; h <= before {
		t.Errorf("another search has %d rows, not more than %d", h, before)
	}
}
