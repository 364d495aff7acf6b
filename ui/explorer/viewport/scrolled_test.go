package viewport_test

import (
	"testing"

	"smilecodes/ui/explorer/viewport"
)

// TestPosition: it shows how much is still below, and at the end how much is above.
func TestPosition(t *testing.T) {
	for _, row := range []struct {
		top, lines, height int
		want               string
	}{
		{0, 10, 10, ""},
		{0, 0, 10, ""},
		{0, 11, 10, "1 more line"},
		{3, 25, 10, "12 more lines"},
		{15, 25, 10, "15 lines above"},
		{1, 11, 10, "1 line above"},
	} {
		if got := viewport.Position(row.top, row.lines, row.height); got != row.want {
			t.Errorf("%d of %d lines, from %d on: %q, not %q", row.height, row.lines, row.top, got, row.want)
		}
	}
}
