package explorer

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model/hand"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/shell"
)

// The ticket in hand: what of it is on the screen, and its keys. The session
// decides when one ends and the next begins; see [hand.Hands].

const (
	// pause is how long nobody touches a key before the next search is perhaps
	// for another customer.
	pause = 10 * time.Minute

	// pasteEnd is how long after a paste an Enter still belongs to it, if no
	// other key comes between: a text that ends in a new line, and an Enter on
	// top, must not act on what opened.
	pasteEnd = 150 * time.Millisecond
)

// touched notes that somebody did something, and whether that was after a pause.
func (c *common) touched() {
	now := c.options.Now()
	if now.Sub(c.last.hand) >= pause {
		c.session.Pause()
	}
	c.ClearStatus()
	c.last.hand = now
}

// endsPaste reports whether a key is an Enter that belongs to a paste.
func (p past) endsPaste(k tea.KeyPressMsg, now time.Time) bool {
	isEnter := (k.Code == tea.KeyEnter || k.Code == tea.KeyKpEnter) && k.Mod == 0
	since := now.Sub(p.paste)
	return isEnter && since >= 0 && since <= pasteEnd
}

// turn does what may set the ticket in hand aside, says what was, and reports
// whether it did.
func (c *common) turn(do func() (aside bool)) (aside bool) {
	named, held := c.heldNamed(), c.session.Held()
	if !do() {
		return false
	}
	undo := c.KeyOf("undo-next") + " brings it back."
	c.SetAsideStatus("Set aside: "+named+". "+undo, "Set aside: "+held.String()+". "+undo, "Set aside. "+undo, "Set aside.")
	return true
}

// heldNamed is what the ticket in hand holds, and of which codes: "1 note (0908)".
func (c *common) heldNamed() string {
	named := c.session.Held().String()
	if codes := c.session.Codes(); len(codes) > 0 {
		named += " (" + strings.Join(codes, ", ") + ")"
	}
	return named
}

// turn closes what is open for a ticket that is set aside: a text of it must not be
// copied for the next one.
func (o *overlay) turn(c *common, do func() (aside bool)) {
	if c.turn(do) {
		o.closeAll(c)
	}
}

// confirm says that what is searched is meant, if anything is.
func (c *common) confirm() {
	if strings.TrimSpace(c.session.Query()) != "" {
		c.turn(c.session.Confirm)
	}
}

// leavesSearch confirms a search that is left for something that it found.
func (c *common) leavesSearch() {
	if c.At == atSearch {
		c.confirm()
	}
}

// opened goes on to the selected entry.
func (c *common) opened() {
	if e := c.session.Selected(); e != nil {
		c.turn(func() bool { return c.session.Opened(e) })
	}
}

func (o *overlay) setAside(c *common) tea.Cmd {
	o.turn(c, c.session.SetAside)
	return nil
}

// bringBack swaps the ticket in hand with the one that was set aside last.
func (o *overlay) bringBack(c *common) tea.Cmd {
	named, before := c.heldNamed(), c.session.Held()
	c.session.BringBack()
	o.closeAll(c)
	inHand, back := "Back in hand: "+c.heldNamed()+".", "Back in hand: "+c.session.Held().String()+"."
	if before.IsEmpty() {
		c.SetStatusForms(inHand, back, "Back in hand.")
		return nil
	}
	swap, aside := " "+c.KeyOf("undo-next")+" swaps them back.", " Set aside: "+before.String()+"."
	inHand += " Set aside: " + named + "."
	c.SetStatusForms(inHand+swap, inHand, back+aside+swap, back+aside, "Back: "+c.session.Held().String()+"."+aside, "Swapped."+aside, "Swapped."+swap, "Swapped.")
	return nil
}

// heldWords say what the ticket in hand holds and how to begin the next one, as
// far as there is room; empty if it holds nothing.
//
//	Ticket: 2 marked · 1 step · 1 note   X new     from 70 columns
//	Ticket 2+1+1  X                                 below
//	T!                                              below 30
func (c *common) heldWords(room int) string {
	held := c.session.Held()
	if held.IsEmpty() {
		return ""
	}
	key := c.KeyOf("next-ticket")
	if c.Width >= stackedFromWidth {
		full := "Ticket: " + briefly.Replace(strings.Join(held.Parts(), " · ")) + "   " + key + " new"
		if draw.Cells(full) <= room {
			return full
		}
	}
	if c.Width >= shell.TinyBelowWidth {
		for _, short := range []string{"Ticket " + counted(held) + "  " + key, "Ticket  " + key} {
			if draw.Cells(short) <= room {
				return short
			}
		}
	}
	return "T!"
}

// heldAt is what the ticket in hand holds, for the right end of a row; empty if
// it holds nothing.
func (c *common) heldAt(width int) string {
	const query = 8 // cells that it leaves
	held := c.heldWords(width - query - len("   "))
	switch spaced := "  " + held + " "; {
	case held == "":
		return ""
	case draw.Cells(spaced) <= width:
		return spaced
	default:
		return draw.Head(held, width)
	}
}

// briefly is what a ticket holds in the fewest words.
var briefly = strings.NewReplacer("marked entry", "marked", "marked entries", "marked", "the ", "")

// counted is what a ticket holds as numbers: marks, steps and notes, and what
// else there is.
func counted(held hand.Held) string {
	var parts []string
	if held.Marks+held.Steps+held.Notes > 0 {
		n := []int{held.Marks, held.Steps, held.Notes}
		parts = append(parts, strconv.Itoa(n[0])+"+"+strconv.Itoa(n[1])+"+"+strconv.Itoa(n[2]))
	}
	if held.Blanks > 0 {
		parts = append(parts, "filled")
	}
	if held.Job {
		parts = append(parts, "job")
	}
	if held.Waiting {
		parts = append(parts, "waiting")
	}
	return strings.Join(parts, " ")
}
