package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
)

// A search is the line in which codes and words are typed. It always says what
// the session searches.
type search struct{ input.Line }

// follow says what the session searches.
func (s *search) follow(session *model.Session) {
	if s.Text() != session.Query() {
		s.Set(session.Query())
	}
}

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
		c.SetStatus("The text is long: only its beginning is searched.")
	}
}

func (s *search) leave(c *common) tea.Cmd {
	c.at = atList
	return nil
}

// keep goes to the list with what was searched, which is then meant.
func (s *search) keep(c *common) tea.Cmd {
	c.confirm()
	c.session.Settle()
	c.at = atList
	return nil
}

func (s *search) back(c *common) tea.Cmd {
	c.session.Back()
	c.at = atList
	return nil
}

// draw draws the query, the category filter and the counts. It also says in which
// column the cursor is while the search has the keys.
func (s *search) draw(c *common, b *draw.Buffer, l layout) (cursor int) {
	chips := c.chips(l)
	row := b.Open(l.search.W - chips.Width())
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
	chips.Draw(b)
	return cursor
}

// chips are the right end of the search row.
func (c *common) chips(l layout) bar.Chips {
	return bar.NewChips(bar.Filters{
		Session: &c.session, Styles: c.styles, Width: l.search.W, Held: c.heldAt(l.search.W),
		Opens: c.keyOf("filter"), Clears: c.keyOf("all") + " clears", IsTabless: l.tabs.IsEmpty(),
	})
}
