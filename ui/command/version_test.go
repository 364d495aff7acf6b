package command

import (
	"testing"
	"time"

	"smilecodes/catalog"
)

// TestAge: a catalogue says how old it is from half a year on.
func TestAge(t *testing.T) {
	for _, row := range []struct{ today, want string }{
		{"2026-01-31", ""},
		{"2025-12-31", ""},
		{"2026-07-29", ""},
		{"2026-07-30", "This catalogue is 180 days old. Ask for a newer version."},
		{"2027-01-31", "This catalogue is 365 days old. Ask for a newer version."},
	} {
		a := app{Env: Env{Catalog: catalog.New(&catalog.Data{Day: "2026-01-31"}), Today: func() time.Time {
			day, _ := time.Parse(time.DateOnly, row.today)
			return day
		}}}
		if got := a.age(); got != row.want {
			t.Errorf("on %s it says %q", row.today, got)
		}
	}
}
