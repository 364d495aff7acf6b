package explorer

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
)

// The explorer inside another screen: that one tells it what to show, and Esc leads back
// to it. What was marked, ticked and noted stays in hand meanwhile.

// An OpenMsg shows what entries mean: the answer of one, a comparison of several and,
// without any, the answer to an unknown code.
type OpenMsg struct {
	Code    string
	Entries []*catalog.Entry
}

// A home is what another screen opened the explorer with.
type home struct {
	isSet bool
	code  string // searched; empty where an entry is shown
	entry *catalog.Entry
}

// A LeftMsg says that Esc was pressed where nothing is left to go back from.
type LeftMsg struct{}

func left() tea.Msg { return LeftMsg{} }

// openInside begins with what it is told, whatever was searched before.
func (m *explorer) openInside(o OpenMsg) tea.Cmd {
	m.dialogs.closeAll(&m.common)
	m.session.ShowAll()
	m.session.Search("")
	m.At, m.home = atDetail, home{isSet: true}
	entries := o.Entries
	switch len(entries) {
	case 0:
		m.home.code = o.Code
		m.session.Search(o.Code)
		return nil
	case 1:
		m.home.entry = entries[0]
		m.session.Open(entries[0])
		return m.visited()
	}
	m.home.entry = entries[0]
	m.session.Propose(entries[0])
	return tea.Batch(m.visited(), m.dialogs.compare(&m.common, model.NewComparison(slices.Clone(entries)), nil))
}

// isHome reports whether the answer is shown with which another screen opened this one.
func (m *explorer) isHome() bool {
	s := &m.session
	return m.home.isSet && m.At == atDetail && s.Query() == m.home.code && (s.Query() != "" || s.Selected() == m.home.entry) && !s.IsFiltered()
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
