// Package theme is how things are painted: a palette for what the person chose and
// the terminal can, roles made of it, and styles that are ready to be written.
package theme

import (
	"image/color"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/ui/settings"
)

// A background is what the terminal's background is known to be.
type background uint8

const (
	unknownBackground background = iota // no answer came, or none yet: drawn as dark backgrounds
	darkBackground
	lightBackground
)

// A Theme is all that decides how things are painted: what the person chose, and
// what is known of the terminal.
type Theme struct {
	choice     settings.Theme
	ASCII      bool
	Profile    colorprofile.Profile
	Counted    colorprofile.Profile // 0 if nobody was asked how many colours there are, or has answered yet
	background background
}

// NewTheme is the theme before the terminal has told anything.
func NewTheme(s settings.Settings) Theme {
	k := Theme{choice: s.Theme, ASCII: s.ASCII, Profile: colorprofile.TrueColor}
	switch s.Theme {
	case settings.Dark:
		k.background = darkBackground
	case settings.Light:
		k.background = lightBackground
	}
	return k
}

// Choose is another theme in the same terminal.
func (k Theme) Choose(t settings.Theme) Theme {
	other := NewTheme(settings.Settings{Theme: t, ASCII: k.ASCII})
	other.Profile, other.Counted = k.Profile, k.Counted
	if k.FollowsTerminal() && other.FollowsTerminal() {
		other.background = k.background
	}
	return other
}

// FollowsTerminal reports whether the theme is one for either background.
func (k Theme) FollowsTerminal() bool {
	switch k.choice {
	case settings.Dark, settings.Light, settings.NoColour:
		return false
	}
	return true
}

// Ask asks the terminal for its background, if that matters.
func (k Theme) Ask() tea.Cmd {
	if !k.FollowsTerminal() {
		return nil
	}
	return tea.RequestBackgroundColor
}

// On is the theme on a background that the terminal has told.
func (k Theme) On(dark bool) Theme {
	switch {
	case !k.FollowsTerminal():
	case dark:
		k.background = darkBackground
	default:
		k.background = lightBackground
	}
	return k
}

// With is the theme in a terminal with this number of colours.
func (k Theme) With(p colorprofile.Profile) Theme {
	k.Profile = p
	return k
}

// A palette is the colours of a theme. Content has the terminal's own
// colour, or with high contrast in black or white; the others are for marks,
// labels and edges. What has no colour here is told by bold, underline and
// reverse alone.
type palette struct {
	text, muted, accent, edge, selection color.Color
	good, caution, wait, alarm, danger   color.Color
}

// palette chooses the colours. Where there are only 16, the theme's own would
// be replaced by whatever is next to them, so those are chosen by themselves.
func (k Theme) palette() palette {
	switch {
	case k.choice == settings.NoColour, k.Profile <= colorprofile.ASCII:
		return palette{}
	case k.Profile == colorprofile.ANSI:
		return k.sixteen()
	}
	pick := lipgloss.LightDark(k.background != lightBackground)
	of := func(light, dark string) color.Color { return pick(lipgloss.Color(light), lipgloss.Color(dark)) }
	p := k.hues(of)
	if k.background == unknownBackground {
		p.text = nil // white would vanish if the background is a light one
	}
	if k.Profile == colorprofile.ANSI256 && p.selection != nil {
		p.selection = of("254", "17") // what is next to ours is too near to the text
	}
	return p
}

// hues are the colours of the theme.
func (k Theme) hues(of hue) palette {
	switch k.choice {
	case settings.HighContrast:
		return highContrast(of)
	case settings.ColourBlind:
		return colourBlind(of)
	}
	return usual(of)
}

// A hue is a colour for a light background and one for a dark background.
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
// the terminal's to say. Green, yellow and the cyans are bright enough on the
// dark backgrounds of all common ones; on light backgrounds no hue is dark
// enough. A background that is not known may be light.
func (k Theme) sixteen() palette {
	isUsual := k.choice == settings.Auto || k.choice == settings.Dark
	if !isUsual || k.background != darkBackground {
		return palette{}
	}
	return palette{
		accent: lipgloss.BrightCyan, good: lipgloss.Green,
		caution: lipgloss.Yellow, wait: lipgloss.Cyan,
	}
}
