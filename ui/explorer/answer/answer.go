// Package answer draws pages: what is known of an entry, a guide or a job, for the
// panes and pop-ups that show it.
package answer

import (
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// Where the values are beside their labels: of an answer, whose labels are short,
// and of other facts.
const answerColumn, labelColumn = 8, 12

// roomy is the width from which an empty line is below the verdict.
const roomy = 40

// A Writer draws answers in the styles of a theme.
type Writer struct {
	Styles  *theme.Styles
	Catalog *catalog.Catalog
	Keys    Keys
}

// Keys say beside an answer which key does what: "= compare". One that is empty is
// not named.
type Keys struct{ Compare, Copy, Guide, Facts, Forms, Team string }

// Entry is the answer of an entry. The verdict and what clashes with it stay in
// view, and so does the rule of disclosure with the words that it is about.
func (w Writer) Entry(p *viewport.Text, e *catalog.Entry) {
	page := model.EntryPage(w.Catalog, e).Answer()
	w.head(p, page.First(model.Verdict), page.Only(model.Other))
	p.Held.Head = len(p.Lines)
	if p.Width >= roomy {
		p.Gap()
	}
	w.Page(p, page.Without(model.Heading, model.Verdict, model.Other, model.ID))
}

// Cell is what a meaning says in a row of a comparison, as lines.
func (w Writer) Cell(cell model.Page, width int) []string {
	p := viewport.Text{Width: width}
	for _, b := range cell {
		if b.Role == model.Loud {
			p.Add(w.Styles.Category[b.Category], 1, loud(b))
		} else {
			p.Add(w.Styles.Role(b.Role), 1, b.Text)
		}
		for _, more := range b.Rest {
			p.Add(w.Styles.Muted, 1, more)
		}
	}
	return p.Lines
}

// Meaning is one of the entries that a result may mean, as lines.
func (w Writer) Meaning(e *catalog.Entry, width int) []string {
	p := viewport.Text{Width: width}
	page := model.PageOf(e)
	p.AddChoice(p.Row().Put(w.Styles.Strong, " "+page.First(model.Heading).Text))
	w.Page(&p, page.Answer().Only(model.Verdict, model.Meaning, model.ResultText, model.Stated))
	p.Gap()
	return p.Lines
}

// Replaced is what an entry means where another result of the job counts: it has
// no advice.
func (w Writer) Replaced(p *viewport.Text, page model.Page) {
	head := page.First(model.Heading)
	w.Section(p, head.Label+" · "+head.Text)
	w.Page(p, page.Without(model.Heading, model.ID))
}

// Page draws a page, or a part of one.
func (w Writer) Page(p *viewport.Text, page model.Page) {
	for i, b := range page {
		if i > 0 && b.Kind == model.Section {
			p.Gap()
		}
		w.Block(p, b)
	}
}

// Block draws one thing that a page says.
func (w Writer) Block(p *viewport.Text, b model.Block) {
	p.Tail = w.tail(w.key(b.Kind))
	switch {
	case b.Kind == model.Section:
		w.Section(p, b.Text)
	case b.Role == model.Loud:
		w.head(p, b, nil)
	case b.Kind == model.Rule:
		w.rule(p, b)
	case b.Role == model.Fact:
		if b.Kind == model.CustomerText {
			p.Held.Part = len(p.Lines)
		}
		k, column := w.value(b)
		p.Labelled(w.Styles.Muted, " "+b.Label, column, k, valueOf(b))
	case b.Role == model.Item:
		p.Labelled(w.Styles.Muted, " -", 3, w.Styles.Text, b.Text)
	case b.Kind == model.Warning:
		p.Add(w.Styles.Role(b.Role), 1, "! "+b.Text)
	case b.Kind == model.Ask:
		p.Add(w.Styles.Text, 1, b.Label+": "+b.Text)
	default:
		p.Add(w.Styles.Role(b.Role), 1, b.Joined(dot))
	}
}

// valueOf is the text of a fact with what belongs to it. What ends with a full stop has that
// in brackets.
func valueOf(b model.Block) string {
	if b.Kind == model.TeamNext || b.Kind == model.TeamNote {
		return b.Bracketed()
	}
	return b.Joined(dot)
}

// tail names a key beside a text, and what it does: "y copies".
func (w Writer) tail(words string) viewport.Tail {
	key, _, _ := strings.Cut(words, " ")
	return viewport.Tail{Key: key, Does: words[len(key):], KeyStyle: w.Styles.Key, Style: w.Styles.Muted}
}

// key is the key that is named beside a block.
func (w Writer) key(k model.Kind) string {
	switch k {
	case model.CustomerText:
		return w.Keys.Copy
	case model.GuideTitle:
		return w.Keys.Guide
	case model.TeamWords:
		return w.Keys.Team
	case model.Origin:
		return w.Keys.Facts
	case model.NumberHint:
		return w.Keys.Forms
	}
	return ""
}

// value is the style and the column of a value: of an answer what to say and do is
// bright, and where it comes from is not.
func (w Writer) value(b model.Block) (theme.Style, int) {
	k, column := w.Styles.Text, labelColumn
	if b.HasShortLabel() {
		column = answerColumn
	}
	switch b.Kind {
	case model.CustomerText, model.NoCustomerText, model.Next:
		k = w.Styles.Strong
	case model.Origin, model.TeamWords:
		k = w.Styles.Muted
	}
	return k, column
}

// rule is the rule of disclosure, below the words that it is about. Both are in
// view, or neither is.
func (w Writer) rule(p *viewport.Text, b model.Block) {
	column := answerColumn
	if draw.Cells(b.Text) > p.Width-column-viewport.Margin {
		column = 1
	}
	p.Held.End = len(p.Lines)
	p.Add(w.Styles.Notice, column, b.Text)
	p.Held.Past = len(p.Lines)
}

// Section is a heading inside a pane. A rule beside it would be most of what is
// sent when another entry has it on another line.
func (w Writer) Section(p *viewport.Text, name string) {
	l := p.Row().Skip(1)
	p.Put(l, w.Styles.Strong, name, p.Offset)
	p.AddRow(l, p.Offset)
	p.Count(name)
}
