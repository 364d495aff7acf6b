package explorer

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestCursor looks for the terminal's cursor, which screen readers and magnifiers
// follow.
func TestCursor(t *testing.T) {
	for _, tt := range []struct{ keys, row, why string }{
		{"", "▌", "on the selected row"},
		{"j j", "▌", ""},
		{"1015", "/ 1015", "in the field"},
		{"1015 down", "▌", "an arrow leads it to the row"},
		{"1015 down left", "/ 1015", "what edits leads it back"},
		{"0908 enter enter", "RE-RUN LATER", "where reading begins"},
		{"0908 enter g down down", "▌", "on the step"},
		{"f down down", "▌", ""},
		{"0812 enter = right", "Document", "on the meaning"},
		{"C down", "Format", ""},
		{":", " : ", ""},
		{": down down", "▌", "on the command"},
		{": down c", " : c", ""},
		{"?", " ? ", ""},
		{"? down down", "Find", "on the first line in view"},
		{"Y", "Select this text", ""},
		{"0908 enter ctrl+f issuer down", "find issuer", ""},
	} {
		p := start(t, 120, 36).play(tt.keys)
		at := p.View().Cursor
		if at == nil {
			t.Errorf("%q: it is hidden", tt.keys)
			continue
		}
		rows := strings.Split(p.screen(), "\n")
		if row := rows[at.Y]; !strings.Contains(row, tt.row) {
			t.Errorf("%q: it is in the row %q: %s\n%s", tt.keys, row, tt.why, p.screen())
		}
	}
}

// TestCursorIsNeverHidden looks for it in every state, at any size.
func TestCursorIsNeverHidden(t *testing.T) {
	for _, keys := range states {
		p := start(t, 120, 36).play(keys)
		for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 15}, {30, 8}, {20, 4}, {200, 60}, {1, 1}} {
			p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if at := p.View().Cursor; at == nil || at.X < 0 || at.Y < 0 || at.X >= size[0] || at.Y >= size[1] {
				t.Errorf("%q at %v: it is at %v", keys, size, at)
			}
		}
	}
}
