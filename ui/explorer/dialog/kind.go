package dialog

import (
	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// A kind is a text that can be chosen: one for an audience, by the person's
// template if there is one, or another template.
type kind struct {
	name     string
	audience ticket.Audience
	template *ticket.Template // nil for the built-in text
}

func (d composer) kinds() []kind {
	var all []kind
	for _, a := range ticket.Audiences() {
		all = append(all, kind{name: a.String(), audience: a})
	}
	for _, t := range d.desk.Templates {
		if t.Name == t.Audience.Slug() {
			all[t.Audience].template = t
		} else {
			all = append(all, kind{t.Name, t.Audience, t})
		}
	}
	return all
}

func (d composer) kind() kind {
	all := d.kinds()
	return all[min(d.choice.Kind, len(all)-1)]
}

func (d composer) isForCustomer() bool { return d.kind().audience == ticket.Customer }

// noReply says that there is nothing for a customer, where that is for whom it writes.
func (d composer) noReply() string {
	if d.isForCustomer() && d.ticket.HasNothingToTell() {
		return model.NothingToTell
	}
	return ""
}

// inShort is what a copy of the kind is called afterwards.
func (k kind) inShort(f markup.Format) string {
	name := k.name
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
