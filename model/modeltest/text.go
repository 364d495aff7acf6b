package modeltest

import (
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// Text is a text to paste, as if somebody had written it over one of the program's
// own: only a ticket makes one.
func Text(text string) ticket.Text {
	c := fixed()
	return ticket.New(c, c.Entries()[0]).Text(ticket.Internal, markup.Plain).Edited(text)
}
