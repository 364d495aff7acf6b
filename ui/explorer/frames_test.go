package explorer

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/settings"
)

// scenes are what is kept as golden frames: a name, the keys that lead there.
var scenes = []struct{ name, keys string }{
	{"list", ""},
	{"code", "0812"},
	{"words", "/ issuer space down"},
	{"near", "/ databse space unavailable"},
	{"unknown-code", "0182"},
	{"nothing", "/ kubernetes"},
	{"nothing-in-tab", "l l 0908"},
	{"nothing-in-filter", "f down down space esc 0908 enter"},
	{"detail", "0812 enter enter"},
	{"internal", "0814 enter"},
	{"no-guide", "0820 enter g"},
	{"guide", "0908 enter g space j"},
	{"guide-end", "0908 enter g end pgdown pgdown pgdown pgdown pgdown pgdown"},
	{"compare-clash", "0812 enter ="},
	{"compare-same-table", "0001 enter ="},
	{"compare-four", "1014 enter = right right"},
	{"filter", "f down"},
	{"filter-on", "right right right right right f down down down down down down space esc"},
	{"also-used-here", "right right right right right"},
	{"copy-as", "0908 enter C"},
	{"copy-as-customer", "0814 enter C right down right right"},
	{"copy-as-engineering", "0908 enter C right right down right right right"},
	{"copy-as-blank", "0908 enter C right right enter"},
	{"note", "0908 enter g t asked"},
	{"noted", "0908 enter g t asked enter"},
	{"set-aside", "0908 enter g space X"},
	{"text", "0812 enter Y"},
	{"help", "?"},
	{"formats", "1014 enter g F"},
	{"formats-typed", "F ng space bvn space 9999999999"},
	{"formats-number", "F ke space 22190045671"},
	{"marks", "space j space"},
	{"job", "paste:flat.json"},
	{"job-history", "paste:status-with-history.json down down"},
	{"job-candidates", "paste:duplicate-type.json"},
	{"job-broken", "/ paste:ellipsis.json"},
	{"job-wrapped", "/ paste:wrapped-sns-in-sqs.json"},
	{"job-opened", "paste:flat.json enter"},
	{"pins-and-recent", "j j p 0812 enter enter esc esc"},
}

var sizes = [][2]int{{80, 24}, {120, 36}, {50, 15}, {200, 60}}

// TestFirstScreen holds what the program opens with, and what comes of the first key
// of each kind.
func TestFirstScreen(t *testing.T) {
	for name, keys := range map[string]string{"start": "", "start-esc": "esc", "start-down": "down", "start-product": "right", "start-help": "?"} {
		for _, size := range sizes {
			p := begin(t, size[0], size[1]).play(keys)
			golden(t, fmt.Sprintf("frames/%s-%dx%d.txt", name, size[0], size[1]), modeltest.SameEdition(p.session.Catalog(), p.screen()))
		}
	}
}

// TestFrames holds what every scene looks like at every size, as letters.
func TestFrames(t *testing.T) {
	for _, s := range scenes {
		for _, size := range sizes {
			p := start(t, size[0], size[1]).play(s.keys)
			golden(t, fmt.Sprintf("frames/%s-%dx%d.txt", s.name, size[0], size[1]), modeltest.SameEdition(p.session.Catalog(), p.screen()))
		}
	}
}

// TestColours holds some scenes with their styles, on both backgrounds.
func TestColours(t *testing.T) {
	for background, dark := range map[string]bool{"dark": true, "light": false} {
		for _, s := range scenes {
			switch s.name {
			case "list", "code", "compare-clash", "filter-on":
			default:
				continue
			}
			for _, size := range sizes {
				p := start(t, size[0], size[1])
				p.Styles = theme.NewStyles(theme.NewTheme(settings.Settings{}).On(dark))
				p.play(s.keys)
				golden(t, fmt.Sprintf("frames/%s-%dx%d-%s.ansi", s.name, size[0], size[1], background), p.View().Content)
			}
		}
	}
}

// TestBackground restyles when the terminal answers, and only then.
func TestBackground(t *testing.T) {
	p := start(t, 80, 24)
	before := p.View().Content
	p.send(tea.BackgroundColorMsg{Color: rgb(0xff)})
	if p.View().Content == before {
		t.Error("a light background changes nothing")
	}
	p.send(tea.BackgroundColorMsg{Color: rgb(0x10)})
	if p.View().Content != before {
		t.Error("a dark background is not drawn as before")
	}
}

type rgb uint32

// RGBA is a grey.
func (c rgb) RGBA() (r, g, b, a uint32) { v := uint32(c) * 0x101; return v, v, v, 0xffff }
