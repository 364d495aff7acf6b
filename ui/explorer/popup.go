package explorer

import (
	"fmt"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
)

// A sheet is the content of an open pop-up: its title, its lines, and which of
// them belong to the choice that the keys are on.
type sheet struct {
	title    string
	lines    []string
	from, to int // lines of the choice
}

// popupRect is where the open pop-up stands, over the body.
func (m *explorer) popupRect(l layout) rect {
	b := l.body
	w, h := b.w, b.h
	switch m.at {
	case atFilter:
		w, h = min(w, 50), min(h, len(catalog.Categories())+5)
	case atCopyAs, atHelp:
		w = min(w, 84)
	case atForget, atNote, atBlank:
		w, h = min(w, 70), min(h, 11)
	}
	return rect{b.x + (b.w-w)/2, b.y + (b.h-h)/2, w, h}
}

// sheet makes the content of the open pop-up.
func (m *explorer) sheet(width int) sheet {
	switch m.at {
	case atFilter:
		return m.filterSheet(width)
	case atCompare:
		return m.compareSheet(width)
	case atCopyAs:
		return m.composerSheet(width)
	case atForget:
		return m.forgetSheet(width)
	case atNote, atBlank:
		return m.typingSheet(width)
	case atJob:
		return m.jobSheet(width)
	default:
		return m.helpSheet(width)
	}
}

// choices is how many things the open pop-up lets one choose from.
func (m *explorer) choices() int {
	switch m.at {
	case atFilter:
		return len(catalog.Categories())
	case atCompare:
		return len(m.comparison().Entries)
	case atCopyAs:
		return composerRows
	case atJob:
		if n := len(m.job.Results); n > 1 {
			return n
		}
	}
	return 0
}

// settleChoice keeps the choice among the choices, also where none is drawn.
func (m *explorer) settleChoice() {
	m.popup.cursor = max(0, min(m.popup.cursor, m.choices()-1))
}

// settlePopup keeps the scroll position where there is text.
func (m *explorer) settlePopup(l layout) {
	switch {
	case m.at == atText:
		m.popup.top = clampTop(m.popup.top, len(m.textLines()), m.height)
	case m.at&popups != 0 && l.shape != tiny:
		w, h := box{}.inner(m.popupRect(l))
		m.popup.top = clampTop(m.popup.top, len(m.sheet(w).lines), h)
	}
}

// showChoice scrolls so that the choice is in view, from its first line on. The
// first choice shows what stands above it too.
func (m *explorer) showChoice() {
	m.settleChoice()
	l := m.layout()
	if l.shape == tiny {
		return
	}
	w, h := box{}.inner(m.popupRect(l))
	s := m.sheet(w)
	m.popup.top = max(min(m.popup.top, s.from), min(s.to-h, s.from))
	if m.popup.cursor == 0 {
		m.popup.top = 0
	}
}

func (m *explorer) drawPopup(l layout) (rect, []string) {
	r := m.popupRect(l)
	b := m.edge(box{}, m.at)
	w, h := b.inner(r)
	s := m.sheet(w)
	b.title, b.note = s.title, position(m.popup.top, len(s.lines), h)
	return r, b.draw(r, window(s.lines, m.popup.top, h, w))
}

// filterSheet lists the categories with how many hits each has here.
func (m *explorer) filterSheet(width int) sheet {
	p := prose{width: width}
	s := sheet{title: "Filter by category"}
	on := map[catalog.Category]bool{}
	for _, c := range m.session.Categories() {
		on[c] = true
	}
	where := "in all products"
	if product := m.session.Product(); product != nil {
		where = "in " + product.Name
	}
	for i, c := range catalog.Categories() {
		row, bar, box := newLine(width), " ", "[ ] "
		if i == m.popup.cursor {
			row.back, bar = m.styles.selection, "▌"
			s.from, s.to = i, i+1
		}
		if on[c] {
			box = "[x] "
		}
		row.put(m.styles.bar, bar).put(m.styles.text, box).
			put(m.styles.category[c], c.Mark()+" "+c.String()).
			skip(width-6).put(m.styles.muted, m.countOf(c))
		p.line(row)
	}
	p.gap()
	p.add(m.styles.muted, 1, "Counts: "+where+", for this search.")
	if s.to == len(catalog.Categories()) {
		s.to = len(p.lines) // what stands below the last one is seen with it
	}
	s.lines = p.lines
	return s
}

// countOf is the count of a category; what is also used here is added apart.
func (m *explorer) countOf(c catalog.Category) string {
	own, also := m.session.CountOf(c)
	if also > 0 {
		return fmt.Sprintf("%5s", fmt.Sprintf("%d+%d", own, also))
	}
	return fmt.Sprintf("%5d", own)
}

// columnFrom is how wide a column of the comparison must be to be read.
const columnFrom = 28

// compareSheet shows every meaning of a code. A clash stands on top, with the
// question that settles which one a ticket is about. The meanings stand side
// by side where there is room for it, and below each other where not.
func (m *explorer) compareSheet(width int) sheet {
	c := m.comparison()
	p := prose{width: width}
	verdict := m.styles.strong
	if c.Clash {
		verdict = m.styles.clash
	}
	p.add(verdict, 1, c.Verdict())
	if c.Question != "" {
		p.add(m.styles.text, 1, "Ask: "+c.Question)
	}
	p.gap()
	s := sheet{title: c.Code + " · every meaning", from: len(p.lines)}
	if n := len(c.Entries); width/n >= columnFrom {
		p.lines = append(p.lines, m.sideBySide(c.Entries, width/n, width)...)
		s.to = len(p.lines)
	} else {
		for i, e := range c.Entries {
			from := len(p.lines)
			p.lines = append(p.lines, m.meaning(e, i, width)...)
			if i == m.popup.cursor {
				s.from, s.to = from, len(p.lines)
			}
		}
	}
	s.lines = p.lines
	return s
}

// sideBySide joins the meanings as columns.
func (m *explorer) sideBySide(entries []*catalog.Entry, column, width int) []string {
	var columns [][]string
	tallest := 0
	for i, e := range entries {
		lines := m.meaning(e, i, column)
		columns = append(columns, lines)
		tallest = max(tallest, len(lines))
	}
	rows := make([]string, tallest)
	for _, c := range columns {
		for i, l := range window(c, 0, tallest, column) {
			rows[i] += l
		}
	}
	rest := blanks(width - column*len(entries))
	for i := range rows {
		rows[i] += rest
	}
	return rows
}

// meaning is one entry of the comparison.
func (m *explorer) meaning(e *catalog.Entry, i, width int) []string {
	p := prose{width: width}
	head, bar := newLine(width), " "
	if i == m.popup.cursor {
		head.back, bar = m.styles.selection, "▌"
	}
	p.line(head.put(m.styles.bar, bar).put(m.styles.strong, e.Product.Name))
	p.add(m.styles.category[e.Category], 1, e.Category.Mark()+" "+strings.ToUpper(e.Category.String()))
	p.add(m.styles.strong, 1, e.Text)
	m.facts(&p, "Final", e.Final.String(), "Retry", e.Retry.String(), "Acts", e.Acts.String())
	p.add(m.styles.text, 1, model.Meaning(e))
	p.gap()
	return p.lines
}

// helpSheet lists every key, grouped by where it works.
func (m *explorer) helpSheet(width int) sheet {
	p := prose{width: width}
	for _, g := range helpGroups {
		m.section(&p, g.name)
		for _, a := range m.keys {
			if g.lists(a) {
				p.labelled(m.styles.key, " "+a.Help().Key, 13, m.styles.text, a.does)
			}
		}
		p.gap()
	}
	return sheet{title: "Keys", lines: p.lines}
}

// helpGroups are the headings of the help and of the README's table.
var helpGroups = []helpGroup{
	{"In the list, the detail and the guide", panes},
	{"While searching", atSearch},
	{"In a pop-up", popups},
}

// A helpGroup is the keys of some places.
type helpGroup struct {
	name string
	at   place
}

// lists reports whether a key stands in a group: in that of the panes if it
// works there, else wherever it works.
func (g helpGroup) lists(a action) bool {
	return a.at&g.at != 0 && (g.at == panes || a.at&panes == 0)
}
