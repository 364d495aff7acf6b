package hand

import (
	"slices"

	"smilecodes/model/job"
)

// A Carried is what a text says about the ticket in hand, that is one customer's
// case, besides what the catalogue says.
type Carried struct {
	Kind   string   // which text: its audience, or the name of a template
	Reply  bool     // it goes to the customer
	Codes  []string // that the text explains, of this ticket or not
	Trials []Trial  // guide steps that were ticked or noted on
	Marked int      // entries that were marked
	Blanks int      // blanks that were filled in
	Job    bool     // the job result that was pasted

	Results []*job.Result // of it, that the text explains
}

// Held counts it.
func (c Carried) Held() Held {
	counts := Held{Marks: c.Marked, Blanks: c.Blanks, Job: c.Job}
	for _, t := range c.Trials {
		if t.Done {
			counts.Steps++
		}
		if t.Note != "" {
			counts.Notes++
		}
	}
	return counts
}

// With says what of the ticket goes along with what was copied, for the end of a
// sentence: ", with 1 step, 1 note". It is empty if nothing does.
func (c Carried) With() string {
	held := c.Held()
	held.Marks = 0 // they are what was copied
	if held.IsEmpty() {
		return ""
	}
	return ", with " + held.String()
}

// Again says that a text left again, after what was done with it, and asks what
// may have been forgotten: "Copied again, with 1 note of this ticket. Another
// customer?"
func (c Carried) Again(done string) string {
	return done + " again, with " + c.Held().String() + " of this ticket. Another customer?"
}

// isIn reports whether another text of the same kind, for the same codes and job,
// had all of it.
func (c Carried) isIn(o Carried) bool {
	return c.Kind == o.Kind && slices.Equal(c.Codes, o.Codes) && slices.Equal(c.Results, o.Results) && c.Marked <= o.Marked && c.Blanks <= o.Blanks && (o.Job || !c.Job) &&
		!slices.ContainsFunc(c.Trials, func(t Trial) bool { return !slices.Contains(o.Trials, t) })
}

// A copied is a copy of a ticket: its number among all copies, and whether it is
// known to have arrived.
type copied struct {
	carried Carried
	number  int
	sends   bool // it carried something
	arrived bool
	changes int // of the hand, when it was made
}

// isSent reports whether a copy carried something, or is about to.
func (h *Hand) isSent() bool {
	return slices.ContainsFunc(h.copies, func(c copied) bool { return c.sends })
}

// explained reports whether the last copy that carried something explained a code,
// or a result of the ticket's job was chosen since then that has it.
func (h *Hand) explained(code string) bool {
	if h.shows == code {
		return true
	}
	for _, c := range slices.Backward(h.copies) {
		if c.sends {
			return slices.Contains(c.carried.Codes, code)
		}
	}
	return false
}

// Copy notes that a text is on its way out, and gives the number to tell by
// whether it arrived. Until that is known it counts: what comes next may come
// before.
//
// A reply tells nothing of what was tried, but somebody who answers the customer
// is nearly done with the ticket: it counts if anything is held.
func (h *Hands) Copy(c Carried) (number int) {
	h.made++
	sends := !c.Held().IsEmpty() || c.Reply && !h.Held().IsEmpty()
	h.hand.shows = ""
	h.hand.copies = append(slices.Clip(h.hand.copies), copied{c, h.made, sends, false, h.hand.changes})
	return h.made
}

// Arrived notes that a copy arrived, and reports whether an earlier one carried
// the same, with nothing ticked or noted since. That may be the next customer.
func (h *Hands) Arrived(number int) (again bool) {
	h.change(number, func(hand *Hand, i int) {
		hand.copies = slices.Clone(hand.copies)
		c := &hand.copies[i]
		c.arrived = true
		again = !c.carried.Held().IsEmpty() && slices.ContainsFunc(hand.copies[:i], func(o copied) bool {
			return o.changes == c.changes && c.carried.isIn(o.carried)
		})
	})
	return again
}

// IsInHand reports whether a copy is one of the ticket in hand.
func (h *Hands) IsInHand(number int) bool {
	return slices.ContainsFunc(h.hand.copies, func(c copied) bool { return c.number == number })
}

// Failed notes that a copy did not arrive, so that it ends nothing. A ticket that
// was set aside meanwhile because of it may come back if nothing took its place; it
// reports that.
func (h *Hands) Failed(number int, mayReturn bool) (back bool) {
	h.change(number, func(hand *Hand, i int) {
		hand.copies = slices.Delete(slices.Clone(hand.copies), i, i+1)
		isLast := len(h.aside) > 0 && hand == &h.aside[len(h.aside)-1]
		back = mayReturn && isLast && hand.ended && !hand.isSent() && h.Held().IsEmpty()
	})
	if back {
		h.BringBack()
	}
	return back
}

// change finds a copy in the ticket that it was made of, wherever that is now.
func (h *Hands) change(number int, do func(hand *Hand, i int)) {
	is := func(c copied) bool { return c.number == number }
	if i := slices.IndexFunc(h.hand.copies, is); i >= 0 {
		do(&h.hand, i)
		return
	}
	h.aside = slices.Clone(h.aside)
	for a := range h.aside {
		if i := slices.IndexFunc(h.aside[a].copies, is); i >= 0 {
			do(&h.aside[a], i)
			return
		}
	}
}

// told reports whether a copy that arrived tells of a trial.
func (h *Hand) told(is func(Trial) bool) bool {
	return slices.ContainsFunc(h.copies, func(c copied) bool {
		return c.arrived && slices.ContainsFunc(c.carried.Trials, is)
	})
}
