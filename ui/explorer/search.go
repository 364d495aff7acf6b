package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// A search is the line in which codes and words are typed. It always says what
// the session searches.
type search struct{ input.Line }

// open begins another search. The query before it stands there until
// something is typed, or is edited.
func (s *search) open(c *common) tea.Cmd {
	c.at = atSearch
	s.Select()
	return nil
}

// digit starts a code search: the digit replaces the query.
func (s *search) digit(c *common, k tea.KeyPressMsg) tea.Cmd {
	s.lookUp(c, k.String()) // a number pad may send no text
	c.at = atSearch
	return nil
}

// lookUp replaces the query and remembers the way back.
func (s *search) lookUp(c *common, query string) {
	s.Set(query)
	c.session.Lookup(s.Text())
	if s.Text() != query {
		c.setStatus("The text is long: only its beginning is searched.")
	}
}

func (s *search) leave(c *common) tea.Cmd {
	c.at = atList
	return nil
}

// keep goes to the list with what was searched, which is then meant.
func (s *search) keep(c *common) tea.Cmd {
	c.confirm()
	c.at = atList
	return nil
}

func (s *search) back(c *common) tea.Cmd {
	c.session.Back()
	s.Set(c.session.Query())
	c.at = atList
	return nil
}

// roomForQuery is how many cells the query has at least.
const roomForQuery = 14

// draw draws the query, the category filter and the counts. It also says in which
// column the cursor is while the search has the keys.
func (s *search) draw(c *common, b *draw.Buffer, l layout) (cursor int) {
	parts := c.searchChips(l)
	row := b.Open(l.search.W - chipsWidth(parts))
	isTyped := c.at == atSearch
	slash := c.styles.Muted
	if isTyped {
		slash = c.styles.Prompt
	}
	row.Put(slash, " / ")
	query, before := s.Shown(row.Free() - 1)
	cursor = row.Column() + before
	switch {
	case query != "" && isTyped && s.IsSelected():
		row.Back = c.styles.Selection
		row.Put(c.styles.Strong, query)
		row.Back = theme.Style{}
	case query != "":
		row.Put(c.styles.Strong, query)
	case isTyped:
		row.Put(c.styles.Muted, "a code, or words")
	default:
		row.Put(c.styles.Muted, "press ").Put(c.styles.Muted, c.keyOf("search")).Put(c.styles.Muted, " or a digit to search")
	}
	_ = row.String()
	for _, p := range parts {
		b.Open(draw.Cells(p.label)).Put(p.style, p.label)
	}
	return cursor
}

// saysInSearch reports whether what just happened stands where the search does:
// a small window has no other row for it.
func (c *common) saysInSearch(l layout) bool {
	return c.said != "" && l.status.IsEmpty() && l.hints.IsEmpty() && c.at&(atSearch|atFind) == 0
}

// A chip is a piece of the right end of the search row, and what a click on it
// does.
type chip struct {
	label  string
	style  theme.Style
	action string        // the name of the one that a click runs; empty for none
	click  func(*common) // what it does where it runs none; nil for nothing
}

func chipsWidth(parts []chip) int {
	w := 0
	for _, p := range parts {
		w += draw.Cells(p.label)
	}
	return w
}

// searchChips are the right end of the search row, from left to right: the
// active filters and how to clear them, and how many entries stand.
func (c *common) searchChips(l layout) []chip {
	most := l.search.W - roomForQuery
	counts := "  " + c.counts() + " "
	last := chip{label: draw.Head(counts, max(most, 0)), style: c.styles.Muted}
	if held := c.heldAt(l.search.W); held != "" {
		last = chip{label: held, style: c.styles.Notice, action: "next-ticket"}
	}
	room := max(0, most-draw.Cells(last.label))
	var parts []chip
	switch chips := c.filterChips(room, l.tabs.IsEmpty()); {
	case len(chips) > 0:
		gap := chip{label: " "}
		parts = append(parts, gap)
		for _, one := range chips {
			parts = append(parts, one, gap)
		}
		parts = append(parts, chip{label: c.clears(), style: c.styles.Muted, action: "all"})
	case most > 50 && last.action == "":
		parts = append(parts, chip{label: "category: any", style: c.styles.Muted, action: "filter"})
	}
	return append(fitting(parts, room), last)
}

// heldAt is what the ticket in hand holds, for the right end of a row; empty if
// it holds nothing.
func (c *common) heldAt(width int) string {
	const query = 8 // cells that it leaves
	held := c.heldWords(width - query - len("   "))
	switch spaced := "  " + held + " "; {
	case held == "":
		return ""
	case draw.Cells(spaced) <= width:
		return spaced
	default:
		return draw.Head(held, width)
	}
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
func (c *common) clears() string { return c.keyOf("all") + " clears" }

// filterChips are the active filters. What is filtered is always to be seen:
// without tabs the product is a chip too, and categories for which there is no
// room are counted.
func (c *common) filterChips(room int, isTabless bool) []chip {
	var product, categories []chip
	if p := c.session.Product(); p != nil && isTabless {
		product = append(product, chip{label: "[" + p.Tiny + "]", style: c.styles.ActiveTab, click: func(c *common) { c.session.ShowProduct(nil) }})
	}
	used := draw.Cells(c.clears())
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
func (c *common) counts() string {
	s := &c.session
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
