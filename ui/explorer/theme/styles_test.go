package theme

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"

	"smilecodes/catalog"
	"smilecodes/ui/settings"
)

// TestMarks: one cell wherever East Asian widths are in force or not, and no
// two alike, because colour may not be seen.
func TestMarks(t *testing.T) {
	wide := runewidth.NewCondition()
	wide.EastAsianWidth = true
	seen := map[string]catalog.Category{}
	for _, c := range catalog.Categories() {
		m := c.Mark()
		if ansi.StringWidth(m) != 1 || wide.StringWidth(m) != 1 {
			t.Errorf("%s has the mark %q of %d and %d cells", c, m, ansi.StringWidth(m), wide.StringWidth(m))
		}
		if other, twice := seen[m]; twice {
			t.Errorf("%s and %s have the mark %q", c, other, m)
		}
		seen[m] = c
	}
}

// TestStyles: what is painted is the text and nothing else, and it ends.
func TestStyles(t *testing.T) {
	for _, dark := range []bool{true, false} {
		s := NewStyles(NewTheme(settings.Settings{}).On(dark))
		for c, k := range s.Category {
			if k.On == "" || k.Off == "" {
				t.Errorf("category %d has no style", c)
			}
		}
		if !strings.HasPrefix(s.Clash.On, "\x1b[") || !strings.HasSuffix(s.Clash.Off, "\x1b[m") {
			t.Errorf("a clash is painted %q to %q", s.Clash.On, s.Clash.Off)
		}
	}
}

// TestNothingFaint: no role in any look is faint, hidden, blinks or is bright
// black, which some palettes draw in the colour of their ground; or is bold in
// one of the first eight colours, which some terminals then draw as another.
func TestNothingFaint(t *testing.T) {
	unsafe := regexp.MustCompile(`\x1b\[(([0-9;]*;)?(2|5|6|8|90|100)|1;([0-9;]*;)?3[0-7])(;[0-9;]*)?m`)
	for _, k := range allLooks() {
		roles := allOn(reflect.ValueOf(*NewStyles(k)))
		if len(roles) < 20 {
			t.Fatalf("only %d roles are looked at", len(roles))
		}
		for _, on := range roles {
			if unsafe.MatchString(exact.ReplaceAllString(on, "")) {
				t.Errorf("%+v has the style %q", k, on)
			}
		}
	}
}

// exact is a colour that is named by its parts, or by its number of 256.
var exact = regexp.MustCompile(`[34]8;(2;\d+;\d+;\d+|5;\d+);?`)

// allOn are the beginnings of all styles within a value.
func allOn(v reflect.Value) []string {
	var all []string
	switch {
	case v.Type() == reflect.TypeFor[Style]():
		all = append(all, v.FieldByName("On").String())
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			all = append(all, allOn(v.Field(i))...)
		}
	case v.Kind() == reflect.Array:
		for i := range v.Len() {
			all = append(all, allOn(v.Index(i))...)
		}
	}
	return all
}
