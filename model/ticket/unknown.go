package ticket

import (
	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/ticket/markup"
)

// An unknown code is reported to engineering: the code, and what to collect, so that
// Smile ID can be asked. It tells nothing else that was typed.

// ofUnknown reports a code that the catalogue does not have.
func ofUnknown(c *catalog.Catalog, code string) Ticket {
	return Ticket{catalog: c, subjects: []subject{{unknown: code}}}
}

// IsUnknown reports whether the ticket is of an unknown code. Its note is for
// engineering, whichever colleague asks for one.
func (t Ticket) IsUnknown() bool { return len(t.subjects) == 1 && t.subjects[0].unknown != "" }

// unknownCode is all that a note says of one.
func (n *note) unknownCode() {
	n.heading("For engineering: Smile ID " + n.unknown + ", an unknown code")
	n.add("Catalogue", "not in it ("+n.catalog.Day()+", fingerprint "+n.catalog.Fingerprint()+")")
	n.add("Do", "Look for the code in Smile ID's own answer. If it is there, ask Smile ID what it means.")
	n.list(markup.List, "Collect:", append(model.UnknownEvidence(), noData))
}
