package dialog

import (
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/modeltest"
)

func TestFilter(t *testing.T) {
	playAll(t, func() *show { return open(tinySession(t), 80, 24, NewFilter()) }, []script{
		{"", "", "▌[ ] ✓ Approved"},
		{"toggle", "stay", "▌[x] ✓ Approved"},
		{"toggle toggle", "stay", "▌[ ] ✓ Approved"},
		{"down toggle", "stay", "▌[x] "},
		{"end", "", "▌[ ] - No Category"},
		{"pgdown down down", "", "▌[ ] - No Category"},
		{"end home", "", "▌[ ] ✓ Approved"},
		{"jump:r", "", "▌[ ] ✗ Rejected"},
		{"jump:r jump:r", "", "▌[ ] ↻ Re-run Later"},
		{"jump:r jump:r jump:r toggle", "stay", "▌[x] ✗ Rejected"},
		{"jump:x", "", "▌[ ] ✓ Approved"},
		{"click:[_]_✗_Rejected", "stay", "▌[x] ✗ Rejected"},
		{"accept", "stay", "Counts: in all products, for this search."},
	})
	if v := open(tinySession(t), 80, 24, NewFilter()).play("toggle leave"); v.Scope() != None || len(v.c.Session.Categories()) != 1 {
		t.Errorf("left, it is %d, with %v", v.Scope(), v.c.Session.Categories())
	}
}

// TestFilterCounts: the counts are those of the product. What is also used there, or
// retired, is apart, and a line says which it is.
func TestFilterCounts(t *testing.T) {
	s := model.NewSession(modeltest.Load(t))
	shows := func(query, product string, shown, hidden string) {
		t.Helper()
		s.Search(query)
		s.ShowProduct(nil)
		for _, p := range s.Catalog().Products() {
			if p.Slug == product {
				s.ShowProduct(p)
			}
		}
		screen := open(&s, 80, 24, NewFilter()).screen()
		if !strings.Contains(screen, shown) || strings.Contains(screen, hidden) {
			t.Errorf("%q in %q: %q is not shown, or %q is:\n%s", query, product, shown, hidden, screen)
		}
	}
	shows("0812", "", "    1 ", "+")
	shows("0812", "biometric-kyc", "Counts: in Biometric KYC, for this search.", " more")
	shows("", "document-verification", "0+1: 1 more, used here from another product.", "retired")
	shows("0903", "", "0+1: 1 more, retired.", "used here")
	s.ToggleRetired()
	shows("", "document-verification", "0+1: 1 more, used here from another product or retired.", "below")
}
