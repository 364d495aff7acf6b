package explorer

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// countColours asks how many colours there are, if that is not known.
func (m *explorer) countColours() tea.Cmd {
	if m.options.Colours == nil {
		return nil
	}
	return func() tea.Msg { return countedMsg(m.options.Colours()) }
}

// A countedMsg is how many colours there are, from who knows.
type countedMsg colorprofile.Profile

// counted tells the renderer how many colours there are.
func (m *explorer) counted(c countedMsg) tea.Cmd {
	k := m.styles.Theme
	k.Counted = colorprofile.Profile(c)
	m.styles = m.styles.With(k)
	return func() tea.Msg { return tea.ColorProfileMsg{Profile: k.Counted} }
}

// recolour draws with so many colours. What the renderer took at the start to be
// so many may come late, and fewer than were counted are told it again. If there are more than was thought, all is
// drawn again: the renderer takes what is on the screen for what it would be now.
func (m *explorer) recolour(p colorprofile.Profile) tea.Cmd {
	more := p > m.styles.Theme.Profile
	m.styles = m.styles.With(m.styles.Theme.With(p))
	switch {
	case p < m.styles.Theme.Counted:
		return m.counted(countedMsg(m.styles.Theme.Counted))
	case more:
		return tea.ClearScreen
	}
	return nil
}
