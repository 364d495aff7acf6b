package hand

import (
	"fmt"
	"slices"
	"strings"
)

// An Unsent counts what was tried and has not been copied.
type Unsent struct{ Steps, Notes, Tickets int }

// IsEmpty reports whether it is nothing.
func (u Unsent) IsEmpty() bool { return u == Unsent{} }

// String is what it is, in words:
//
//	1 ticked step
//	2 ticked steps and 1 note in 2 tickets
func (u Unsent) String() string {
	parts := appendCount(nil, u.Steps, "ticked step", "ticked steps")
	parts = appendCount(parts, u.Notes, "note", "notes")
	words := strings.Join(parts, " and ")
	if u.Tickets > 1 {
		words += fmt.Sprintf(" in %d tickets", u.Tickets)
	}
	return words
}

// Sentence says that it has not been copied.
func (u Unsent) Sentence() string {
	if u.Steps+u.Notes == 1 {
		return u.String() + " has not been copied."
	}
	return u.String() + " have not been copied."
}

// Unsent counts the steps and notes that have not been copied, of the ticket in
// hand and of those set aside, and of how many tickets they are.
func (h *Hands) Unsent() Unsent {
	var lost Unsent
	for _, hand := range append(slices.Clip(h.aside), h.hand) {
		before := lost
		for _, t := range hand.trials() {
			if t.Done && !hand.told(func(o Trial) bool { return o.Entry == t.Entry && o.Step == t.Step && o.Done }) {
				lost.Steps++
			}
			if t.Note != "" && !hand.told(func(o Trial) bool { return o.Entry == t.Entry && o.Step == t.Step && o.Note == t.Note }) {
				lost.Notes++
			}
		}
		if lost != before {
			lost.Tickets++
		}
	}
	return lost
}
