package model

import (
	"fmt"
	"strings"

	"smilecodes/catalog"
)

// A Format is how the text of a ticket is marked up.
type Format uint8

// The formats.
const (
	Plain Format = iota
	Markdown
)

// String is the format in words, as on screen.
func (f Format) String() string { return [...]string{"plain text", "Markdown"}[f] }

// A Ticket is the explanation of some entries, made for an internal note. It
// is not made for customers: it names suspicion where there is any.
type Ticket struct {
	sections []section
}

// A section explains one entry.
type section struct {
	code  string
	title string
	facts []fact
	tried []string // guide steps that were done
}

// A fact is one labelled line.
type fact struct{ label, text string }

// Ticket explains the marked entries, or the selected one if none is marked.
// It has no section if there is nothing to explain.
func (s *Session) Ticket() Ticket {
	entries := s.Marked()
	if e := s.Selected(); len(entries) == 0 && e != nil {
		entries = []*catalog.Entry{e}
	}
	return s.TicketOf(entries...)
}

// NewTicket explains entries without a session: nothing was tried.
func NewTicket(c *catalog.Catalog, entries ...*catalog.Entry) Ticket {
	s := Session{catalog: c}
	return s.TicketOf(entries...)
}

// TicketOf explains the given entries.
func (s *Session) TicketOf(entries ...*catalog.Entry) Ticket {
	var t Ticket
	for _, e := range entries {
		t.sections = append(t.sections, s.section(e))
	}
	return t
}

func (s *Session) section(e *catalog.Entry) section {
	sec := section{code: e.Code, title: fmt.Sprintf("Internal note: Smile ID %s, %s", e.Code, e.Product.Name)}
	add := func(label, text string) { sec.facts = append(sec.facts, fact{label, text}) }
	add("Result text", e.Text)
	add("Category", Standing(e))
	for _, o := range Others(s.catalog, e) {
		what, _ := Other(e, o)
		add("Not to be confused", o.Code+" is "+what)
	}
	add("Meaning", Meaning(e))
	add("Next step (our advice)", e.Next)
	add("Retry", e.Retry.String())
	add("Who acts", e.Acts.String())
	add("Charged", e.Charged.String())
	add(customerLabel(e), e.Customer)
	if e.Product.Note != "" {
		add("Note", e.Product.Note)
	}
	add("Source", SourceLine(e))
	if e.Guide != nil {
		for i, step := range e.Guide.Steps {
			if s.IsTicked(e, i) {
				sec.tried = append(sec.tried, fmt.Sprintf("%s: %s", step.Who, step.Do))
			}
		}
	}
	return sec
}

// Standing is an entry's category, and whether it is final.
func Standing(e *catalog.Entry) string {
	s := e.Category.String()
	if e.Final == catalog.FinalNotStated {
		s += " (final or not: not stated)"
	} else {
		s += " (" + e.Final.String() + ")"
	}
	for _, flag := range Flags(e) {
		s += ", " + flag
	}
	return s
}

// Flags lists what sets an entry apart from a current result of its product.
func Flags(e *catalog.Entry) []string {
	var flags []string
	if e.Deprecated {
		flags = append(flags, "deprecated")
	}
	if e.MobileOnly {
		flags = append(flags, "mobile SDK only")
	}
	for _, p := range e.AlsoApplies {
		flags = append(flags, "also used for "+p.Name)
	}
	return flags
}

// Meaning is an entry's meaning, and says if the page does not give one.
func Meaning(e *catalog.Entry) string {
	if e.NoDescription {
		return e.Meaning + " (Read from the result text: the page gives no description.)"
	}
	return e.Meaning
}

// customerLabel stands before the words for the customer, which may be copied
// on as they are.
func customerLabel(e *catalog.Entry) string {
	if e.Disclosure == catalog.Tell {
		return "To the customer"
	}
	return "To the customer, only this"
}

// SourceLine is where an entry comes from and how sure its product is.
func SourceLine(e *catalog.Entry) string {
	sure := "product inferred: " + strings.TrimSuffix(e.Placement.Why, ".")
	if e.Placement.Sure {
		sure = "product sure"
	}
	return fmt.Sprintf("%s, row %d, as given on %s (%s)", e.Source.Page.Title, e.Source.Row, e.Source.Page.Given, sure)
}

// Len counts the entries that the ticket explains.
func (t Ticket) Len() int { return len(t.sections) }

// Codes lists the codes that the ticket explains, in order.
func (t Ticket) Codes() []string {
	var codes []string
	for _, s := range t.sections {
		codes = append(codes, s.code)
	}
	return codes
}

// Tried counts the guide steps that the ticket says were done.
func (t Ticket) Tried() int {
	n := 0
	for _, s := range t.sections {
		n += len(s.tried)
	}
	return n
}

// Text is the exact text to paste. It ends without a line break, so that a
// shell does not run it.
func (t Ticket) Text(f Format) string {
	texts := make([]string, len(t.sections))
	for i, s := range t.sections {
		if f == Markdown {
			texts[i] = s.markdown()
		} else {
			texts[i] = s.plain()
		}
	}
	return strings.Join(texts, "\n\n")
}

func (s section) plain() string {
	lines := []string{s.title}
	for _, f := range s.facts {
		lines = append(lines, f.label+": "+f.text)
	}
	if len(s.tried) > 0 {
		lines = append(lines, "Tried:")
		for _, step := range s.tried {
			lines = append(lines, "- "+step)
		}
	}
	return strings.Join(lines, "\n")
}

func (s section) markdown() string {
	lines := []string{"### " + EscapeMarkdown(s.title), ""}
	for _, f := range s.facts {
		lines = append(lines, "- **"+f.label+":** "+EscapeMarkdown(f.text))
	}
	if len(s.tried) > 0 {
		lines = append(lines, "", "**Tried:**", "")
		for _, step := range s.tried {
			lines = append(lines, "- [x] "+EscapeMarkdown(step))
		}
	}
	return strings.Join(lines, "\n")
}

// EscapeMarkdown makes every character of a text stand for itself.
func EscapeMarkdown(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_[]<>#|~!@&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
