package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/model"
)

// Styles are the roles that a text can have, ready to be written, in a theme.
type Styles struct {
	Theme Theme

	Text, Strong, Muted   Style
	Match                 Style // letters that a search found
	Key                   Style // a key in a hint
	Edge, FocusEdge       Style
	Title, FocusTitle     Style
	Tab, ActiveTab        Style
	Selection             Style // under the selected row
	Bar                   Style // at its beginning
	Clash, Notice, Prompt Style
	Success               Style

	Category [catalog.NoCategory + 1]Style
}

// NewStyles are the roles in a theme.
func NewStyles(k Theme) *Styles {
	p := k.palette()
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	s := &Styles{
		Theme:      k,
		Text:       in(plain, p.text),
		Strong:     in(bold, p.text),
		Muted:      in(plain, p.muted, p.text),
		Match:      in(bold.Underline(true), p.accent),
		Key:        in(bold, p.accent),
		Edge:       in(plain, p.edge),
		FocusEdge:  in(plain, p.accent),
		Title:      in(plain, p.muted, p.text),
		FocusTitle: loud(p.accent),
		Tab:        in(plain, p.muted, p.text),
		ActiveTab:  loud(p.accent),
		Selection:  p.under(),
		Bar:        in(bold, p.accent),
		Clash:      loud(p.danger),
		Notice:     in(bold, p.caution),
		Prompt:     in(bold, p.accent),
		Success:    in(bold, p.good, p.text),
	}
	for c, hue := range p.categories() {
		s.Category[c] = in(bold, hue, p.text)
	}
	return s
}

// Role is the style of a block of a page. A verdict has that of its category.
func (s *Styles) Role(r model.Role) Style {
	switch r {
	case model.Danger:
		return s.Clash
	case model.Strong, model.Title, model.Loud:
		return s.Strong
	case model.Caution:
		return s.Notice
	case model.Muted:
		return s.Muted
	}
	return s.Text
}

// With is the roles in another theme, which often is the same.
func (s *Styles) With(k Theme) *Styles {
	if k == s.Theme {
		return s
	}
	return NewStyles(k)
}

// categories are the hues of the categories. The mark and the word of each say
// the same.
func (p palette) categories() [catalog.NoCategory + 1]color.Color {
	return [...]color.Color{
		catalog.Approved:              p.good,
		catalog.ApprovedWithAttention: p.caution,
		catalog.ProvisionallyApproved: p.wait,
		catalog.SuspectedSpoof:        p.alarm,
		catalog.Pending:               p.wait,
		catalog.Inconclusive:          p.caution,
		catalog.Rejected:              p.danger,
		catalog.RerunLater:            p.accent,
		catalog.NoCategory:            p.muted,
	}
}

// in is a style in the first of the colours that the palette has; without any
// it has the terminal's own. The dark half of 16 colours is never bold:
// some terminals draw that in the bright half, which may be too faint.
func in(s lipgloss.Style, colours ...color.Color) Style {
	for _, c := range colours {
		if basic, ok := c.(ansi.BasicColor); ok && basic < ansi.BrightBlack {
			s = s.UnsetBold()
		}
		if c != nil {
			return NewStyle(s.Foreground(c))
		}
	}
	return NewStyle(s)
}

// loud is what must be seen at once: bold in its colour, or reversed.
func loud(c color.Color) Style {
	bold := lipgloss.NewStyle().Bold(true)
	if c == nil {
		return NewStyle(bold.Reverse(true))
	}
	return in(bold, c)
}

// under is the background of the selected row. Reversed, the row is in one colour:
// each hue would become a patch of its own.
func (p palette) under() Style {
	if p.selection != nil {
		return NewStyle(lipgloss.NewStyle().Background(p.selection))
	}
	k := in(lipgloss.NewStyle().Reverse(true), p.text)
	k.Over = k.On
	if p.text == nil {
		k.Over += ansi.Style{}.ForegroundColor(nil).String()
	}
	return k
}
