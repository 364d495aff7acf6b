// Package answer writes what is known of an entry, for the panes and pop-ups that
// show it.
package answer

import (
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
	"smilecodes/ui/text"
)

// labelColumn is where the values stand beside their labels.
const labelColumn = 11

// A Writer writes answers in the styles of a theme.
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
	w.headline(p, e)
	p.Gap()
	w.otherMeanings(p, e)
	p.Add(w.Styles.Text, 1, model.Meaning(e))
	p.Gap()
	facts := len(p.Lines)
	p.Reserve(FactsRow)
	w.Facts(p,
		"Retry", e.Retry.String(), "Acts", e.Acts.String(),
		"Charged", e.Charged.String(), "Decided by", e.DecidedBy.String())
	p.Gap()
	w.Section(p, "Our advice")
	w.Facts(p, "Next", e.Next)
	w.customer(p, e)
	told := len(p.Lines)
	p.Gap()
	w.Section(p, "Source")
	w.Source(p, e)
	all, more := len(p.Lines), FactsRow-facts
	if more > 0 && told+more <= p.Height && (all+more <= p.Height || all > p.Height) {
		p.Widen(facts, more)
	}
}

// headline is the verdict: category, whether it is final, and the result text.
func (w Writer) headline(p *viewport.Text, e *catalog.Entry) {
	what, final := e.Outcome()
	verdict := e.Category.Mark() + " " + strings.ToUpper(what)
	rest := "   " + final + chips(e)
	if draw.Cells(verdict)+draw.Cells(rest)+1 <= p.Width {
		l := p.Row().Skip(1)
		p.Put(l, w.Styles.Category[e.Category], verdict, p.Offset)
		p.Put(l, w.Styles.Text, rest, p.Offset+len(verdict)+1)
		p.AddRow(l, p.Offset)
		p.Count(verdict)
		p.Count(rest)
	} else {
		p.Add(w.Styles.Category[e.Category], 1, verdict)
		p.Add(w.Styles.Text, 3, strings.TrimSpace(rest))
	}
	p.Add(w.Styles.Strong, 1, e.Headline())
}

// otherMeanings warns of the same code elsewhere, and says once how to compare.
// A clash of categories stands above everything that is said about this entry.
func (w Writer) otherMeanings(p *viewport.Text, e *catalog.Entry) {
	how := " (" + w.Compare + " to compare)"
	c := w.Catalog
	others := model.Others(c, e)
	for i, o := range others {
		what, clash := model.Other(e, o)
		k := w.Styles.Notice
		if clash {
			k = w.Styles.Clash
			what = strings.Replace(what, o.Category.String(), strings.ToUpper(o.Category.String()), 1)
		}
		if i == len(others)-1 {
			what += how
			how = ""
		}
		p.Add(k, 1, "! "+what)
	}
	if more := len(c.Code(e.Code)) - 1 - len(others); more > 0 {
		same := " this code and guide"
		if e.Guide == nil {
			same = " this code, and no guide either"
		}
		p.Add(w.Styles.Muted, 1, text.Count(more, "more entry has", "more entries have")+same+how)
	}
	p.Gap()
}

// Facts take labels and values in turn.
func (w Writer) Facts(p *viewport.Text, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		p.Labelled(w.Styles.Muted, " "+pairs[i], labelColumn+1, w.Styles.Text, pairs[i+1])
	}
}

// customer is what may be said to the customer, and the rule for it.
func (w Writer) customer(p *viewport.Text, e *catalog.Entry) {
	words := model.CustomerPairs("Customer", e)
	w.Facts(p, words[0][0], words[0][1])
	if rule := model.Rule(e); rule != "" {
		p.Labelled(w.Styles.Muted, "", labelColumn+1, w.Styles.Notice, rule)
	}
}

// Source is where an entry comes from.
func (w Writer) Source(p *viewport.Text, e *catalog.Entry) {
	for _, pair := range model.SourcePairs(e) {
		w.Facts(p, pair[0], pair[1])
	}
}

// Section is a heading inside a pane. A rule beside it would be most of what is
// sent when another entry has it on another line.
func (w Writer) Section(p *viewport.Text, name string) {
	l := p.Row().Skip(1)
	p.Put(l, w.Styles.Strong, name, p.Offset)
	p.AddRow(l, p.Offset)
	p.Count(name)
}

// Meaning is one entry of a comparison, as lines; a chosen one has a bar before it.
func (w Writer) Meaning(e *catalog.Entry, isChosen bool, width int) []string {
	p := viewport.Text{Width: width}
	head, bar := p.Row(), " "
	if isChosen {
		head.Back, bar = w.Styles.Selection, "▌"
	}
	p.AddChoice(head.Put(w.Styles.Bar, bar).Put(w.Styles.Strong, e.Product.Name))
	what, final := e.Outcome()
	if e.Family == catalog.Result {
		final = isFinal(e.Final)
	}
	p.Add(w.Styles.Category[e.Category], 1, e.Category.Mark()+" "+strings.ToUpper(what))
	p.Add(w.Styles.Strong, 1, e.Headline())
	w.Facts(&p, "Final", final, "Retry", e.Retry.String(), "Acts", e.Acts.String())
	p.Add(w.Styles.Text, 1, model.Meaning(e))
	p.Gap()
	return p.Lines
}

// isFinal is the finality as it stands behind the word Final.
func isFinal(f catalog.Finality) string {
	switch f {
	case catalog.Final:
		return "yes"
	case catalog.NotFinal:
		return "no"
	}
	return f.String()
}

// chips are the flags of an entry, in words.
func chips(e *catalog.Entry) string {
	text := ""
	for _, f := range model.Flags(e) {
		text += "   " + f
	}
	return text
}
