package markup_test

import (
	"strings"
	"testing"

	"smilecodes/model/ticket/markup"
)

// TestFormulas holds which texts a spreadsheet may run, and that none is left in
// a document of lines, wherever it is.
func TestFormulas(t *testing.T) {
	for _, row := range []struct {
		text string
		runs bool
	}{
		{"=1+1", true}, {"+254700", true}, {"-1", true}, {"@SUM(A1)", true},
		{"＝1", true}, {"＋1", true}, {"－1", true}, {"＠1", true}, // as East Asian keyboards write them
		{"\t=1", true}, {"\r=1", true}, {"\n=1", true}, {"\x00=1", true},
		{"", false}, {"1=1", false}, {"'=1", false}, {" =1", false}, {"é", false}, {"\xff", false},
	} {
		if got := markup.IsFormula(row.text); got != row.runs {
			t.Errorf("%q: %v, not %v", row.text, got, row.runs)
		}
		if got := markup.Guard(row.text); markup.IsFormula(got) || strings.TrimPrefix(got, "'") != strings.TrimPrefix(row.text, "'") {
			t.Errorf("%q is guarded as %q", row.text, got)
		}
		for _, f := range []markup.Format{markup.Plain, markup.Slack} {
			text := markup.Render([]markup.Block{{Kind: markup.Paragraph, Text: row.text + "\n" + row.text}}, f)
			for line := range strings.SplitSeq(text, "\n") {
				if markup.IsFormula(line) {
					t.Errorf("%v: %q runs", f, line)
				}
			}
		}
	}
}
