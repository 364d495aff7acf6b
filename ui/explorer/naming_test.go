package explorer

import (
	"strings"
	"testing"
)

// TestComposerNamesItsSubject: the title says what the text is of.
func TestComposerNamesItsSubject(t *testing.T) {
	for keys, title := range map[string]string{
		"0812 enter down C":                   "Copy as · 0812, Document ",
		"0001 enter C":                        "Copy as · 0001, General: Data Invalid ",
		"0812 enter space 1015 enter C":       "Copy as · 1 marked entry, not the selected 1015 ",
		"0812 enter space 1015 enter space C": "Copy as · 2 marked entries ",
		"0812 enter space C":                  "Copy as · 1 marked entry ",
		"0812 enter = 6 C":                    "Copy as · 0812, Document ",
		"paste:flat.json C":                   "Copy as · 0812, Biometric ",
		"0899 enter C":                        "Copy as · 0899, an unknown code ",
		"0812 enter space 1015 enter = C":     "Copy as · 1015, Basic ",
	} {
		if p := start(t, 120, 50).play(keys); !strings.Contains(p.screen(), title) {
			t.Errorf("%q: %q is not its title:\n%s", keys, title, p.screen())
		}
	}
}

// TestUnknownComposed: the text of an unknown code is for engineering, whoever the last
// one was for, and that is not remembered.
func TestUnknownComposed(t *testing.T) {
	for _, last := range []string{"", "C right enter esc "} {
		p := atDesk(t, 120, 36).play("1015 enter " + last + "0899 enter C")
		screen := p.screen()
		if !strings.Contains(screen, "[engineering]") || strings.Contains(screen, "internal note") || !strings.Contains(screen, "For engineering: Smile ID 0899") {
			t.Errorf("after %q it is\n%s", last, screen)
		}
		before := p.dialogs.desk.Last
		if p.play("enter"); p.dialogs.desk.Last != before || !strings.HasPrefix(p.desk.clipboard(), "For engineering") {
			t.Errorf("%+v is remembered, and the copy is\n%s", p.dialogs.desk.Last, p.desk.clipboard())
		}
	}
}

// TestSaidShorter: where there is less room, products have their short names, and only
// then none.
func TestSaidShorter(t *testing.T) {
	for _, tt := range []struct {
		width      int
		keys, said string
	}{
		{120, "0812 enter down y", "✓ Copied: customer reply for 0812, Document Verification (terminal)"},
		{60, "0812 enter down y", "✓ Copied: customer reply for 0812, Document Verification  "},
		{50, "0812 enter down y", "✓ Copied: customer reply for 0812, Document  "},
		{40, "0812 enter down y", "✓ Copied: customer reply for 0812 "},
		{120, "0001 enter down up y", "✓ Copied: customer reply for 0001, General: Data Invalid (terminal)"},
		{120, "1014 enter y 5 y", "✓ Copied: customer reply for 1014, Basic KYC or Enhanced KYC (terminal)"},
		{120, "0908 enter space X", "Set aside: 1 marked entry (0908). U brings it back."},
		{120, "0908 enter g space X", "Set aside: 1 step (0908). U brings it back."},
		{120, "paste:flat.json X U", "Back in hand: the job result (0812)."},
		{120, "paste:flat.json X 0908 enter space U", "Back in hand: the job result (0812). Set aside: 1 marked entry (0908). U swaps them back."},
		{80, "paste:flat.json X 0908 enter space U", "Back in hand: the job result (0812). Set aside: 1 marked entry (0908)."},
		{50, "paste:flat.json X 0908 enter space U", "Back: the job result. Set aside: 1 marked entry."},
	} {
		if p := atDesk(t, tt.width, 30).play(tt.keys); !strings.Contains(p.screen(), "\n "+tt.said) {
			t.Errorf("%q at %d: %q is not said\n%s", tt.keys, tt.width, tt.said, p.screen())
		}
	}
}

// TestHintsThatWork: a key is hinted only where it does something, and says why elsewhere.
func TestHintsThatWork(t *testing.T) {
	for _, tt := range []struct {
		keys, hint string
		hints      bool
		press, why string
	}{
		{"1015 enter C right", "n name the code", true, "", ""},
		{"0814 enter C right", "n name the code", false, "n", "0814 may not be told to the customer."},
		{"1015 enter C", "n name the code", false, "n", "Only a reply to a customer leaves the code out."},
		{"0908 enter C", "PgDn scroll", true, "", ""},
		{"0908 enter C right", "PgDn scroll", false, "pgdown", "Everything is in view."},
		{"0812 enter", "= compare", true, "", ""},
		{"1020 enter", "= compare", false, "=", "1020 has one meaning only."},
		{"1014 enter =", "↑↓ scroll", true, "", ""},
		{"1014 enter = right", "↑↓ scroll", true, "", ""},
	} {
		p := atDesk(t, 80, 24).play(tt.keys)
		rows := strings.Split(p.screen(), "\n")
		if strings.Contains(rows[len(rows)-1], tt.hint) != tt.hints {
			t.Errorf("%q: %q is hinted: %v\n%s", tt.keys, tt.hint, !tt.hints, p.screen())
		}
		if p.play(tt.press); tt.press != "" && p.Said != tt.why {
			t.Errorf("%q %s: it says %q, not %q", tt.keys, tt.press, p.Said, tt.why)
		}
	}
	for keys, hints := range map[string]string{
		"1014 enter =":       "←→ column 1 of 4 · 0-9 job_type · Esc close",
		"1014 enter = right": "←→ column 1 of 4 · 0-9 job_type · Esc close",
	} {
		rows := strings.Split(atDesk(t, 50, 15).play(keys).screen(), "\n")
		if got := strings.TrimSpace(rows[14]); got != hints {
			t.Errorf("%q at 50 columns: %q", keys, got)
		}
	}
}
