package linear

import (
	"slices"
	"strings"

	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/text"
)

// An order is which text is wanted: for whom, and how.
type order struct {
	kind     string // an audience's slug, or the name of a template
	format   markup.Format
	withCode bool // a customer may be told the code
	marked   bool // it is about the marked entries
	asks     bool // what was not said is to be asked for
}

// orderOf reads the words behind copy and show, such as "customer" or "marked as
// engineering in jira". It reports whether they are such words at all.
func (t *conversation) orderOf(words []string) (o order, ok bool) {
	all := len(words)
	words = slices.DeleteFunc(words, func(w string) bool { return w == "marked" || w == "mark" })
	o.kind = ticket.Internal.Slug()
	o.marked = len(words) < all
	o.asks = len(words) == 1 && words[0] == "as"
	begins := func(w string) func(string) bool {
		return func(name string) bool { return strings.HasPrefix(strings.ToLower(name), w) }
	}
	for _, w := range words {
		kind := slices.IndexFunc(t.kinds(), begins(w))
		format := slices.IndexFunc(markup.Formats(), func(f markup.Format) bool { return begins(w)(f.Slug()) })
		switch {
		case w == "as" || w == "for" || w == "to" || w == "in" || w == "with" || w == "note" || w == "reply":
		case w == "code":
			o.withCode = true
		case kind >= 0:
			o.kind = t.kinds()[kind]
		case format >= 0:
			o.format = markup.Formats()[format]
		default:
			return order{}, false
		}
	}
	return o, true
}

// kinds are the texts that there are: one for each audience, and the person's.
func (t *conversation) kinds() []string {
	var names []string
	for _, a := range ticket.Audiences() {
		names = append(names, a.Slug())
	}
	for _, tm := range t.Templates {
		if !slices.Contains(names, tm.Name) {
			names = append(names, tm.Name)
		}
	}
	return names
}

// audience is whom a kind is for, and how it is called.
func (t *conversation) audience(kind string) (a ticket.Audience, name string) {
	for _, a := range ticket.Audiences() {
		if a.Slug() == kind {
			return a, a.String()
		}
	}
	return t.template(kind).Audience, kind
}

// template is the person's template of a name; nil if there is none.
func (t *conversation) template(name string) *ticket.Template {
	i := slices.IndexFunc(t.Templates, func(tm *ticket.Template) bool { return tm.Name == name })
	if i < 0 {
		return nil
	}
	return t.Templates[i]
}

// ticket is what a text would be about: the marked entries, where they were named,
// or the answer that was explained, or the entry that was read. Of several
// meanings it is never the first one.
func (t *conversation) ticket(o order) ticket.Ticket {
	switch v := t.here(); {
	case o.marked && len(t.session.Marked()) == 0:
		t.say("%s", unmarked)
		return ticket.Ticket{}
	case o.marked:
		return ticket.OfMarked(&t.session)
	case v.result != nil:
		return ticket.OfJob(&t.session, v.result)
	case v.entry != nil:
		return ticket.Of(&t.session, v.entry)
	}
	t.say("%s", unchosen)
	return ticket.Ticket{}
}

// text is the exact text of an order. If the person's template cannot make it, it
// is the built-in one, and the error says why.
func (t *conversation) text(tk ticket.Ticket, o order) (ticket.Text, error) {
	tk = tk.WithCode(o.withCode).Fill(t.session.Filled())
	if tm := t.template(o.kind); tm != nil {
		return tk.Templated(tm, o.format)
	}
	a, _ := t.audience(o.kind)
	return tk.Text(a, o.format), nil
}

// begun is the text of an order before its blanks are filled in. What is wrong
// with the template is said here, and so only once.
func (t *conversation) begun(tk ticket.Ticket, o order) ticket.Text {
	text, err := t.text(tk, o)
	if err != nil {
		t.say("Careful: %s.", clean(err.Error()))
	}
	return text
}

// named says which text it is, and what of the ticket in hand is in it.
func (t *conversation) named(tk ticket.Ticket, o order, tx ticket.Text) string {
	a, name := t.audience(o.kind)
	what := text.Capital(name) + ", " + o.format.String()
	if o.marked {
		what += ", of " + text.Count(tk.Len(), "marked entry", "marked entries")
	}
	carried := tx.Carries().Held()
	carried.Marks = 0 // which were named
	if !carried.IsEmpty() {
		what += ", with " + carried.String()
	}
	if untold := tk.Untold(); a == ticket.Customer && o.withCode && len(untold) > 0 && t.template(o.kind) == nil {
		what += ". " + strings.Join(untold, ", ") + " may not be told to the customer"
	}
	return what
}

// give copies or shows a text.
func (t *conversation) give(o order, do func(ticket.Ticket, order)) {
	tk := t.ticket(o)
	a, _ := t.audience(o.kind)
	switch {
	case tk.Len() == 0:
	case a == ticket.Customer && tk.HasNothingToTell():
		t.say("%s", model.NothingToTell)
	case o.asks:
		t.askKind(o, func(o order) { do(tk, o) })
	default:
		t.leaveMenu()
		do(tk, o)
	}
}

// askKind asks for whom a text is, and then in which format.
func (t *conversation) askKind(o order, do func(order)) {
	var names []string
	for _, k := range t.kinds() {
		_, name := t.audience(k)
		names = append(names, name)
	}
	t.menu("For whom?", names, func(i int) {
		o.kind = t.kinds()[i]
		var formats []string
		for _, f := range markup.Formats() {
			formats = append(formats, f.String())
		}
		t.menu("In which format?", formats, func(i int) {
			o.format = markup.Formats()[i]
			do(o)
		})
	})
}

// copy lets a text out, once its blanks are filled in.
func (t *conversation) copy(tk ticket.Ticket, o order) {
	if !t.fill(t.begun(tk, o), strings.Join(tk.Names(), "; ")) {
		return
	}
	if a, _ := t.audience(o.kind); a == ticket.Customer && tk.Twice() != "" {
		t.say("Careful: %s is in it with more than one meaning. A customer gets one of them.", tk.Twice())
	}
	text, _ := t.text(tk, o) // what is wrong was said before the blanks
	codes := strings.Join(tk.Codes(), ", ")
	if codes == "" {
		codes = "The answer"
	}
	number := t.session.Copy(text.Carries())
	if t.Copy == nil {
		t.say("No way to copy is open here. This is the text of %s.", codes)
		t.sayShown(number, text, t.named(tk, o, text))
		return
	}
	way, err := t.Copy(text)
	if err != nil {
		t.session.Failed(number, true)
		t.say("Not copied: %s.", clean(err.Error()))
		t.sayText(text, t.named(tk, o, text))
		return
	}
	t.say("%s: %s. %s.", codes, way, t.named(tk, o, text))
	t.sayAgain("Copied", number, text)
}

// sayAgain says that a text arrived before, with the same of the ticket in hand.
func (t *conversation) sayAgain(done string, number int, text ticket.Text) {
	if t.session.Arrived(number) {
		t.say("%s again, with %s of this ticket. Another customer? Say new.", done, text.Carries().Held())
	}
}

// sayShown says a text, which counts as copied.
func (t *conversation) sayShown(number int, text ticket.Text, name string) {
	t.sayText(text, name)
	t.sayAgain("Shown", number, text)
}

// show says the exact text, which counts as copied.
func (t *conversation) show(tk ticket.Ticket, o order) {
	text := t.begun(tk, o)
	t.sayShown(t.session.Copy(text.Carries()), text, t.named(tk, o, text))
}

// sayText says a text as it is, and before it which one that is.
func (t *conversation) sayText(tx ticket.Text, name string) {
	t.say("The exact text: %s. %s.", text.Count(len([]rune(tx.String())), "character", "characters"), name)
	t.exact(tx.String())
	if t.ASCII && text.ToReadableASCII(tx.String()) != tx.String() {
		t.say("End of the text. Some letters are replaced here, and not in a copy.")
	} else {
		t.say("End of the text.")
	}
}

// fill asks for the blanks of a text, each once; one that is left open is asked for
// again in a text of other entries. It reports false if the question was left.
func (t *conversation) fill(text ticket.Text, of string) bool {
	for _, name := range text.Blanks() {
		if t.session.IsAsked(name, of) {
			continue
		}
		value, ok := t.blank(name)
		if !ok {
			return false
		}
		t.session.Fill(name, value, of)
	}
	return true
}

// blank asks for the value of a blank. What would act elsewhere, a command or a
// number to choose by, is no value: whoever typed it thinks to be out of the
// question, and it would stand in the text. A slash takes it as it is.
func (t *conversation) blank(name string) (value string, ok bool) {
	for {
		value, ok = t.question("Blank " + name + ", no personal data, empty keeps it, back leaves: ")
		_, isNumber := number(value)
		_, _, isCommand := commandOf(value)
		switch {
		case !ok:
			return "", false
		case isBack(value):
			t.say("Nothing was copied.")
			return "", false
		case isNumber || isCommand:
			t.say("A command or a number of a list is no value here. Say back to leave, or put a slash before it.")
		default:
			return strings.TrimPrefix(value, "/"), true
		}
	}
}
