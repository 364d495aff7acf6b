package dialog

import "testing"

func TestFilter(t *testing.T) {
	playAll(t, func() *show { return open(tinySession(t), 80, 24, NewFilter()) }, []script{
		{"", "", "▌[ ] ✓ Approved"},
		{"toggle", "stay", "▌[x] ✓ Approved"},
		{"toggle toggle", "stay", "▌[ ] ✓ Approved"},
		{"down toggle", "stay", "▌[x] "},
		{"end", "", "▌[ ] - No Category"},
		{"pgdown down down", "", "▌[ ] - No Category"},
		{"end home", "", "▌[ ] ✓ Approved"},
		{"click:[_]_✗_Rejected", "stay", "▌[x] ✗ Rejected"},
		{"accept", "stay", "Counts: in all products, for this search."},
	})
	if v := open(tinySession(t), 80, 24, NewFilter()).play("toggle leave"); v.Scope() != None || len(v.c.Session.Categories()) != 1 {
		t.Errorf("left, it is %d, with %v", v.Scope(), v.c.Session.Categories())
	}
}

// TestFilterCounts: the counts are those of the product, and what is also used there is
// apart.
func TestFilterCounts(t *testing.T) {
	s := tinySession(t)
	playAll(t, func() *show { return open(s, 60, 24, NewFilter()) }, []script{{"", "", "    2 "}})
	s.ShowProduct(s.Catalog().Products()[1])
	playAll(t, func() *show { return open(s, 60, 24, NewFilter()) }, []script{{"", "", "    1 "}, {"", "", "Counts: in Biometric"}})
}
