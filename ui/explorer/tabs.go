package explorer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// A tab is a product, or all, with its count, and where it stands in its row.
type tab struct {
	product *catalog.Product // nil for all
	label   string
	active  bool
	from    int // the first cell, after what separates it
}

func (t tab) width() int { return draw.Cells(t.label) + 2 }

// tabs are the product tabs that have room. They shorten when there is little
// of it, and then scroll so that the active one is in view.
func (m *explorer) tabs(width int) []tab {
	names := []func(*catalog.Product) string{
		func(p *catalog.Product) string { return p.Short },
		func(p *catalog.Product) string { return p.Tiny },
	}
	var tabs []tab
	for _, name := range names {
		tabs = m.everyTab(name)
		if tabsWidth(tabs) <= width {
			break
		}
	}
	active := slices.IndexFunc(tabs, func(t tab) bool { return t.active })
	for ; active > 0 && tabsWidth(tabs[:active+1]) > width; active-- {
		tabs = tabs[1:]
	}
	at := 0
	for i := range tabs {
		tabs[i].from = at
		at += tabs[i].width() + 1
	}
	return tabs
}

func (m *explorer) everyTab(name func(*catalog.Product) string) []tab {
	s := &m.session
	products := s.Catalog().Products()
	tabs := make([]tab, 0, len(products)+1)
	tabs = append(tabs, tab{label: "All " + strconv.Itoa(s.CountIn(nil)), active: s.Product() == nil})
	for _, p := range products {
		tabs = append(tabs, tab{product: p, label: name(p) + " " + strconv.Itoa(s.CountIn(p)), active: s.Product() == p})
	}
	return tabs
}

func tabsWidth(tabs []tab) int {
	w := len(tabs) - 1
	for _, t := range tabs {
		w += t.width()
	}
	return w
}

// drawTabs draws the row of the tabs.
func (m *explorer) drawTabs(c *draw.Buffer, width int) {
	l := c.Open(width)
	for i, t := range m.tabs(width) {
		if i > 0 {
			l.Put(m.styles.Edge, "│")
		}
		k, left, right := m.styles.Tab, " ", " "
		if t.active {
			k, left, right = m.styles.ActiveTab, "▌", "▐"
		}
		l.Put(k, left).Put(k, t.label).Put(k, right)
	}
	_ = l.String()
}

// roomForQuery is how many cells the query has at least.
const roomForQuery = 14

// drawSearch draws the query, the category filter and the counts. It also says
// in which column the cursor stands when the search has the keys.
func (m *explorer) drawSearch(c *draw.Buffer, width int) (cursor int) {
	switch {
	case m.at == atFind:
		return m.drawFind(c, width)
	case m.saysInSearch(m.layout()):
		held := m.heldAt(width)
		m.drawStatus(c, width-draw.Cells(held))
		c.Open(draw.Cells(held)).Put(m.styles.Notice, held)
		return 0
	}
	parts := m.searchChips(width)
	l := c.Open(width - chipsWidth(parts))
	slash := m.styles.Muted
	if m.at == atSearch {
		slash = m.styles.Prompt
	}
	l.Put(slash, " / ")
	query, before := m.query.Shown(l.Free() - 1)
	cursor = l.Column() + before
	switch {
	case query != "" && m.at == atSearch && m.query.IsSelected():
		l.Back = m.styles.Selection
		l.Put(m.styles.Strong, query)
		l.Back = theme.Style{}
	case query != "":
		l.Put(m.styles.Strong, query)
	case m.at == atSearch:
		l.Put(m.styles.Muted, "a code, or words")
	default:
		l.Put(m.styles.Muted, "press ").Put(m.styles.Muted, m.keyOf("search")).Put(m.styles.Muted, " or a digit to search")
	}
	_ = l.String()
	for _, p := range parts {
		c.Open(draw.Cells(p.label)).Put(p.ink, p.label)
	}
	return cursor
}

// saysInSearch reports whether what just happened stands where the search does:
// a small window has no other row for it.
func (m *explorer) saysInSearch(l layout) bool {
	return m.said != "" && l.status.IsEmpty() && l.hints.IsEmpty() && m.at&(atSearch|atFind) == 0
}

// A chip is a piece of the right end of the search row, and what a click on it
// does.
type chip struct {
	label string
	ink   theme.Style
	click func(*explorer) // nil for nothing
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
func (m *explorer) searchChips(width int) []chip {
	most := width - roomForQuery
	counts := "  " + m.counts() + " "
	last := chip{draw.Head(counts, max(most, 0)), m.styles.Muted, nil}
	if held := m.heldAt(width); held != "" {
		last = chip{held, m.styles.Notice, func(m *explorer) { m.setAside(tea.KeyPressMsg{}) }}
	}
	room := max(0, most-draw.Cells(last.label))
	var parts []chip
	switch chips := m.filterChips(room); {
	case len(chips) > 0:
		gap := chip{label: " "}
		parts = append(parts, gap)
		for _, c := range chips {
			parts = append(parts, c, gap)
		}
		parts = append(parts, chip{m.clears(), m.styles.Muted, func(m *explorer) { m.showAll(tea.KeyPressMsg{}) }})
	case most > 50 && last.click == nil:
		parts = append(parts, chip{"category: any", m.styles.Muted, func(m *explorer) { m.openFilter(tea.KeyPressMsg{}) }})
	}
	return append(fitting(parts, room), last)
}

// heldAt is what the ticket in hand holds, for the right end of a row; empty if
// it holds nothing.
func (m *explorer) heldAt(width int) string {
	const query = 8 // cells that it leaves
	held := m.heldWords(width - query - len("   "))
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
func (m *explorer) clears() string { return m.keyOf("all") + " clears" }

// filterChips are the active filters. What is filtered is always to be seen:
// without tabs the product is a chip too, and categories for which there is no
// room are counted.
func (m *explorer) filterChips(room int) []chip {
	var product, categories []chip
	if p := m.session.Product(); p != nil && m.layout().tabs.IsEmpty() {
		product = append(product, chip{"[" + p.Tiny + "]", m.styles.ActiveTab, func(m *explorer) { m.session.ShowProduct(nil) }})
	}
	used := draw.Cells(m.clears())
	for _, c := range m.session.Categories() {
		categories = append(categories, chip{
			"[" + c.Mark() + " " + c.String() + "]", m.styles.Category[c], func(m *explorer) { m.session.ToggleCategory(c) },
		})
	}
	for _, c := range append(product, categories...) {
		used += draw.Cells(c.label) + 1
	}
	if n := len(categories); n > 0 && used > room {
		categories = []chip{{"[" + text.Count(n, "filter", "filters") + "]", m.styles.Notice, func(m *explorer) { m.openFilter(tea.KeyPressMsg{}) }}}
	}
	return append(product, categories...)
}

// counts are the entries found, of those in the tab, and in all products.
func (m *explorer) counts() string {
	s := &m.session
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
