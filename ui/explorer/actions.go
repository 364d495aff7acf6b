package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
)

// say puts words on the status line until the next key.
func (m *explorer) say(format string, args ...any) { m.said = fmt.Sprintf(format, args...) }

// nothing answers keys that need an entry where there is none.
func (m *explorer) nothing() tea.Cmd {
	m.say("No entry is selected.")
	return nil
}

// The search.

func (m *explorer) openSearch(tea.KeyPressMsg) tea.Cmd {
	m.at = atSearch
	m.input.CursorEnd()
	return m.input.Focus()
}

// searchDigit starts a code search: the digit replaces the query.
func (m *explorer) searchDigit(k tea.KeyPressMsg) tea.Cmd {
	m.lookUp(k.Text)
	return m.openSearch(k)
}

// lookUp replaces the query and remembers the way back.
func (m *explorer) lookUp(query string) {
	m.input.SetValue(query)
	m.input.CursorEnd()
	m.session.Lookup(m.input.Value())
	if m.input.Value() != query {
		m.say("The text is long: only its beginning is searched.")
	}
}

func (m *explorer) leaveSearch(tea.KeyPressMsg) tea.Cmd {
	m.input.Blur()
	m.at = atList
	return nil
}

func (m *explorer) moveWhileSearching(k tea.KeyPressMsg) tea.Cmd {
	m.session.Move(m.distance(k, m.listHeight()))
	return nil
}

// The list.

func (m *explorer) turnProduct(k tea.KeyPressMsg) tea.Cmd {
	n := 1
	if s := k.String(); s == "left" || s == "h" {
		n = -1
	}
	m.session.NextProduct(n)
	return nil
}

func (m *explorer) showAll(tea.KeyPressMsg) tea.Cmd {
	if m.session.IsFiltered() {
		m.session.ShowAll()
		m.say("All products and categories are shown.")
	}
	return nil
}

func (m *explorer) read(tea.KeyPressMsg) tea.Cmd {
	if m.session.Selected() != nil {
		m.session.Visit()
		m.at = atDetail
	}
	return nil
}

func (m *explorer) toggleMark(tea.KeyPressMsg) tea.Cmd {
	if m.session.Selected() == nil {
		return m.nothing()
	}
	m.session.ToggleMark()
	if n := len(m.session.Marked()); n > 0 {
		m.say("%s marked: c copies them together.", count(n, "entry", "entries"))
	} else {
		m.say("Nothing is marked.")
	}
	return nil
}

func (m *explorer) togglePin(tea.KeyPressMsg) tea.Cmd {
	switch e := m.session.Selected(); {
	case e == nil:
		m.nothing()
	case m.session.TogglePin():
		m.say("%s pinned: it stands above the list until you quit.", e.Code)
	default:
		m.say("%s unpinned.", e.Code)
	}
	return nil
}

func (m *explorer) goBack(tea.KeyPressMsg) tea.Cmd {
	if !m.session.Back() {
		m.say("There is nowhere to go back to.")
		return nil
	}
	m.input.SetValue(m.session.Query())
	m.at = atList
	return nil
}

// Pop-ups.

func (m *explorer) open(at place) tea.Cmd {
	next := popup{from: m.at}
	if m.at&popups != 0 {
		next.from = m.popup.from
	}
	if below := m.popup; m.at&(atJob|atCopyAs) != 0 {
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
	return nil
}

func (m *explorer) openFilter(tea.KeyPressMsg) tea.Cmd { return m.open(atFilter) }
func (m *explorer) openHelp(tea.KeyPressMsg) tea.Cmd   { return m.open(atHelp) }

func (m *explorer) openCompare(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	if e == nil {
		return m.nothing()
	}
	m.open(atCompare)
	for i, o := range m.comparison().Entries {
		if o == e {
			m.popup.cursor = i
		}
	}
	m.showChoice()
	return nil
}

func (m *explorer) comparison() model.Comparison {
	return model.Compare(m.session.Catalog(), m.session.Selected())
}

// openMeaning goes to the chosen meaning; Ctrl+O leads back.
func (m *explorer) openMeaning(k tea.KeyPressMsg) tea.Cmd {
	e := m.comparison().Entries[m.popup.cursor]
	m.closePopup(k)
	if e != m.session.Selected() {
		m.session.Open(e)
		m.input.SetValue(m.session.Query())
	}
	m.session.Visit()
	return nil
}

func (m *explorer) toggleCategory(tea.KeyPressMsg) tea.Cmd {
	m.session.ToggleCategory(catalog.Categories()[m.popup.cursor])
	return nil
}

func (m *explorer) moveInPopup(k tea.KeyPressMsg) tea.Cmd {
	n := m.distance(k, m.layout().body.h-2)
	step := n == 1 || n == -1
	switch {
	case m.at == atFilter, step && m.choices() > 0:
		m.popup.cursor += n
		m.showChoice()
	case m.at == atText:
		m.popup.top += m.distance(k, m.height)
	default:
		m.popup.top += n
	}
	return nil
}

// The program.

func (m *explorer) quit(tea.KeyPressMsg) tea.Cmd    { return tea.Quit }
func (m *explorer) redraw(tea.KeyPressMsg) tea.Cmd  { return tea.ClearScreen }
func (m *explorer) suspend(tea.KeyPressMsg) tea.Cmd { return tea.Suspend }

// count puts a number before the right form of a noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
