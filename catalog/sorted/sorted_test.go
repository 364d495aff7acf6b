package sorted_test

import (
	"cmp"
	"slices"
	"testing"

	"smilecodes/catalog/sorted"
)

// TestBy: it sorts as package slices does, and leaves equal items in their order.
func TestBy(t *testing.T) {
	type item struct{ key, at int }
	byKey := func(a, b item) int { return cmp.Compare(a.key, b.key) }
	for size := range 70 { // above and below what package slices sorts by insertion
		var all []item
		for i := range size {
			all = append(all, item{i * i % 7, i})
		}
		want := slices.Clone(all)
		slices.SortStableFunc(want, byKey)
		sorted.By(all, byKey)
		if !slices.Equal(all, want) {
			t.Errorf("of %d items it makes %v, not %v", size, all, want)
		}
	}
}
