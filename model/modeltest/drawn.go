package modeltest

import (
	_ "embed" // drawn.txt
	"slices"
	"strings"
	"sync"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
)

// drawn has the ids of the entries that expected frames, texts and
// conversations were made with. A new entry of the catalogue needs no line
// here: with one, it is in all of them.
//
//go:embed drawn.txt
var drawn string

var (
	fixed = sync.OnceValue(func() *catalog.Catalog { return only(assets.Data(), strings.Fields(drawn)) })
	whole = sync.OnceValue(assets.Catalog)
	newer = sync.OnceValue(func() *catalog.Catalog {
		ids := strings.Fields(drawn)
		for _, e := range assets.Data().Entries {
			if e.Family == catalog.V3 {
				ids = append(ids, e.ID)
			}
		}
		return only(assets.Data(), ids)
	})
)

// Load is the catalogue as far as expected texts know it. What it says is what
// the real one says, but no entry or product that is added there changes a count.
func Load(testing.TB) *catalog.Catalog { return fixed() }

// WithV3 is that catalogue with the entries of version 3, which has a tab of its own.
func WithV3(testing.TB) *catalog.Catalog { return newer() }

// Real is the whole catalogue, for what must hold of entries to come as well.
func Real(testing.TB) *catalog.Catalog { return whole() }

// only makes a catalogue of some entries, without the products and guides that
// are left with none.
func only(all *catalog.Data, ids []string) *catalog.Catalog {
	d := *all
	d.Day, d.Fingerprint, d.Editions = "2099-01-31", "00000000", nil // so far ahead that it is never called old
	isOut := func(e *catalog.Entry) bool { return !slices.Contains(ids, e.ID) }
	d.Entries = slices.DeleteFunc(slices.Clone(d.Entries), isOut)
	d.Retired = slices.DeleteFunc(slices.Clone(d.Retired), isOut)
	kept := slices.Concat(d.Entries, d.Retired)
	d.Products = slices.DeleteFunc(slices.Clone(d.Products), func(p *catalog.Product) bool {
		return !slices.ContainsFunc(kept, func(e *catalog.Entry) bool { return e.Product == p })
	})
	d.Guides = slices.DeleteFunc(slices.Clone(d.Guides), func(g *catalog.Guide) bool {
		return !slices.ContainsFunc(kept, func(e *catalog.Entry) bool { return e.Guide == g })
	})
	return catalog.New(&d)
}
