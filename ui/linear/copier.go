package linear

import (
	"strings"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/text"
)

// A copier lets ticket texts out or shows them, and says which they are.
type copier struct {
	*voice
	session   *model.Session
	trail     *trail
	templates []*ticket.Template
	out       func(text ticket.Text) (way string, err error) // nil where no way is open
	blank     func(name string) (value string, ok bool)      // asks for a blank

	doubted *job.Result // the one whose doubt was last read out
	drafted string      // the draft that was asked for last, by its language and entries
}

// text is the exact text of an order. If the person's template cannot make it, it
// is the built-in one, and the error says why.
func (c *copier) text(t ticket.Ticket, o order) (ticket.Text, error) {
	return t.WithCode(o.withCode).Fill(c.session.Filled()).Templated(o.template, o.format)
}

// begun is the text of an order before its blanks are filled in. What is wrong
// with the template is reported here, and so only once.
func (c *copier) begun(t ticket.Ticket, o order) ticket.Text {
	text, err := c.text(t, o)
	if err != nil {
		c.fault("Careful", err)
	}
	return text
}

// named says which text it is and of what, and what of the ticket in hand is in it.
//
//	internal note for 1014, Basic KYC, with 1 step
//	engineering note in Jira for 2 marked entries: 0812, Biometric KYC; 0908, Biometric KYC
func (c *copier) named(t ticket.Ticket, o order, tx ticket.Text) string {
	what := o.template.String()
	if o.template.IsBuiltIn() && o.template.Audience == ticket.Engineering {
		what += " note"
	}
	if o.format != markup.Plain {
		what += " in " + o.format.String()
	}
	what += " for "
	if o.marked {
		what += text.Count(t.Len(), "marked entry", "marked entries") + ": "
	}
	return what + strings.Join(t.Names(), "; ") + tx.Carries().With()
}

// untold says that a code that was asked for isn't in a reply; empty if it is.
func (o order) untold(t ticket.Ticket) string {
	if untold := t.Untold(); untold != "" && o.withCode && o.template.IsBuiltIn() && o.template.Audience == ticket.Customer {
		return " " + untold + "."
	}
	return ""
}

// copy lets a text out, once its blanks are filled in.
func (c *copier) copy(t ticket.Ticket, o order) {
	if !c.fill(c.begun(t, o), strings.Join(t.Names(), "; ")) {
		return
	}
	text, _ := c.text(t, o) // the fault was reported before the blanks
	number := c.session.Copy(text.Carries())
	if c.out == nil {
		c.say("Nothing can be copied here, so this is the text.")
		c.sayShown(number, text, t, o)
		return
	}
	way, err := c.out(text)
	if err != nil {
		c.session.Failed(number, true)
		c.fault("Not copied", err)
		c.sayText(text, t, o)
		return
	}
	if way != "" {
		way = " (" + way + ")"
	}
	c.say("Copied: %s%s.%s%s", c.named(t, o, text), way, spokenIn(text), o.untold(t))
	c.sayAgain("Copied", number, text)
}

// show says the exact text, which counts as copied.
func (c *copier) show(t ticket.Ticket, o order) {
	text := c.begun(t, o)
	c.sayShown(c.session.Copy(text.Carries()), text, t, o)
}

func (c *copier) sayShown(number int, text ticket.Text, t ticket.Ticket, o order) {
	c.sayText(text, t, o)
	c.sayAgain("Shown", number, text)
}

// sayAgain says that a text arrived before, with the same of the ticket in hand.
func (c *copier) sayAgain(done string, number int, text ticket.Text) {
	if c.session.Arrived(number) {
		c.say("%s Say new.", text.Carries().Again(done))
	}
}

// sayText says a text as it is, and before it which one that is.
func (c *copier) sayText(tx ticket.Text, t ticket.Ticket, o order) {
	length := text.Count(len([]rune(tx.String())), "character", "characters")
	c.say("The exact text: %s. %s.%s%s", length, text.Capital(c.named(t, o, tx)), spokenIn(tx), o.untold(t))
	shown, why := tx.OnScreen()
	if why != "" {
		c.say("%s", why)
	}
	c.exact(shown)
	end := "End of the text."
	if c.letters(shown) != shown {
		end += " Some letters are replaced here, but not in a copy."
	}
	c.say("%s", end)
}

// fill asks for the blanks of a text, each once; one that is left open is asked for
// again in a text of other entries. It reports false if the question was left.
func (c *copier) fill(text ticket.Text, of string) bool {
	for _, name := range text.Blanks() {
		if c.session.IsAsked(name, of) {
			continue
		}
		value, ok := c.blank(name)
		if !ok {
			return false
		}
		c.session.Fill(name, value, of)
	}
	return true
}
