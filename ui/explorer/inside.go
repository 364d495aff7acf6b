package explorer

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
)

// The explorer inside another screen: that one tells it what to show, and Esc leads back
// to it. What was marked, ticked and noted stays in hand meanwhile.

// An OpenMsg shows what entries mean: the answer of one, and a comparison of several.
type OpenMsg struct{ Entries []*catalog.Entry }

// A LeftMsg says that Esc was pressed where nothing is left to go back from.
type LeftMsg struct{}

func left() tea.Msg { return LeftMsg{} }

// openInside begins with entries, whatever was searched before.
func (m *explorer) openInside(entries []*catalog.Entry) tea.Cmd {
	m.dialogs.closeAll(&m.common)
	m.session.ShowAll()
	m.session.Search("")
	m.at, m.home = atDetail, entries[0]
	if len(entries) == 1 {
		m.session.Open(m.home)
		return m.visited()
	}
	m.session.Propose(m.home)
	return tea.Batch(m.visited(), m.dialogs.compare(&m.common, model.NewComparison(slices.Clone(entries)), nil))
}

// isHome reports whether the answer is shown with which another screen opened this one.
func (m *explorer) isHome() bool {
	return m.home != nil && m.at == atDetail && m.session.Selected() == m.home && m.session.Query() == "" && !m.session.IsFiltered()
}

// Unsent says which steps and notes an explorer holds that were not copied; empty if it
// holds none.
func Unsent(m tea.Model) string {
	e, ok := m.(explorer)
	if !ok {
		return ""
	}
	if tried := e.session.Unsent(); !tried.IsEmpty() {
		return tried.Sentence()
	}
	return ""
}
