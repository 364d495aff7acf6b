package explorer

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/ui/settings"
	"smilecodes/ui/text"
)

// onlyASCII is what a row of an ASCII frame can be.
var onlyASCII = regexp.MustCompile(`^([ -~]|\x1b\[[0-9;]*m)*$`)

// TestAnyTextInASCII: whatever the text is, it becomes plain and keeps its
// width, and what is plain already stays.
// TestSpelledKeys: what would stand for an arrow is a key itself.
func TestSpelledKeys(t *testing.T) {
	set := settings.Defaults()
	set.ASCII = true
	for keys, want := range map[string]string{"0908 enter C": "left/right choose", "0908 enter enter left": "left works in the list."} {
		p := startWith(t, set, 120, 36)
		if screen := p.play(keys).screen(); !strings.Contains(screen, want) {
			t.Errorf("after %q %q is not on the screen:\n%s", keys, want, screen)
		}
	}
}

func TestAnyTextInASCII(t *testing.T) {
	letters := rapid.OneOf(
		rapid.StringMatching(`[ -~]{0,5}`), rapid.StringOf(anyLetter), rapid.String(),
		rapid.SampledFrom([]string{"│", "─", "▌", "…", "✓", "漢", "\u0301", "\ufe0f", "\u200d", "👩", "🇩", "\u1100", "\u1161"}),
	)
	part := rapid.OneOf(
		rapid.Map(letters, func(s string) string { return strings.Map(withoutControls, s) }),
		rapid.SampledFrom([]string{"\x1b[1m", "\x1b[38;2;1;2;3m", "\x1b[m"}),
	)
	rapid.Check(t, func(r *rapid.T) {
		drawn := strings.Join(rapid.SliceOf(part).Draw(r, "parts"), "")
		got := text.ToASCII(drawn)
		if !onlyASCII.MatchString(got) {
			r.Fatalf("%q becomes %q", drawn, got)
		}
		if w := ansi.StringWidth(drawn); len(ansi.Strip(got)) != w {
			r.Fatalf("%q has %d cells and becomes %q", drawn, w, got)
		}
		if text.ToASCII(got) != got {
			r.Fatalf("%q does not stay", got)
		}
	})
}

// withoutControls leaves out what no frame has.
func withoutControls(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// TestASCIIMarks: the marks of the categories differ from each other in ASCII
// too, and from the sign for what cannot be drawn unless they were that before.
func TestASCIIMarks(t *testing.T) {
	seen := map[string]catalog.Category{}
	for _, c := range catalog.Categories() {
		m := text.ToASCII(c.Mark())
		if len(m) != 1 || m == "?" && c.Mark() != "?" {
			t.Errorf("%s has the mark %q", c, m)
		}
		if other, twice := seen[m]; twice {
			t.Errorf("%s and %s have the mark %q", c, other, m)
		}
		seen[m] = c
	}
}

// TestASCIIFrames: in ASCII no scene has anything else, at any size, and every
// row is as wide as the window. Some are held as they look.
func TestASCIIFrames(t *testing.T) {
	held := map[string]bool{"list": true, "code": true, "compare-clash": true, "filter-on": true, "guide": true, "copy-as": true, "help": true}
	for _, s := range scenes {
		for _, size := range sizes {
			p := startWith(t, settings.Settings{ASCII: true}, size[0], size[1]).play(s.keys)
			for i, row := range strings.Split(p.View().Content, "\n") {
				if !onlyASCII.MatchString(row) || len(ansi.Strip(row)) != size[0] {
					t.Fatalf("%s at %v: row %d is %q", s.name, size, i, row)
				}
			}
			if held[s.name] && size[0] <= 80 {
				golden(t, fmt.Sprintf("frames/%s-%dx%d-ascii.txt", s.name, size[0], size[1]), p.screen())
			}
		}
	}
}

// TestTypedInASCII: what is typed may be any letter, and the cursor stays
// after it.
func TestTypedInASCII(t *testing.T) {
	p := startWith(t, settings.Settings{ASCII: true}, 80, 24).play("/ 漢é x")
	if row := strings.Split(p.screen(), "\n")[0]; !strings.HasPrefix(row, " / ???x ") {
		t.Errorf("the row is %q", row)
	}
	if c := p.View().Cursor; c == nil || c.X != len(" / ???x") {
		t.Errorf("the cursor is at %+v", c)
	}
}
