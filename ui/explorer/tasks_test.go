package explorer

import (
	"strings"
	"testing"
)

// TestTasks replays what a desk does all day, from a fresh start: with how many keys it
// is done, and what is on the screen or in the clipboard then.
func TestTasks(t *testing.T) {
	for _, tt := range []struct {
		task   string
		keys   string
		most   int    // keys
		shows  string // on the screen
		copies string // in the clipboard
	}{
		{"what does this code mean", "0908", 4, "Means The ID authority was not available for this check.", ""},
		{"what do I do", "0908", 4, "Do Check ID API Status", ""},
		{"what do I tell the customer", "1015 enter y", 6, "✓ Copied: customer reply for 1015", "We could not finish the check"},
		{"the same where the product decides", "0812 enter y 1 y", 8, "✓ Copied: customer reply for 0812, Biometric KYC", "Your check is not finished yet."},
		{"put it into the ticket", "0908 enter c", 6, "✓ Copied: note for 0908", "Internal note: Smile ID 0908, Biometric KYC"},
		{"is it the same everywhere", "0812", 4, "! REJECTED in Document", ""},
		{"compare its meanings", "1014 enter =", 6, "5 → Basic KYC or Enhanced KYC", ""},
		{"find it by what is seen", "blurry", 6, "0912", ""},
		{"find it with a typo", "blury", 5, "Near matches", ""},
		{"explain a job result", "paste:flat.json", 0, "Job result", ""},
		{"put that into the ticket", "paste:flat.json c", 1, "✓ Copied: note for 0812", "job_type: 1"},
		{"tick what was tried", "0908 enter g space", 7, "1 of 10 steps done.", ""},
		{"copy two codes together", "0911 enter space 0912 enter space c", 13, "✓ Copied: note for 2 marked entries", "Smile ID 0912"},
		{"a code that nobody knows", "0899 enter c", 6, "✓ Copied", "an unknown code"},
		{"all that was rejected in one product", "right right right right right esc f r space enter", 10, "[✗ Rejected]", ""},
		{"where does it come from", "0908 enter i", 6, "Smile ID result codes, row 38", ""},
		{"write to engineering", "0908 enter C right right enter enter enter", 11, "✓ Copied: engineering note for 0908", "For engineering: Smile ID 0908"},
	} {
		p := atDesk(t, 120, 36)
		p.explorer = New(loaded(t), p.options).(explorer) // which opens in the search
		p.send(sized(120, 36)).play(tt.keys)
		if screen := flat(p.screen()); !strings.Contains(screen, tt.shows) {
			t.Errorf("%s: %q is not on the screen after %q:\n%s", tt.task, tt.shows, tt.keys, p.screen())
		}
		if got := p.desk.clipboard(); !strings.Contains(got, tt.copies) || tt.copies == "" && got != "" {
			t.Errorf("%s: %q copies %q", tt.task, tt.keys, got)
		}
		if n := keysIn(tt.keys); n > tt.most && !strings.HasPrefix(tt.keys, "paste:") {
			t.Errorf("%s: %q are %d keys, more than %d", tt.task, tt.keys, n, tt.most)
		}
	}
}
