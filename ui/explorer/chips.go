package explorer

import (
	"fmt"
	"strings"

	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// A chip is a piece of the right end of the search row, and what a click on it
// does.
type chip struct {
	label  string
	style  theme.Style
	action string        // the name of the one that a click runs; empty for none
	click  func(*common) // what it does where it runs none; nil for nothing
}

// A chipRow is the right end of the search row.
type chipRow []chip

func (r chipRow) width() int {
	w := 0
	for _, one := range r {
		w += draw.Cells(one.label)
	}
	return w
}

func (r chipRow) draw(b *draw.Buffer) {
	for _, one := range r {
		b.Open(draw.Cells(one.label)).Put(one.style, one.label)
	}
}

// at is the chip in a column of a row so wide; nil where there is none.
func (r chipRow) at(x, width int) *chip {
	from := width - r.width()
	for i := range r {
		to := from + draw.Cells(r[i].label)
		if x >= from && x < to {
			return &r[i]
		}
		from = to
	}
	return nil
}

// newChipRow makes the right end of the search row, from left to right: the active
// filters and how to clear them, and how many entries are found.
func newChipRow(c *common, l layout) chipRow {
	most := l.search.W - roomForQuery
	counts := "  " + counts(&c.session) + " "
	last := chip{label: draw.Head(counts, max(most, 0)), style: c.styles.Muted}
	if held := c.heldAt(l.search.W); held != "" {
		last = chip{label: held, style: c.styles.Notice, action: "next-ticket"}
	}
	room := max(0, most-draw.Cells(last.label))
	var parts chipRow
	switch chips := filterChips(c, room, l.tabs.IsEmpty()); {
	case len(chips) > 0:
		gap := chip{label: " "}
		parts = append(parts, gap)
		for _, one := range chips {
			parts = append(parts, one, gap)
		}
		parts = append(parts, chip{label: clears(c), style: c.styles.Muted, action: "all"})
	case most > 50 && last.action == "":
		parts = append(parts, chip{label: "category: any", style: c.styles.Muted, action: "filter"})
	}
	return append(fitting(parts, room), last)
}

// fitting cuts parts to the cells that they have.
func fitting(parts []chip, room int) []chip {
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

// clears says how to get rid of the chips.
func clears(c *common) string { return c.keyOf("all") + " clears" }

// filterChips are the active filters. What is filtered is always to be seen:
// without tabs the product is a chip too, and categories for which there is no
// room are counted.
func filterChips(c *common, room int, isTabless bool) []chip {
	var product, categories []chip
	if p := c.session.Product(); p != nil && isTabless {
		product = append(product, chip{label: "[" + p.Tiny + "]", style: c.styles.ActiveTab, click: func(c *common) { c.session.ShowProduct(nil) }})
	}
	used := draw.Cells(clears(c))
	for _, category := range c.session.Categories() {
		categories = append(categories, chip{
			label: "[" + category.Mark() + " " + category.String() + "]", style: c.styles.Category[category],
			click: func(c *common) { c.session.ToggleCategory(category) },
		})
	}
	for _, one := range append(product, categories...) {
		used += draw.Cells(one.label) + 1
	}
	if n := len(categories); n > 0 && used > room {
		categories = []chip{{label: "[" + text.Count(n, "filter", "filters") + "]", style: c.styles.Notice, action: "filter"}}
	}
	return append(product, categories...)
}

// counts are the entries found, of those in the tab, and in all products.
func counts(s *model.Session) string {
	found := s.CountIn(s.Product())
	text := ordinal(found, s.Size())
	if n := s.RetiredRows(); n > 0 {
		text += fmt.Sprintf(" + %d older", n)
	}
	if s.Product() != nil && s.Query() != "" {
		text += fmt.Sprintf(" · All: %d", s.CountIn(nil))
	}
	return strings.TrimSpace(text)
}
