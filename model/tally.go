package model

import "smilecodes/catalog"

// A tally counts the entries of each product's table, by the product's order.
// Every frame shows such counts, and they change only with what is found.
type tally []int

// counts are the tallies of a session.
type counts struct {
	all   tally // of the whole catalogue
	found tally // of the hits, as the category filter lets them through
}

func (t tally) add(e *catalog.Entry) { t[e.Product.Order]++ }

func newTally(c *catalog.Catalog) tally { return make(tally, len(c.AllProducts())) }

// CountIn counts the hits in a product's own table, or in all for nil, as the
// category filter lets them through. Retired ones are not counted.
func (s *Session) CountIn(p *catalog.Product) int { return s.counts.found.inTab(s.catalog, p) }

// Size counts the entries of the chosen product's table, searched or not.
func (s *Session) Size() int { return s.counts.all.inTab(s.catalog, s.focus.product) }

// inTab is how many of a tally are in the tab of a product, or in all for nil.
func (t tally) inTab(c *catalog.Catalog, p *catalog.Product) int {
	n := 0
	for _, q := range c.AllProducts() {
		if p == nil || q == p || q.Tab == p {
			n += t[q.Order]
		}
	}
	return n
}
