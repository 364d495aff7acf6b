package catalog_test

import (
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
)

// BenchmarkSearch is one keystroke in the search, by tier.
func BenchmarkSearch(b *testing.B) {
	c := load(b)
	for _, query := range []string{"1015", "1014 document", "spoof", "issuer down", "blury", "databse unavailable"} {
		b.Run(query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.Search(query)
			}
		})
	}
}

// BenchmarkLoad reads and checks the embedded catalogue.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := catalog.Load(assets.FS); err != nil {
			b.Fatal(err)
		}
	}
}
