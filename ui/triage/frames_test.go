package triage

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/settings"
)

var sizes = [][2]int{{80, 24}, {120, 36}, {200, 60}, {50, 15}}

// scenes are what is kept as golden frames: a name, and what leads there.
var scenes = []struct{ name, script string }{
	{"begin", ""},
	{"reading", "read:3"},
	{"reading-more", "read:3 down down read:7"},
	{"partly", "read:3 partly"},
	{"todo", "over"},
	{"todo-second", "over down down"},
	{"meanings", "over down down enter"},
	{"codes", "over 2 down"},
	{"products", "over 3"},
	{"authorities", "over 4"},
	{"outages", "over 4 enter"},
	{"over-time", "over 5 end"},
	{"interval", "over 5 end enter"},
	{"reviewers", "over 6 down"},
	{"not-read", "over 7"},
	{"searched", "over / later"},
	{"found-nothing", "over / kubernetes enter"},
	{"sorted", "over s s"},
	{"filter", "over f down space"},
	{"retry", "over R"},
	{"what-was-read", "over i"},
	{"help", "over ?"},
	{"answer", "over down down enter enter"},
	{"nothing", "none"},
	{"clean", "clean 7"},
}

// TestFrames holds what every scene looks like at every size, as letters.
func TestFrames(t *testing.T) {
	for _, s := range scenes {
		for _, size := range sizes {
			p := begin(t, size[0], size[1]).play(s.script)
			golden(t, fmt.Sprintf("frames/%s-%dx%d.txt", s.name, size[0], size[1]), modeltest.SameEdition(p.options.Catalog, p.shown()))
		}
	}
}

// TestColours holds a table with its styles on both backgrounds, in 16 colours, without
// any, and in ASCII.
func TestColours(t *testing.T) {
	for name, how := range map[string]func(*player){
		"dark":  func(p *player) { p.Styles = theme.NewStyles(theme.NewTheme(settings.Settings{}).On(true)) },
		"light": func(p *player) { p.Styles = theme.NewStyles(theme.NewTheme(settings.Settings{}).On(false)) },
		"none": func(p *player) {
			p.Styles = theme.NewStyles(theme.NewTheme(settings.Settings{Theme: settings.NoColour}))
		},
		"ascii": func(p *player) {
			p.Styles = theme.NewStyles(theme.NewTheme(settings.Settings{ASCII: true, Theme: settings.NoColour}))
		},
	} {
		for _, script := range []string{"over", "read:3"} {
			p := begin(t, 80, 24)
			how(p)
			p.play(script)
			golden(t, fmt.Sprintf("frames/%s-80x24-%s.ansi", map[string]string{"over": "todo", "read:3": "reading"}[script], name), p.View().Content)
		}
	}
}

// TestBackground restyles when the terminal answers, in the explorer too.
func TestBackground(t *testing.T) {
	p := start(t, 80, 24)
	before := p.View().Content
	p.send(tea.BackgroundColorMsg{Color: grey(0xff)})
	if p.View().Content == before {
		t.Error("a light background changes nothing")
	}
	light := p.play("down down enter enter").View().Content
	p.send(tea.BackgroundColorMsg{Color: grey(0x10)})
	if p.View().Content == light {
		t.Error("the explorer was not told of a light background")
	}
}

type grey uint32

func (c grey) RGBA() (r, g, b, a uint32) { v := uint32(c) * 0x101; return v, v, v, 0xffff }
