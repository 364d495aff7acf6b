package bar

import (
	"fmt"
	"strings"

	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// Filters are what the chips are made of.
type Filters struct {
	Session   *model.Session
	Styles    *theme.Styles
	Width     int    // of the row, in cells
	Held      string // what the ticket in hand holds; empty for nothing
	Opens     string // the key that opens the category filter
	Clears    string // how to get rid of the filters: "a clears"
	IsTabless bool   // there is no room for tabs, so the product is a chip too
}

// roomForQuery is how many cells the query has at least.
const roomForQuery = 14

// A Chip is a piece of the right end of the search row, and what a click on it
// does.
type Chip struct {
	label  string
	style  theme.Style
	Action string               // the name of the one that a click runs; empty for none
	Click  func(*model.Session) // what it does where it runs none; nil for nothing
}

// Chips are the right end of the search row.
type Chips []Chip

// Width is how many cells they take.
func (r Chips) Width() int {
	w := 0
	for _, one := range r {
		w += draw.Cells(one.label)
	}
	return w
}

// Draw draws them.
func (r Chips) Draw(b *draw.Buffer) {
	for _, one := range r {
		b.Open(draw.Cells(one.label)).Put(one.style, one.label)
	}
}

// At is the chip in a column of a row of this width; nil if there is none.
func (r Chips) At(x, width int) *Chip {
	from := width - r.Width()
	for i := range r {
		to := from + draw.Cells(r[i].label)
		if x >= from && x < to {
			return &r[i]
		}
		from = to
	}
	return nil
}

// NewChips makes the right end of the search row, from left to right: the active
// filters and how to clear them, and how many entries are found.
func NewChips(c Filters) Chips {
	most := c.Width - roomForQuery
	counts := "  " + counts(c.Session) + " "
	last := Chip{label: draw.Head(counts, max(most, 0)), style: c.Styles.Muted}
	if held := c.Held; held != "" {
		last = Chip{label: held, style: c.Styles.Notice, Action: "next-ticket"}
	}
	room := max(0, most-draw.Cells(last.label))
	var parts Chips
	switch chips := filterChips(c, room); {
	case len(chips) > 0:
		gap := Chip{label: " "}
		parts = append(parts, gap)
		for _, one := range chips {
			parts = append(parts, one, gap)
		}
		if c.Clears != "" {
			parts = append(parts, Chip{label: c.Clears, style: c.Styles.Muted, Action: "all"})
		}
	case most > 50 && last.Action == "":
		parts = append(parts,
			Chip{label: c.Opens, style: c.Styles.Key, Action: "filter"},
			Chip{label: "any category", style: c.Styles.Muted, Action: "filter"})
	}
	return append(fitting(parts, room), last)
}

// fitting cuts parts to the cells that they have.
func fitting(parts []Chip, room int) []Chip {
	for i := range parts {
		w := draw.Cells(parts[i].label)
		switch {
		case room <= 0:
			return parts[:i]
		case w > room:
			parts[i].label = draw.Head(parts[i].label, room-1) + "…"
		}
		room -= w
	}
	return parts
}

// filterChips are the active filters. You can always see what is filtered: without
// tabs the product is a chip too, and categories that don't fit are counted.
func filterChips(c Filters, room int) []Chip {
	var product, categories []Chip
	if p := c.Session.Product(); p != nil && c.IsTabless {
		product = append(product, Chip{label: "[" + p.Tiny + "]", style: c.Styles.ActiveTab, Click: func(s *model.Session) { s.ShowProduct(nil) }})
	}
	used := draw.Cells(c.Clears)
	for _, category := range c.Session.Categories() {
		categories = append(categories, Chip{
			label: "[" + category.Mark() + " " + category.String() + "]", style: c.Styles.Category[category],
			Click: func(s *model.Session) { s.ToggleCategory(category) },
		})
	}
	for _, one := range append(product, categories...) {
		used += draw.Cells(one.label) + 1
	}
	if n := len(categories); n > 0 && used > room {
		categories = []Chip{{label: "[" + text.Count(n, "filter", "filters") + "]", style: c.Styles.Notice, Action: "filter"}}
	}
	return append(product, categories...)
}

// counts are the entries found, of those in the tab, and in all products.
func counts(s *model.Session) string {
	found := s.CountIn(s.Product())
	text := fmt.Sprintf("%d of %d", found, s.Size())
	if n := s.RetiredRows(); n > 0 {
		text += fmt.Sprintf(" + %d retired", n)
	}
	if s.Product() != nil && s.Query() != "" {
		text += fmt.Sprintf(" · All: %d", s.CountIn(nil))
	}
	return strings.TrimSpace(text)
}
