package explorer

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"smilecodes/ui/explorer/draw"
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
		f := draw.Input{Letters: []rune("old"), At: 3, IsWhole: true}
		k := tea.KeyPressMsg{Code: 'x', Text: "x"}
		if name != "x" {
			k = chordOf(t, name)
		}
		f.Press(k)
		if got := string(f.Letters[:f.At]) + "|" + string(f.Letters[f.At:]); got != want || f.IsWhole {
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
			f := draw.Input{Letters: []rune(before + after), At: utf8.RuneCountInString(before)}
			f.Press(chordOf(t, name))
			if got := string(f.Letters[:f.At]) + "|" + string(f.Letters[f.At:]); got != tt.after {
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
		var f draw.Input
		for range rapid.IntRange(1, 40).Draw(r, "edits") {
			was, said := f, f.Text()
			if k := anyKey.Draw(r, "key"); rapid.Bool().Draw(r, "pasted") {
				pasted := rapid.StringOfN(anyLetter, 0, 150, -1).Draw(r, "text")
				f.Insert(pasted)
			} else {
				f.Press(k)
			}
			switch text := f.Text(); {
			case f.At < 0 || f.At > len(f.Letters):
				r.Fatalf("the cursor stands at %d of %d", f.At, len(f.Letters))
			case len(f.Letters) > draw.MostLetters:
				r.Fatalf("it has %d letters", len(f.Letters))
			case !utf8.ValidString(text) || strings.ContainsAny(text, "\n\r\t\x1b\uFFFD"):
				r.Fatalf("it holds %q", text)
			case was.Text() != said:
				r.Fatalf("the field from before says %q, and said %q", was.Text(), said)
			}
			room := rapid.IntRange(1, 40).Draw(r, "room")
			if shown, before := f.Shown(room); before >= room && f.At > 0 || !strings.HasSuffix(f.Text(), shown) {
				r.Fatalf("of %q, cursor at %d, it shows %q and %d cells before it, in %d", f.Text(), f.At, shown, before, room)
			}
		}
	})
}

// TestFieldLimit: what has no room is left out, and nothing else.
func TestFieldLimit(t *testing.T) {
	var f draw.Input
	f.Set(strings.Repeat("漢", draw.MostLetters-1) + "ab")
	f.Press(tea.KeyPressMsg{Code: 'c', Text: "c"})
	if want := strings.Repeat("漢", draw.MostLetters-1) + "a"; f.Text() != want {
		t.Errorf("it says %q", f.Text())
	}
}
