// Package markup writes one document for many places: as plain text, as
// Markdown, HTML, Jira's wiki markup, and Slack's. Whatever a document says
// is literal there: a star is a star, a bracket no link, an @ calls
// nobody, and no line can be taken for a formula by a spreadsheet.
package markup

import (
	"strconv"
	"strings"
)

// A Format is a way to mark up text.
type Format uint8

// The formats.
const (
	Plain Format = iota
	Markdown
	HTML
	Jira
	Slack
)

var formats = [...]struct{ slug, words string }{
	{"plain", "plain text"}, {"markdown", "Markdown"}, {"html", "HTML"}, {"jira", "Jira"}, {"slack", "Slack"},
}

// String is the format in words, as on screen.
func (f Format) String() string { return formats[f].words }

// Slug is the format on the command line.
func (f Format) Slug() string { return formats[f].slug }

// Formats lists every format in order.
func Formats() []Format { return []Format{Plain, Markdown, HTML, Jira, Slack} }

// A Kind is what a block is.
type Kind uint8

// The kinds.
const (
	Heading   Kind = iota // Text, of Level 1 to 3
	Paragraph             // Text
	Strong                // Text, loud
	Facts                 // Items with a Lead: a label
	List                  // Items
	Done                  // Items that are ticked
	Steps                 // Items in order, with Lead and More
	Table                 // Rows, the first of them the header
)

// A Block is a piece of a document. Which fields it has depends on its kind.
type Block struct {
	Kind  Kind
	Level int
	Text  string
	Items []Item
	Rows  [][]string
}

// An Item is a line of a list. A literal text is an identifier, to be copied
// letter by letter.
type Item struct {
	Lead, Text, More string
	Literal          bool
}

// Fact is a line of [Facts].
func Fact(label, text string) Item { return Item{Lead: label, Text: text} }

// Render writes blocks. It ends without a line break, so that a shell does not
// run what is pasted.
func Render(blocks []Block, f Format) string {
	w := writer{dialect: dialects[f]}
	for _, b := range blocks {
		w.block(b)
	}
	if f == Plain || f == Slack {
		return guarded(w.b.String())
	}
	return w.b.String()
}

// Language is what an HTML tag says of the text in it, so that it is read out and laid out
// as that language is: ` lang="ar" dir="rtl"`. English needs nothing.
func Language(tag string, isRightToLeft bool) string {
	switch {
	case tag == "en":
		return ""
	case isRightToLeft:
		return ` lang="` + tag + `" dir="rtl"`
	}
	return ` lang="` + tag + `"`
}

// A writer puts blocks one below the other.
type writer struct {
	dialect
	b strings.Builder
}

func (w *writer) block(b Block) {
	text := ""
	switch b.Kind {
	case Heading:
		text = w.heading(b.Level, w.escape(b.Text))
	case Paragraph:
		text = w.paragraph(w.start(w.escape(b.Text)))
	case Strong:
		text = w.paragraph(w.strong(w.escape(b.Text)))
	case Table:
		text = w.table(w.cells(b.Rows))
	default:
		text = w.list(b)
	}
	if w.b.Len() > 0 {
		w.b.WriteString(w.gap(b.Kind))
	}
	w.b.WriteString(text)
}

func (w *writer) list(b Block) string {
	lines := make([]string, len(b.Items))
	for i, item := range b.Items {
		text := w.escape(item.Text)
		if item.Literal {
			text = w.literal(item.Text)
		}
		if item.Lead != "" {
			text = w.labelled(w.escape(item.Lead), text)
		} else {
			text = w.start(text)
		}
		if item.More != "" {
			text += w.more(w.escape(item.More))
		}
		lines[i] = w.item(b.Kind, i, text)
	}
	return w.items(b.Kind, strings.Join(lines, "\n"))
}

func (w *writer) cells(rows [][]string) [][]string {
	all := make([][]string, len(rows))
	for i, r := range rows {
		for _, c := range r {
			all[i] = append(all[i], w.escape(c))
		}
	}
	return all
}

func number(i int) string { return strconv.Itoa(i+1) + "." }
