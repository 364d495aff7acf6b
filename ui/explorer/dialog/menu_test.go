package dialog

import (
	"strings"
	"testing"
)

func TestHelp(t *testing.T) {
	playAll(t, func() *show { return open(tinySession(t), 80, 24, NewHelp()) }, []script{
		{"", "", " ? type a key or a word"},
		{"", "", "c                    Copy the note"},
		{"", "", "Esc                  Go back"},
		{"", "", ":again               Show it again to copy. Nothing was shown."},
		{"", "", "In the guide: space tick"}, // in short
		{"type:step", "", "space                Tick the step. Works in the guide."},
		{"type:yank", "", "c                    Copy the note"}, // by what others call it
		{"type:kubernetes", "", "No key fits these words."},
		{"accept", "stay", "Not now"},
		{"leave", "close", ""},
	})
	playAll(t, func() *show { return open(tinySession(t), 30, 8, NewHelp()) }, []script{
		{"pgdown pgdown", "", "Esc              Go back"},
		{"pgdown type:s", "", " ? s"}, // what is typed begins again
	})
	screen := open(tinySession(t), 80, 24, NewHelp()).screen()
	last := -1
	for _, part := range []string{" Copy  ", " Move  ", " Not now  ", " Elsewhere  "} {
		at := strings.Index(screen, part)
		if at < last || at < 0 {
			t.Errorf("%q is in another place:\n%s", part, screen)
		}
		last = at
	}
}

func TestPalette(t *testing.T) {
	playAll(t, func() *show { return open(tinySession(t), 80, 24, NewPalette()) }, []script{
		{"", "", " : type a name or a word"},
		{"accept", "run 0", ""},
		{"down accept", "stay Nothing was shown.", "▌again"},
		{"end accept", "stay Works in the guide.", "▌tick"},
		{"end home accept", "run 0", ""},
		{"type:copy accept", "run 0", ""},
		{"type:yank accept", "run 0", ""},
		{"type:ag accept", "stay Nothing was shown.", "▌again"},
		{"down type:c", "", "▌copy"}, // what is typed begins again
		{"type:kubernetes accept", "stay No command fits these words.", "No command fits these words."},
		{"click:again", "stay Nothing was shown.", "▌again"},
		{"click:copy", "run 0", ""},
		{"leave", "close", ""},
	})
	if screen := open(tinySession(t), 80, 24, NewPalette()).screen(); strings.Contains(screen, "Go back") {
		t.Errorf("an action without a name is among the commands:\n%s", screen)
	}
}

// TestNamesFirst: in the commands, anyone who types a name means it, though another action
// that works has the word in its sentence.
func TestNamesFirst(t *testing.T) {
	v := open(tinySession(t), 80, 24, NewPalette())
	v.c.Items = func() []Item {
		return []Item{{Row: 7, Name: "show", Words: "show what to copy"}, {Row: 8, Name: "copy", Words: "copy", Reason: "Nothing is selected."}}
	}
	v.Relayout(v.c)
	if v.play("type:copy accept"); v.asked != "stay Nothing is selected." {
		t.Errorf("it asks %q", v.asked)
	}
	v = open(tinySession(t), 80, 24, NewPalette())
	v.c.Items = func() []Item {
		return []Item{{Row: 7, Name: "find", Words: "find leave ends it"}, {Row: 8, Name: "quit", Synonyms: "exit leave", Words: "quit exit leave"}}
	}
	v.Relayout(v.c)
	if v.play("type:leave accept"); v.asked != "run 8" {
		t.Errorf("a synonym of a name is not before a word of a sentence: it asks %q", v.asked)
	}
}
