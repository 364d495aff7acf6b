package text

import "testing"

// TestText holds the rule with examples.
func TestText(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"plain ~ text\n", "plain ~ text\n"},
		{"╭ Codes ─╮\n│▌✓ 0810…│\n╰────────╯", "+ Codes -+\n|>+ 0810~|\n+--------+"},
		{"├ Guide ┤", "+ Guide +"},
		{"▌All 94▐", ">All 94<"},
		{"←→ h l product · ↑↓ j k move", "<> h l product - ^v j k move"},
		{"✗ ↻", "x @"},
		{"“it’s” 1–2 — ‘so’", `"it's" 1-2 - 'so'`},
		{"„a‚\u00a0• b", `"a' * b`},
		{"\x1b[1;38;2;1;2;3m│\x1b[m é\x1b[7m…\x1b[m", "\x1b[1;38;2;1;2;3m|\x1b[m ?\x1b[7m~\x1b[m"},
		{"漢字", "????"},                 // one for each cell
		{"e\u0301", "e"},               // what is combined has no cell
		{"\x1b[1m\u0301x", "\x1b[1mx"}, // not with a style either
		{"👩\u200d🔬!", "??!"},
		{"1\ufe0f\u20e3", "1?"}, // a letter that became a wide one
		{"e\u0903", "e"},        // even if it is one that takes room elsewhere
	} {
		if got := ToASCII(tt.text); got != tt.want {
			t.Errorf("%q becomes %q, not %q", tt.text, got, tt.want)
		}
	}
}

// TestWords writes what is to be read, which can be longer or shorter.
func TestWords(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"“Ünïcode” – fine…\n", `"?n?code" - fine...` + "\n"},
		{"漢字 e\u0301 👩\u200d🔬", "?? e ?"},
		{"• 1\u00a0· 2", "* 1 - 2"},
	} {
		if got := ToReadableASCII(tt.text); got != tt.want {
			t.Errorf("%q becomes %q, not %q", tt.text, got, tt.want)
		}
	}
}
