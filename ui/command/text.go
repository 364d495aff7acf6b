package command

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/triage"
	"smilecodes/ui/text"
)

// write writes a document in a format for people.
func (a *app) write(d document, format string) {
	switch format {
	case "markdown":
		a.out.WriteString(markdown(d))
	case "html":
		a.out.WriteString(htmlPage(d))
	default:
		t := renderer{width: min(a.Width, widest), room: a.Width, cuts: a.Width > 0, colour: a.Colour, ascii: a.ASCII}
		if a.Width == 0 {
			t.width, t.room = untold, untoldRoom
		}
		answer := t.document(d)
		if a.ASCII {
			answer = text.ToASCII(answer)
		}
		a.out.WriteString(answer)
	}
}

// untold is how wide text gets without a terminal, for a reader of the file.
const untold = 80

// untoldRoom is how wide a view of many results gets there: its tables are made of columns,
// and the same in full as JSON.
const untoldRoom = 120

// widest is how wide text gets at most: longer lines are hard to read.
const widest = 100

// A renderer writes a document for the eye.
type renderer struct {
	width  int
	room   int  // for a view of many results, which may be wider than prose
	cuts   bool // whether what is a line each is cut at the width
	colour bool
	ascii  bool
	b      strings.Builder
}

// The styles, as parameters of the terminal's own sixteen colours, because the
// background is not known and is not asked for. Colour never says anything
// that the words do not.
const (
	boldStyle    = "1"
	warningStyle = "1;31"
	sectionStyle = "4"
)

// rowStyles are the styles of rows that need care.
var rowStyles = map[model.Role]string{model.Danger: warningStyle, model.Caution: boldStyle}

// categoryStyles are the styles of verdicts.
var categoryStyles = [...]string{
	catalog.Approved:              "1;32",
	catalog.ApprovedWithAttention: "1;33",
	catalog.ProvisionallyApproved: "1;36",
	catalog.SuspectedSpoof:        "1;35",
	catalog.Pending:               "1;36",
	catalog.Inconclusive:          "1;33",
	catalog.Rejected:              "1;31",
	catalog.RerunLater:            "1;34",
	catalog.NoCategory:            "1",
}

func (t *renderer) paint(style, s string) string {
	if !t.colour || style == "" || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[m"
}

func (t *renderer) document(d document) string {
	for _, p := range d {
		t.part(p)
	}
	return strings.TrimLeft(t.b.String(), "\n")
}

func (t *renderer) part(p part) {
	step := 0
	for _, b := range p.page {
		if b.Kind == model.Step {
			step++
		} else if b.Kind != model.Check {
			step = 0
		}
		t.block(b, step)
	}
	cells := 4 // of a code; a word of version 3 has more
	for _, e := range p.rows {
		cells = max(cells, len(e.Code))
	}
	for _, e := range p.rows {
		t.row(e, cells)
	}
	if p.table != nil {
		t.table(p.table)
	}
	if p.view != nil {
		t.view(*p.view)
	}
}

// view writes a view of many results: its rows lined up, and what comes after them.
func (t *renderer) view(v triage.View) {
	header, rows := text.Columns(v, t.room, t.ascii)
	switch {
	case len(rows) > 0:
		t.line(t.paint(boldStyle, header))
	case len(v.Columns) > 0:
		t.line(v.Empty)
	}
	for i, r := range rows {
		t.line(t.paint(rowStyles[v.Rows[i].Role], r))
	}
	if len(rows) > 0 && len(v.Notes) > 0 {
		t.line("")
	}
	for _, b := range v.Notes {
		t.block(b, 0)
	}
}

// block writes one thing that a page says; step counts those of a guide.
func (t *renderer) block(b model.Block, step int) {
	switch {
	case b.Role == model.Title:
		t.b.WriteString("\n")
		t.prose(titleStyle(b), "", titled(b))
	case b.Role == model.Loud:
		t.verdict(b)
	case b.Kind == model.Step:
		t.line("")
		t.hanging(number(step-1)+" ", b.Bracketed())
	case b.Kind == model.Check:
		t.prose("", strings.Repeat(" ", len(number(step-1)+" ")), b.Text)
	case b.Kind == model.HowToTell:
		t.prose("", "  ", b.Text)
	case b.Kind == model.OtherCode:
		t.line("")
		t.prose("", "", b.Text)
	case b.Kind == model.Rule: // below the words that it is about
		t.labelled("", b)
	case b.Role == model.Fact:
		t.labelled(b.Label, b)
	case b.Role == model.Danger, b.Role == model.Caution:
		t.prose(warningStyle, "", "! "+sentence(b))
	case b.Role == model.Strong:
		t.prose(boldStyle, "", b.Text)
	case b.Role == model.Item:
		t.hanging("- ", b.Bracketed())
	default:
		t.prose("", "", sentence(b))
	}
}

func titleStyle(b model.Block) string {
	if b.Kind == model.Section {
		return sectionStyle
	}
	return boldStyle
}

// verdict is the category and whether it is final, on one line if it fits.
func (t *renderer) verdict(b model.Block) {
	loud, rest := t.paint(categoryStyles[b.Category], outcome(b)), besides(b)
	if ansi.StringWidth(outcome(b)+rest) <= t.width {
		t.line(loud + rest)
		return
	}
	t.line(loud)
	t.hanging("  ", strings.TrimPrefix(rest, dot))
}

func (t *renderer) line(s string) { t.b.WriteString(strings.TrimRight(s, " ") + "\n") }

// prose wraps a paragraph, with a lead before each of its lines.
func (t *renderer) prose(style, lead, words string) {
	for _, l := range text.Wrap(words, max(t.width-len(lead), 10)) {
		t.line(lead + t.paint(style, l))
	}
}

// hanging puts words after a sign, wrapped below themselves.
func (t *renderer) hanging(sign, words string) {
	for i, l := range text.Wrap(words, max(t.width-len(sign), 10)) {
		if i > 0 {
			sign = strings.Repeat(" ", len(sign))
		}
		t.line(sign + l)
	}
}

// labelled puts a value beside its label.
func (t *renderer) labelled(label string, b model.Block) {
	column := 12
	if b.HasShortLabel() {
		column = 8
	}
	t.hanging(label+strings.Repeat(" ", max(1, column-len(label))), leading(b))
}

// row is an entry on one line, on a terminal cut where the line ends. Anything
// else that reads it has no line ends, and would think two texts the same if they
// were cut alike.
func (t *renderer) row(e *catalog.Entry, cells int) {
	name := e.Product.Short
	lead := t.paint(categoryStyles[e.Category], e.Category.Mark()) + " " + pad(e.Code, cells) + " " + pad(name, 10) + pad(categoryShort(e), 24)
	rest := e.Headline()
	if e.Deprecated {
		rest += " (deprecated)"
	}
	if t.cuts {
		rest = ansi.Truncate(rest, max(t.width-2-cells-1-10-24, 8), "...")
	}
	t.line(lead + rest)
}

// table lines columns up.
func (t *renderer) table(table [][]string) {
	widths := make([]int, len(table[0]))
	for _, r := range table {
		for i, c := range r {
			widths[i] = max(widths[i], ansi.StringWidth(c))
		}
	}
	for n, r := range table {
		l := ""
		for i, c := range r {
			l += pad(c, widths[i]+2)
		}
		if n == 0 {
			l = t.paint(boldStyle, strings.TrimRight(l, " "))
		}
		t.line(l)
	}
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}
