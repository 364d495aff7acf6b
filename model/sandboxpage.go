package model

import (
	"fmt"

	"smilecodes/catalog"
)

// SandboxPage is what Smile ID's sandbox answers to what is sent, one table after the
// other.
//
//	ID numbers
//	The last digit of the test ID number decides.
//	- 0: 1012, found, with data
func SandboxPage(c *catalog.Catalog) Page {
	var p Page
	for _, t := range c.Sandbox() {
		p = append(p, Block{Kind: Heading, Role: Title, Text: t.Title},
			Block{Kind: SandboxSend, Role: Plain, Text: t.Send})
		for _, r := range t.Rows {
			p = append(p, Block{Kind: SandboxAnswer, Role: Item, Text: r.Send + ": " + answered(r)})
		}
		for _, n := range t.Notes {
			p = append(p, Block{Kind: Note, Role: Plain, Text: n})
		}
		p = append(p, fact(FormatSource, "Source", fmt.Sprintf("%s, read on %s, certainty %s", t.Source.Title, t.Read, t.Certainty)))
	}
	return p
}

// answered is what comes back, after its code if it has one.
func answered(r catalog.SandboxRow) string {
	if r.Code == "" {
		return r.Says
	}
	return r.Code + ", " + r.Says
}
