package dialog

import (
	"slices"

	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// templates are the ways to write. The note of an unknown code is for engineering alone.
func (d composer) templates() []*ticket.Template {
	all := ticket.Templates(d.desk.Templates)
	if !d.ticket.IsUnknown() {
		return all
	}
	return slices.DeleteFunc(all, func(tm *ticket.Template) bool { return tm.Audience == ticket.Internal })
}

func (d composer) template() *ticket.Template {
	all := d.templates()
	return all[min(d.choice.Kind, len(all)-1)]
}

func (d composer) isForCustomer() bool { return d.template().Audience == ticket.Customer }

// noReply says that there is nothing for a customer, where that is for whom it writes.
func (d composer) noReply() string {
	if d.isForCustomer() && d.ticket.HasNothingToTell() {
		return model.NothingToTell
	}
	return ""
}

// noCode says why a reply cannot name the code; empty if it can.
func (d composer) noCode() string {
	switch untold := d.ticket.Untold(); {
	case !d.isForCustomer():
		return "Only a reply to a customer leaves the code out."
	case d.ticket.TellsCode():
		return ""
	case untold != "":
		return untold + "."
	}
	return "There is no code to name."
}

// Note is the internal note of a ticket, in the format of the last copy, and what it is
// called.
func (d Desk) Note(t ticket.Ticket) (text ticket.Text, name string) {
	f := d.Last.Format
	return t.Text(ticket.Internal, f), inShort(&ticket.Template{Name: ticket.Internal.Slug()}, f)
}

// inShort is what a copy is called afterwards.
func inShort(tm *ticket.Template, f markup.Format) string {
	name := tm.String()
	switch name {
	case ticket.Internal.String():
		name = "note"
	case ticket.Engineering.String():
		name = "engineering note"
	}
	if f != markup.Plain {
		name += " (" + f.String() + ")"
	}
	return name
}
