package bar_test

import (
	"testing"

	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// TestTabs: while something is searched, tabs in which it is found are bright, and
// those without a hit are dim. The chosen one is in its own style.
func TestTabs(t *testing.T) {
	styles := &theme.Styles{Strong: theme.Style{On: "<", Off: ">"}, ActiveTab: theme.Style{On: "{", Off: "}"}}
	for _, row := range []struct {
		query string
		right int // tabs
		want  string
	}{
		{"", 0, "{▌}{All 94}{▐}│ General 4 │ Basic 8 │"},
		{" ", 0, "{▌}{All 94}{▐}│ General 4 │ Basic 8 │"},
		{"1013", 0, "{▌}{All 3}{▐}│ General 0 │< ><Basic 1>< >│"},
		{"1013", 1, "< ><All 3>< >│{▌}{General 0}{▐}│< ><Basic 1>< >│"},
	} {
		s := model.NewSession(modeltest.Load(t))
		s.Search(row.query)
		s.NextProduct(row.right)
		var b draw.Buffer
		bar.NewTabs(&s, 200).Draw(&b, styles, 200)
		if got := b.String(); len(got) < len(row.want) || got[:len(row.want)] != row.want {
			t.Errorf("%q, %d to the right: the tabs are %q, not %q...", row.query, row.right, got, row.want)
		}
	}
}
