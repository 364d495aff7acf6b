// Package catalog holds what is true before anyone asks: every entry, product
// and guide, how they are read and checked, and how they are searched. It
// knows no terminal, no clock and no environment.
//
// A code is never a key on its own. 0812 is Provisionally Approved for
// Biometric KYC and Rejected for Document Verification; whoever looks up a
// code gets every entry of it, and [Clash] says whether they disagree.
package catalog

import (
	"cmp"
	"maps"
	"slices"
	"sync"
)

// A Catalog is every entry, product, guide and page. It is immutable once
// loaded: the slices that it hands out are shared and must not be changed.
type Catalog struct {
	pages    []*Page
	products []*Product
	tabs     []*Product // the products that have one
	guides   []*Guide
	entries  []*Entry // the current ones
	byID     map[string]*Entry
	byCode   map[string][]*Entry
	jobs     jobs
	retired  *Catalog // the entries that are not current, as if they were; nil if there are none

	day         string        // on which it was last changed
	fingerprint func() string // of its files; made when first asked for

	index func() *index   // made when words are first searched
	codes func() []string // every code once, in order; made when digits are first searched
}

// newCatalog orders what was loaded, and puts the retired entries apart.
func newCatalog(pages []*Page, products []*Product, guides []*Guide, entries []*Entry) *Catalog {
	slices.SortStableFunc(entries, func(a, b *Entry) int {
		return cmp.Or(cmp.Compare(a.Product.Order, b.Product.Order), cmp.Compare(a.Source.Row, b.Source.Row))
	})
	current, retired := parted(entries)
	c := catalogOf(pages, products, guides, current)
	if len(retired) > 0 {
		c.retired = catalogOf(pages, products, guides, retired)
		for _, e := range retired {
			c.byID[e.ID] = e
		}
	}
	return c
}

// catalogOf prepares the look-ups of entries that are in order.
func catalogOf(pages []*Page, products []*Product, guides []*Guide, entries []*Entry) *Catalog {
	c := &Catalog{
		pages: pages, products: products, tabs: withTab(products), guides: guides, entries: entries,
		byID:   make(map[string]*Entry, len(entries)),
		byCode: make(map[string][]*Entry, len(entries)),
	}
	for i, e := range entries {
		e.order = i
		c.byID[e.ID] = e
		c.byCode[e.Code] = append(c.byCode[e.Code], e)
	}
	c.index = sync.OnceValue(func() *index { return newIndex(c.entries) })
	c.codes = sync.OnceValue(func() []string { return slices.Sorted(maps.Keys(c.byCode)) })
	return c
}

// Entries lists every current entry by product, in the order of the page.
func (c *Catalog) Entries() []*Entry { return c.entries }

// Products lists the products in the order of their tabs.
func (c *Catalog) Products() []*Product { return c.tabs }

// AllProducts lists the products with those that have no tab of their own.
func (c *Catalog) AllProducts() []*Product { return c.products }

// Guides lists the guides by slug.
func (c *Catalog) Guides() []*Guide { return c.guides }

// Entry finds an entry by its id, current or retired, or returns nil.
func (c *Catalog) Entry(id string) *Entry { return c.byID[id] }

// Code lists every current entry of a code of four digits, in order; none if
// unknown.
func (c *Catalog) Code(code string) []*Entry { return c.byCode[code] }

// Clash reports whether entries disagree in their category. A missing category
// is no opinion: Rejected and No Category do not clash.
func Clash(entries []*Entry) bool {
	named := NoCategory
	for _, e := range entries {
		switch {
		case e.Category == NoCategory:
		case named == NoCategory:
			named = e.Category
		case named != e.Category:
			return true
		}
	}
	return false
}

// Is reports whether an entry stands in the tab of a product.
func (e *Entry) Is(p *Product) bool { return e.Product == p || p != nil && e.Product.Tab == p }

// AlsoUsedBy reports whether an entry of another product's table was seen for
// this product as well.
func (e *Entry) AlsoUsedBy(p *Product) bool { return slices.Contains(e.AlsoApplies, p) }
