package model

import (
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// Hands are the ticket in hand and those set aside.
//
// Nothing of one customer may get into the text for another, and nobody says
// when the next customer's ticket begins. So this is the rule. A copy that
// carried something (marks, ticks, notes, filled-in blanks, a job result) makes
// the ticket sent. When a ticket that was sent is followed by
//
//   - a confirmed search, for whatever it was, the same code too,
//   - another pasted job result, or
//   - an opened entry of another code than the last copy explained,
//
// it is set aside, and a new one begins. Without a copy, only these set it
// aside: a pasted job result of another job or user, and a confirmed search after
// a pause. For example, in an outage where all tickets are 1015:
//
//	1015, a note, copied; 1015 once more: copied   the second text has no note
//	1015, a note; 0908, a tick; 1015: copied       with the note: one ticket has two codes
//	1015, a note, copied; back; copied             once more with the note
//	1015, a note; lunch; 1015: copied              without the note
//
// A copy that failed ends nothing, and a text that was shown or opened in an
// editor counts as copied. Moving in the list and going back begin no ticket. What was set aside comes
// back only if the person wants it, and is never mixed with what is in hand.
type Hands struct {
	hand  Hand
	aside []Hand // the latest last
	made  int    // copies, of all tickets
}

// mostAside is how many tickets are kept aside.
const mostAside = 5

// Held counts what the ticket in hand holds.
func (h *Hands) Held() Held { return h.hand.held() }

// Confirm begins a search that was meant, not only typed, and reports whether it
// set a ticket aside.
func (h *Hands) Confirm() bool {
	return (h.hand.isSent() || h.hand.paused) && h.end()
}

// Opened goes on to an entry that was opened, and reports whether that set a
// ticket aside.
func (h *Hands) Opened(e *catalog.Entry) bool {
	return h.hand.isSent() && !h.hand.explained(e.Code) && h.end()
}

// Paste takes in a job result, and reports whether it set a ticket aside.
func (h *Hands) Paste(d *job.Decoded) (aside bool) {
	if h.hand.isSent() || h.hand.job != nil && d.KinshipTo(*h.hand.job) == job.OfTwo {
		aside = h.end()
	}
	h.hand.job, h.hand.result = d, nil
	h.hand.changes++
	return aside
}

// Pause notes that for ten minutes nobody touched a key.
func (h *Hands) Pause() { h.hand.paused = !h.Held().IsEmpty() }

// end sets the ticket in hand aside because of what came next.
func (h *Hands) end() bool {
	h.hand.ended = true
	return h.SetAside()
}

// SetAside sets the ticket in hand aside and begins a new one. It reports whether
// anything was held. Of more than five the oldest is gone.
func (h *Hands) SetAside() bool {
	before := h.hand
	h.hand = Hand{}
	if before.held().IsEmpty() {
		return false
	}
	before.paused = false
	h.aside = append(slices.Clone(h.aside), before)
	h.aside = h.aside[max(0, len(h.aside)-mostAside):]
	return true
}

// HasAside reports whether a ticket is set aside.
func (h *Hands) HasAside() bool { return len(h.aside) > 0 }

// BringBack swaps the ticket in hand with the one that was set aside last, and
// reports whether there is one.
func (h *Hands) BringBack() bool {
	n := len(h.aside)
	if n == 0 {
		return false
	}
	last := h.aside[n-1]
	h.aside = slices.Clone(h.aside[:n-1])
	h.hand.ended = false
	h.SetAside()
	last.ended = false
	h.hand = last
	return true
}

// ClearMarks takes all marks away.
func (h *Hands) ClearMarks() {
	h.hand.marks = nil
	h.settle()
}

// settle begins a new ticket where nothing of the last one is left.
func (h *Hands) settle() {
	if h.Held().IsEmpty() {
		h.SetAside()
	}
}

// Marked lists the marked entries in the order of marking.
func (h *Hands) Marked() []*catalog.Entry { return h.hand.marks }

// IsMarked reports whether an entry is marked.
func (h *Hands) IsMarked(e *catalog.Entry) bool { return slices.Contains(h.hand.marks, e) }

// IsTicked reports whether a step of an entry's guide was done.
func (h *Hands) IsTicked(e *catalog.Entry, step int) bool { return h.hand.ticks[tick{e, step}] }

// Ticked counts the steps of an entry's guide that were done.
func (h *Hands) Ticked(e *catalog.Entry) int {
	n := 0
	if e != nil && e.Guide != nil {
		for i := range e.Guide.Steps {
			if h.IsTicked(e, i) {
				n++
			}
		}
	}
	return n
}

// Note is what was noted on a step of an entry's guide.
func (h *Hands) Note(e *catalog.Entry, step int) string { return h.hand.notes[tick{e, step}] }

// Trials lists what was tried for the ticket in hand, in no order.
func (h *Hands) Trials() []Trial { return h.hand.trials() }

// Fill keeps what was filled in for a blank; it may be empty, where the blank is
// to stay.
func (h *Hands) Fill(name, value string) { h.hand.fill(name, value) }

// Filled are the blanks that were filled in, by name.
func (h *Hands) Filled() map[string]string { return h.hand.filled }

// Pasted is the job result of the ticket in hand; nil if there is none.
func (h *Hands) Pasted() *job.Decoded { return h.hand.job }

// SetJob sets the job result that tickets tell of where they explain its
// entry; nil for none.
func (h *Hands) SetJob(r *job.Result) { h.hand.result = r }

// Job is the job result that tickets tell of; nil for none.
func (h *Hands) Job() *job.Result { return h.hand.result }
