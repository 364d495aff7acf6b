package explorer

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
)

// styles are the roles that a text can have, ready to be written, in a look.
type styles struct {
	look look

	text, strong, muted   ink
	match                 ink // letters that a search found
	key                   ink // a key in a hint
	edge, focusEdge       ink
	title, focusTitle     ink
	tab, activeTab        ink
	selection             ink // under the selected row
	bar                   ink // at its beginning
	clash, notice, prompt ink

	category [catalog.NoCategory + 1]ink
}

func newStyles(k look) *styles {
	p := k.palette()
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	s := &styles{
		look:       k,
		text:       in(plain, p.text),
		strong:     in(bold, p.text),
		muted:      in(plain, p.muted, p.text),
		match:      in(bold.Underline(true), p.accent),
		key:        in(bold, p.accent),
		edge:       in(plain, p.edge),
		focusEdge:  in(plain, p.accent),
		title:      in(plain, p.muted, p.text),
		focusTitle: loud(p.accent),
		tab:        in(plain, p.muted, p.text),
		activeTab:  loud(p.accent),
		selection:  p.under(),
		bar:        in(bold, p.accent),
		clash:      loud(p.danger),
		notice:     in(bold, p.caution),
		prompt:     in(bold, p.accent),
	}
	for c, hue := range p.categories() {
		s.category[c] = in(bold, hue, p.text)
	}
	return s
}

// as is the roles in another look, which often is the same.
func (s *styles) as(k look) *styles {
	if k == s.look {
		return s
	}
	return newStyles(k)
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
// it stands in the terminal's own. The dark half of 16 colours is never bold:
// some terminals draw that in the bright half, which may be too faint.
func in(s lipgloss.Style, colours ...color.Color) ink {
	for _, c := range colours {
		if basic, ok := c.(ansi.BasicColor); ok && basic < ansi.BrightBlack {
			s = s.UnsetBold()
		}
		if c != nil {
			return newInk(s.Foreground(c))
		}
	}
	return newInk(s)
}

// loud is what must be seen at once: bold in its colour, or reversed.
func loud(c color.Color) ink {
	bold := lipgloss.NewStyle().Bold(true)
	if c == nil {
		return newInk(bold.Reverse(true))
	}
	return in(bold, c)
}

// under is the ground of the selected row. Reversed, the row is in one colour:
// each hue would become a patch of its own.
func (p palette) under() ink {
	if p.selection != nil {
		return newInk(lipgloss.NewStyle().Background(p.selection))
	}
	k := in(lipgloss.NewStyle().Reverse(true), p.text)
	k.over = k.on
	if p.text == nil {
		k.over += ansi.Style{}.ForegroundColor(nil).String()
	}
	return k
}
