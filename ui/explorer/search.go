package explorer

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/safe"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
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

// open begins another search. The query before it stays until something is typed, and
// can be edited.
func (s *search) open(c *common) tea.Cmd {
	c.At = atSearch
	s.Select()
	return nil
}

// digit starts a code search: the digit replaces the query.
func (s *search) digit(c *common, k tea.KeyPressMsg) tea.Cmd {
	s.lookUp(c, k.String()) // a number pad may send no text
	c.At = atSearch
	return nil
}

// lookUp replaces the query and remembers the way back.
func (s *search) lookUp(c *common, query string) {
	s.Set(query)
	c.session.Lookup(s.Text())
	if s.Text() != query {
		c.SetStatus("The text is long, so only its beginning is searched.")
	}
}

func (s *search) leave(c *common) tea.Cmd {
	c.At = atList
	return nil
}

// keep goes to the list with what was searched, which is then meant.
func (s *search) keep(c *common) tea.Cmd {
	c.confirm()
	c.session.Settle()
	c.At = atList
	return nil
}

func (s *search) back(c *common) tea.Cmd {
	c.session.Back()
	c.At = atList
	return nil
}

// draw draws the query, the category filter and the counts. It also says in which
// column the cursor is while the search has the keys.
func (s *search) draw(c *common, b *draw.Buffer, l layout) (cursor int) {
	chips := c.chips(l)
	row := b.Open(l.search.W - chips.Width())
	isTyped := c.At == atSearch
	slash := c.Styles.Muted
	if isTyped {
		slash = c.Styles.Prompt
	}
	row.Put(slash, " / ")
	query, before := s.Shown(row.Free() - 1)
	cursor = row.Column() + before
	switch {
	case query != "" && isTyped && s.IsSelected():
		row.Back = c.Styles.Selection
		row.Put(c.Styles.Strong, query)
		row.Back = theme.Style{}
	case query != "":
		row.Put(c.Styles.Strong, query)
	case isTyped:
		row.Put(c.Styles.Muted, "a code, or words")
	default:
		row.Put(c.Styles.Muted, "press ").Put(c.Styles.Muted, c.KeyOf("search")).Put(c.Styles.Muted, " or a digit to search")
	}
	_ = row.String()
	chips.Draw(b)
	return cursor
}

// chips are the right end of the search row.
func (c *common) chips(l layout) bar.Chips {
	f := bar.Filters{
		Session: &c.session, Styles: c.Styles, Width: l.search.W, Held: c.heldAt(l.search.W), IsTabless: l.tabs.IsEmpty(),
	}
	if c.At != atSearch { // where they are text
		f.Opens, f.Clears = c.KeyOf("filter")+" ", c.KeyOf("all")+" clears"
	}
	return bar.NewChips(f)
}

// pastedMsg is what the clipboard held, or why it cannot be read.
type pastedMsg struct {
	text string
	err  error
}

// pasteClipboard reads the clipboard, where the program can.
func (c *common) pasteClipboard() tea.Cmd {
	way := c.options.Out
	return func() tea.Msg {
		text, err := way.Paste()
		return pastedMsg{text, err}
	}
}

func (o *overlay) pasted(c *common, p pastedMsg) {
	if p.err != nil {
		c.SetStatus("%v. Paste the job result with the terminal's own key.", p.err)
		return
	}
	switch d, ok := c.jobIn(p.text); {
	case ok && c.At&typing != 0: // the clipboard was slow, and what is typed is still of the ticket in hand
		o.hold(c, &d)
		return
	case ok:
		o.newJob(c, &d)
		return
	}
	c.SetStatus("There is no job result in the clipboard. You can paste a short text into the search.")
}

// takePaste takes a paste, which ends once it is seen.
func (m *explorer) takePaste(content string) {
	m.touched()
	m.paste(content)
	m.last.paste = m.options.Now()
}

// paste takes text from outside. If a code is in it by its name, it is a job result,
// however short; else it is something to search, if it is short. The text is not kept.
//
//	ResultCode: 0812        a job result
//	RC 0812                 a search
//	a mail with 0812 in it  a search for 0812, which says that no job result was found
func (m *explorer) paste(content string) {
	if m.At&typing&^atSearch != 0 { // there a paste is text
		m.edit(func(f *input.Line) { f.Insert(inOneLine(content)) })
		return
	}
	switch d, ok := m.jobIn(content); {
	case ok:
		m.dialogs.newJob(&m.common, &d)
	case !isQuery(content) || d.Listed > 0:
		m.searchCodes(content, d.WhyNone())
	case m.At == atSearch:
		m.edit(func(f *input.Line) { f.Insert(inOneLine(content)) })
	case inOneLine(content) != "":
		m.search(inOneLine(content))
	}
}

func inOneLine(content string) string { return strings.Join(strings.Fields(safe.Text(content)), " ") }

// isQuery reports whether a paste is short enough to be searched. JSON isn't a query.
func isQuery(content string) bool {
	const longest = 200 // characters
	return utf8.RuneCountInString(content) <= longest && !strings.Contains(content, "{")
}

// searchCodes searches the codes of the catalogue that are in a text, and says why it
// isn't a job result.
func (m *explorer) searchCodes(text, why string) {
	var codes []string
	for _, code := range regexp.MustCompile(`\b[0-9]{4}\b`).FindAllString(text, -1) {
		if len(m.session.Catalog().Code(code)) > 0 && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	if len(codes) == 0 {
		m.SetStatus("%s", why)
		return
	}
	m.search(strings.Join(codes, " "))
	m.SetStatus("%s These are the codes in it.", why)
}

// jobIn decodes a text from outside, and reports whether a job result is in it.
func (c *common) jobIn(content string) (d job.Decoded, ok bool) {
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(content)
	d = job.Decode(c.session.Catalog(), []byte(lines), c.options.Decoding(job.PasteMost))
	return d, len(d.Results) > 0
}

// search looks a text up from wherever one is.
func (m *explorer) search(text string) {
	m.dialogs.Stack = dialog.Stack{}
	m.query.lookUp(&m.common, text)
	m.At = atSearch
}
