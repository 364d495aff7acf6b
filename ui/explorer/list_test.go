package explorer

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
)

// listWidths are rows of the list beside an answer and above one, in windows of 50 to
// 200 columns.
var listWidths = []int{30, 34, 46, 48, 52, 58, 64, 78, 88, 118, 148, 198}

// TestRowsDiffer: in no list do two rows read the same, unless their codes and texts
// are the same. Where words have room, rows with other texts read differently even
// without their codes. How an entry reads depends on its tab and on no other row, so
// that this holds for every search and every category.
func TestRowsDiffer(t *testing.T) {
	p := start(t, 80, 24)
	entries := p.session.Catalog().Entries()
	for _, product := range append([]*catalog.Product{nil}, p.session.Catalog().Products()...) {
		p.session.ShowProduct(product)
		for _, width := range listWidths {
			seen := map[string]*catalog.Entry{}
			for _, e := range entries {
				row := p.rowOf(catalog.Hit{Entry: e}, width)
				if width >= wordsFrom {
					row = row[codeColumn+len(e.Code):]
				}
				o := seen[row]
				if o != nil && (!strings.EqualFold(o.Text, e.Text) || width < wordsFrom && o.Code != e.Code) {
					t.Errorf("in %d cells %s and %s both read %q", width, o.ID, e.ID, row)
				}
				seen[row] = e
			}
		}
	}
}

// rowOf is a row of the list as letters.
func (p *player) rowOf(h catalog.Hit, width int) string {
	row := draw.NewRow(width)
	drawEntry(&p.common, row, h, false)
	return ansi.Strip(row.String())
}

// TestRowParts: what a row has room for. Whether an entry is marked or deprecated is
// seen in a row of any width that has words.
func TestRowParts(t *testing.T) {
	p := start(t, 80, 24)
	for _, row := range []struct {
		id, tab string
		width   int
		want    string
	}{
		{"biometric-kyc/0812", "", 78, " 0812* ~ Provisional   Biometric  Machine Judgement - Pure Provisional"},
		{"biometric-kyc/0812", "biometric-kyc", 78, " 0812* ~ Provisional   Machine Judgement - Pure Provisional"},
		{"biometric-kyc/0812", "", 52, " 0812* ~ Provisional  Bio  …Pure Provisional"},
		{"biometric-kyc/0812", "", 40, " 0812* ~ Bio  …Pure Provisional"},
		{"request-error/2207", "", 52, " 2207* - Error        Err  …User is disabled"},
		{"status/2302", "", 52, " 2302* - Status       Sta  (comes without a text)"},
		{"smartselfie-authentication/0823", "", 78, " 0823* ✗ Rejected      Auth       …FAIL - Possible Spoof (deprecated)"},
		{"smartselfie-authentication/0823", "smartselfie-authentication", 60, " 0823* ✗ Rejected     …FAIL - Possible Spoof (deprecated)"},
	} {
		e := p.session.Catalog().Entry(row.id)
		p.session.ShowProduct(nil)
		for _, product := range p.session.Catalog().Products() {
			if product.Slug == row.tab {
				p.session.ShowProduct(product)
			}
		}
		p.session.Mark(e)
		if got := strings.TrimRight(p.rowOf(catalog.Hit{Entry: e}, row.width), " "); got != row.want {
			t.Errorf("%s in %d cells is\n%q, not\n%q", row.id, row.width, got, row.want)
		}
		p.session.Mark(e)
	}
}

// TestWordsFit: the word of no category is cut.
func TestWordsFit(t *testing.T) {
	for _, e := range loaded(t).Entries() {
		if w := draw.Cells(e.Word()); w > wordCells || e.Word() == "" {
			t.Errorf("%s: %q has %d cells", e.ID, e.Word(), w)
		}
	}
}

// TestRetiredSaid: the list says how many retired codes there are and how to hide them.
func TestRetiredSaid(t *testing.T) {
	for keys, want := range map[string]string{
		"r":             "11 retired codes at the end. r hides them.",
		"r r":           "Retired codes are hidden. Their four digits still find them.",
		"f r space f r": "3 retired codes at the end. r hides them.",
		"0908 enter r":  "There are no retired codes in this list. r hides them.",
	} {
		if p := start(t, 120, 36).play(keys); p.Said != want {
			t.Errorf("%q says %q, not %q", keys, p.Said, want)
		}
	}
}

// TestFilterLetters: in the filter a letter leads to the category that begins with it.
func TestFilterLetters(t *testing.T) {
	p := start(t, 80, 24).play("f p p space r space")
	if got := p.session.Categories(); !slices.Equal(got, []catalog.Category{catalog.Pending, catalog.Rejected}) {
		t.Errorf("the filter has %v", got)
	}
}
