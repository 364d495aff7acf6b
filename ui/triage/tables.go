package triage

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog/sorted"
	"smilecodes/model/triage"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A table is how somebody looks at a view: which row is selected, how far it is
// scrolled, and by which column it is sorted.
type table struct {
	on    string // the key of the selected row; empty for the first one, whichever it is
	top   int
	sort  int      // a column, from 1; 0 for the order of the answer
	order []string // the keys of rows, as long as they keep their order
}

// mostBelow is how many steps there are down from a view.
const mostBelow = 2

// A tables is the views, and the way down from the one that is shown.
type tables struct {
	view  int
	all   [triage.NotRead + 1]table
	way   [mostBelow]string // down from the view: the key of each row
	below [mostBelow]table
	depth int // how many steps down
	query input.Line

	shown triage.View // its rows in order, as far as the query lets them through
	peek  triage.View // what is below the selected one
	hides int         // rows that the query hides
	at    int         // the selected row; -1 for none

	grid  grid // of what is shown
	width int  // for which it was made; 0 if it has to be made again
}

// table is the one that is shown.
func (t *tables) table() *table {
	if t.depth > 0 {
		return &t.below[t.depth-1]
	}
	return &t.all[t.view]
}

// arrange shows what was counted. While it is read rows keep their order, and new ones
// come last; numbers do not jump about.
func (t *tables) arrange(now counted) {
	t.shown = triage.View{}
	if t.view < len(now.answer.Views) {
		t.shown = now.answer.Views[t.view]
	}
	for _, key := range t.way[:t.depth] {
		t.shown = t.shown.Below(key)
	}
	rows, one := slices.Clone(t.shown.Rows), t.table()
	switch {
	case !now.isOver && len(one.order) > 0:
		inOrder(rows, one.order)
	case one.sort > 0 && one.sort <= len(t.shown.Columns):
		sortBy(rows, one.sort-1, t.shown.Columns[one.sort-1].Kind)
	}
	one.order = make([]string, len(rows))
	for i, r := range rows {
		one.order[i] = r.Key
	}
	words := strings.Fields(strings.ToLower(t.query.Text()))
	all := len(rows)
	rows = slices.DeleteFunc(rows, func(r triage.Row) bool { return !has(r, words) })
	t.shown.Rows, t.hides, t.width = rows, all-len(rows), 0
	t.find()
}

// fit fits the columns into a width.
func (t *tables) fit(width int, isReading bool) {
	if width != t.width {
		t.grid, t.width = newGrid(t.shown, width, isReading), width
	}
}

// find finds the selected row again, by its key. If it is gone, the nearest is selected.
func (t *tables) find() {
	t.at = min(t.at, len(t.shown.Rows)-1)
	if on := t.table().on; on == "" {
		t.at = min(0, len(t.shown.Rows)-1)
	} else if i := slices.IndexFunc(t.shown.Rows, func(r triage.Row) bool { return r.Key == on }); i >= 0 {
		t.at = i
	}
	t.at = max(t.at, min(0, len(t.shown.Rows)-1))
}

// inOrder puts rows in the order of their keys. Those that are new come last.
func inOrder(rows []triage.Row, order []string) {
	at := make(map[string]int, len(order))
	for i, key := range order {
		at[key] = i + 1
	}
	place := func(r triage.Row) int { return cmp.Or(at[r.Key], len(order)+1) }
	sorted.By(rows, func(a, b triage.Row) int { return cmp.Compare(place(a), place(b)) })
}

// sortBy sorts rows by a column: numbers from the largest, words from A.
func sortBy(rows []triage.Row, column int, kind triage.ColumnKind) {
	sorted.By(rows, func(a, b triage.Row) int {
		if kind == triage.Words {
			return cmp.Compare(strings.ToLower(a.Cells[column].Text), strings.ToLower(b.Cells[column].Text))
		}
		return cmp.Compare(amount(b.Cells[column]), amount(a.Cells[column]))
	})
}

// amount is the number of a cell, whichever way it is drawn.
func amount(c triage.Cell) float64 {
	switch n, err := strconv.Atoi(strings.ReplaceAll(c.Text, ",", "")); {
	case err == nil:
		return float64(n)
	case len(c.Series) > 0:
		return float64(slices.Max(c.Series))
	}
	return c.Share
}

// has reports whether all words are in the cells of a row.
func has(r triage.Row, words []string) bool {
	var b strings.Builder
	for _, c := range r.Cells {
		b.WriteString(strings.ToLower(c.Text) + "\n")
	}
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(b.String(), w) })
}

// selected is the selected row; nil where there is none.
func (t *tables) selected() *triage.Row {
	if t.at < 0 || t.at >= len(t.shown.Rows) {
		return nil
	}
	return &t.shown.Rows[t.at]
}

// move selects another row.
func (t *tables) move(n int) {
	t.pick(max(0, min(t.at+n, len(t.shown.Rows)-1)))
}

func (t *tables) pick(row int) {
	if row >= 0 && row < len(t.shown.Rows) {
		t.at, t.table().on = row, t.shown.Rows[row].Key
	}
}

// scroll moves the rows by some lines, and the selected one as far as it must.
func (t *tables) scroll(lines, height int) {
	one := t.table()
	one.top = viewport.ClampTop(one.top+lines, len(t.shown.Rows), height)
	t.pick(max(one.top, min(t.at, one.top+height-1)))
}

// reveal keeps the selected row in view, in a table of this height.
func (t *tables) reveal(height int) {
	if one := t.table(); height > 0 {
		one.top = max(min(one.top, max(t.at, 0)), t.at-height+1)
		one.top = viewport.ClampTop(one.top, len(t.shown.Rows), height)
	}
}

// show goes to a view; what was searched in another one does not matter there.
func (t *tables) show(view int) {
	t.view, t.depth, t.query, t.at = view, 0, input.Line{}, 0
}

// down goes one step down from the selected row, and reports whether there is one.
func (t *tables) down() bool {
	r := t.selected()
	if r == nil || t.depth == mostBelow || t.shown.Below(r.Key).Title == "" {
		return false
	}
	t.way[t.depth], t.below[t.depth] = r.Key, table{}
	t.depth++
	t.query = input.Line{}
	return true
}

// up goes one step up again, to the row that led down.
func (t *tables) up() {
	t.depth--
	t.query = input.Line{}
	t.table().on = t.way[t.depth]
}

// preview composes what is below the selected row of a view.
func (t *tables) preview() {
	t.peek = triage.View{}
	if r := t.selected(); r != nil && t.depth == 0 {
		t.peek = t.shown.Below(r.Key)
	}
}

// by moves as the keys of the explorer do.
func (t *tables) by(d draw.Motion, height int) { t.move(d.By(height)) }
