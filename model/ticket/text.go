package ticket

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/hand"
	"smilecodes/model/safe"
	"smilecodes/model/ticket/markup"
)

// A Text is the only thing that may leave the program: the exact bytes to paste.
// Only this package makes one, from a [Ticket], and the clipboard and the editor
// take nothing else. So nobody can copy a page, a job result or an error message,
// even by mistake.
type Text struct {
	bytes   string
	format  markup.Format
	carries hand.Carried
	isMade  bool // by a ticket: nothing can be made of a zero Text

	wording  catalog.Wording // of a reply to a customer
	english  string          // the same in English, if no screen can draw it
	isEdited bool
}

// String is the text as it is pasted. It ends without a line break, so that a
// shell does not run it.
func (t Text) String() string { return t.bytes }

// Carries is what the text has in it of the ticket in hand.
func (t Text) Carries() hand.Carried { return t.carries }

// IsZero reports whether there is no text.
func (t Text) IsZero() bool { return t.bytes == "" }

// Edited is the text as a person rewrote it, made safe to show. It still counts as
// carrying what the text before it carried: nobody can tell what is left of that.
func (t Text) Edited(by string) Text {
	if t.isMade {
		t.carries.Kind += ", edited"
		t.isEdited = true
		t.bytes = strings.TrimRight(safe.Text(by), "\n")
	}
	return t
}

// Fill fills in the blanks that a person left, or wrote, in an edited text.
func (t Text) Fill(values map[string]string) Text {
	t.carries.Blanks += filledIn(t.bytes, values)
	t.bytes = FillIn(t.bytes, values, t.format)
	return t
}

// Blanks lists the names in braces of the text, each once.
func (t Text) Blanks() []string { return Blanks(t.bytes) }

// text makes the text of a ticket, of a kind and for an audience.
func (t Ticket) text(bytes string, f markup.Format, kind string, a Audience) Text {
	c := hand.Carried{Kind: kind, Reply: a == Customer, Codes: t.Codes(), Marked: t.marked}
	for _, s := range t.subjects {
		c.Job = c.Job || s.job != nil && a != Customer
		if s.result != nil {
			c.Results = append(c.Results, s.result)
		}
		if a != Customer {
			c.Trials = append(c.Trials, s.trials...)
		}
	}
	return Text{bytes: bytes, format: f, carries: c, isMade: true}
}

// withBlanks is a text with how many blanks of it were filled in.
func (t Text) withBlanks(n int) Text {
	t.carries.Blanks = n
	return t
}

// filledIn counts the blanks of a text that have a value.
func filledIn(text string, values map[string]string) int {
	return len(slices.DeleteFunc(Blanks(text), func(name string) bool { return values[name] == "" }))
}
