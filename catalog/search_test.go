package catalog_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
)

// load is the real catalogue.
func load(testing.TB) *catalog.Catalog { return assets.Catalog() }

// TestGoldenQueries asks what support staff type and looks at what comes
// first. The table is testdata/queries.tsv: query, tier, the codes or ids that
// are right in first place, and why.
func TestGoldenQueries(t *testing.T) {
	c := load(t)
	data, err := os.ReadFile("testdata/queries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")[1:]
	if len(rows) < 240 {
		t.Fatalf("only %d queries", len(rows))
	}
	hits := 0
	for _, row := range rows {
		cell := strings.Split(row, "\t")
		if len(cell) != 4 {
			t.Fatalf("%q has %d cells", row, len(cell))
		}
		if miss := wrong(c.Search(cell[0]), cell[1], cell[2]); miss != "" {
			t.Logf("%-40q %s", cell[0], miss)
			continue
		}
		hits++
	}
	share := 100 * float64(hits) / float64(len(rows))
	t.Logf("%d of %d queries hit (%.1f %%)", hits, len(rows), share)
	if share < 97 {
		t.Errorf("%.1f %% of the golden queries hit; 97 %% must", share)
	}
}

// wrong says what is wrong about hits, or nothing.
func wrong(hits []catalog.Hit, tier, first string) string {
	if tier == "none" {
		if len(hits) > 0 {
			return "finds " + hits[0].Entry.ID + ", not nothing"
		}
		return ""
	}
	if len(hits) == 0 {
		return "finds nothing, not " + first
	}
	if hits[0].Tier().Slug() != tier {
		return "finds " + hits[0].Entry.ID + " by another tier than " + tier
	}
	e := hits[0].Entry
	if want := strings.Split(first, ","); first != "" && !slices.Contains(want, e.Code) && !slices.Contains(want, e.ID) {
		return "finds " + e.ID + ", not " + first
	}
	return ""
}
