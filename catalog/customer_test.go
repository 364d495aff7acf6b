package catalog_test

import (
	"strings"
	"testing"
)

// TestCustomerFaults is what somebody may write to a customer, in any language.
func TestCustomerFaults(t *testing.T) {
	c := load(t)
	for _, row := range []struct{ text, fault string }{
		{"We are still checking your details. You do not need to do anything.", ""},
		{"Nous vérifions encore vos données. Vous n'avez rien à faire.", ""},
		{"Écrivez-nous !", ""},
		{"تحقّقنا من بياناتك.", ""},
		{"我们还在检查。", ""},
		{"Please reply before 31 December 2026.", ""},
		{"Your card ends in 9999.", ""},
		{"Call 0800 08120 12345.", ""}, // of which nothing is a code: longer numbers
		{"", "isn't a whole sentence"},
		{"We are checking", "isn't a whole sentence"},
		{"we are checking.", "isn't a whole sentence"},
		{"Your result is 0812.", "has the code 0812"},
		{"(0812) is your result.", "has the code 0812"},
		{"Biometric-kyc/0812 is it.", "has the code 0812"},
		{"It is ０８１２.", "has the code 0812"},
		{"It is ٠٨١٢.", "has the code 0812"},
		{"It is ०८१२.", "has the code 0812"},
		{"It is 08\u200d12.", "has the code 0812"},
		{"It is 08\u200b12.", "has the character U+200B"},
		{"Two\nlines.", "has the character U+000A"},
		{"It is \u202eright.", "has the character U+202E"},
		{"Your job failed.", `says "job"`},
		{"SMILE ID said no.", `says "Smile ID"`},
		{"You were rejected.", `says "rejected"`},
		{"It is spoof_detected.", `says "spoof_detected"`},
		{"Your ｊｏｂ failed.", `says "job"`},
		{"We re-run it.", `says "re run"`},
		{"It is provisionally fine.", `says "provisionally"`},
		{"A smile on your ID is fine.", ""},
		{"Hello {name}.", "has a placeholder"},
		{"Hello {{ticket.requester.name}}.", "has a placeholder"},
		{strings.Repeat("A", 600) + ".", "has 601 characters; it may have 600"},
		{strings.Repeat("é", 599) + ".", "isn't a whole sentence"},
		{strings.Repeat("É", 599) + ".", ""},
	} {
		faults := strings.Join(c.CustomerFaults(row.text), "; ")
		if (row.fault == "") != (faults == "") || !strings.Contains(faults, row.fault) {
			t.Errorf("%.60q: %q, want %q", row.text, faults, row.fault)
		}
	}
}
