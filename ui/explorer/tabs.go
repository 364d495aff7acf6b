package explorer

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A tab is a product, or all, with its count.
type tab struct {
	label  string
	active bool
}

// tabsRow draws the product tabs. They shorten when there is little room, and
// then scroll so that the active one is in view.
func (m *explorer) tabsRow(width int) string {
	names := []func(*catalog.Product) string{
		func(p *catalog.Product) string { return p.Short },
		func(p *catalog.Product) string { return p.Tiny },
	}
	var tabs []tab
	for _, name := range names {
		tabs = m.tabs(name)
		if tabsWidth(tabs) <= width {
			break
		}
	}
	active := slices.IndexFunc(tabs, func(t tab) bool { return t.active })
	for ; active > 0 && tabsWidth(tabs[:active+1]) > width; active-- {
		tabs = tabs[1:]
	}
	l := newLine(width)
	for i, t := range tabs {
		if i > 0 {
			l.put(m.styles.edge, "│")
		}
		if t.active {
			l.put(m.styles.activeTab, "▌"+t.label+"▐")
		} else {
			l.put(m.styles.tab, " "+t.label+" ")
		}
	}
	return l.String()
}

func (m *explorer) tabs(name func(*catalog.Product) string) []tab {
	s := &m.session
	tabs := []tab{{fmt.Sprintf("All %d", s.CountIn(nil)), s.Product() == nil}}
	for _, p := range s.Catalog().Products() {
		tabs = append(tabs, tab{fmt.Sprintf("%s %d", name(p), s.CountIn(p)), s.Product() == p})
	}
	return tabs
}

func tabsWidth(tabs []tab) int {
	w := len(tabs) - 1
	for _, t := range tabs {
		w += cells(t.label) + 2
	}
	return w
}

// roomForQuery is how many cells the query has at least.
const roomForQuery = 14

// searchRow draws the query, the category filter and the counts. It also says
// in which column the cursor stands when the search has the keys.
func (m *explorer) searchRow(width int) (row string, cursor int) {
	right := m.filterAndCounts(width - roomForQuery)
	l := newLine(width - right.used)
	slash := m.styles.muted
	if m.at == atSearch {
		slash = m.styles.prompt
	}
	l.put(slash, " / ")
	query, before := m.shownQuery(l.width - l.used - 1)
	cursor = l.used + before
	switch {
	case query != "":
		l.put(m.styles.strong, query)
	case m.at == atSearch:
		l.put(m.styles.muted, "a code, or words")
	default:
		l.put(m.styles.muted, "press / or a digit to search")
	}
	return l.String() + right.b.String(), cursor
}

// shownQuery is the part of the query that has room, and how many cells stand
// before the cursor. A long query scrolls with the cursor. It is the session's
// query: the input edits its letters in place, so an earlier model would show
// what was typed later.
func (m *explorer) shownQuery(room int) (shown string, before int) {
	return shownInput([]rune(m.session.Query()), m.input.Position(), room)
}

func shownInput(typed []rune, at, room int) (shown string, before int) {
	at = min(at, len(typed))
	from := 0
	for from < at && cells(string(typed[from:at])) >= room {
		from++
	}
	return string(typed[from:]), cells(string(typed[from:at]))
}

// filterAndCounts is the right part of the search row, as wide as it needs to
// be: the active filters and how to clear them, and how many entries stand.
func (m *explorer) filterAndCounts(most int) *line {
	counts := "  " + m.counts() + " "
	if n := len(m.session.Marked()); n > 0 {
		counts = fmt.Sprintf("  [%d marked]%s", n, counts)
	}
	l := newLine(max(0, most-cells(counts)))
	switch chips := m.filterChips(l.width); {
	case len(chips) > 0:
		l.put(m.styles.text, " ")
		for _, c := range chips {
			l.put(c.ink, c.label).put(m.styles.text, " ")
		}
		l.put(m.styles.muted, clears)
	case most > 50:
		l.put(m.styles.muted, "category: any")
	}
	l.width = l.used + cells(counts)
	return l.put(m.styles.muted, counts)
}

// clears says how to get rid of the chips.
const clears = "a clears"

// A chip is an active filter.
type chip struct {
	label string
	ink   ink
}

// filterChips are the active filters. What is filtered is always to be seen:
// without tabs the product is a chip too, and categories for which there is no
// room are counted.
func (m *explorer) filterChips(room int) []chip {
	var product, categories []chip
	if p := m.session.Product(); p != nil && m.layout().tabs.isEmpty() {
		product = append(product, chip{"[" + p.Tiny + "]", m.styles.activeTab})
	}
	used := len(clears)
	for _, c := range m.session.Categories() {
		categories = append(categories, chip{"[" + c.Mark() + " " + c.String() + "]", m.styles.category[c]})
	}
	for _, c := range append(product, categories...) {
		used += cells(c.label) + 1
	}
	if n := len(categories); n > 0 && used > room {
		categories = []chip{{"[" + count(n, "filter", "filters") + "]", m.styles.notice}}
	}
	return append(product, categories...)
}

// counts are the entries found, of those in the tab, and in all products.
func (m *explorer) counts() string {
	s := &m.session
	found := s.CountIn(s.Product())
	text := fmt.Sprintf("%d of %d", found, s.Size())
	if s.Product() != nil && s.Query() != "" {
		text += fmt.Sprintf(" · All: %d", s.CountIn(nil))
	}
	return strings.TrimSpace(text)
}
