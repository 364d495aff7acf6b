// Package dialog has the pop-ups, one value and one file each. A dialog knows
// nothing of its caller: it says which keys are live in it, takes a small
// action and answers with an [Effect] of a closed set, and composes what it shows.
// A [Stack] has the dialogs that are open, and scrolls and draws the one on top.
package dialog

import (
	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/answer"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
)

// A Scope says which keys are live: those of a dialog.
type Scope uint8

// The scopes, one for each dialog.
const (
	None     Scope = iota // no dialog is open
	Filter                // categories to choose
	Compare               // every meaning of a code
	Composer              // for whom a text is, and how it is written
	Help                  // every key
	Palette               // every action by name
	Text                  // the ticket text, to be selected by hand
	Job                   // what a pasted job result says
	Note                  // a note on a guide step is typed
	Blank                 // a blank of the text is filled in
	Facts                 // every fact of an entry
	Forms                 // how ID numbers are written
)

// An Action is what a key means to a dialog. Moving is done by the [Stack].
type Action uint8

// The actions.
const (
	Nothing  Action = iota
	Leave           // close it
	Accept          // take what is chosen or typed
	Toggle          // put what is chosen in, or take it out
	Previous        // the choice before
	Next            // the next choice
	EditText        // open an editor on the text
	NameCode        // let a reply to a customer name the code
	Digit           // the next digit of a number; see [view.Digit]
	Erase           // drop the digits
)

// A Dialog is one pop-up. It is a value: an action makes another one.
type Dialog interface {
	// Scope says which keys are live in it.
	Scope() Scope

	// place is where it lies, and whether it has a border.
	place(Context) (r draw.Rect, bordered bool)

	// body composes what it shows, inside the border.
	body(c Context, inside draw.Size) body

	// do carries out an action.
	do(Context, Action) (Dialog, Effect)
}

// A chooser is a dialog that has something to choose from.
type chooser interface {
	Dialog
	at() int         // which choice the keys are on; -1 for none
	on(i int) Dialog // the same with the keys on another one

	// pick does what a click on a choice does; again says that the keys were on it.
	pick(c Context, a area, again bool) (Dialog, Effect)
}

// A jumper is a dialog in which a letter leads to the next choice that begins with it.
type jumper interface {
	jumped(letter string) Dialog
}

// A typer is a dialog with a field to type in.
type typer interface {
	field() input.Line
	typed(input.Line) Dialog
}

// A counter is a dialog in which a number is typed to choose by.
type counter interface {
	digit(string) (Dialog, Effect)
}

// A refuser is a dialog in which some actions do not work now and then. It says
// why, in a sentence; empty if an action works.
type refuser interface {
	reason(Context, Action) string
}

// A Context is what a dialog sees of the program, and what it may change of it.
type Context struct {
	Session *model.Session
	Styles  *theme.Styles
	Screen  draw.Size     // the window; zero until it is known
	Panes   draw.Rect     // what dialogs lie over
	IsTiny  bool          // only a dialog without a border has room
	Above   int           // rows of the window that one without a border leaves free
	Items   func() []Item // the actions of the program, where the dialog was opened
}

// raised is a rectangle a third of the way down the panes, as large as there is room.
func (c Context) raised(width, height int) draw.Rect {
	b := c.Panes
	w, h := min(b.W, width), min(b.H, height)
	return draw.Rect{X: b.X + (b.W-w)/2, Y: b.Y + (b.H-h)/3, W: w, H: h}
}

// answers writes what is known of entries.
func (c Context) answers() answer.Writer {
	return answer.Writer{Styles: c.Styles, Catalog: c.Session.Catalog()}
}

// An Effect is what a dialog asks of its caller: one of the types below.
type Effect interface{ effect() }

// Stay asks for nothing but words on the status line, if there are any.
type Stay struct{ Status string }

// Close closes the dialog, with words on the status line. Then is what the dialog
// below is asked to do, if not [Nothing].
type Close struct {
	Status string
	Then   Action
}

// Open opens another dialog on top.
type Open struct{ Dialog Dialog }

// Go closes the dialog and goes to an entry, or to what a job result means.
type Go struct {
	Entry  *catalog.Entry
	Result *job.Result // nil if it goes to an entry
}

// Copy closes the composer and copies a text.
type Copy struct {
	Text     ticket.Text
	Ticket   ticket.Ticket // what it was written of
	Name     string        // what such a text is called: "note", "customer reply (Jira)"
	Choice   Choice        // how the next one is written
	Audience ticket.Audience
	IsOnce   bool // the audience is not that of the next one
}

// Edit opens the person's editor on a text.
type Edit struct{ Text ticket.Text }

// Run closes the dialog and runs an action of the program, by the Row of its [Item].
type Run struct{ Row int }

// Typed is what was typed in answer to a question. The dialog stays open.
type Typed struct{ Text string }

// Chosen is what was chosen of some options. The dialog stays open.
type Chosen struct{ All []Option }

func (Stay) effect()   {}
func (Close) effect()  {}
func (Open) effect()   {}
func (Go) effect()     {}
func (Copy) effect()   {}
func (Edit) effect()   {}
func (Run) effect()    {}
func (Typed) effect()  {}
func (Chosen) effect() {}

// A Subject is what a copy is about while a dialog is open: one of these, or the
// selected entry if it has none of them.
type Subject struct {
	Entry  *catalog.Entry   // the chosen meaning of a comparison
	Alike  []*catalog.Entry // those that are left of one, and of which a customer is told the same
	Result *job.Result      // the chosen job result
	Text   *ticket.Text     // as it is composed
}

// IsNone reports whether there is none.
func (s Subject) IsNone() bool {
	return s.Entry == nil && len(s.Alike) == 0 && s.Result == nil && s.Text == nil
}
