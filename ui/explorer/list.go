package explorer

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
	"smilecodes/ui/state"
	"smilecodes/ui/text"
)

// A list is the pane with the entries found.
type list struct {
	top    int // the first row in view
	height int // how many rows there is room for
}

func (l *list) scope() scope                 { return atList }
func (l *list) where() string                { return "in the list" }
func (l *list) rect(o layout) draw.Rect      { return o.list }
func (l *list) text() *viewport.ScrolledText { return nil }

// relayout keeps the selected row in view.
func (l *list) relayout(c *common, o layout, _ *find) {
	if _, l.height = o.listBox().Inner(o.list); l.height == 0 {
		return
	}
	cursor, top := c.session.Cursor(), l.top
	if cursor > 0 && c.session.Rows()[cursor-1].Heading != "" {
		top = min(top, cursor-1) // a heading comes into view with its first entry
	}
	top = max(min(top, cursor), cursor-l.height+1)
	l.top = viewport.ClampTop(top, len(c.session.Rows()), l.height)
}

// note says what of the list is not to be seen: what the category filter hides of a
// search, and how many rows are below or, at the end, above.
func (l *list) note(c *common) string {
	var notes []string
	if n := c.session.Hiding().Filtered; n > 0 && strings.TrimSpace(c.session.Query()) != "" {
		notes = append(notes, strconv.Itoa(n)+" hidden by the filter")
	}
	switch below := len(c.session.Rows()) - l.height - l.top; {
	case below > 0:
		notes = append(notes, strconv.Itoa(below)+" more")
	case l.top > 0:
		notes = append(notes, strconv.Itoa(l.top)+" above")
	}
	return strings.Join(notes, " · ")
}

// panel is the pane, ready to be drawn.
func (l *list) panel(c *common, o layout, _ *find) draw.Panel {
	rows, b := c.session.Rows(), o.listBox()
	b.Title, b.Note = l.title(c), l.note(c)
	if len(rows) == 0 && o.detail.IsEmpty() {
		w, _ := b.Inner(o.list)
		p := viewport.Text{Width: w}
		c.writeUnselected(&p)
		return draw.TextPanel(b, o.list, p.Lines, 0)
	}
	return draw.Panel{Box: b, Rect: o.list, Draw: func(row *draw.Row, i int) {
		switch i += l.top; {
		case i >= len(rows):
		case rows[i].Heading != "":
			row.Put(c.Styles.Muted, " ── "+rows[i].Heading+" ")
		default:
			drawEntry(c, row, rows[i].Hit, i == c.session.Cursor())
		}
	}}
}

func (l *list) move(c *common, by draw.Motion) { c.session.Move(by.By(l.height)) }
func (l *list) wheel(c *common, lines int)     { c.session.Wheel(lines) }

// click selects a row. The selected row is read by another click.
func (l *list) click(c *common, _, y int, again bool) (cmd tea.Cmd, stays bool) {
	if y < 0 || y >= l.height { // on the border
		return nil, false
	}
	isAgain := again && l.top+y == c.session.Cursor()
	if !c.session.Select(l.top+y) || !isAgain {
		return nil, false
	}
	return l.read(c), false
}

// cursor is on the selected row.
func (l *list) cursor(c *common) (x, y int, ok bool) {
	return 0, c.session.Cursor() - l.top, c.session.Selected() != nil
}

// title says what the list is: above all, whether it is what was asked for.
func (l *list) title(c *common) string {
	switch c.session.Tier() {
	case catalog.ByFuzzy:
		return "Nothing fits. Near matches"
	case catalog.Suggestion:
		return "Unknown code. Did you mean"
	default:
		return "Codes"
	}
}

// The columns of a row of the list.
const (
	codeColumn = 1
	markColumn = 7  // of the category
	wordCells  = 12 // of its word
	wordsFrom  = 44 // cells of a row that has room for that
	shortFrom  = 64 // and for the names of products as on a tab
	shortCells = 9
	tinyCells  = 4
)

// cellsOf is how wide the list is in which no text is cut, as far as that is less than
// enough: with that no row matters any more, of which there may be very many.
func cellsOf(rows []model.Row, enough int) int {
	const lead = markColumn + 2 + wordCells + 2 + shortCells + 2
	widest := 0
	for i := 0; i < len(rows) && widest < enough; i++ {
		if rows[i].Heading == "" {
			words, _ := rowText(rows[i].Hit)
			widest = max(widest, lead+draw.Cells(words))
		}
	}
	return widest
}

// drawEntry draws a row of the list: whether it is selected, the code, whether it is
// marked, the category, the product if that is not clear from the tab, and of the text
// what tells it from others.
//
//	▌0812* ~ Provisional  Biometric  Machine Judgement - Pure Provisional
func drawEntry(c *common, row *draw.Row, h catalog.Hit, isSelected bool) {
	e, s, cells := h.Entry, c.Styles, row.Free()
	if isSelected {
		row.Back = s.Selection
		row.Put(s.Bar, "▌")
	}
	code, found := codeCell(h)
	row.Skip(codeColumn).PutKept(s, s.Strong, code, 0, row.Free(), found)
	if c.session.IsMarked(e) {
		row.Put(s.Notice, "*")
	}
	row.Skip(markColumn).Put(s.Category[e.Category], e.Category.Mark()).Skip(markColumn + 2)
	gap := 1
	if cells >= shortFrom {
		gap = 2
	}
	if cells >= wordsFrom {
		row.Put(s.Category[e.Category], e.Word()).Skip(markColumn + 2 + wordCells + gap)
	}
	if p := c.session.Product(); e.Digits() != "" && (p == nil || !e.Is(p)) {
		name, column := e.Product.Tiny, row.Column()+tinyCells
		if cells >= shortFrom {
			name, column = e.Product.Short, row.Column()+shortCells
		}
		row.Put(s.Muted, name).Skip(column + gap)
	}
	drawHeadline(c, row, h, isSelected)
}

// drawHeadline draws the text of a row in the room that is left, which a deprecated one
// shares with that word.
func drawHeadline(c *common, row *draw.Row, h catalog.Hit, isSelected bool) {
	const least = 20 // cells of the text, if there is to be a word beside it
	e, style, room, note := h.Entry, c.Styles.Text, row.Free(), ""
	switch {
	case e.Deprecated || e.Retired():
		style = c.Styles.Muted
	case isSelected:
		style = c.Styles.Strong
	}
	if word := " (deprecated)"; e.Deprecated && room >= least+len(word) {
		note, room = word, room-len(word)
	}
	words, found := rowText(h)
	row.PutKept(c.Styles, style, words, c.session.Catalog().Apart(e.Text), room, found)
	row.Put(c.Styles.Muted, note)
}

// codeCell is the code in its column, which has room for four digits, and what of it
// matches. The words of version 3 have no room there: they begin the text, and the
// product is in their place.
//
//	0812   ~ Provisional  Biometric  Machine Judgement - Pure Provisional
//	413    - Error        V3         HTTP 413: the request is too large
//	V3     - Reason       spoof_detected: The check detected a spoof
func codeCell(h catalog.Hit) (code string, found []catalog.Span) {
	code = h.Entry.Digits()
	if code == "" {
		return h.Entry.Product.Tiny, nil
	}
	before := len(h.Entry.Code) - len(code)
	for _, s := range h.Code() {
		found = append(found, catalog.Span{From: max(s.From-before, 0), To: max(s.To-before, 0)})
	}
	return code, found
}

// rowText is the text of a row, and what of it matches.
func rowText(h catalog.Hit) (words string, found []catalog.Span) {
	if h.Entry.Digits() == "" {
		return h.Entry.Code + ": " + h.Entry.Headline(), h.Code()
	}
	return h.Entry.Headline(), h.Text()
}

// The keys of the list.

func (l *list) read(c *common) tea.Cmd {
	c.At = atDetail
	return c.visited()
}

func (l *list) toggleMark(c *common) tea.Cmd {
	c.opened()
	c.session.ToggleMark()
	n := len(c.session.Marked())
	switch isMarked := c.session.IsMarked(c.session.Selected()); {
	case n == 0:
		c.SetStatus("Nothing is marked.")
	case !isMarked:
		c.SetStatus("%s still marked.", text.Count(n, "entry", "entries"))
	case n == 1:
		c.SetStatus("1 entry marked: %s copies it.", c.KeyOf("copy"))
	default:
		key := c.KeyOf("copy")
		c.SetStatusForms(fmt.Sprintf("%d entries marked: %s copies them together.", n, key),
			fmt.Sprintf("%d marked: %s copies them together.", n, key), fmt.Sprintf("%d marked: %s copies.", n, key))
	}
	return nil
}

func (l *list) togglePin(c *common) tea.Cmd {
	e := c.session.Selected()
	pinned := c.session.TogglePin()
	switch {
	case !pinned:
		c.SetStatus("%s unpinned.", e.Code)
	case c.session.Query() != "" || c.session.IsFiltered():
		c.SetStatus("%s pinned: it is at the top of the list when you aren't searching or filtering.", e.Code)
	default:
		c.SetStatus("%s pinned: it is at the top of the list.", e.Code)
	}
	return c.remember(func(s *state.State) { s.SetPin(e.ID, pinned) })
}

func (l *list) showAll(c *common) tea.Cmd {
	c.session.ShowAll()
	c.SetStatus("All products and categories are shown.")
	return nil
}

// toggleRetired shows the entries that are on no current page, or hides them.
func (l *list) toggleRetired(c *common) tea.Cmd {
	shown := c.session.ToggleRetired()
	switch n := c.session.RetiredRows(); {
	case !shown:
		c.SetStatus("Retired codes are hidden. Their four digits still find them.")
	case n == 0:
		c.SetStatus("There are no retired codes in this list. %s hides them.", c.KeyOf("retired"))
	default:
		c.SetStatus("%s at the end. %s hides them.", text.Count(n, "retired code", "retired codes"), c.KeyOf("retired"))
	}
	return nil
}
