package model

import (
	"slices"

	"smilecodes/catalog"
)

// search finds the hits of the query, and shows them. Retired entries are found
// by their exact code, or if they were asked for.
func (s *Session) search() {
	find := s.catalog.Search
	if s.retired {
		find = s.catalog.SearchWithRetired
	}
	s.hits = find(s.focus.query)
	s.show()
}

// ToggleRetired shows retired entries, or hides them, and reports which. Hidden
// ones are still found by their exact code.
func (s *Session) ToggleRetired() (shown bool) {
	s.retired = !s.retired
	s.search()
	return s.retired
}

// ShowsRetired reports whether retired entries are shown.
func (l *listing) ShowsRetired() bool { return l.retired }

// show makes the rows of the place and selects one of them. If nothing is searched or
// filtered, pins and recent entries are above all others; a search is never reordered.
func (s *Session) show() {
	s.counts.found = newTally(s.catalog)
	for _, h := range s.hits {
		if s.passes(h.Entry) && !h.Entry.Retired() {
			s.counts.found.add(h.Entry)
		}
	}
	s.rows = List(s.hits, s.products(), s.focus.categories)
	if s.isUnsearched() && !s.IsFiltered() {
		s.rows = s.above(s.rows)
	}
	s.selectEntry()
}

// List puts the hits that some products and categories let through in the order of
// every list. No products, or no categories, let everything through. The products'
// own entries come first. Below them, under headings, are others in the products'
// tabs, the entries of other tables that are used there too, and retired ones.
func List(hits []catalog.Hit, products []*catalog.Product, categories []catalog.Category) []Row {
	own := make([]Row, 0, len(hits))
	var tenants, also, retired []Row
	for _, h := range hits {
		switch e, row := h.Entry, (Row{Hit: h}); {
		case !isOf(categories, e) || !isIn(products, e):
		case e.Retired():
			retired = append(retired, row)
		case len(products) == 0 || slices.Contains(products, e.Product):
			own = append(own, row)
		case slices.ContainsFunc(products, e.Is):
			tenants = append(tenants, row)
		default:
			also = append(also, row)
		}
	}
	return append(own, slices.Concat(below(StatusHeading, tenants), below(AlsoHeading, also), below(RetiredHeading, retired))...)
}

// isOf reports whether categories let an entry through.
func isOf(categories []catalog.Category, e *catalog.Entry) bool {
	return len(categories) == 0 || slices.Contains(categories, e.Category)
}

// isIn reports whether products let an entry through: it is in the tab of one, or is used there too.
func isIn(products []*catalog.Product, e *catalog.Entry) bool {
	return len(products) == 0 || slices.ContainsFunc(products, e.Is) || slices.ContainsFunc(products, e.AlsoUsedBy)
}

// The headings between entries.
const (
	StatusHeading  = "status answers: no verdicts"
	AlsoHeading    = "also used here"
	RetiredHeading = "retired: not on the current page"
)

// below is a part of the list with its heading, or nothing.
func below(heading string, rows []Row) []Row {
	if len(rows) == 0 {
		return nil
	}
	return append([]Row{{Heading: heading}}, rows...)
}

// passes reports whether the category filter lets an entry through.
func (f *focus) passes(e *catalog.Entry) bool { return isOf(f.categories, e) }

// inProduct reports whether an entry has a row in the chosen product's tab.
func (f *focus) inProduct(e *catalog.Entry) bool { return isIn(f.products(), e) }

// products are those that are chosen; none for all.
func (f *focus) products() []*catalog.Product {
	if f.product == nil {
		return nil
	}
	return []*catalog.Product{f.product}
}

// RetiredRows counts the retired entries at the end of the list proper.
func (l *listing) RetiredRows() int {
	for i, r := range slices.Backward(l.rows) {
		if r.Heading != "" || !r.Hit.Entry.Retired() {
			return len(l.rows) - 1 - i
		}
	}
	return 0
}

// CountOf counts the hits of a category: in the chosen product's own table, and
// what is below it: entries of other tables that are also used there, or retired.
func (s *Session) CountOf(c catalog.Category) (own, also int) {
	p := s.focus.product
	for _, h := range s.hits {
		switch {
		case h.Entry.Category != c:
		case h.Entry.Retired():
			if s.inProduct(h.Entry) {
				also++
			}
		case p == nil || h.Entry.Is(p):
			own++
		case h.Entry.AlsoUsedBy(p):
			also++
		}
	}
	return own, also
}

// Hiding says what hides the hits of a query from an empty list.
type Hiding struct {
	Elsewhere int // hits in other products, as the category filter lets through
	Filtered  int // hits in the chosen product that the category filter hides
	Total     int // hits in all
}

// Hiding counts what the filters hide.
func (s *Session) Hiding() Hiding {
	h := Hiding{Total: len(s.hits)}
	for _, hit := range s.hits {
		switch in := s.inProduct(hit.Entry); {
		case in && !s.passes(hit.Entry):
			h.Filtered++
		case !in && s.passes(hit.Entry):
			h.Elsewhere++
		}
	}
	return h
}
