// Package catalog holds what is true before anyone asks: every entry, product
// and guide, how they are read and checked, and how they are searched. It
// knows no terminal, no clock and no environment.
//
// A code is never a key on its own. 0812 is Provisionally Approved for
// Biometric KYC and Rejected for Document Verification; anyone who looks up
// a code gets every entry of it, and [Clash] says whether they disagree.
package catalog

import (
	"slices"
	"sync"
)

// Data is what a catalogue is made of. Its maker has checked it.
type Data struct {
	Day         string // on which it was last changed, as YYYY-MM-DD
	Fingerprint string // the first eight hex digits of the SHA-256 of its files
	Pages       []*Page
	Products    []*Product
	Guides      []*Guide // by slug
	Entries     []*Entry // the current ones, by product and row
	Retired     []*Entry // the others, in the same order

	Jobs         []Job
	JobWords     []JobWord
	Actions      []Action
	ActionValues []ActionValue
	Numbers      Numbers
	Sandbox      []SandboxTable
	Editions     []Edition   // of earlier versions, the oldest first
	Languages    []*Language // by tag
}

// An Edition is what a catalogue said when it was released, so that a later program
// can tell what it says otherwise: a note in a ticket carries the fingerprint of the
// catalogue that it is from.
type Edition struct {
	Fingerprint string
	Day         string // as YYYY-MM-DD
	Entries     string // a line each, by id: id, category, finality, retry and a hash of the customer's words, with tabs
}

// A Catalog is every entry, product and guide. It is immutable, so don't change
// the slices it hands out: they are shared. It makes its look-up tables when they
// are first needed.
type Catalog struct {
	data    *Data
	tabs    []*Product // the products that have one
	current *engine
	retired *engine // the entries that are on no current page
	byID    func() map[string]*Entry
	jobs    func() jobs
	apart   func() map[string]int // by result text
}

// New makes a catalogue of data, which must not be changed afterwards.
func New(d *Data) *Catalog {
	return &Catalog{
		data:    d,
		tabs:    withTab(d.Products),
		current: newEngine(d.Entries),
		retired: newEngine(d.Retired),
		byID: sync.OnceValue(func() map[string]*Entry {
			byID := make(map[string]*Entry, len(d.Entries)+len(d.Retired))
			for _, e := range slices.Concat(d.Entries, d.Retired) {
				byID[e.ID] = e
			}
			return byID
		}),
		jobs:  sync.OnceValue(func() jobs { return newJobs(d) }),
		apart: sync.OnceValue(func() map[string]int { return newApart(slices.Concat(d.Entries, d.Retired)) }),
	}
}

// withTab keeps the products that have a tab of their own.
func withTab(products []*Product) []*Product {
	var tabs []*Product
	for _, p := range products {
		if p.Tab == nil && !p.Hidden {
			tabs = append(tabs, p)
		}
	}
	return tabs
}

// Day is the day on which the catalogue was last changed, as YYYY-MM-DD.
func (c *Catalog) Day() string { return c.data.Day }

// Fingerprint tells one catalogue from another, so that a report of a wrong answer
// says which one gave it.
func (c *Catalog) Fingerprint() string { return c.data.Fingerprint }

// Editions are what earlier versions said, the oldest first.
func (c *Catalog) Editions() []Edition { return c.data.Editions }

// Entries lists every current entry by product, in the order of the page.
func (c *Catalog) Entries() []*Entry { return c.current.entries }

// Products lists the products in the order of their tabs.
func (c *Catalog) Products() []*Product { return c.tabs }

// AllProducts lists the products with those that have no tab of their own.
func (c *Catalog) AllProducts() []*Product { return c.data.Products }

// Guides lists the guides by slug.
func (c *Catalog) Guides() []*Guide { return c.data.Guides }

// Entry finds an entry by its id, current or retired, or returns nil.
func (c *Catalog) Entry(id string) *Entry { return c.byID()[id] }

// Code lists every current entry of a code of four digits, in order; none if
// unknown.
func (c *Catalog) Code(code string) []*Entry { return c.current.byCode()[code].entries }

// Clash reports whether entries disagree in their category. A missing category
// isn't an opinion: Rejected and No Category do not clash.
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

// Is reports whether an entry is in the tab of a product.
func (e *Entry) Is(p *Product) bool { return e.Product == p || p != nil && e.Product.Tab == p }

// AlsoUsedBy reports whether an entry of another product's table was seen for
// this product as well.
func (e *Entry) AlsoUsedBy(p *Product) bool { return slices.Contains(e.AlsoApplies, p) }
