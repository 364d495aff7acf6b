package dialog

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A filter lists the categories, each with the number of its hits here.
type filter struct{ cursor int }

// NewFilter is the dialog that chooses categories.
func NewFilter() Dialog { return filter{} }

func (filter) Scope() Scope { return Filter }

func (filter) place(c Context) (draw.Rect, bool) {
	const around = 6 // the border, and what is below the categories
	return c.raised(60, len(catalog.Categories())+around), true
}

func (d filter) do(c Context, a Action) (Dialog, Effect) {
	switch a {
	case Toggle:
		c.Session.ToggleCategory(catalog.Categories()[d.cursor])
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d filter) at() int { return d.cursor }

func (d filter) on(i int) Dialog {
	d.cursor = i
	return d
}

func (d filter) pick(c Context, a area, _ bool) (Dialog, Effect) { return d.on(a.choice).do(c, Toggle) }

func (d filter) body(c Context, inside draw.Size) body {
	all := catalog.Categories()
	p := viewport.Text{Width: inside.Width}
	b := body{title: "Filter by category", choices: len(all), isList: true}
	where := "in all products"
	if product := c.Session.Product(); product != nil {
		where = "in " + product.Name
	}
	for i, category := range all {
		b.option(c, &p, i, Option{
			Label: category.Mark() + " " + category.String(), Note: countOf(c, category), IsOn: slices.Contains(c.Session.Categories(), category),
		}, c.Styles.Category[category], i == d.cursor)
	}
	if inside.Height > len(all) {
		p.Gap()
	}
	p.Add(c.Styles.Muted, 1, "Counts: "+where+", for this search.")
	if more := explained(c); more != "" {
		p.Add(c.Styles.Muted, 1, more)
	}
	p.Add(c.Styles.Muted, 1, "Letters jump: r Rejected.")
	if b.to == len(all) {
		b.to = len(p.Lines) // what is below the last one is seen with it
	}
	b.written(&p)
	b.cursorOn(d.cursor)
	return b
}

// jumped is the filter on the next category that begins with a letter.
func (d filter) jumped(letter string) Dialog {
	all := catalog.Categories()
	for i := 1; i <= len(all); i++ {
		at := (d.cursor + i) % len(all)
		if strings.EqualFold(all[at].String()[:1], letter) {
			return d.on(at)
		}
	}
	return d
}

// countOf is the count of a category; what is also used here is added apart.
func countOf(c Context, category catalog.Category) string {
	own, also := c.Session.CountOf(category)
	if also > 0 {
		return fmt.Sprintf("%5s", sum(own, also))
	}
	return fmt.Sprintf("%5d", own)
}

func sum(own, also int) string { return fmt.Sprintf("%d+%d", own, also) }

// explained says what the first sum among the counts is; empty if there is none.
//
//	0+1: 1 more, used here from another product.
func explained(c Context) string {
	what := "used here from another product"
	switch {
	case c.Session.Product() == nil:
		what = "retired"
	case c.Session.RetiredRows() > 0:
		what += " or retired"
	}
	for _, category := range catalog.Categories() {
		if own, also := c.Session.CountOf(category); also > 0 {
			return fmt.Sprintf("%s: %d more, %s.", sum(own, also), also, what)
		}
	}
	return ""
}
