// Package hand holds the ticket in hand: what one customer's case has gathered, when
// it ends, and what was set aside.
package hand

import (
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// Hands are the ticket in hand and those set aside.
//
// Nothing about one customer may get into the text for another, and nobody tells
// the program when the next customer's ticket begins. So this is the rule. A copy
// that carried something (marks, ticks, notes, filled-in blanks, a job result)
// makes the ticket sent. When a ticket that was sent is followed by
//
//   - a confirmed search, for whatever it was, the same code too,
//   - another pasted job result, or
//   - an opened entry of another code than the last copy explained, however it
//     was opened: read, compared, marked, its guide, its pane,
//
// it is set aside, and a new one begins. Without a copy, only these set it aside:
//
//   - a pasted job result of another job or user; or, where something else is held,
//     one of which nothing says that it is of the same;
//   - of one paste, a result of another job than the one that was chosen before,
//     where something else is held or was sent: the paste itself stays in hand;
//   - a confirmed search or a pasted job result after a pause.
//
// For example, in an outage where all tickets are 1015:
//
//	1015, a note, copied; 1015 again: copied       the second text has no note
//	1015, a note; 0908, a tick; 1015: copied       with the note: one ticket has two codes
//	1015, a note, copied; back; copied again       with the note
//	1015, a note; lunch; 1015: copied              without the note
//	jobs A and B pasted; A, a note; B: copied      without the note
//	jobs A and B pasted; A; B, a note: copied      with the note: nothing was of A
//	job A pasted, a note; a job without ids        without the note
//
// A copy that failed ends nothing, and a text that was shown or opened in an
// editor counts as copied. Moving in the list and going back begin no ticket. What
// was set aside comes back only if the person wants it, and is never mixed with
// what is in hand.
type Hands struct {
	hand  Hand
	aside []Hand // the latest last
	made  int    // copies, of all tickets
}

// mostAside is how many tickets are kept aside.
const mostAside = 5

// Held counts what the ticket in hand holds.
func (h *Hands) Held() Held { return h.hand.held() }

// Codes are those that the ticket in hand holds something of, in order.
func (h *Hands) Codes() []string { return h.hand.codes() }

// Confirm begins a search that was meant, not only typed, and reports whether it
// set a ticket aside. Even if the ticket is empty this may be the next customer,
// so blanks that were left open are asked for again.
func (h *Hands) Confirm() bool {
	h.askAgain()
	paused := h.hand.paused
	return (h.hand.isSent() || paused) && h.end(!paused)
}

// askAgain asks for all blanks again where nothing is held.
func (h *Hands) askAgain() {
	if h.Held().IsEmpty() {
		h.hand.left = nil
	}
}

// Opened goes on to an entry that was opened, and reports whether that set a
// ticket aside.
func (h *Hands) Opened(e *catalog.Entry) bool {
	return h.hand.isSent() && !h.hand.explained(e.Code) && h.end(true)
}

// Paste takes in a job result, and reports whether it set a ticket aside.
func (h *Hands) Paste(d *job.Decoded) (aside bool) {
	h.askAgain()
	if isOther := h.hand.paused || h.hand.isEndedBy(d); h.hand.isSent() || isOther {
		aside = h.end(!isOther)
	}
	if h.hand.job != nil && d.KinshipTo(*h.hand.job) != job.OfOne {
		h.hand.of = nil
	}
	h.hand.job, h.hand.result = d, nil
	if h.hand.of == nil && d.IsOfOneJob() {
		h.hand.of = d.Results[0]
	}
	h.hand.changes++
	return aside
}

// isEndedBy reports whether a job result that is pasted is for another ticket.
func (h *Hand) isEndedBy(d *job.Decoded) bool {
	if h.job == nil {
		return false
	}
	kin := d.KinshipTo(*h.job)
	return kin == job.OfTwo || kin == job.NotKnown && h.hasMore()
}

// Choose goes on to a result of the pasted job result, of which tickets tell from
// now on where they explain its entry. It reports whether that set a ticket aside.
func (h *Hands) Choose(r *job.Result) (aside bool) {
	pasted, waits := h.hand.job, h.hand.waits
	isSent := h.hand.isSent()
	if isSent && h.hand.of == nil || (isSent || h.hand.hasMore()) && h.hand.isOfAnother(r) {
		h.hand.waits = nil
		aside = h.end(false)
		h.hand.job, h.hand.waits = pasted, waits
	}
	h.hand.result, h.hand.of, h.hand.shows = r, r, r.Code
	return aside
}

// isOfAnother reports whether a result is of another job than all that is held.
func (h *Hand) isOfAnother(r *job.Result) bool {
	return h.of != nil && h.of != r && (h.job == nil || !h.job.IsOneJob(h.of, r))
}

// Hold keeps a job result for the ticket in hand until somebody asks for it.
func (h *Hands) Hold(d *job.Decoded) { h.hand.waits = d }

// IsWaiting reports whether a job result was kept.
func (h *Hands) IsWaiting() bool { return h.hand.waits != nil }

// TakeWaiting is the job result that was kept, which waits no longer.
func (h *Hands) TakeWaiting() *job.Decoded {
	d := h.hand.waits
	h.hand.waits = nil
	return d
}

// Pause notes that for ten minutes nobody touched a key.
func (h *Hands) Pause() { h.hand.paused = !h.Held().IsEmpty() }

// end sets the ticket in hand aside because of what came next, and perhaps only
// because a copy of it was made before.
func (h *Hands) end(byCopy bool) bool {
	h.hand.ended = byCopy
	return h.SetAside()
}

// SetAside sets the ticket in hand aside and begins a new one. It reports whether
// the ticket held anything. If more than five are set aside, the oldest is
// dropped.
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

// ClearMarks unmarks every entry.
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

// Mark marks an entry for one combined copy, or unmarks it.
func (h *Hands) Mark(e *catalog.Entry) {
	rest := slices.DeleteFunc(slices.Clone(h.hand.marks), func(m *catalog.Entry) bool { return m == e })
	if len(rest) == len(h.hand.marks) {
		rest = append(rest, e)
	}
	h.hand.marks = rest
	h.hand.changes++
	h.settle()
}

// TickStep ticks a step of an entry's guide as done, or unticks it.
func (h *Hands) TickStep(e *catalog.Entry, step int) {
	h.hand.tick(tick{e, step})
	h.settle()
}

// NoteStep adds a note to a step of an entry's guide; an empty text removes it.
func (h *Hands) NoteStep(e *catalog.Entry, step int, text string) {
	h.hand.note(tick{e, step}, text)
	h.settle()
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
	if e == nil {
		return 0
	}
	for i := range e.Steps() {
		if h.IsTicked(e, i) {
			n++
		}
	}
	return n
}

// Note is what was noted on a step of an entry's guide.
func (h *Hands) Note(e *catalog.Entry, step int) string { return h.hand.notes[tick{e, step}] }

// Trials lists what was tried for the ticket in hand, in no order.
func (h *Hands) Trials() []Trial { return h.hand.trials() }

// Fill keeps what was filled in for a blank of a text. An empty value leaves the
// blank open: it is not asked for again in texts for the same entries.
func (h *Hands) Fill(name, value, text string) {
	if value == "" {
		h.hand.leave(open{name, text})
		return
	}
	h.hand.fill(name, value)
}

// IsAsked reports whether a blank of a text was filled in or left open.
func (h *Hands) IsAsked(name, text string) bool {
	return h.hand.filled[name] != "" || h.hand.left[open{name, text}]
}

// Filled are the blanks that were filled in, by name.
func (h *Hands) Filled() map[string]string { return h.hand.filled }

// Pasted is the job result of the ticket in hand; nil if there is none.
func (h *Hands) Pasted() *job.Decoded { return h.hand.job }

// Job is the job result that tickets tell of; nil for none.
func (h *Hands) Job() *job.Result { return h.hand.result }
