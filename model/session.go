// Package model holds what is being looked at: a [Session], with the
// ticket in hand. It knows no terminal, does no I/O and reads no clock:
// whatever a run without a screen could care about is here.
package model

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/hand"
)

// A Session is one person's way through the catalogue: what they search, which
// filters are on, which entry is selected, and what they marked and ticked.
//
// It is a value. Its methods change the copy they are called on, and never a slice
// or map in place, so an earlier copy stays as it was.
type Session struct {
	catalog *catalog.Catalog
	focus
	trail []focus // where Back leads, the latest last

	hits   []catalog.Hit // of the query, in every product
	counts counts

	listing
	kept

	hand.Hands

	Languages []string // tags of those that customers are written to in, the first one that is reviewed
}

// A listing is the rows of a place.
type listing struct {
	rows   []Row
	cursor int // the selected row, which is an entry's; none where nothing is

	retired bool // retired entries are shown
}

// A focus is what Back returns to.
type focus struct {
	query      string
	product    *catalog.Product   // nil for all
	categories []catalog.Category // in order; none for any
	entry      *catalog.Entry     // selected; nil for none
	choice     choice             // how it came to be
}

// A Row is one line of the list: an entry, or a heading above some.
type Row struct {
	Heading string      // empty for an entry
	Hit     catalog.Hit // zero for a heading
}

// NewSession starts at the whole catalogue, with nothing selected.
func NewSession(c *catalog.Catalog) Session {
	s := Session{catalog: c}
	s.counts.all = newTally(c)
	for _, e := range c.Entries() {
		s.counts.all.add(e)
	}
	s.search()
	return s
}

// Catalog is the catalogue that the session looks at.
func (s *Session) Catalog() *catalog.Catalog { return s.catalog }

// Query is the search as typed.
func (f *focus) Query() string { return f.query }

// Product is the chosen product; nil for all.
func (f *focus) Product() *catalog.Product { return f.product }

// Categories lists the categories that are filtered by; none for any.
func (f *focus) Categories() []catalog.Category { return f.categories }

// Rows lists what the list shows, in order.
func (l *listing) Rows() []Row { return l.rows }

// Tier is how the query found what it found; Everything if it found nothing.
func (s *Session) Tier() catalog.Tier {
	if len(s.hits) == 0 {
		return catalog.Everything
	}
	return s.hits[0].Tier()
}

// Search looks for what was typed. The best hit is selected; an emptied query keeps
// what somebody chose.
func (s *Session) Search(query string) {
	if query == s.focus.query {
		return
	}
	s.focus.query = query
	if !s.isUnsearched() || s.choice == proposed {
		s.focus.entry, s.choice = nil, proposed
	}
	s.search()
}

// isUnsearched reports whether nothing is searched; blanks are nothing.
func (f *focus) isUnsearched() bool { return strings.TrimSpace(f.query) == "" }

// Lookup is a new search: Back returns to the place before it, and nothing is
// chosen yet, even for the same code.
func (s *Session) Lookup(query string) {
	s.leave()
	s.choice = proposed
	s.Search(query)
}

// ShowProduct chooses a product, or all for nil.
func (s *Session) ShowProduct(p *catalog.Product) {
	s.focus.product = p
	s.show()
}

// NextProduct moves by n tabs, stopping at the first and the last.
func (s *Session) NextProduct(n int) {
	tabs := s.catalog.Products()
	at := slices.Index(tabs, s.focus.product) + 1 // All is tab 0
	at = min(max(at+n, 0), len(tabs))
	if at == 0 {
		s.ShowProduct(nil)
		return
	}
	s.ShowProduct(tabs[at-1])
}

// ToggleCategory puts a category into the filter or takes it out.
func (s *Session) ToggleCategory(c catalog.Category) {
	kept := slices.DeleteFunc(slices.Clone(s.focus.categories), func(k catalog.Category) bool { return k == c })
	if len(kept) == len(s.focus.categories) {
		kept = append(kept, c)
		slices.Sort(kept)
	}
	s.focus.categories = kept
	s.show()
}

// ShowAll clears the product and the categories, and keeps the query.
func (s *Session) ShowAll() {
	s.focus.product, s.focus.categories = nil, nil
	s.show()
}

// ClearCategories clears the categories, and keeps the product.
func (s *Session) ClearCategories() {
	s.focus.categories = nil
	s.show()
}

// IsFiltered reports whether a product or a category hides entries.
func (f *focus) IsFiltered() bool {
	return f.product != nil || len(f.categories) > 0
}

// ToggleMark marks the selected entry for one combined copy, or unmarks it.
func (s *Session) ToggleMark() {
	if e := s.Selected(); e != nil {
		s.Mark(e)
	}
}

// Tick ticks a step of the selected entry's guide, or unticks it.
func (s *Session) Tick(step int) {
	if e := s.Selected(); hasStep(e, step) {
		s.TickStep(e, step)
	}
}

// SetNote adds a note to a step of the selected entry's guide; an empty text
// removes it.
func (s *Session) SetNote(step int, text string) {
	if e := s.Selected(); hasStep(e, step) {
		s.NoteStep(e, step, text)
	}
}

func hasStep(e *catalog.Entry, step int) bool {
	return e != nil && step >= 0 && step < len(e.Steps())
}

// Chosen lists what is copied where nothing else was asked for: the selected
// one, or all that are marked where it is one of them.
func (s *Session) Chosen() []*catalog.Entry {
	switch e := s.Selected(); {
	case e == nil:
		return nil
	case s.IsMarked(e):
		return s.Marked()
	default:
		return []*catalog.Entry{e}
	}
}

// toggled is a copy of a list with an entry added, or without it.
func toggled(list []*catalog.Entry, e *catalog.Entry) []*catalog.Entry {
	if e == nil {
		return list
	}
	rest := slices.DeleteFunc(slices.Clone(list), func(l *catalog.Entry) bool { return l == e })
	if len(rest) < len(list) {
		return rest
	}
	return append(rest, e)
}
