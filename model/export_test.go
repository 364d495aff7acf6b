package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// ShowsRetired reports whether retired entries are shown.
func (s *Session) ShowsRetired() bool { return s.retired }

// Portrait is all that is known of the ticket in hand and of those set aside.
func (h *Hands) Portrait() string {
	var b strings.Builder
	for _, hand := range append(slices.Clip(h.aside), h.hand) {
		trials := hand.trials()
		slices.SortFunc(trials, func(a, b Trial) int { return cmp.Or(cmp.Compare(a.Entry, b.Entry), cmp.Compare(a.Step, b.Step)) })
		fmt.Fprintln(&b, hand.held(), trials, hand.filled, hand.left, hand.copies, hand.changes, hand.paused, hand.ended)
	}
	return b.String()
}

// What pages are made of, for tests that hold it alone.
var (
	OthersOf   = others
	OtherThan  = other
	DigitsNote = digitsNote
	Flags      = flags
	SourceLine = sourceLine
)

// Verdict says whether the meanings of a comparison agree.
func (c Comparison) Verdict() string { return c.verdict() }
