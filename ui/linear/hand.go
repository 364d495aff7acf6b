package linear

import "smilecodes/model"

// A hand says what the ticket in hand holds: once, and when somebody asks. The
// session decides when one ends and the next begins; see [smilecodes/model/hand.Hands].
type hand struct {
	*voice
	session *model.Session
	aside   func() // what of the ticket can be gone back to is left
	isTold  bool   // the listener knows that the ticket holds something
}

// turn does what may set the ticket in hand aside, and says what was.
func (h *hand) turn(do func() (aside bool)) {
	held := h.session.Held()
	if do() {
		h.drop()
		h.say("Set aside: %s. Say undo new to bring it back.", held)
	}
}

func (h *hand) drop() {
	h.aside()
	h.isTold = false
}

// setAside begins the next ticket.
func (h *hand) setAside() {
	if h.session.Held().IsEmpty() {
		h.say(model.NothingHeld)
		return
	}
	h.turn(h.session.SetAside)
}

// bringBack swaps the ticket in hand with the one that was set aside last.
func (h *hand) bringBack() {
	before := h.session.Held()
	if !h.session.BringBack() {
		h.say("%s", model.NothingAside)
		return
	}
	h.aside()
	h.isTold = true
	h.say("Back in hand: %s.", h.session.Held())
	if !before.IsEmpty() {
		h.say("Set aside: %s. Say undo new to swap again.", before)
	}
}

// sayHeld says what the ticket in hand holds.
func (h *hand) sayHeld() {
	if held := h.session.Held(); held.IsEmpty() {
		h.say(model.NothingHeld)
	} else {
		h.say("This ticket holds %s. Say new for the next customer.", held)
	}
	h.isTold = true
}

// sayHeldOnce says it once for each ticket that holds something.
func (h *hand) sayHeldOnce() {
	switch {
	case h.session.Held().IsEmpty():
		h.isTold = false
	case !h.isTold:
		h.sayHeld()
	}
}
