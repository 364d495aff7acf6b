package explorer

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"
)

// chordOf is the key of a name such as ctrl+left.
func chordOf(t *testing.T, name string) tea.KeyPressMsg {
	t.Helper()
	for _, k := range append(slices.Clone(lineKeys), chords(tea.ModCtrl, tea.KeyBackspace)...) {
		if k.String() == name {
			return k
		}
	}
	t.Fatalf("%s is no key that edits", name)
	return tea.KeyPressMsg{}
}

// TestWholeField: what is typed takes the place of a text that is chosen as a
// whole; any other key edits it.
func TestWholeField(t *testing.T) {
	for name, want := range map[string]string{
		"x": "x|", "left": "ol|d", "backspace": "|", "ctrl+u": "|", "ctrl+n": "old|",
	} {
		f := field{letters: []rune("old"), at: 3, isWhole: true}
		k := tea.KeyPressMsg{Code: 'x', Text: "x"}
		if name != "x" {
			k = chordOf(t, name)
		}
		f.press(k)
		if got := string(f.letters[:f.at]) + "|" + string(f.letters[f.at:]); got != want || f.isWhole {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

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

// TestFieldKeys presses one key where the bar stands in a text.
func TestFieldKeys(t *testing.T) {
	for _, tt := range []struct{ keys, before, after string }{
		{"left ctrl+b", "ab|c", "a|bc"},
		{"left ctrl+b", "|abc", "|abc"},
		{"right ctrl+f", "é|漢c", "é漢|c"},
		{"right ctrl+f", "abc|", "abc|"},
		{"home ctrl+a", "ab|c", "|abc"},
		{"end ctrl+e", "a|bc", "abc|"},
		{"backspace ctrl+h", "a漢|c", "a|c"},
		{"backspace ctrl+h", "|abc", "|abc"},
		{"delete ctrl+d", "a|🙂c", "a|c"},
		{"delete ctrl+d", "abc|", "abc|"},
		{"alt+left ctrl+left alt+b", "one two  |three", "one |two  three"},
		{"alt+left ctrl+left alt+b", "one tw|o", "one |two"},
		{"alt+left ctrl+left alt+b", "  |", "|  "},
		{"alt+right ctrl+right alt+f", "one|  two three", "one  two| three"},
		{"alt+right ctrl+right alt+f", "o|ne", "one|"},
		{"alt+backspace ctrl+backspace ctrl+w", "one two |three", "one |three"},
		{"alt+backspace ctrl+backspace ctrl+w", "|one", "|one"},
		{"alt+delete ctrl+delete alt+d", "one| two three", "one| three"},
		{"alt+delete ctrl+delete alt+d", "on|e", "on|"},
		{"ctrl+u", "one |two", "|two"},
		{"ctrl+k", "one |two", "one |"},
		{"ctrl+n ctrl+t ctrl+v", "one |two", "one |two"},
	} {
		for name := range strings.FieldsSeq(tt.keys) {
			before, after, _ := strings.Cut(tt.before, "|")
			f := field{letters: []rune(before + after), at: utf8.RuneCountInString(before)}
			f.press(chordOf(t, name))
			if got := string(f.letters[:f.at]) + "|" + string(f.letters[f.at:]); got != tt.after {
				t.Errorf("%s in %q: %q, want %q", name, tt.before, got, tt.after)
			}
		}
	}
}

// TestField holds, whatever is typed and pasted in whatever order: the cursor is
// in the text, the text is one line of whole letters with a limit, what was typed
// stands before the cursor, and a field from before has not changed.
func TestField(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var f field
		for range rapid.IntRange(1, 40).Draw(r, "edits") {
			was, said := f, f.text()
			if k := anyKey.Draw(r, "key"); rapid.Bool().Draw(r, "pasted") {
				pasted := rapid.StringOfN(anyLetter, 0, 150, -1).Draw(r, "text")
				f.insert(pasted)
			} else {
				f.press(k)
			}
			switch text := f.text(); {
			case f.at < 0 || f.at > len(f.letters):
				r.Fatalf("the cursor stands at %d of %d", f.at, len(f.letters))
			case len(f.letters) > mostLetters:
				r.Fatalf("it has %d letters", len(f.letters))
			case !utf8.ValidString(text) || strings.ContainsAny(text, "\n\r\t\x1b\uFFFD"):
				r.Fatalf("it holds %q", text)
			case was.text() != said:
				r.Fatalf("the field from before says %q, and said %q", was.text(), said)
			}
			room := rapid.IntRange(1, 40).Draw(r, "room")
			if shown, before := f.shown(room); before >= room && f.at > 0 || !strings.HasSuffix(f.text(), shown) {
				r.Fatalf("of %q, cursor at %d, it shows %q and %d cells before it, in %d", f.text(), f.at, shown, before, room)
			}
		}
	})
}

// TestFieldLimit: what has no room is left out, and nothing else.
func TestFieldLimit(t *testing.T) {
	var f field
	f.set(strings.Repeat("漢", mostLetters-1) + "ab")
	f.press(tea.KeyPressMsg{Code: 'c', Text: "c"})
	if want := strings.Repeat("漢", mostLetters-1) + "a"; f.text() != want {
		t.Errorf("it says %q", f.text())
	}
}
