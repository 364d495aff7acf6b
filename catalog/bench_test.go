package catalog_test

import (
	"fmt"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/synthetic"
)

// sizes are those of the synthetic catalogues.
var sizes = []int{1_000, 10_000, 100_000}

// BenchmarkSearch is one keystroke in the search of the real catalogue, by tier.
func BenchmarkSearch(b *testing.B) {
	c := load(b)
	c.Search("ready")
	for _, query := range []string{"1015", "10", "1014 document", "spoof", "issuer down", "no face found", "blury", "databse unavailable"} {
		b.Run(query, func(b *testing.B) { asks(b, c, query) })
	}
}

// BenchmarkLargeSearch is one keystroke in larger and larger catalogues. Of the
// typos it is one after the other.
func BenchmarkLargeSearch(b *testing.B) {
	for _, n := range sizes {
		c := large(b, n)
		c.Search("ready")
		queries := synthetic.For(c)
		for _, query := range append(queries.Codes, queries.Words...) {
			b.Run(fmt.Sprintf("%d/%s", n, query), func(b *testing.B) { asks(b, c, query) })
		}
		typos := make([]string, len(queries.Typos))
		for i, t := range queries.Typos {
			typos[i] = t.Typed
		}
		b.Run(fmt.Sprintf("%d/typos", n), func(b *testing.B) { asks(b, c, typos...) })
	}
}

func asks(b *testing.B, c *catalog.Catalog, queries ...string) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Search(queries[i%len(queries)])
	}
}

// BenchmarkFirstSearch is the first keystroke: the index is made for it.
func BenchmarkFirstSearch(b *testing.B) {
	b.Run("real", func(b *testing.B) { asksFirst(b, load) })
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			asksFirst(b, func(t testing.TB) *catalog.Catalog { return large(t, n) })
		})
	}
}

func asksFirst(b *testing.B, load func(testing.TB) *catalog.Catalog) {
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		c := load(b)
		b.StartTimer()
		c.Search("spoof")
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

// BenchmarkLargeLoad reads larger and larger ones.
func BenchmarkLargeLoad(b *testing.B) {
	for _, n := range sizes {
		files := synthetic.FS(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := catalog.Load(files); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// large loads a synthetic catalogue.
func large(t testing.TB, entries int) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(synthetic.FS(entries))
	if err != nil {
		t.Fatal(err)
	}
	return c
}
