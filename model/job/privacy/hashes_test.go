package privacy

import (
	"testing"

	"pgregory.net/rapid"
)

// TestHashes: a set of hashes is a map from hash to mark.
func TestHashes(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var set hashes
		for range rapid.IntRange(1, 3).Draw(r, "rounds") {
			plain := map[uint64]bool{}
			for range rapid.IntRange(0, 300).Draw(r, "hashes") {
				// Few values, so that some come again and some share a slot.
				hash := rapid.Uint64Range(0, 400).Draw(r, "hash") << rapid.SampledFrom([]int{1, 33}).Draw(r, "shift")
				marked := rapid.Bool().Draw(r, "marked")
				set.add(hash, marked)
				plain[max(2, hash)] = plain[max(2, hash)] || marked
			}
			for hash, want := range plain {
				if found, marked := set.find(hash); !found || marked != want {
					r.Fatalf("%x: %t, %t", hash, found, marked)
				}
			}
			if found, _ := set.find(1 << 60); found || set.n != len(plain) {
				r.Fatalf("%d hashes, not %d; %t", set.n, len(plain), found)
			}
			set.forget()
		}
	})
}
