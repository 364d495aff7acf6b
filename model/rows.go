package model

import (
	"slices"

	"smilecodes/catalog"
)

// search finds the hits of the query, and shows them.
func (s *Session) search() {
	s.hits = s.catalog.Search(s.place.query)
	s.show()
}

// show makes the rows of the place and selects its entry, or the first one.
//
// In a product's tab the entries of other tables that also apply stand below
// the product's own. With nothing searched or filtered, pins and recent
// entries stand above all; a search is never reordered.
func (s *Session) show() {
	s.rows = nil
	var also []Row
	p := s.place.product
	for _, h := range s.hits {
		switch {
		case !s.passes(h.Entry):
		case p == nil || h.Entry.Is(p):
			s.rows = append(s.rows, Row{Hit: h})
		case h.Entry.AlsoUsedBy(p):
			also = append(also, Row{Hit: h})
		}
	}
	if len(also) > 0 {
		s.rows = append(append(s.rows, Row{Heading: "also used here"}), also...)
	}
	if s.isUnsearched() && !s.IsFiltered() {
		s.rows = slices.Concat(s.headed("pinned", s.pins), s.headed("recent", s.recent), s.rest())
	}
	s.selectEntry()
}

func (s *Session) headed(heading string, entries []*catalog.Entry) []Row {
	if len(entries) == 0 {
		return nil
	}
	rows := []Row{{Heading: heading}}
	for _, e := range entries {
		rows = append(rows, Row{Hit: catalog.Hit{Entry: e}})
	}
	return rows
}

// rest is the whole list below pins and recent entries.
func (s *Session) rest() []Row {
	if len(s.pins)+len(s.recent) == 0 {
		return s.rows
	}
	return append([]Row{{Heading: "all codes"}}, s.rows...)
}

// selectEntry selects the entry of the place where it stands last, which is in
// the list proper; without it, the first entry.
func (s *Session) selectEntry() {
	first := -1
	s.cursor = -1
	for i, r := range s.rows {
		if r.Heading == "" && first < 0 {
			first = i
		}
		if r.Heading == "" && r.Hit.Entry == s.place.entry {
			s.cursor = i
		}
	}
	if s.cursor < 0 {
		s.cursor = max(first, 0)
	}
	s.place.entry = s.Selected()
}

// passes reports whether the category filter lets an entry through.
func (s *Session) passes(e *catalog.Entry) bool {
	return len(s.place.categories) == 0 || slices.Contains(s.place.categories, e.Category)
}

// CountIn counts the hits in a product's own table, or in all for nil, as the
// category filter lets them through.
func (s *Session) CountIn(p *catalog.Product) int {
	n := 0
	for _, h := range s.hits {
		if s.passes(h.Entry) && (p == nil || h.Entry.Is(p)) {
			n++
		}
	}
	return n
}

// CountOf counts the hits of a category: in the chosen product's own table, and
// in others' tables that are also used there.
func (s *Session) CountOf(c catalog.Category) (own, also int) {
	p := s.place.product
	for _, h := range s.hits {
		switch {
		case h.Entry.Category != c:
		case p == nil || h.Entry.Is(p):
			own++
		case h.Entry.AlsoUsedBy(p):
			also++
		}
	}
	return own, also
}

func (s *Session) inProduct(e *catalog.Entry) bool {
	p := s.place.product
	return p == nil || e.Is(p) || e.AlsoUsedBy(p)
}

// Size counts the entries of the chosen product's table, searched or not.
func (s *Session) Size() int {
	n := 0
	for _, e := range s.catalog.Entries() {
		if p := s.place.product; p == nil || e.Is(p) {
			n++
		}
	}
	return n
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
