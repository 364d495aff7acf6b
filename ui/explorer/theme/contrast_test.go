package theme

import (
	"fmt"
	"image/color"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/ui/settings"
)

// Backgrounds that terminals commonly have, and the text that they have on it
// at the faintest.
var (
	darkGrounds  = []string{"#000000", "#0c0c0c", "#1e1e1e", "#1a1b26", "#282c34", "#002b36"}
	lightGrounds = []string{"#ffffff", "#fafafa", "#f6f8fa", "#fdf6e3"}
	darkText     = "#c0c0c0"
	lightText    = "#383a42"
)

// allLooks are the looks of every theme on every ground, with a number of colours.
func allLooks() []Theme {
	var all []Theme
	for _, theme := range settings.Themes() {
		for _, p := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII} {
			k := NewTheme(settings.Settings{Theme: theme}).With(p)
			all = append(all, k)
			if k.FollowsTerminal() {
				all = append(all, k.On(true), k.On(false))
			}
		}
	}
	return all
}

// TestContrast: every colour of text can be read on every common background and
// on the selected row: 4.5 to 1 as WCAG 2.2 asks for text, 7 with high contrast.
// Edges carry nothing: 2, and 3 with high contrast.
func TestContrast(t *testing.T) {
	for _, k := range allLooks() {
		if k.Profile == colorprofile.ANSI {
			continue // see TestSixteenColours
		}
		grounds, text := darkGrounds, darkText
		if k.background == lightBackground {
			grounds, text = lightGrounds, lightText
		}
		most, edge := 4.5, 2.0
		if k.choice == settings.HighContrast {
			most, edge = 7, 3
		}
		p := k.palette()
		under := grounds
		if p.selection != nil {
			under = append([]string{hexOf(k.shown(p.selection))}, grounds...)
			if got := contrast(hex(text), hex(under[0])); got < most {
				t.Errorf("%+v: the terminal's own text on the selection has %.1f", k, got)
			}
		}
		for name, c := range p.named() {
			switch {
			case c == nil || name == "selection":
			case name == "edge":
				k.holds(t, name, c, grounds, edge)
			default:
				k.holds(t, name, c, under, most)
			}
		}
	}
}

// TestUnknownGround: without an answer the text of every theme is in the
// terminal's own colour.
func TestUnknownGround(t *testing.T) {
	for _, k := range allLooks() {
		if p := k.palette(); k.background == unknownBackground && p.text != nil {
			t.Errorf("%+v colours the text", k)
		}
	}
	if NewTheme(settings.Settings{Theme: settings.HighContrast}).On(true).palette().text == nil {
		t.Error("with high contrast the text is never coloured")
	}
}

// holds checks a colour against grounds.
func (k Theme) holds(t *testing.T, name string, c color.Color, grounds []string, least float64) {
	t.Helper()
	for _, ground := range grounds {
		if got := contrast(hex(hexOf(k.shown(c))), hex(ground)); got < least {
			t.Errorf("%+v: %s on %s has %.1f, not %.1f", k, name, ground, got, least)
		}
	}
}

// shown is a colour as the terminal gets it.
func (k Theme) shown(c color.Color) color.Color { return k.Profile.Convert(c) }

// named are the colours by name. One that is missing here fails the test.
func (p palette) named() map[string]color.Color {
	named := map[string]color.Color{
		"text": p.text, "muted": p.muted, "accent": p.accent, "edge": p.edge, "selection": p.selection,
		"good": p.good, "caution": p.caution, "wait": p.wait, "alarm": p.alarm, "danger": p.danger,
	}
	if len(named) != reflect.TypeOf(p).NumField() {
		panic("a colour of the palette is not looked at")
	}
	return named
}

// sixteenColours are the palettes that terminals come with, as far as they are
// used: the ground, then red, green, yellow, blue, magenta, cyan and bright cyan.
var sixteenColours = []struct {
	name        string
	dark, light [8]string
}{
	{"Windows Terminal",
		[8]string{"#0c0c0c", "#c50f1f", "#13a10e", "#c19c00", "#0037da", "#881798", "#3a96dd", "#61d6d6"},
		[8]string{"#fafafa", "#e45649", "#50a14f", "#c18301", "#0184bc", "#a626a4", "#0997b3", "#56b5c1"}},
	{"xterm",
		[8]string{"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#00ffff"},
		[8]string{"#ffffff", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#00ffff"}},
	{"Terminal.app",
		[8]string{"#000000", "#c23621", "#25bc24", "#adad27", "#492ee1", "#d338d3", "#33bbc8", "#14f0f0"},
		[8]string{"#ffffff", "#c23621", "#25bc24", "#adad27", "#492ee1", "#d338d3", "#33bbc8", "#14f0f0"}},
	{"VS Code",
		[8]string{"#1e1e1e", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#29b8db"},
		[8]string{"#ffffff", "#cd3131", "#00bc00", "#949800", "#0451a5", "#bc05bc", "#0598bc", "#0598bc"}},
	{"Solarized",
		[8]string{"#002b36", "#dc322f", "#859900", "#b58900", "#268bd2", "#d33682", "#2aa198", "#93a1a1"},
		[8]string{"#fdf6e3", "#dc322f", "#859900", "#b58900", "#268bd2", "#d33682", "#2aa198", "#93a1a1"}},
}

// TestSixteenColours: with 16 colours a hue is used only where every terminal
// draws it with 4.5 to 1 on its own ground; the rest is in the terminal's own
// colour. Where the ground is not known, a hue would have to hold on both.
func TestSixteenColours(t *testing.T) {
	place := map[ansi.BasicColor]int{
		ansi.Red: 1, ansi.Green: 2, ansi.Yellow: 3, ansi.Blue: 4, ansi.Magenta: 5, ansi.Cyan: 6, ansi.BrightCyan: 7,
	}
	used := 0
	for _, k := range allLooks() {
		if k.Profile != colorprofile.ANSI {
			continue
		}
		for name, c := range k.palette().named() {
			if c == nil {
				continue
			}
			used++
			at, ok := place[c.(ansi.BasicColor)]
			if !ok {
				t.Fatalf("%+v: %s is the colour %v, which is not looked at", k, name, c)
			}
			for _, terminal := range sixteenColours {
				for ground, colours := range map[background][8]string{darkBackground: terminal.dark, lightBackground: terminal.light} {
					if k.background != unknownBackground && k.background != ground {
						continue
					}
					if got := contrast(hex(colours[at]), hex(colours[0])); got < 4.5 {
						t.Errorf("%+v: %s has %.1f on %s", k, name, got, terminal.name)
					}
				}
			}
		}
	}
	if used == 0 {
		t.Error("no hue is ever used")
	}
}

// What colours are to people who see them otherwise, in linear light: Machado,
// Oliveira and Fernandes, IEEE TVCG 15(6), 2009, severity 1.0; grey is BT.709.
var visions = map[string][3][3]float64{
	"usual":        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	"grey":         {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
}

// TestColourBlind: the four verdicts stay apart for everybody. The distance is
// that of CIELAB, of which 2 or so can just be seen side by side; greys differ
// in lightness alone.
func TestColourBlind(t *testing.T) {
	for _, k := range allLooks() {
		if k.choice != settings.ColourBlind || k.Profile < colorprofile.ANSI256 {
			continue
		}
		p := k.palette()
		verdicts := []string{"good", "danger", "caution", "wait"}
		for vision, matrix := range visions {
			least := 20.0
			if vision == "grey" {
				least = 7
				if k.Profile == colorprofile.ANSI256 {
					continue // too few of these are dark enough to differ as greys
				}
			}
			for i, a := range verdicts {
				for _, b := range verdicts[i+1:] {
					d := distance(seen(matrix, k.shown(p.named()[a])), seen(matrix, k.shown(p.named()[b])))
					if d < least {
						t.Errorf("%+v, %s: %s and %s are only %.1f apart", k, vision, a, b, d)
					}
				}
			}
		}
	}
}

// seen is a colour in linear light, as it is seen.
func seen(vision [3][3]float64, shown color.Color) [3]float64 {
	c := hex(hexOf(shown))
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var out [3]float64
	for i, row := range vision {
		out[i] = max(0, min(1, row[0]*in[0]+row[1]*in[1]+row[2]*in[2]))
	}
	return out
}

// distance is how far two colours are apart in CIELAB, under daylight.
func distance(a, b [3]float64) float64 {
	p, q := lab(a), lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func lab(c [3]float64) [3]float64 {
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (v*24389/27 + 16) / 116
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505)
	y := f(0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2])
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func hexOf(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func hex(s string) color.RGBA {
	c := color.RGBA{A: 255}
	if _, err := fmt.Sscanf(strings.ToLower(s), "#%02x%02x%02x", &c.R, &c.G, &c.B); err != nil {
		panic(err)
	}
	return c
}

// contrast is the ratio of WCAG 2.2.
func contrast(a, b color.RGBA) float64 {
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func luminance(c color.RGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}
