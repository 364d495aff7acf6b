package linear

import (
	"slices"
	"strings"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// An order is which text is wanted: for whom, and how.
type order struct {
	template *ticket.Template
	format   markup.Format
	withCode bool   // a customer may be told the code
	marked   bool   // it is about the marked entries
	language string // its tag, if one was named
	isDraft  bool   // a draft will do
	asks     bool   // ask for what the words leave out
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
		case slices.Contains([]string{"as", "for", "to", "in", "with", "note"}, w):
		case w == "reply":
			o.template = c.templates[ticket.Customer]
		case w == "code":
			o.withCode = true
		case template >= 0:
			o.template = c.templates[template]
		case format >= 0:
			o.format = markup.Formats()[format]
		case w == "draft":
			o.isDraft = true
		case c.language(w) != "":
			o.language, o.template = c.language(w), c.templates[ticket.Customer]
		default:
			return order{}, false
		}
	}
	return o, true
}

// ticket is what a text would be about: the marked entries, where they were named,
// or the answer that was explained, or the entry that was read. If there are
// several meanings, it never picks the first.
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

// replies copies the reply to the customer, whatever else is named.
func (c *copier) replies(rest string) bool { return c.gives(c.copy)(rest + " reply") }

func (c *copier) give(o order, do func(ticket.Ticket, order)) {
	isReply := o.template.Audience == ticket.Customer
	if isReply && (c.isWithheld(o) || c.isGuess(o)) {
		return
	}
	switch t := c.ticket(o).In(c.tags(o), o.language != "" || o.isDraft); {
	case t.Len() == 0:
	case isReply && t.HasNothingToTell():
		c.say("%s", model.NothingToTell)
	case t.Caution(o.template.Audience) != "":
		c.sayNotYet(t.Caution(o.template.Audience) + ": take the mark off the others.")
	case isReply && c.isDraft(t, o):
	case o.asks:
		o.asks = false
		c.ask(o, func(o order) { c.give(o, do) })
	default:
		c.trail.leaveMenu()
		do(t, o)
	}
}

// isWithheld reports whether a job result has no reply of its own, or something has to be
// found out first. It says so; of the latter once, and who asks again gets it.
func (c *copier) isWithheld(o order) bool {
	r := c.result()
	if o.marked || r == nil {
		return false
	}
	switch why := model.NoReplyOf(r); {
	case why != "" && r.Latest() != r:
		c.say("%s Say job to choose it.", why)
	case why != "":
		c.say("%s", why)
	case r.Doubt() == "" || r == c.doubted:
		return false
	default:
		c.doubted = r
		c.sayNotYet(model.Doubt(r) + " Say copy reply again to copy it.")
	}
	return true
}

// result is the job result that a text is about; nil for none.
func (c *copier) result() *job.Result {
	switch v := c.trail.here(); {
	case v.result != nil:
		return v.result
	case v.entry != nil:
		return c.session.ResultOf(v.entry)
	}
	return nil
}

// isGuess reports whether a reply would be a guess: customers are told different
// things, and nothing has settled which meaning is meant. It says so, and how to settle
// it.
func (c *copier) isGuess(o order) bool {
	v := c.trail.here()
	if o.marked || len(v.meanings) == 0 || model.OneReply(v.meanings) {
		return false
	}
	c.sayNotYet(model.RepliesDiffer(v.meanings[0].Code) + " " + v.settles)
	return true
}

// sayNotYet says what has to be settled before a text leaves.
func (c *copier) sayNotYet(why string) { c.say("Nothing is copied yet. %s", why) }

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
