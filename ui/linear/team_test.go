package linear_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model/modeltest"
	"smilecodes/model/modeltest/teamtest"
)

// TestTeamNeverTellsCustomers: whatever is in a team's folder, no reply that is copied or
// shown has what customers must not read, and no line that says what to tell them.
func TestTeamNeverTellsCustomers(t *testing.T) {
	teamtest.Rounds(t, 20, func(r *rapid.T) {
		c := teamtest.AnyTeam(r)
		typed, may := "", []string{}
		for range 4 {
			e := rapid.SampledFrom(c.Entries()).Draw(r, "entry")
			if e.Disclosure == catalog.Tell {
				may = append(may, e.Code)
			}
			typed += e.ID + "\nread\nguide\nnext\nback\nmark\nreply\nreply code\nshow reply html\ncopy marked reply\n"
			for _, tag := range teamtest.AnyLanguages {
				typed += "reply " + tag + "\nreply " + tag + "\nshow reply " + tag + " draft markdown\n"
			}
		}
		said, _, copied := holdOf(t, conversation{"languages: ar fr", typed}, c)
		if !strings.Contains(copied, "Hello,") && !strings.Contains(copied, "\n\n") {
			r.Fatalf("nothing is copied:\n%s", said)
		}
		for _, text := range slices.Concat([]string{copied}, toCustomers(said)) {
			if word := teamtest.Untold(text, may...); word != "" {
				r.Fatalf("a customer reads %q in\n%s", word, text)
			}
		}
	})
}

// toCustomers are the texts that are shown and the lines that say what to tell customers.
func toCustomers(said string) []string {
	var all []string
	isText := false
	for line := range strings.Lines(said) {
		_, words, isLine := strings.Cut(line, "Say to the customer: ")
		switch {
		case strings.HasPrefix(line, "End of the text."):
			isText = false
		case isText:
			all = append(all, line)
		case isLine:
			all = append(all, words)
		}
		isText = isText || strings.Contains(line, "The exact text:")
	}
	return all
}

// TestRightToLeft: linear mode says that it doesn't write such a text, and says the English;
// the clipboard gets the text itself.
func TestRightToLeft(t *testing.T) {
	const arabic, why = "لم يكتمل التحقق.", "Arabic is written from right to left, which this screen does not draw."
	for _, row := range []struct {
		set, typed     string
		copies, isSaid bool
	}{
		{"", "0908\nreply ar", true, false},
		{"languages: ar en", "0908\nreply", true, false},
		{"", "0908\nshow reply ar", false, true},
		{"", "0908\nshow reply ar html", false, true},
		{"no-copy", "0908\nreply arabic", false, true},
		{"copy-fails", "0908\nreply ar", false, true},
		{"ascii", "0908\nshow reply ar", false, true},
	} {
		said, _, copied := holdOf(t, conversation{row.set, row.typed + "\n"}, modeltest.WithArabic(t))
		if catalog.IsRightToLeft(said) {
			t.Errorf("%s: it writes\n%s", row.typed, said)
		}
		if strings.Contains(copied, arabic) != row.copies || strings.Contains(said, why) != row.isSaid || row.isSaid != strings.Contains(said, "Thank you for your patience.") {
			t.Errorf("%s: it copies %q and says\n%s", row.typed, copied, said)
		}
	}
}
