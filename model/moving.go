package model

import (
	"slices"

	"smilecodes/catalog"
)

// Move moves the selection by n entries, stopping at both ends. What it stops at is
// chosen by hand.
func (s *Session) Move(n int) {
	if s.step(n) {
		s.focus.entry, s.choice = s.Selected(), picked
	}
}

// Wheel moves the selection too, and chooses nothing.
func (s *Session) Wheel(n int) {
	if s.step(n) {
		s.focus.entry, s.choice = s.Selected(), proposed
	}
}

// step moves the cursor by n entries, and reports whether it did. From nowhere each
// way leads to the first.
func (l *listing) step(n int) (moved bool) {
	before, step := l.cursor, 1
	switch {
	case n < 0 && before == none:
		n = 1
	case n < 0:
		step, n = -1, -n
	}
	for at := l.cursor + step; n > 0 && at >= 0 && at < len(l.rows); at += step {
		if l.rows[at].Heading == "" {
			l.cursor = at
			n--
		}
	}
	return l.cursor != before
}

// Select selects the entry of a row, and reports whether there is one.
func (s *Session) Select(row int) bool {
	if row < 0 || row >= len(s.rows) || s.rows[row].Heading != "" {
		return false
	}
	s.cursor = row
	s.focus.entry, s.choice = s.Selected(), picked
	return true
}

// Open goes to an entry, wherever it is, and remembers the way back. Only
// what would hide the entry is cleared; a retired one is found by its code.
func (s *Session) Open(e *catalog.Entry) {
	s.Propose(e)
	s.choice = picked
}

// Propose goes to an entry as Open does, where it is one of several that may be meant.
func (s *Session) Propose(e *catalog.Entry) {
	s.leave()
	if !s.passes(e) {
		s.focus.categories = nil
	}
	if !s.inProduct(e) {
		s.focus.product = nil
	}
	if !slices.ContainsFunc(s.hits, func(h catalog.Hit) bool { return h.Entry == e }) {
		s.focus.query = ""
		if e.Retired() && !s.retired {
			s.focus.query = e.Code
		}
	}
	s.focus.entry, s.choice = e, proposed
	s.search()
}

// leave puts the place on the trail, once, with the choice as it is now.
func (s *Session) leave() {
	if n := len(s.trail); n > 0 && s.trail[n-1].is(s.focus) {
		s.trail = s.trail[:n-1]
	}
	s.trail = append(slices.Clip(s.trail), s.focus)
}

func (p focus) is(q focus) bool {
	return p.query == q.query && p.product == q.product && p.entry == q.entry &&
		slices.Equal(p.categories, q.categories)
}

// CanGoBack reports whether there is a place to go back to.
func (s *Session) CanGoBack() bool {
	return slices.ContainsFunc(s.trail, func(p focus) bool { return !p.is(s.focus) })
}

// Back returns to the place before the last jump, and reports whether there
// was one.
func (s *Session) Back() bool {
	for n := len(s.trail); n > 0; n = len(s.trail) {
		before := s.trail[n-1]
		s.trail = s.trail[:n-1]
		if before.is(s.focus) {
			continue
		}
		s.focus = before
		s.search()
		return true
	}
	return false
}
