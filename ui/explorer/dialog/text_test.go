package dialog

import (
	"strings"
	"testing"

	"smilecodes/model/modeltest"
)

func TestText(t *testing.T) {
	long := modeltest.Text("beginning\n" + strings.Repeat("line\n", 50) + "ending")
	playAll(t, func() *show { return open(tinySession(t), 60, 12, NewText(long, "Not copied: no way.", "↓")) }, []script{
		{"", "", "Not copied: no way. Select this text by hand. Esc goes"},
		{"", "", "It is longer than the window: ↓ shows more."},
		{"", "", "beginning"},
		{"end", "", "ending"},
		{"end home", "", "beginning"},
		{"pgdown down", "", "line"},
		{"accept", "stay", "beginning"},
		{"click:beginning", "stay", "beginning"},
	})
	playAll(t, func() *show { return open(tinySession(t), 60, 12, NewText(modeltest.Text("short"), "", "↓")) }, []script{
		{"", "", "Select this text by hand. Esc goes back.       "},
		{"down", "", "short"},
	})
}

// TestTextHasNoBorder: all that is selected by hand is the text, below what the window
// keeps for itself, in windows too small for anything else.
func TestTextHasNoBorder(t *testing.T) {
	v := open(tinySession(t), 20, 4, NewText(modeltest.Text("short"), "", "↓"))
	v.c.Above = 1
	v.Relayout(v.c)
	rows := strings.Split(v.Draw("Ticket 1+0+0  X     ", v.c.Styles), "\n")
	if len(rows) != 4 || rows[0] != "Ticket 1+0+0  X     " || strings.ContainsAny(v.screen(), "│╭") {
		t.Errorf("it is\n%s", strings.Join(rows, "\n"))
	}
	if _, inside := v.Click(v.c, 0, 0); inside {
		t.Error("the row above is its own")
	}
}
