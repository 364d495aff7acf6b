package explorer

import (
	"strings"
	"testing"

	"smilecodes/catalog"
)

// TestInside: an entry that another screen opens is read at once, and several are
// compared. Esc leads back step by step, and out of it from where it was opened.
func TestInside(t *testing.T) {
	for _, row := range []struct{ opens, keys, shows, at string }{
		{"basic-kyc/1015", "", "1015 · Basic KYC", "answer"},
		{"basic-kyc/1015", "esc", "", "left"},
		{"basic-kyc/1015", "Y esc esc", "", "left"},
		{"basic-kyc/1015", "g esc", "", "list"},
		{"basic-kyc/1015", "g esc esc", "", "left"},
		{"basic-kyc/1015", "/ 0812 enter esc", "", "list"},
		{"basic-kyc/1015", "/ 0812 enter esc esc", "", "left"},
		{"basic-kyc/1015", "1016", " / 1016", "search"},
		{"9999", "", "9999", "answer"},
		{"9999", "esc", "", "left"},
		{"biometric-kyc/0812 document-verification/0812", "", "Which job_type", "compare"},
		{"biometric-kyc/0812 document-verification/0812", "esc", "", "answer"},
		{"biometric-kyc/0812 document-verification/0812", "esc esc", "", "left"},
		{"biometric-kyc/0812 document-verification/0812", "6 enter", "0812 · Document Verification", "answer"},
	} {
		p := begin(t, 80, 24).play("0903 enter f down space esc")
		var entries []*catalog.Entry
		for id := range strings.FieldsSeq(row.opens) {
			entries = append(entries, p.session.Catalog().Entry(id))
		}
		if len(entries) == 1 && entries[0] == nil {
			entries = nil
		}
		p.send(OpenMsg{row.opens, entries})
		p.did = nil
		p.play(row.keys)
		at := map[scope]string{atList: "list", atDetail: "answer", atSearch: "search", atCompare: "compare"}[p.At]
		for _, did := range p.did {
			if _, ok := did.(LeftMsg); ok {
				at = "left"
			}
		}
		if at != row.at || !strings.Contains(p.screen(), row.shows) {
			t.Errorf("%s, %q: it is at %s, not %s, or does not show %q:\n%s", row.opens, row.keys, at, row.at, row.shows, p.screen())
		}
	}
}

// TestUnsent: it says what quitting would lose.
func TestUnsent(t *testing.T) {
	p := start(t, 80, 24)
	if before := Unsent(p.explorer); before != "" {
		t.Errorf("nothing is held, and it says %q", before)
	}
	if p.play("0908 enter g space"); Unsent(p.explorer) == "" {
		t.Error("a ticked step is not told")
	}
}
