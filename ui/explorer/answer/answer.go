// Package answer draws pages: what is known of an entry, a guide or a job, for the
// panes and pop-ups that show it.
package answer

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// labelColumn is where the values stand beside their labels.
const labelColumn = 11

// A Writer draws answers in the styles of a theme.
type Writer struct {
	Styles  *theme.Styles
	Catalog *catalog.Catalog
	Compare string // how the meanings of a code are compared: "press ="
}

// FactsRow is the line on which the facts begin, where there is room.
const FactsRow = 10

// Entry is all that is known of an entry. Where there is room the facts
// begin on the same line for all entries: the eye finds them there, and of what
// stays as it is nothing has to be sent. There is none if that would move the
// words for the customer out of sight, or the end of an entry that is seen whole.
func (w Writer) Entry(p *viewport.Text, e *catalog.Entry) {
	page := model.EntryPage(w.Catalog, e).Without(
		model.Heading, model.Final, model.Family, model.JobType, model.GuideTitle, model.Address)
	facts := slices.IndexFunc(page, func(b model.Block) bool { return b.Kind == model.Retry })
	source := slices.IndexFunc(page, func(b model.Block) bool { return b.Kind == model.Source }) - 1 // its title
	w.Page(p, page[:facts])
	p.Gap()
	row := len(p.Lines)
	p.Reserve(FactsRow)
	w.Page(p, page[facts:source])
	told := len(p.Lines)
	p.Gap()
	w.Page(p, page[source:])
	all, more := len(p.Lines), FactsRow-row
	if more > 0 && told+more <= p.Height && (all+more <= p.Height || all > p.Height) {
		p.Widen(row, more)
	}
}

// Cell is what a meaning says in a row of a comparison, as lines.
func (w Writer) Cell(cell model.Page, width int) []string {
	p := viewport.Text{Width: width}
	for _, b := range cell {
		if b.Role == model.Loud {
			w.outcome(&p, b)
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
	w.outcome(&p, page.First(model.Verdict))
	w.Page(&p, page.Only(model.ResultText, model.Final, model.Retry, model.Acts))
	w.Page(&p, page.Only(model.Meaning))
	p.Gap()
	return p.Lines
}

// Replaced is what an entry means where another result of the job counts: it has
// no advice.
func (w Writer) Replaced(p *viewport.Text, page model.Page) {
	head, verdict := page.First(model.Heading), page.First(model.Verdict)
	w.Section(p, head.Label+" · "+head.Text)
	w.outcome(p, verdict)
	p.Add(w.Styles.Text, 3, verdict.Rest[0])
	w.Page(p, page.Only(model.ResultText, model.Meaning))
	p.Gap()
	w.Section(p, "Source")
	w.Page(p, page.Only(model.Source, model.SourceLabel, model.ID, model.Digits, model.Note, model.Age))
}

// Page draws a page, or a part of one, without a gap between what belongs
// together. The last line about other meanings says how to compare them.
func (w Writer) Page(p *viewport.Text, page model.Page) {
	var before model.Kind
	for i, b := range page {
		if i > 0 && beginsPart(b, before) {
			p.Gap()
		}
		if isOther(b.Kind) {
			isLast := i+1 == len(page) || page[i+1].Kind != model.Other
			b.Text = otherMeaning(b)
			if isLast && (b.Kind == model.Other || before != model.Other) {
				b.Text += " (" + w.Compare + " to compare)"
			}
		}
		w.Block(p, b)
		before = b.Kind
	}
}

// beginsPart reports whether a block stands apart from the one before it.
func beginsPart(b model.Block, before model.Kind) bool {
	switch {
	case b.Kind == model.Section:
		return true
	case b.Kind == model.Meaning:
		return before == model.ResultText || isOther(before)
	}
	return isOther(b.Kind) && !isOther(before)
}

func isOther(k model.Kind) bool { return k == model.Other || k == model.SameMeaning }

// otherMeaning is what else a code is; a category that clashes is in capitals, as
// a verdict is.
func otherMeaning(b model.Block) string {
	if b.Role == model.Danger {
		return strings.Replace(b.Text, b.Category.String(), strings.ToUpper(b.Category.String()), 1)
	}
	return b.Text
}

// Block draws one thing that a page says.
func (w Writer) Block(p *viewport.Text, b model.Block) {
	switch {
	case b.Kind == model.Section:
		w.Section(p, b.Text)
	case b.Role == model.Loud:
		w.verdict(p, b)
	case b.Kind == model.Rule:
		p.Labelled(w.Styles.Muted, "", labelColumn+1, w.Styles.Notice, b.Text)
	case b.Role == model.Fact:
		p.Labelled(w.Styles.Muted, " "+b.Label, labelColumn+1, w.Styles.Text, b.Text)
	case b.Role == model.Item:
		p.Labelled(w.Styles.Muted, " -", 3, w.Styles.Text, b.Text)
	case b.Kind == model.Other, b.Kind == model.Warning:
		p.Add(w.Styles.Role(b.Role), 1, "! "+b.Text)
	case b.Kind == model.Ask:
		p.Add(w.Styles.Text, 1, b.Label+": "+b.Text)
	default:
		p.Add(w.Styles.Role(b.Role), 1, b.Text)
	}
}

// verdict is the category and whether it is final, on one line if it fits.
func (w Writer) verdict(p *viewport.Text, b model.Block) {
	const gap = "   "
	loud, rest := inCapitals(b), gap+strings.Join(b.Rest, gap)
	if draw.Cells(loud)+draw.Cells(rest)+1 > p.Width {
		w.outcome(p, b)
		p.Add(w.Styles.Text, 3, strings.TrimSpace(rest))
		return
	}
	l := p.Row().Skip(1)
	p.Put(l, w.Styles.Category[b.Category], loud, p.Offset)
	p.Put(l, w.Styles.Text, rest, p.Offset+len(loud)+1)
	p.AddRow(l, p.Offset)
	p.Count(loud)
	p.Count(rest)
}

// outcome is a verdict without what stands beside it.
func (w Writer) outcome(p *viewport.Text, b model.Block) {
	p.Add(w.Styles.Category[b.Category], 1, inCapitals(b))
}

func inCapitals(b model.Block) string { return b.Category.Mark() + " " + strings.ToUpper(b.Text) }

// Section is a heading inside a pane. A rule beside it would be most of what is
// sent when another entry has it on another line.
func (w Writer) Section(p *viewport.Text, name string) {
	l := p.Row().Skip(1)
	p.Put(l, w.Styles.Strong, name, p.Offset)
	p.AddRow(l, p.Offset)
	p.Count(name)
}
