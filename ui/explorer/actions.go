package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/words"
)

// say puts words on the status line until the next key. It is one line, whatever
// they quote.
func (m *explorer) say(format string, args ...any) {
	m.said = strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")
}

// hush takes away what was said, once somebody does something else.
func (m *explorer) hush() { m.before, m.said = m.said, "" }

// The search.

// openSearch begins another search. The query before it stands there until
// something is typed, or is edited.
func (m *explorer) openSearch(tea.KeyPressMsg) tea.Cmd {
	m.at = atSearch
	m.input.at, m.input.isWhole = len(m.input.letters), true
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
	m.input.set(query)
	m.session.Lookup(m.input.text())
	if m.input.text() != query {
		m.say("The text is long: only its beginning is searched.")
	}
}

func (m *explorer) leaveSearch(tea.KeyPressMsg) tea.Cmd {
	m.at = atList
	return nil
}

// The list.

func (m *explorer) showAll(tea.KeyPressMsg) tea.Cmd {
	m.session.ShowAll()
	m.say("All products and categories are shown.")
	return nil
}

func (m *explorer) read(tea.KeyPressMsg) tea.Cmd {
	m.at = atDetail
	return m.visited()
}

func (m *explorer) toggleMark(tea.KeyPressMsg) tea.Cmd {
	m.session.ToggleMark()
	if n := len(m.session.Marked()); n > 0 {
		m.say("%s marked: %s copies them together.", words.Count(n, "entry", "entries"), m.keyOf("copy"))
	} else {
		m.say("Nothing is marked.")
	}
	return nil
}

// toggleRetired shows the entries that are on no current page, or hides them.
func (m *explorer) toggleRetired(tea.KeyPressMsg) tea.Cmd {
	if m.session.ToggleRetired() {
		m.say("Codes of older pages are shown below all others. %s hides them.", m.keyOf("retired"))
	} else {
		m.say("Codes of older pages are hidden. Their exact digits find them.")
	}
	return nil
}

func (m *explorer) goBack(tea.KeyPressMsg) tea.Cmd {
	m.session.Back()
	m.input.set(m.session.Query())
	m.at = atList
	return nil
}

// Pop-ups.

func (m *explorer) open(at place) tea.Cmd {
	next := popup{from: m.at}
	if m.at&popups != 0 {
		next.from = m.popup.from
	}
	if below := m.popup; m.at&popups != 0 {
		next.under, next.underAt = &below, m.at
	}
	m.at, m.popup = at, next
	return nil
}

// closePopup returns to where the pop-up was opened.
func (m *explorer) closePopup(tea.KeyPressMsg) tea.Cmd {
	if below := m.popup.under; below != nil {
		m.at, m.popup = m.popup.underAt, *below
		return nil
	}
	m.at, m.popup = m.popup.from, popup{}
	if m.at == atGuide { // the window may have another size
		m.reading.follow = !m.reading.isLoose
	}
	return nil
}

// The program.

func (m *explorer) redraw(tea.KeyPressMsg) tea.Cmd  { return tea.ClearScreen }
func (m *explorer) suspend(tea.KeyPressMsg) tea.Cmd { return tea.Suspend }

// ordinal says which of how many.
func ordinal(n, of int) string { return fmt.Sprintf("%d of %d", n, of) }
