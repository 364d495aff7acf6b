package safe_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"smilecodes/model/safe"
)

func TestClean(t *testing.T) {
	for _, tt := range []struct{ in, out, why string }{
		{"1012 and é, 日本, 😀", "1012 and é, 日本, 😀", "letters stay"},
		{"a\r\nb\rc\nd\te", "a\nb\nc\nd\te", "a terminal sends line ends as it likes"},
		{"\x1b[2J\x1b]52;c;x\a", "␛[2J␛]52;c;x␇", "what a terminal would obey"},
		{"secret\bX\x7f\x00", "secret␈X␡␀", "nothing is overwritten"},
		{"\u009b31m", "·31m", "the eight-bit form of ESC ["},
		{"\x9b31m", "\uFFFD31m", "as a bare byte it isn't UTF-8"},
		{"10\u200b12", "10·12", "a code with something hidden in it"},
		{"\u202e2101", "·2101", "a code written backwards"},
		{"a\u2028b\u2029c", "a·b·c", "line ends of their own"},
		{"a\ufe0fb\U000E0041c\ufeff", "a·b·c·", "selectors, tags and marks"},
		{"a\u3164b\uffffc", "a·b·c", "letters that look like nothing"},
		{"keep\x1b]0;lost", "keep␛]0;lost", "an unfinished sequence takes nothing with it"},
		{"e\u0301\u0302\u0303\u0304!", "e\u0301\u0302\u0303\u0304!", "a letter with its marks"},
		{"e" + strings.Repeat("\u0301", 10_000) + "!", "e\u0301\u0301\u0301\u0301·!", "a heap of marks"},
		{"", "", ""},
	} {
		if got := safe.Text(tt.in); got != tt.out {
			t.Errorf("Clean(%q) is %q, not %q: %s", tt.in, got, tt.out, tt.why)
		}
	}
}

// TestCleanAnything: whatever goes in, what comes out is valid, shows all of
// itself, and is as clean as it gets.
func TestCleanAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		out := safe.Text(string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")))
		if !utf8.ValidString(out) || safe.Text(out) != out {
			t.Fatalf("%q is not clean", out)
		}
		for _, r := range out {
			if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
				t.Fatalf("%q holds %U", out, r)
			}
		}
	})
}
