package ticket_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"smilecodes/model"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// FuzzClean looks for a text that stays dangerous, loses something, or needs
// cleaning again.
func FuzzClean(f *testing.F) {
	for _, text := range []string{"\x1b[2J", "\u009b2J\x9b", "a\r\nb\rc\td", "e\u0301\u0302\u0303\u0304\u0305\u0306", "\u202e\u200b\U000e0041", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		out := safe.Text(text)
		if !utf8.ValidString(out) || safe.Text(out) != out {
			t.Fatalf("%q becomes %q", text, out)
		}
		if strings.ContainsAny(out, "\x1b\r\a\b\x7f\u009b\u202e\u200b") {
			t.Fatalf("%q becomes %q", text, out)
		}
		if plain := strings.Map(letter, text); plain != strings.Map(letter, out) {
			t.Fatalf("of %q is left %q", plain, out)
		}
	})
}

// letter keeps what cleaning may never touch.
func letter(r rune) rune {
	if r >= ' ' && r <= '~' {
		return r
	}
	return -1
}

// FuzzTicket looks for a note that comes out of its place in a ticket: one that
// a format reads as markup, that a spreadsheet runs, or that hides a line.
func FuzzTicket(f *testing.F) {
	for _, note := range []string{
		"![](http://x/y.png)", "[a](javascript:x)", "<img src=x onerror=y>", "@here <!channel> #1", "```\n=cmd|x", "{code}x{code}", "!x.png!",
		"\\`*_", "- - -", "1. x", "&lt;", "*bold* _low_ ~gone~", "=1+1", "h1. x", "x\n＝1",
	} {
		f.Add(note)
	}
	c := load(f)
	f.Fuzz(func(t *testing.T, note string) {
		s := model.NewSession(c)
		s.Open(c.Entry("biometric-kyc/0908"))
		s.Tick(0)
		s.SetNote(0, safe.Text(note))
		k := ticket.OfSelection(&s).Fill(map[string]string{"SmileJobID": safe.Text(note)})
		for _, format := range markup.Formats() {
			for _, a := range ticket.Audiences() {
				text := k.Text(a, format).String()
				if text != safe.Text(text) || strings.HasSuffix(text, "\n") {
					t.Fatalf("%s, %s: %q", a, format, text)
				}
				mustBeInert(t, text, note, format)
			}
		}
	})
}

// mustBeInert holds that no sign of a format is left in what came from outside.
func mustBeInert(t *testing.T, text, note string, format markup.Format) {
	t.Helper()
	live := map[markup.Format][]string{
		markup.HTML: {"<img", "<script", "<a ", "<!"}, markup.Slack: {"<!", "<@", "<http", "```"},
	}[format]
	for _, l := range live {
		if strings.Contains(note, l) && strings.Contains(text, l) {
			t.Fatalf("%s: %q is live in %q", format, l, text)
		}
	}
	if format != markup.Plain && format != markup.Slack {
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		if markup.IsFormula(line) {
			t.Fatalf("%s: %q would run", format, line)
		}
	}
}
