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

// Counted is the roles for the number of colours that was counted, and tells the
// renderer.
func (s *Styles) Counted(c CountedMsg) (*Styles, tea.Cmd) {
	k := s.Theme
	k.Counted = colorprofile.Profile(c)
	return s.With(k), func() tea.Msg { return tea.ColorProfileMsg{Profile: k.Counted} }
}

// Recoloured is the roles for a new number of colours. The renderer's own first
// guess may come late. If it is lower than the number counted, the renderer is told
// that number again. If there are more colours than before, everything is drawn
// again, because the renderer thinks the screen already has them.
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
