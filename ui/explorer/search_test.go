package explorer

import "testing"

// TestSearchAgain: another search takes the place of the one before, also by
// paste; an arrow edits it.
func TestSearchAgain(t *testing.T) {
	for keys, want := range map[string]string{
		"0908 enter / issuer":           "issuer",
		"0908 enter / end space issuer": "0908 issuer",
		"0908 enter / esc":              "0908",
		"0908 enter / esc enter":        "0908",
		"/ issuer enter 0812":           "0812",
		"0908 enter / backspace issuer": "issuer",
	} {
		if p := start(t, 80, 24).play(keys); p.session.Query() != want {
			t.Errorf("%q: it searches %q, not %q", keys, p.session.Query(), want)
		}
	}
}
