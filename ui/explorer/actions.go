package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/text"
)

// A status is what the status line says.
type status struct {
	said  string   // what just happened, until the next key or click
	short []string // the same in fewer and fewer words, for where there is less room
	aside []string // that a ticket was set aside by the same key, in such forms
}

// setStatus puts words on the status line until the next key. It is one line, whatever
// they quote.
func (s *status) setStatus(format string, args ...any) {
	s.setStatusForms(strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " "))
}

// setStatusForms puts words on it in several lengths, the longest first. That a ticket was
// set aside by the same key is said behind them.
func (s *status) setStatusForms(forms ...string) {
	var all []string
	for _, form := range forms {
		for _, aside := range s.aside {
			all = append(all, strings.TrimSuffix(form, ".")+". "+aside)
		}
	}
	all = append(all, forms...)
	s.said, s.short = all[0], all[1:]
}

// setAsideStatus says that a ticket was set aside, and goes on to say so until the next
// key: in forms that are no beginning of one another, so that none is cut.
func (s *status) setAsideStatus(forms ...string) {
	s.aside = nil
	s.setStatusForms(forms...)
	s.aside = forms[:min(len(forms), 2)]
}

// in is what just happened, in as many words as there is room for. Where the
// fewer words only lack the end of the others, as much of that end as has room is
// said too.
func (s *status) in(room int) string {
	const least = 16 // cells of an end that is worth it
	said := s.said
	for i := 0; i < len(s.short) && draw.Cells(said) > room; i++ {
		if end, isEnd := strings.CutPrefix(said, s.short[i]); isEnd && draw.Cells(s.short[i])+min(least, draw.Cells(end)) <= room {
			return draw.Head(said, room-1) + "…"
		}
		said = s.short[i]
	}
	return sentencesIn(room, said)
}

// sentencesIn are as many whole sentences as there is room for. What comes first
// says what happened, so nothing that matters is cut in the middle.
func sentencesIn(room int, said string) string {
	for draw.Cells(said) > room {
		end := strings.LastIndex(said, ". ")
		if end < 0 {
			break
		}
		said = said[:end+1]
	}
	return said
}

// clearStatus takes away what was said, once somebody does something else.
func (m *explorer) clearStatus() { m.before.said, m.status = m.said, status{} }

// The search.

// openSearch begins another search. The query before it stands there until
// something is typed, or is edited.
func (m *explorer) openSearch(tea.KeyPressMsg) tea.Cmd {
	m.at = atSearch
	m.query.Select()
	return nil
}

// searchDigit starts a code search: the digit replaces the query.
func (m *explorer) searchDigit(k tea.KeyPressMsg) tea.Cmd {
	m.lookUp(k.String()) // a number pad may send no text
	m.at = atSearch
	return nil
}

// lookUp replaces the query and remembers the way back.
func (m *explorer) lookUp(query string) {
	m.query.Set(query)
	m.session.Lookup(m.query.Text())
	if m.query.Text() != query {
		m.setStatus("The text is long: only its beginning is searched.")
	}
}

func (m *explorer) leaveSearch(tea.KeyPressMsg) tea.Cmd {
	m.at = atList
	return nil
}

// keepSearch goes to the list with what was searched, which is then meant.
func (m *explorer) keepSearch(tea.KeyPressMsg) tea.Cmd {
	m.confirm()
	m.at = atList
	return nil
}

// The list.

func (m *explorer) showAll(tea.KeyPressMsg) tea.Cmd {
	m.session.ShowAll()
	m.setStatus("All products and categories are shown.")
	return nil
}

func (m *explorer) read(tea.KeyPressMsg) tea.Cmd {
	m.at = atDetail
	return m.visited()
}

func (m *explorer) toggleMark(tea.KeyPressMsg) tea.Cmd {
	m.opened()
	m.session.ToggleMark()
	n := len(m.session.Marked())
	switch isMarked := m.session.IsMarked(m.session.Selected()); {
	case n == 0:
		m.setStatus("Nothing is marked.")
	case !isMarked:
		m.setStatus("%s still marked.", text.Count(n, "entry", "entries"))
	case n == 1:
		m.setStatus("1 entry marked: %s copies it.", m.keyOf("copy"))
	default:
		key := m.keyOf("copy")
		m.setStatusForms(fmt.Sprintf("%d entries marked: %s copies them together.", n, key),
			fmt.Sprintf("%d marked: %s copies them together.", n, key), fmt.Sprintf("%d marked: %s copies.", n, key))
	}
	return nil
}

// toggleRetired shows the entries that are on no current page, or hides them.
func (m *explorer) toggleRetired(tea.KeyPressMsg) tea.Cmd {
	if m.session.ToggleRetired() {
		m.setStatus("Codes of older pages are shown below all others. %s hides them.", m.keyOf("retired"))
	} else {
		m.setStatus("Codes of older pages are hidden. Their exact digits find them.")
	}
	return nil
}

func (m *explorer) goBack(tea.KeyPressMsg) tea.Cmd {
	m.session.Back()
	m.query.Set(m.session.Query())
	m.at = atList
	return nil
}

// Pop-ups.

func (m *explorer) open(at scope) tea.Cmd {
	next := dialog{from: m.at}
	if m.at&dialogs != 0 {
		next.from = m.dialog.from
	}
	if below := m.dialog; m.at&dialogs != 0 {
		next.under, next.underAt = &below, m.at
	}
	m.at, m.dialog = at, next
	return nil
}

// closeDialog returns to where the pop-up was opened.
func (m *explorer) closeDialog(tea.KeyPressMsg) tea.Cmd {
	if below := m.dialog.under; below != nil {
		m.at, m.dialog = m.dialog.underAt, *below
		return nil
	}
	m.at, m.dialog = m.dialog.from, dialog{}
	if m.at == atGuide { // the window may have another size
		m.scroll.follow = !m.scroll.isLoose
	}
	return nil
}

// The program.

func (m *explorer) redraw(tea.KeyPressMsg) tea.Cmd  { return tea.ClearScreen }
func (m *explorer) suspend(tea.KeyPressMsg) tea.Cmd { return tea.Suspend }

// ordinal says which of how many.
func ordinal(n, of int) string { return fmt.Sprintf("%d of %d", n, of) }
