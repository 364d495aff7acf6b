package dialog

import (
	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

func (d composer) templates() []*ticket.Template { return ticket.Templates(d.desk.Templates) }

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
