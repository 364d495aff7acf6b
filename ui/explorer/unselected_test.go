package explorer

import (
	"strings"
	"testing"
)

// TestUnselected: where no entry is selected, the screen says once how to go on, and
// keys act on nothing but what there is to copy of an unknown code.
func TestUnselected(t *testing.T) {
	for _, tt := range []struct{ keys, shows, said, why string }{
		{"0182", "0182 is not in the catalogue.", "", "an unknown code is an answer"},
		{"0182", "Similar codes: 0812 (↓ selects)", "", "the codes that look like it are one key away"},
		{"0182", "To copy a note for engineering, press Enter, then c.", "", "in the search c is text"},
		{"0182 enter", "To copy a note for engineering, press c.", "", ""},
		{"0182 enter c", "0182 is not in the catalogue.", "", "it is copied"},
		{"0182 enter enter", "Esc back", "", "it can be read"},
		{"0182 down", "The code typed was 0182", "", "what is chosen says that it only looks like it"},
		{"0182 enter g", "0182 is not in the catalogue.", "No entry is selected: ↓ selects one.", ""},
		{"0182 enter =", "0182 is not in the catalogue.", "No entry is selected: ↓ selects one.", ""},
		{"9999 enter =", "No code in the catalogue begins with 99.", "There is no entry here.", "the list has it where it is empty"},
		{"123456789 enter c", "A code has four digits", "There is no entry here.", "a number isn't a code"},
		{"/ kubernetes", "Try fewer or different words", "", ""},
		{"/ kubernetes", "To search retired codes too, press Enter, then r.", "", ""},
		{"/ step_2_unknown", "It looks like a word of version 3", "", "and not like a code of four digits"},
		{"r / kubernetes", "Try fewer or different words", "", "they are searched already"},
		{"f down down space esc 0908 enter", "The category filter hides 1 entry: press f.", "", ""},
		{"l l 0908 enter", "0 in Basic KYC, 1 in other products: press a.", "", ""},
	} {
		p := start(t, 120, 36).play(tt.keys)
		if screen := flat(p.screen()); strings.Count(screen, tt.shows) != 1 || p.Said != tt.said {
			t.Errorf("%q: want %q once, and %q said (%s), not %q:\n%s", tt.keys, tt.shows, tt.said, tt.why, p.Said, p.screen())
		}
	}
}

// TestUnknownCodeIsCopied: what leaves has the code, and of what was typed no more.
func TestUnknownCodeIsCopied(t *testing.T) {
	p := atDesk(t, 120, 36).play("/ 0182 space Wanjiru enter c")
	if got := p.desk.clipboard(); !strings.HasPrefix(got, "For engineering: Smile ID 0182, an unknown code\n") || strings.Contains(got, "Wanjiru") {
		t.Errorf("copied is\n%s", got)
	}
	if want := "✓ Copied: note for 0182, an unknown code (terminal)"; p.Said != want {
		t.Errorf("it says %q, not %q", p.Said, want)
	}
}
