package catalog_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/source"
	"smilecodes/catalog/synthetic"
)

// BenchmarkSearch is one keystroke in the search of the real catalogue, by tier.
func BenchmarkSearch(b *testing.B) {
	c := load(b)
	c.Search("ready")
	for _, query := range []string{
		"1015", "10", "1014 document", "s", "spoof", "issuer down", "no face found", "blury", "databse unavailable",
	} {
		b.Run(query, func(b *testing.B) { asks(b, c, query) })
	}
}

// BenchmarkLargeSearch is one keystroke in a large catalogue. For typos it
// takes the misspellings in turn.
func BenchmarkLargeSearch(b *testing.B) {
	c := synthetic.Catalog(10_000)
	c.Search("ready")
	queries := synthetic.For(c)
	for _, query := range append(queries.Codes, queries.Words...) {
		b.Run(query, func(b *testing.B) { asks(b, c, query) })
	}
	b.Run("typos", func(b *testing.B) { asks(b, c, queries.Typed()...) })
}

func asks(b *testing.B, c *catalog.Catalog, queries ...string) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Search(queries[i%len(queries)])
	}
}

// BenchmarkFirstSearch is the first keystroke: the texts are read for it.
func BenchmarkFirstSearch(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		assets.Catalog().Search("spoof")
	}
}

// BenchmarkRead reads and checks the files.
func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := source.Read(os.DirFS("../assets")); err != nil {
			b.Fatal(err)
		}
	}
}

// TestMisspelt holds that nearly every word that is misspelt is found.
func TestMisspelt(t *testing.T) {
	c := synthetic.Catalog(2_000)
	queries, found := synthetic.For(c), 0
	for _, typo := range queries.Typos {
		if slices.ContainsFunc(c.Search(typo.Typed), func(h catalog.Hit) bool {
			return strings.Contains(h.Entry.Text+" "+strings.Join(h.Entry.Keywords, " "), typo.Meant)
		}) {
			found++
		}
	}
	if len(queries.Typos) != 50 || found < 48 {
		t.Errorf("of %d misspelt words %d are found", len(queries.Typos), found)
	}
}
