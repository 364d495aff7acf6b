package dialog

import (
	"strings"
	"testing"
)

func TestNote(t *testing.T) {
	playAll(t, func() *show { s := tinySession(t); return open(s, 80, 24, NewNote(s, 0)) }, []script{
		{"", "", " Do this"},
		{"type:rang", "", " > rang "},
		{"type:rang leave", "close Discarded. The note is unchanged.", ""},
		{"leave", "close", ""},
		{"type:rang accept", "close Noted. The note you copy will include it.", ""},
		{"accept", "close The step has no note now.", ""},
		{"toggle", "stay", " > "},
	})
	s := tinySession(t)
	open(s, 80, 24, NewNote(s, 0)).play("type:rang accept")
	v := open(s, 80, 24, NewNote(s, 0))
	if s.Note(s.Selected(), 0) != "rang" || !strings.Contains(v.screen(), " > rang ") {
		t.Errorf("the note is %q:\n%s", s.Note(s.Selected(), 0), v.screen())
	}
	if x, y := v.Cursor(); !strings.Contains(strings.Split(v.screen(), "\n")[y], " > rang ") {
		t.Errorf("the cursor is at %d, %d", x, y)
	}
}

// TestFieldStaysInView: what is typed is seen in the smallest window, whatever is above.
func TestFieldStaysInView(t *testing.T) {
	for _, size := range []string{"size:30x8", "size:30x30", "size:80x24"} {
		v := open(tinySession(t), 80, 24, newBlank(strings.Repeat("long name ", 20), "text")).play(size + " type:typed wheel:-30")
		if !strings.Contains(v.screen(), " > typed") {
			t.Errorf("%s:\n%s", size, v.screen())
		}
	}
}
