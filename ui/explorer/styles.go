package explorer

import (
	"image/color"

	"charm.land/lipgloss/v2"

	"smilecodes/catalog"
)

// A palette is the colours for one background. Content stands in the
// terminal's own colour; these are for marks, labels and edges.
type palette struct {
	muted, accent, edge, selection     color.Color
	good, caution, wait, alarm, danger color.Color
}

func newPalette(dark bool) palette {
	pick := lipgloss.LightDark(dark)
	of := func(light, dark string) color.Color { return pick(lipgloss.Color(light), lipgloss.Color(dark)) }
	return palette{
		muted:     of("#57606a", "#a0a9ba"),
		accent:    of("#0550ae", "#7dcfff"),
		edge:      of("#8c959f", "#5d6b8c"),
		selection: of("#dbe7f7", "#2c3a5c"),
		good:      of("#116329", "#9ece6a"),
		caution:   of("#7d4e00", "#e0af68"),
		wait:      of("#0a5a78", "#73daca"),
		alarm:     of("#8f2d85", "#d6a4f5"),
		danger:    of("#a40e26", "#ff8896"),
	}
}

// styles are the roles that a text can have, ready to be written.
type styles struct {
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

func newStyles(dark bool) *styles {
	p := newPalette(dark)
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	in := func(s lipgloss.Style, c color.Color) ink { return newInk(s.Foreground(c)) }
	s := &styles{
		strong:     newInk(bold),
		muted:      in(plain, p.muted),
		match:      in(bold.Underline(true), p.accent),
		key:        in(bold, p.accent),
		edge:       in(plain, p.edge),
		focusEdge:  in(plain, p.accent),
		title:      in(plain, p.muted),
		focusTitle: in(bold, p.accent),
		tab:        in(plain, p.muted),
		activeTab:  in(bold, p.accent),
		selection:  newInk(plain.Background(p.selection)),
		bar:        in(bold, p.accent),
		clash:      in(bold, p.danger),
		notice:     in(bold, p.caution),
		prompt:     in(bold, p.accent),
	}
	for c, hue := range map[catalog.Category]color.Color{
		catalog.Approved:              p.good,
		catalog.ApprovedWithAttention: p.caution,
		catalog.ProvisionallyApproved: p.wait,
		catalog.SuspectedSpoof:        p.alarm,
		catalog.Pending:               p.wait,
		catalog.Inconclusive:          p.caution,
		catalog.Rejected:              p.danger,
		catalog.RerunLater:            p.accent,
		catalog.NoCategory:            p.muted,
	} {
		s.category[c] = in(bold, hue)
	}
	return s
}
