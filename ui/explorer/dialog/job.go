package dialog

import (
	"fmt"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/ui/explorer/answer"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A result shows what the job result in hand says, and beside it, or below, what it
// means. Several results are on top as a list.
type result struct{ cursor int }

// NewJob is the dialog that shows the job result of the ticket in hand.
func NewJob() Dialog { return result{} }

func (result) Scope() Scope { return Job }

func (result) place(c Context) (draw.Rect, bool) { return c.Panes, true }

func (d result) do(c Context, a Action) (Dialog, Effect) {
	switch a {
	case Accept:
		return d, Go{Result: d.chosen(c)}
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d result) reason(c Context, a Action) string {
	if a == Accept && len(d.chosen(c).Shown()) == 0 {
		return "There is no entry for this result."
	}
	return ""
}

func (d result) chosen(c Context) *job.Result {
	all := c.Session.Pasted().Results
	return all[max(0, min(d.cursor, len(all)-1))]
}

func (d result) subject(c Context) Subject { return Subject{Result: d.chosen(c)} }

func (d result) at() int { return d.cursor }

func (d result) on(i int) Dialog {
	d.cursor = i
	return d
}

// pick opens the entry of a result by the second click on it.
func (d result) pick(c Context, a area, again bool) (Dialog, Effect) {
	if again && d.reason(c, Accept) == "" {
		return d.do(c, Accept)
	}
	return d.on(a.choice), Stay{}
}

// beside is the width from which a result has its entry beside it.
const beside = 90

func (d result) body(c Context, inside draw.Size) body {
	width := inside.Width
	p := viewport.Text{Width: width}
	b := body{title: "Job result"}
	pasted := c.Session.Pasted()
	c.answers().Page(&p, model.AboutPaste(*pasted).Without(model.ReadAs)) // which comes after the answer
	p.Gap()
	if n := len(pasted.Results); n > 1 {
		b.title, b.choices = fmt.Sprintf("Job results · %d of %d", d.cursor+1, n), n
		d.list(c, &p, &b)
		p.Gap()
	}
	w := resultWriter{c.answers(), d.chosen(c)}
	if width < beside {
		w.head(&p)
		w.meaning(&p, false)
		p.Gap()
		w.came(&p, pasted)
		b.starts = p.Starts
	} else {
		came, means := viewport.Text{Width: width * 9 / 20}, viewport.Text{Width: width - width*9/20 - 1}
		w.head(&came)
		w.came(&came, pasted)
		w.meaning(&means, true)
		p.Append(w.besides(came, means))
	}
	b.lines = p.Lines
	b.cursorOn(d.cursor)
	return b
}

// mostRows is how many results the list shows around the chosen one.
const mostRows = 7

func (d result) list(c Context, p *viewport.Text, b *body) {
	all := c.Session.Pasted().Results
	from := max(0, min(d.cursor-mostRows/2, len(all)-mostRows))
	b.from = len(p.Lines)
	for i := from; i < min(from+mostRows, len(all)); i++ {
		row, k, mark := begin(p, c.Styles, i == d.cursor), c.Styles.Text, " "
		if r := all[i]; r.Entry != nil {
			category, _, _ := r.Outcome(r.Entry)
			k, mark = c.Styles.Category[category], category.Mark()
		}
		b.areas = append(b.areas, area{draw.Rect{X: 0, Y: len(p.Lines), W: p.Width, H: 1}, i, 0})
		p.AddChoice(row.Put(k, mark+" ").Put(c.Styles.Text, all[i].Heading()))
	}
	b.to = len(p.Lines)
}

// A resultWriter writes about one job result.
type resultWriter struct {
	answer.Writer
	result *job.Result
}

// besides joins two columns, with a rule between them.
func (w resultWriter) besides(left, right viewport.Text) []string {
	n := max(len(left.Lines), len(right.Lines))
	rows := viewport.Window(left.Lines, 0, n, left.Width)
	for i, r := range viewport.Window(right.Lines, 0, n, right.Width) {
		rows[i] += w.Styles.Edge.On + "│" + w.Styles.Edge.Off + r
	}
	return rows
}

// head says which result it is, and what to be careful about.
func (w resultWriter) head(p *viewport.Text) {
	w.Page(p, model.ResultHead(w.result))
	p.Gap()
}

// came is what came back with it, of a paste.
func (w resultWriter) came(p *viewport.Text, pasted *job.Decoded) {
	w.Page(p, append(model.CamePage(w.Catalog, w.result), model.HiddenPage(*pasted)...))
	if as := model.AboutPaste(*pasted).Only(model.ReadAs); len(as) > 0 {
		p.Gap()
		w.Page(p, as)
	}
}

// meaning is what the result means: its entry, or every candidate in few words. Below the
// head, which names the entry's code and product, an entry has no title of its own.
func (w resultWriter) meaning(p *viewport.Text, isBeside bool) {
	r := w.result
	switch {
	case r.Entry != nil && r.Advises():
		if isBeside {
			w.Section(p, r.Entry.Code+" · "+r.Entry.Product.Name)
		}
		w.Entry(p, r.Entry)
	case !r.Advises():
		for _, e := range r.Shown() {
			w.Replaced(p, model.MeaningPage(r, e))
		}
	case len(r.Candidates) > 0:
		w.Section(p, "What it may mean")
		for _, e := range r.Candidates {
			p.Append(w.Meaning(e, p.Width))
		}
	default:
		w.Section(p, "No entry")
		w.Block(p, model.Unexplained())
	}
}
