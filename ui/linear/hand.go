package linear

import (
	"slices"
	"time"
)

// The ticket in hand: what it holds is said once, and when somebody asks. The
// session decides when one ends and the next begins; see [smilecodes/model.Hands].

// pause is how long no line comes before the next search is perhaps for another
// customer.
const pause = 10 * time.Minute

// waited notes that a line came, and whether that was after a pause.
func (t *conversation) waited() {
	now := t.Now()
	if now.Sub(t.in.last) >= pause {
		t.session.Pause()
	}
	t.in.last = now
}

// turn does what may set the ticket in hand aside, and says what was.
func (t *conversation) turn(do func() (aside bool)) {
	held := t.session.Held()
	if do() {
		t.dropPlaces()
		t.say("Set aside: %s. Say undo new to bring it back.", held)
	}
}

// dropPlaces leaves the places that say something of a ticket, and all that was
// reached from them: nobody can go back to another customer's job result.
func (t *conversation) dropPlaces() {
	t.leaveMenu()
	isOfTicket := func(p visited) bool { return p.view.ofTicket }
	if i := slices.IndexFunc(t.trail, isOfTicket); i >= 0 {
		t.trail = t.trail[:max(i, 1)]
	}
	t.pages, t.isTold = nil, false
}

// setAside begins the next ticket.
func (t *conversation) setAside() {
	if t.session.Held().IsEmpty() {
		t.say("%s", nothingHeld)
		return
	}
	t.turn(t.session.SetAside)
}

// bringBack swaps the ticket in hand with the one that was set aside last.
func (t *conversation) bringBack() {
	before := t.session.Held()
	if !t.session.BringBack() {
		t.say("No ticket is set aside.")
		return
	}
	t.dropPlaces()
	t.isTold = true
	t.say("Back in hand: %s.", t.session.Held())
	if !before.IsEmpty() {
		t.say("Set aside: %s. Say undo new to swap again.", before)
	}
}

const nothingHeld = "Nothing is held for a ticket: no mark, tick, note, filled blank or job result."

// sayHeld says what the ticket in hand holds.
func (t *conversation) sayHeld() {
	if held := t.session.Held(); held.IsEmpty() {
		t.say("%s", nothingHeld)
	} else {
		t.say("This ticket holds %s. Say new for the next customer.", held)
	}
	t.isTold = true
}

// sayHeldOnce says it once for each ticket that holds something.
func (t *conversation) sayHeldOnce() {
	switch {
	case t.left:
	case t.session.Held().IsEmpty():
		t.isTold = false
	case !t.isTold:
		t.sayHeld()
	}
}
