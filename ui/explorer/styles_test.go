package explorer

import (
	"fmt"
	"image/color"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"smilecodes/catalog"
)

// TestMarks: one cell wherever East Asian widths are in force or not, and no
// two alike, because colour may not be seen.
func TestMarks(t *testing.T) {
	wide := runewidth.NewCondition()
	wide.EastAsianWidth = true
	seen := map[string]catalog.Category{}
	for _, c := range catalog.Categories() {
		m := c.Mark()
		if cells(m) != 1 || wide.StringWidth(m) != 1 {
			t.Errorf("%s has the mark %q of %d and %d cells", c, m, cells(m), wide.StringWidth(m))
		}
		if other, twice := seen[m]; twice {
			t.Errorf("%s and %s have the mark %q", c, other, m)
		}
		seen[m] = c
	}
}

// TestContrast: every colour of text can be read on the backgrounds that
// terminals commonly have: 4.5 to 1 as WCAG 2.2 asks for text, 2 for edges,
// which carry nothing.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		dark    bool
		grounds []string
		text    string // the terminal's own, on the selection
	}{
		{true, []string{"#000000", "#1e1e1e", "#1a1b26"}, "#d0d0d0"},
		{false, []string{"#ffffff", "#fafafa", "#f6f8fa"}, "#202020"},
	} {
		p := newPalette(tt.dark)
		inks := reflect.ValueOf(p)
		for i := range inks.NumField() {
			name := inks.Type().Field(i).Name
			least := map[string]float64{"edge": 2, "selection": 0}
			want, ok := least[name]
			if !ok {
				want = 4.5
			}
			for _, ground := range append(tt.grounds, hexOf(p.selection)) {
				if name == "edge" && ground == hexOf(p.selection) {
					continue // no edge is drawn on a selected row
				}
				c := color.RGBAModel.Convert(p.at(name)).(color.RGBA)
				if got := contrast(c, hex(ground)); got < want {
					t.Errorf("dark %v: %s on %s has %.1f, not %.1f", tt.dark, name, ground, got, want)
				}
			}
		}
		if got := contrast(hex(tt.text), hex(hexOf(p.selection))); got < 4.5 {
			t.Errorf("dark %v: text on the selection has %.1f", tt.dark, got)
		}
	}
}

// at is a colour by its name.
func (p palette) at(name string) color.Color {
	return map[string]color.Color{
		"muted": p.muted, "accent": p.accent, "edge": p.edge, "selection": p.selection, "good": p.good,
		"caution": p.caution, "wait": p.wait, "alarm": p.alarm, "danger": p.danger,
	}[name]
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
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// TestInks: what is painted is the text and nothing else, and it ends.
func TestInks(t *testing.T) {
	for _, dark := range []bool{true, false} {
		s := newStyles(dark)
		for c, k := range s.category {
			if k.on == "" || k.off == "" {
				t.Errorf("category %d has no ink", c)
			}
		}
		if got := newLine(4).put(s.clash, "text").String(); !strings.HasPrefix(got, "\x1b[") || !strings.HasSuffix(got, "\x1b[m") {
			t.Errorf("a clash is painted %q", got)
		}
	}
}
