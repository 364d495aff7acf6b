package text

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestLines(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  string
	}{
		{"one two three", 7, "one two|three"},
		{"one two three", 13, "one two three"},
		{"Judgement - FAIL - Human Compare Failed", 16, "Judgement - FAIL|- Human Compare|Failed"},
		{"a\nb", 5, "a|b"},
		{"a\n\nb", 5, "a||b"},
		{"longword", 3, "lon|gwo|rd"},
		{"", 3, ""},
	} {
		if got := strings.Join(Wrap(tt.text, tt.width), "|"); got != tt.want {
			t.Errorf("%q at %d is %q, not %q", tt.text, tt.width, got, tt.want)
		}
	}
	if Wrap("a", 0) != nil {
		t.Error("there are lines of no width")
	}
}

// TestNothingIsLost: the letters stay, in order, and every line fits.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z\-.,: é日…]{0,80}`).Draw(t, "text")
		width := rapid.IntRange(1, 30).Draw(t, "width")
		lines := Wrap(text, width)
		for _, l := range lines {
			if ansi.StringWidth(l) > max(width, 2) { // a wide letter takes two cells in any case
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
		letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := letters(strings.Join(lines, "")); got != letters(text) {
			t.Fatalf("%q, not %q", got, letters(text))
		}
	})
}
