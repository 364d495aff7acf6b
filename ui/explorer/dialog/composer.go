package dialog

import (
	"slices"
	"strings"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer/draw"
)

// A Choice is for whom a text is written, and how.
type Choice struct {
	Kind     int // of the audiences, and then of the templates that are for no audience alone
	Format   markup.Format
	WithCode bool // a customer may be told the code
}

// A Desk is what the composer writes with.
type Desk struct {
	Last      Choice             // the choice of the last copy
	Templates []*ticket.Template // the person's own
	IsTooLong func(ticket.Text) bool
	Guess     string // says that a reply to the customer would be one, or is doubted; empty if it is neither
}

// The rows of the composer.
const (
	rowKind = iota
	rowFormat
	rowLanguage // of a reply to a customer alone
)

// chosen is what is chosen in a row.
func (d composer) chosen(c Context, row int) int {
	switch row {
	case rowKind:
		return d.choice.Kind
	case rowFormat:
		return int(d.choice.Format)
	}
	return d.spoken(c)
}

// A composer offers for whom a text is and in which format, with the exact text below.
type composer struct {
	desk     Desk
	ticket   ticket.Ticket // what it writes of
	choice   Choice
	cursor   int         // the row
	own      ticket.Text // as the person edited it
	isEdited bool
	edition  int    // of the text
	language string // the tag of the one that was chosen; empty for that of the settings
	isWarned bool   // that the text is a draft
}

// NewComposer is the dialog that writes the text of a ticket, with the choices of the
// last copy. For an unknown code it begins with the note for engineering.
func NewComposer(t ticket.Ticket, d Desk) Dialog {
	c := composer{desk: d, ticket: t, choice: d.Last}
	if t.IsUnknown() {
		c.choice.Kind = slices.IndexFunc(c.templates(), func(tm *ticket.Template) bool { return tm.Audience == ticket.Engineering })
	}
	return c
}

func (composer) Scope() Scope { return Composer }

func (composer) place(c Context) (draw.Rect, bool) { return c.raised(84, c.Panes.H), true }

func (d composer) do(c Context, a Action) (Dialog, Effect) {
	switch a {
	case Previous:
		return d.choose(c, d.chosen(c, d.cursor)-1)
	case Next:
		return d.choose(c, d.chosen(c, d.cursor)+1)
	case NameCode:
		return d.toggleCode()
	case Accept:
		return d.accept(c)
	case EditText:
		text, _ := d.compose(c)
		return d, Edit{text}
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d composer) reason(_ Context, a Action) string {
	switch a {
	case Accept, EditText:
		return d.noReply()
	case NameCode:
		return d.noCode()
	}
	return ""
}

func (d composer) subject(c Context) Subject {
	text, _ := d.compose(c)
	return Subject{Text: &text}
}

func (d composer) at() int { return d.cursor }

func (d composer) on(i int) Dialog {
	d.cursor = i
	return d
}

func (d composer) pick(c Context, a area, _ bool) (Dialog, Effect) {
	d.cursor = a.choice
	return d.choose(c, a.option)
}

// choose takes a choice of the row that the keys are on.
func (d composer) choose(c Context, i int) (Dialog, Effect) {
	before, language := d.choice, d.language
	switch d.cursor {
	case rowKind:
		d.choice.Kind = max(0, min(i, len(d.templates())-1))
	case rowFormat:
		d.choice.Format = markup.Format(max(0, min(i, len(markup.Formats())-1)))
	case rowLanguage:
		all := c.Session.Catalog().Languages()
		if i = max(0, min(i, len(all)-1)); i != d.spoken(c) {
			d.language = all[i].Tag
		}
	}
	if d.choice == before && d.language == language {
		return d, Stay{}
	}
	return d.another()
}

// another is the composer with another text. Edits belong to the text before, so
// the composer drops them and says so.
func (d composer) another() (Dialog, Effect) {
	status := ""
	if d.isEdited {
		status = "Your edits are not in this text."
	}
	d.own, d.isEdited, d.isWarned = ticket.Text{}, false, false
	d.edition++
	return d, Stay{status}
}

// toggleCode lets a reply to a customer name the code.
func (d composer) toggleCode() (Dialog, Effect) {
	d.choice.WithCode = !d.choice.WithCode
	switch {
	case d.isEdited:
		return d.another()
	case d.choice.WithCode && d.ticket.Untold() != "":
		return d, Stay{d.ticket.Untold() + "."}
	case d.choice.WithCode && !d.template().IsBuiltIn():
		return d, Stay{"Your template decides where the code goes."}
	}
	return d, Stay{}
}

// edited is the composer with what the person made of its text.
func (d composer) edited(t ticket.Text) Dialog {
	d.own, d.isEdited = t, true
	d.edition++
	return d
}

// compose is the exact text, and what was wrong with the template.
func (d composer) compose(c Context) (ticket.Text, error) {
	if d.isEdited {
		return d.own.Fill(c.Session.Filled()), nil
	}
	t := d.ticket.WithCode(d.choice.WithCode).Fill(c.Session.Filled())
	if d.language != "" {
		t = t.In([]string{d.language}, true)
	}
	return t.Templated(d.template(), d.choice.Format)
}

// copy copies the text, once its blanks are filled in.
func (d composer) copy(c Context) Effect {
	text, _ := d.compose(c)
	of := strings.Join(d.ticket.Names(), "; ") // a blank that is left open is open in the texts of these alone
	for _, name := range text.Blanks() {
		if !c.Session.IsAsked(name, of) {
			return Open{newBlank(name, of)}
		}
	}
	tm, choice := d.template(), d.choice
	if d.ticket.IsUnknown() { // which had no other choice
		choice.Kind = d.desk.Last.Kind
	}
	return Copy{
		Text: text, Ticket: d.ticket, Name: inShort(tm, choice.Format), Choice: choice,
		Audience: tm.Audience, IsOnce: !tm.IsBuiltIn() || d.ticket.IsUnknown(),
	}
}
