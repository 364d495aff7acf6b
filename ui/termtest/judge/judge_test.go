package judge

import (
	"strings"
	"testing"
)

// TestJudge holds what passes and what does not, on a screen and without.
func TestJudge(t *testing.T) {
	screen := Rules{Screen: true, Copies: 1, Title: "smilecodes"}
	for _, row := range []struct {
		what, output string
		judge        Rules
		fault        string // empty if it passes
	}{
		{"text", "é 日本 😀 e\u0301\r\n\t\x1b[1;31mred\x1b[m", Rules{}, ""},
		{"a curly line", "\x1b[4:3mx\x1b[0m", Rules{}, ""},
		{"a screen", "\x1b[?1049h\x1b[?2026h\x1b[H\x1b[2J\x1b[3;4Hx\b\x1b[K\x1b[?2026l\x1b[2 q\x1b[>1u\x1b[?u\x1b[<u\x1b[>4;2m\x1b[c", screen, ""},
		{"questions", "\x1b]11;?\a\x1b[?2026$p\x1b[>q", screen, ""},
		{"a title", "\x1b]2;smilecodes\a\x1b]2;\x1b\\", screen, ""},
		{"a copy", "\x1b]52;c;aGk=\a", screen, ""},

		{"a screen of a program without one", "\x1b[2J", Rules{}, "no screen"},
		{"overwriting without a screen", "a\bb", Rules{}, "control character"},
		{"a second copy", "\x1b]52;c;aGk=\a\x1b]52;c;aGk=\a", screen, "byte 12: a text for the clipboard that nobody copied"},
		{"a copied sequence", "\x1b]52;c;G1sySg==\a", screen, "the copied text: byte 0"},
		{"a damaged copy", "\x1b]52;c;aG\a", screen, "damaged"},
		{"another title", "\x1b]2;evil\x1b\\", screen, "title"},
		{"a title in a title", "\x1b]2;smilecodes\x1b[2J\a", screen, "title"},
		{"a link", "\x1b]8;;http://x\a", screen, "no use"},
		{"a colour of the terminal", "\x1b]11;#fff\a", screen, "colour"},
		{"a device control string", "\x1bP$qm\x1b\\", screen, "no use"},
		{"an application's command", "\x1b_Ga=T\x1b\\", screen, "no use"},
		{"a private message", "\x1b^x\x1b\\", screen, "no use"},
		{"a string", "\x1bXx\x1b\\", screen, "no use"},
		{"a string without an end", "\x1b]0;x", screen, "title"},
		{"a report", "\x1b[6n", screen, "no use"},
		{"a window moved", "\x1b[3;0;0t", screen, "no use"},
		{"an unknown mode", "\x1b[?1015h", screen, "mode"},
		{"a mode that is not private", "\x1b[3h", screen, "mode"},
		{"a full reset", "\x1bc", screen, "no use"},
		{"another alphabet", "\x1b(0", screen, "no use"},
		{"half a sequence", "\x1b[", screen, "no use"},
		{"ESC alone", "x\x1b", screen, "control character"},
		{"an eight-bit control", "\u009b2J", screen, "not seen"},
		{"the same as a byte", "\x9b2J", screen, "isn't UTF-8"},
		{"backwards", "\u202e2101", screen, "not seen"},
		{"nothing to see", "10\u200b12", screen, "not seen"},
		{"a letter like nothing", "\u3164", screen, "not seen"},
		{"a heap of marks", "e" + strings.Repeat("\u0301", 5), screen, "marks"},
		{"a heap with a style in it", "e\u0301\u0301\u0301\x1b[m\u0301\u0301", screen, "marks"},
		{"a bell", "\a", screen, "control character"},
	} {
		faults := row.judge.Faults([]byte(row.output))
		if row.fault == "" && len(faults) > 0 || row.fault != "" && !strings.Contains(strings.Join(faults, "\n"), row.fault) {
			t.Errorf("%s: %q, want %q", row.what, faults, row.fault)
		}
	}
}
