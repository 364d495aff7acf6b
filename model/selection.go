package model

import "smilecodes/catalog"

// What is selected is what keys act on, so it is never an entry that nobody meant.
// If a search found something, its best hit is selected until somebody chooses
// another. If nothing, one digit or an unknown code was searched, nothing is
// selected at first, because an entry that only heads a list, or only looks like
// the code, has to be chosen.
//
//	"", "1"     nothing
//	"", down    the first entry
//	0812        its best hit
//	0182        nothing: 0812 only looks like it

// none is the absence of a row.
const none = -1

// A choice is how an entry came to be selected.
type choice uint8

const (
	proposed choice = iota // by a search or a filter
	accepted               // somebody went on with it
	picked                 // by a key or a click on it
)

// Cursor is the place of the selected entry among the rows; -1 if none is.
func (l *listing) Cursor() int { return l.cursor }

// Selected is the selected entry; nil if none is.
func (l *listing) Selected() *catalog.Entry {
	if l.cursor == none {
		return nil
	}
	return l.rows[l.cursor].Hit.Entry
}

// selectEntry selects the entry of the place where it is last in the list, which is
// in the list proper. If it is hidden or there is none, the first one is selected,
// where one is meant.
func (s *Session) selectEntry() {
	first := none
	s.cursor = none
	for i, r := range s.rows {
		if r.Heading == "" && first == none {
			first = i
		}
		if r.Heading == "" && r.Hit.Entry == s.focus.entry {
			s.cursor = i
		}
	}
	isMeant := s.focus.entry != nil || s.Tier() != catalog.Everything
	isMeant = isMeant && s.Tier() != catalog.Suggestion
	if s.cursor == none && isMeant {
		s.cursor = first
	}
	if e := s.Selected(); e != s.focus.entry {
		s.focus.entry, s.choice = e, proposed
	}
}

// Settle goes on with what is selected. Where nothing is searched, it is the first
// entry.
func (s *Session) Settle() {
	if s.cursor == none && s.isUnsearched() {
		s.Wheel(1)
	}
	if s.Selected() != nil {
		s.choice = max(s.choice, accepted)
	}
}
