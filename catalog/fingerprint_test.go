package catalog_test

import (
	"testing"

	"smilecodes/catalog"
)

// TestSentenceFingerprint: how a text is broken into lines, and how an editor writes its
// accents, is not another text; a letter is.
func TestSentenceFingerprint(t *testing.T) {
	for _, row := range []struct{ why, text, want string }{
		{"a text", "Please wait.", "f14a79f0"},
		{"blanks and lines", " Please\t\n wait. ", "f14a79f0"},
		{"a blank that does not break", "Please\u00a0wait.", "f14a79f0"},
		{"one letter", "please wait.", "cbf2012e"},
		{"an accent in one piece", "\u00e9t\u00e9", "bd010c64"},
		{"an accent of its own", "e\u0301te\u0301", "bd010c64"},
		{"nothing", "", "e3b0c442"},
	} {
		if got := catalog.SentenceFingerprint(row.text); got != row.want {
			t.Errorf("%s: %q has %s, want %s", row.why, row.text, got, row.want)
		}
	}
}
