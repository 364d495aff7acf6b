package theme

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// A CountedMsg is how many colours there are, from who knows.
type CountedMsg colorprofile.Profile

// Count asks how many colours there are; nil where nobody knows better than the
// renderer.
func Count(colours func() colorprofile.Profile) tea.Cmd {
	if colours == nil {
		return nil
	}
	return func() tea.Msg { return CountedMsg(colours()) }
}

// Counted is the roles where so many colours were counted, and tells the renderer.
func (s *Styles) Counted(c CountedMsg) (*Styles, tea.Cmd) {
	k := s.Theme
	k.Counted = colorprofile.Profile(c)
	return s.With(k), func() tea.Msg { return tea.ColorProfileMsg{Profile: k.Counted} }
}

// Recoloured is the roles with so many colours. What the renderer took at the start
// to be so many may come late, and if they are fewer than were counted, it is told
// these again. If there are more than was thought, all is drawn again: the renderer
// takes what is on the screen for what it would be now.
func (s *Styles) Recoloured(p colorprofile.Profile) (*Styles, tea.Cmd) {
	more := p > s.Theme.Profile
	s = s.With(s.Theme.With(p))
	switch {
	case p < s.Theme.Counted:
		return s.Counted(CountedMsg(s.Theme.Counted))
	case more:
		return s, tea.ClearScreen
	}
	return s, nil
}
