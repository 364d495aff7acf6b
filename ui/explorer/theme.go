package explorer

import (
	"image/color"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/ui/settings"
)

// A ground is what the terminal's background is known to be.
type ground uint8

const (
	unknownGround ground = iota // no answer came, or none yet: drawn as dark
	darkGround
	lightGround
)

// A look is all that decides how things are painted: what the person chose, and
// what is known of the terminal.
type look struct {
	theme   settings.Theme
	ascii   bool
	profile colorprofile.Profile
	counted colorprofile.Profile // 0 if nobody was asked how many colours there are, or has answered yet
	ground  ground
}

// newLook is the look before the terminal has told anything.
func newLook(s settings.Settings) look {
	k := look{theme: s.Theme, ascii: s.ASCII, profile: colorprofile.TrueColor}
	switch s.Theme {
	case settings.Dark:
		k.ground = darkGround
	case settings.Light:
		k.ground = lightGround
	}
	return k
}

// follows reports whether the theme is one for either background.
func (k look) follows() bool {
	switch k.theme {
	case settings.Dark, settings.Light, settings.NoColour:
		return false
	}
	return true
}

// ask asks the terminal for its background, if that matters.
func (k look) ask() tea.Cmd {
	if !k.follows() {
		return nil
	}
	return tea.RequestBackgroundColor
}

// on is the look on a background that the terminal has told.
func (k look) on(dark bool) look {
	switch {
	case !k.follows():
	case dark:
		k.ground = darkGround
	default:
		k.ground = lightGround
	}
	return k
}

// with is the look in a terminal with so many colours.
func (k look) with(p colorprofile.Profile) look {
	k.profile = p
	return k
}

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
	k := m.styles.look
	k.counted = colorprofile.Profile(c)
	m.styles = m.styles.as(k)
	return func() tea.Msg { return tea.ColorProfileMsg{Profile: k.counted} }
}

// recolour draws with so many colours. What the renderer took at the start to be
// so many may come late, and fewer than were counted are told it again. If there are more than was thought, all is
// drawn again: the renderer takes what is on the screen for what it would be now.
func (m *explorer) recolour(p colorprofile.Profile) tea.Cmd {
	more := p > m.styles.look.profile
	m.styles = m.styles.as(m.styles.look.with(p))
	switch {
	case p < m.styles.look.counted:
		return m.counted(countedMsg(m.styles.look.counted))
	case more:
		return tea.ClearScreen
	}
	return nil
}

// A palette is the colours of a look. Content stands in the terminal's own
// colour, or with high contrast in black or white; the others are for marks,
// labels and edges. What has no colour here is told by bold, underline and
// reverse alone.
type palette struct {
	text, muted, accent, edge, selection color.Color
	good, caution, wait, alarm, danger   color.Color
}

// palette chooses the colours. Where there are only 16, the theme's own would
// be replaced by whatever is next to them, so those are chosen by themselves.
func (k look) palette() palette {
	switch {
	case k.theme == settings.NoColour, k.profile <= colorprofile.ASCII:
		return palette{}
	case k.profile == colorprofile.ANSI:
		return k.sixteen()
	}
	pick := lipgloss.LightDark(k.ground != lightGround)
	of := func(light, dark string) color.Color { return pick(lipgloss.Color(light), lipgloss.Color(dark)) }
	p := k.hues(of)
	if k.ground == unknownGround {
		p.text = nil // white would vanish if the ground is a light one
	}
	if k.profile == colorprofile.ANSI256 && p.selection != nil {
		p.selection = of("254", "17") // what is next to ours is too near to the text
	}
	return p
}

// hues are the colours of the theme.
func (k look) hues(of hue) palette {
	switch k.theme {
	case settings.HighContrast:
		return highContrast(of)
	case settings.ColourBlind:
		return colourBlind(of)
	}
	return usual(of)
}

// A hue is a colour for a light ground and one for a dark ground.
type hue = func(light, dark string) color.Color

// usual is the colours of most themes. Those that are all over the screen have
// numbers, which are half as long to send.
func usual(of hue) palette {
	return palette{
		muted:     of("59", "146"),
		accent:    of("25", "117"),
		edge:      of("246", "60"),
		selection: of("#dbe7f7", "#2c3a5c"),
		good:      of("#116329", "#9ece6a"),
		caution:   of("#7d4e00", "#e0af68"),
		wait:      of("#0a5a78", "#73daca"),
		alarm:     of("#8f2d85", "#d6a4f5"),
		danger:    of("#a40e26", "#ff8896"),
	}
}

// highContrast is black and white with few strong colours. The selected row is
// reversed: that is the most there can be.
func highContrast(of hue) palette {
	return palette{
		text:    of("#000000", "#ffffff"),
		accent:  of("#00209f", "#00ffff"),
		edge:    of("#404040", "#c8c8c8"),
		good:    of("#004a1c", "#5cff8f"),
		caution: of("#452c00", "#ffdf3d"),
		wait:    of("#002b5c", "#8fe3ff"),
		alarm:   of("#660066", "#ffb8ff"),
		danger:  of("#8a0012", "#ff9e9e"),
	}
}

// colourBlind goes from blue for good to orange for bad, and each of these is
// also lighter than the next: they differ without red and green, without blue
// and yellow, and as greys.
func colourBlind(of hue) palette {
	p := usual(of)
	p.accent, p.selection = of("#5a2ca0", "#c3b1ff"), of("#e4ebf5", "#26324a")
	p.good, p.caution = of("#0646b0", "#66b6ff"), of("#7e6400", "#fff0a0")
	p.wait, p.alarm = of("#2a0a5e", "#b5e3d8"), of("#8a1f6a", "#f2a7dd")
	p.danger = of("#6b1a00", "#ff7033")
	return p
}

// sixteen are the hues for terminals with 16 colours. What these look like is
// the terminal's to say. Green, yellow and the cyans are bright enough on the dark
// grounds of all common ones; on light grounds no hue is dark enough. A ground
// that is not known may be light.
func (k look) sixteen() palette {
	isUsual := k.theme == settings.Auto || k.theme == settings.Dark
	if !isUsual || k.ground != darkGround {
		return palette{}
	}
	return palette{
		accent: lipgloss.BrightCyan, good: lipgloss.Green,
		caution: lipgloss.Yellow, wait: lipgloss.Cyan,
	}
}
