package linear

import (
	"slices"
	"strings"

	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// An order is which text is wanted: for whom, and how.
type order struct {
	template *ticket.Template
	format   markup.Format
	withCode bool // a customer may be told the code
	marked   bool // it is about the marked entries
	asks     bool // what was not said is to be asked for
}

// order reads the words after copy and show, such as "customer" or "marked as
// engineering in jira". It reports whether they are such words at all.
func (c *copier) order(words []string) (o order, ok bool) {
	all := len(words)
	words = slices.DeleteFunc(words, func(w string) bool { return w == "marked" || w == "mark" })
	o.template = c.templates[ticket.Internal]
	o.marked = len(words) < all
	o.asks = len(words) == 1 && words[0] == "as"
	for _, w := range words {
		begins := func(name string) bool { return strings.HasPrefix(strings.ToLower(name), w) }
		template := slices.IndexFunc(c.templates, func(tm *ticket.Template) bool { return begins(tm.Name) })
		format := slices.IndexFunc(markup.Formats(), func(f markup.Format) bool { return begins(f.Slug()) })
		switch {
		case slices.Contains([]string{"as", "for", "to", "in", "with", "note", "reply"}, w):
		case w == "code":
			o.withCode = true
		case template >= 0:
			o.template = c.templates[template]
		case format >= 0:
			o.format = markup.Formats()[format]
		default:
			return order{}, false
		}
	}
	return o, true
}

// ticket is what a text would be about: the marked entries, where they were named,
// or the answer that was explained, or the entry that was read. Of several
// meanings it is never the first one.
func (c *copier) ticket(o order) ticket.Ticket {
	switch v := c.trail.here(); {
	case o.marked && len(c.session.Marked()) == 0:
		c.say(unmarked)
	case o.marked:
		return ticket.OfMarked(c.session)
	case v.result != nil:
		return ticket.OfJob(c.session, v.result)
	case v.entry != nil:
		return ticket.Of(c.session, v.entry)
	default:
		c.say(unchosen)
	}
	return ticket.Ticket{}
}

// gives copies or shows the text that is ordered.
func (c *copier) gives(do func(ticket.Ticket, order)) action {
	return func(rest string) bool {
		o, ok := c.order(strings.Fields(strings.ToLower(rest)))
		if ok {
			c.give(o, do)
		}
		return ok
	}
}

func (c *copier) give(o order, do func(ticket.Ticket, order)) {
	t := c.ticket(o)
	switch {
	case t.Len() == 0:
	case o.template.Audience == ticket.Customer && t.HasNothingToTell():
		c.say("%s", model.NothingToTell)
	case o.asks:
		c.ask(o, func(o order) { do(t, o) })
	default:
		c.trail.leaveMenu()
		do(t, o)
	}
}

// ask asks for whom a text is, and then in which format.
func (c *copier) ask(o order, do func(order)) {
	c.trail.menu("For whom?", names(c.templates), func(i int) {
		o.template = c.templates[i]
		c.trail.menu("In which format?", names(markup.Formats()), func(i int) {
			o.format = markup.Formats()[i]
			do(o)
		})
	})
}

func names[T interface{ String() string }](all []T) []string {
	words := make([]string, len(all))
	for i, x := range all {
		words[i] = x.String()
	}
	return words
}
