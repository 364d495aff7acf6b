package input

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"
)

// editing are the names of keys that edit, and of some that do not.
const editing = "left ctrl+b right ctrl+f home ctrl+a end ctrl+e backspace ctrl+h delete ctrl+d " +
	"alt+left ctrl+left alt+b alt+right ctrl+right alt+f alt+backspace ctrl+backspace ctrl+w " +
	"alt+delete ctrl+delete alt+d ctrl+u ctrl+k ctrl+n ctrl+t ctrl+v"

// chord is the key of a name such as ctrl+left.
func chord(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt} {
		if rest, found := strings.CutPrefix(name, prefix); found {
			name, k.Mod = rest, mod
		}
	}
	named := map[string]rune{
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	}
	if k.Code = named[name]; k.Code == 0 {
		k.Code, _ = utf8.DecodeRuneInString(name)
	}
	if k.Mod == 0 && len(name) == 1 {
		k.Text = name
	}
	return k
}

// TestSelected: what is typed takes the place of a text that is chosen as a
// whole; any other key edits it.
func TestSelected(t *testing.T) {
	for name, want := range map[string]string{
		"x": "x|", "left": "ol|d", "backspace": "|", "ctrl+u": "|", "ctrl+n": "old|",
	} {
		var f Line
		f.Set("old")
		f.Select()
		f.Press(chord(name))
		if got := f.withCursor(); got != want || f.IsSelected() {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// withCursor is the text with a bar for the cursor.
func (f *Line) withCursor() string { return string(f.letters[:f.at]) + "|" + string(f.letters[f.at:]) }

// TestKeys presses one key where the bar is in a text.
func TestKeys(t *testing.T) {
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
			f := Line{letters: []rune(before + after), at: utf8.RuneCountInString(before)}
			f.Press(chord(name))
			if got := f.withCursor(); got != tt.after {
				t.Errorf("%s in %q: %q, want %q", name, tt.before, got, tt.after)
			}
		}
	}
}

// anyLetter draws letters, signs, and what a terminal obeys or hides. Marks that
// join the letter before them are left out: terminals differ in their widths.
var anyLetter = rapid.RuneFrom([]rune("0123456789qc?/=aYé漢🙂"), unicode.Latin, unicode.Cyrillic, unicode.Han,
	unicode.Hiragana, unicode.Nd, unicode.P, unicode.Sm, unicode.Sc, unicode.Cc, unicode.Cf, unicode.Z)

var anyKey = rapid.OneOf(
	rapid.Map(rapid.SampledFrom(strings.Fields(editing)), chord),
	rapid.Map(anyLetter, func(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Text: string(r)} }),
)

// TestAnything holds, whatever is typed and pasted in whatever order: the cursor
// is in the text, the text is one line of whole letters with a limit, what was
// typed comes before the cursor, and a copy from before has not changed.
func TestAnything(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var f Line
		for range rapid.IntRange(1, 40).Draw(r, "edits") {
			was, said := f, f.Text()
			if k := anyKey.Draw(r, "key"); rapid.Bool().Draw(r, "pasted") {
				pasted := rapid.StringOfN(anyLetter, 0, 150, -1).Draw(r, "text")
				f.Insert(pasted)
			} else {
				f.Press(k)
			}
			switch text := f.Text(); {
			case f.at < 0 || f.at > len(f.letters):
				r.Fatalf("the cursor is at %d of %d", f.at, len(f.letters))
			case len(f.letters) > mostLetters:
				r.Fatalf("it has %d letters", len(f.letters))
			case !utf8.ValidString(text) || strings.ContainsAny(text, "\n\r\t\x1b\uFFFD"):
				r.Fatalf("it holds %q", text)
			case was.Text() != said:
				r.Fatalf("the line from before says %q, and said %q", was.Text(), said)
			}
			room := rapid.IntRange(1, 40).Draw(r, "room")
			if shown, before := f.Shown(room); before >= room && f.at > 0 || !strings.HasSuffix(f.Text(), shown) {
				r.Fatalf("of %q, cursor at %d, it shows %q and %d cells before it, in %d", f.Text(), f.at, shown, before, room)
			}
		}
	})
}

// TestLimit: what has no room is left out, and nothing else.
func TestLimit(t *testing.T) {
	var f Line
	f.Set(strings.Repeat("漢", mostLetters-1) + "ab")
	f.Press(tea.KeyPressMsg{Code: 'c', Text: "c"})
	if want := strings.Repeat("漢", mostLetters-1) + "a"; f.Text() != want {
		t.Errorf("it says %q", f.Text())
	}
}
