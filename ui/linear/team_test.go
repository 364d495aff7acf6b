package linear_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model/modeltest"
)

// TestTeamNeverTellsCustomers: whatever is in a team's folder, no reply that is copied or
// shown has what customers must not read, and no line that says what to tell them.
func TestTeamNeverTellsCustomers(t *testing.T) {
	modeltest.Rounds(t, 20, func(r *rapid.T) {
		c := modeltest.AnyTeam(r)
		typed, may := "", []string{}
		for range 4 {
			e := rapid.SampledFrom(c.Entries()).Draw(r, "entry")
			if e.Disclosure == catalog.Tell {
				may = append(may, e.Code)
			}
			typed += e.ID + "\nread\nguide\nnext\nback\nmark\nreply\nreply code\nshow reply html\ncopy marked reply\n"
			for _, tag := range modeltest.AnyLanguages {
				typed += "reply " + tag + "\nreply " + tag + "\nshow reply " + tag + " draft markdown\n"
			}
		}
		said, _, copied := holdOf(t, conversation{"languages: ar fr", typed}, c)
		if !strings.Contains(copied, "Hello,") && !strings.Contains(copied, "\n\n") {
			r.Fatalf("nothing is copied:\n%s", said)
		}
		for _, text := range slices.Concat([]string{copied}, toCustomers(said)) {
			if word := modeltest.Untold(text, may...); word != "" {
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
