package explorer

import (
	"fmt"
	"regexp"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/catalog"
	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/settings"
	"smilecodes/ui/system"
)

// startWith opens an explorer of a person's settings, and goes on to the list.
func startWith(t testing.TB, s settings.Settings, width, height int) *player {
	t.Helper()
	p := &player{explorer: New(loaded(t), Options{Out: system.TerminalClipboard, Settings: s, Decoding: modeltest.Decoding, Now: ticking(time.Second)}).(explorer)}
	return p.send(tea.WindowSizeMsg{Width: width, Height: height}).play("enter")
}

var (
	tellsDark  = tea.BackgroundColorMsg{Color: rgb(0x10)}
	tellsLight = tea.BackgroundColorMsg{Color: rgb(0xff)}
)

// TestThemes holds some scenes in each theme with their styles, as a terminal
// of many colours draws them, and the usual theme in one of 16.
func TestThemes(t *testing.T) {
	for _, tt := range []struct {
		name    string
		theme   settings.Theme
		told    tea.BackgroundColorMsg
		profile colorprofile.Profile
	}{
		{"high-contrast-dark", settings.HighContrast, tellsDark, colorprofile.TrueColor},
		{"high-contrast-light", settings.HighContrast, tellsLight, colorprofile.TrueColor},
		{"colour-blind-dark", settings.ColourBlind, tellsDark, colorprofile.TrueColor},
		{"colour-blind-light", settings.ColourBlind, tellsLight, colorprofile.TrueColor},
		{"none", settings.NoColour, tellsDark, colorprofile.TrueColor},
		{"256-dark", settings.Auto, tellsDark, colorprofile.ANSI256},
		{"16-dark", settings.Auto, tellsDark, colorprofile.ANSI},
	} {
		for _, s := range scenes {
			switch s.name {
			case "code", "filter", "marks":
			default:
				continue
			}
			p := startWith(t, settings.Settings{Theme: tt.theme}, 80, 24)
			p.send(tt.told).send(tea.ColorProfileMsg{Profile: tt.profile}).play(s.keys)
			golden(t, fmt.Sprintf("frames/%s-80x24-%s.ansi", s.name, tt.name), p.View().Content)
		}
	}
}

// TestSameLooks: what must look the same does.
func TestSameLooks(t *testing.T) {
	const scene = "0812 enter ="
	frame := func(theme settings.Theme, told ...tea.Msg) string {
		p := startWith(t, settings.Settings{Theme: theme}, 120, 36)
		for _, msg := range told {
			p.send(msg)
		}
		return p.play(scene).View().Content
	}
	sixteen := tea.ColorProfileMsg{Profile: colorprofile.ANSI}
	dark, light, none := frame(settings.Auto, tellsDark), frame(settings.Auto, tellsLight), frame(settings.NoColour)
	if dark == light || light == none || dark == none {
		t.Fatal("dark, light and no colour are not told apart")
	}
	for _, tt := range []struct{ what, got, want string }{
		{"no answer is dark", frame(settings.Auto), dark},
		{"the last answer counts", frame(settings.Auto, tellsDark, tellsLight, tellsDark), dark},
		{"dark whatever is told", frame(settings.Dark, tellsLight), dark},
		{"light before anything is told", frame(settings.Light), light},
		{"light whatever is told", frame(settings.Light, tellsDark), light},
		{"no colour whatever is told", frame(settings.NoColour, tellsLight), none},
		{"a terminal without colours", frame(settings.HighContrast, tea.ColorProfileMsg{Profile: colorprofile.ASCII}), none},
		{"16 colours on light", frame(settings.Auto, tellsLight, sixteen), none},
		{"16 colours on who knows what", frame(settings.Auto, sixteen), none},
		{"16 colours, chosen light", frame(settings.Light, sixteen), none},
		{"16 colours, chosen dark", frame(settings.Dark, sixteen), frame(settings.Auto, sixteen, tellsDark)},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: it does not look so", tt.what)
		}
	}
}

// TestAsking: the background is asked for at the start and whenever the focus
// returns, but only if the theme follows it.
func TestAsking(t *testing.T) {
	for theme, asks := range map[settings.Theme]bool{
		settings.Auto: true, settings.HighContrast: true, settings.ColourBlind: true,
		settings.Dark: false, settings.Light: false, settings.NoColour: false,
	} {
		p := startWith(t, settings.Settings{Theme: theme}, 80, 24)
		_, onFocus := p.Update(tea.FocusMsg{})
		for when, cmd := range map[string]tea.Cmd{"at the start": p.Init(), "when the focus returns": onFocus} {
			if got := cmd != nil && cmd() == tea.RequestBackgroundColor(); got != asks {
				t.Errorf("%s asks %s: %v", theme.Slug(), when, got)
			}
		}
		if p.View().ReportFocus != asks {
			t.Errorf("%s has the focus reported: %v", theme.Slug(), !asks)
		}
	}
}

// TestWithoutColour: a theme changes no letter, so mark and word of every
// category tell it from the others however colours are seen.
func TestWithoutColour(t *testing.T) {
	sweep(t)
	for _, s := range scenes {
		want := start(t, 80, 24).play(s.keys).screen()
		for _, theme := range settings.Themes() {
			if got := startWith(t, settings.Settings{Theme: theme}, 80, 24).play(s.keys).screen(); got != want {
				t.Errorf("%s: the theme %s changes letters:\n%s", s.name, theme.Slug(), got)
			}
		}
	}
	for _, ascii := range []bool{false, true} {
		screen := startWith(t, settings.Settings{ASCII: ascii}, 80, 24).play("f").screen()
		marks, words := map[string]bool{}, map[string]bool{}
		for _, row := range filterRow.FindAllStringSubmatch(screen, -1) {
			marks[row[1]], words[row[2]] = true, true
		}
		if n := len(catalog.Categories()); len(marks) != n || len(words) != n {
			t.Errorf("ASCII %v: %d categories have the marks %v and the words %v", ascii, n, marks, words)
		}
	}
}

// filterRow is a row of the filter: a box, the mark and the word.
var filterRow = regexp.MustCompile(`\[ \] (\S) (\S.*?)  `)

// TestMoreColours: where there are more colours than was thought, what is already
// drawn is drawn again, and only there.
func TestMoreColours(t *testing.T) {
	told := colorprofile.ANSI256
	p := &player{explorer: New(loaded(t), Options{Colours: func() colorprofile.Profile { return told }}).(explorer)}
	p.send(tea.WindowSizeMsg{Width: 80, Height: 24}).send(tea.ColorProfileMsg{Profile: told}).play("0812")
	fewer := p.View().Content
	for _, now := range []colorprofile.Profile{colorprofile.ANSI256, colorprofile.TrueColor} {
		told = now
		p.did = nil
		p.send(theme.Count(p.options.Colours)()).send(tea.ColorProfileMsg{Profile: told})
		if again := slices.Contains(p.did, tea.ClearScreen()); again != (now == colorprofile.TrueColor) {
			t.Errorf("%s: all is drawn again: %v", now, again)
		}
	}
	if p.View().Content == fewer {
		t.Error("with more colours it looks as with fewer")
	}
}

// TestCountedColours: what was counted holds, also if what was thought at the
// start comes later; and all is drawn again then.
func TestCountedColours(t *testing.T) {
	early, late := tea.ColorProfileMsg{Profile: colorprofile.ANSI256}, theme.CountedMsg(colorprofile.TrueColor)
	for name, msgs := range map[string][]tea.Msg{"first": {early, late}, "last": {late, early}} {
		p := start(t, 80, 24)
		for _, msg := range msgs {
			p.did = nil
			p.send(msg)
		}
		if len(p.did) != 1 || p.did[0] != (tea.ColorProfileMsg{Profile: colorprofile.TrueColor}) {
			t.Fatalf("what was thought comes %s: the renderer is told %v", name, p.did)
		}
		told := p.did[0]
		p.did = nil
		if p.send(told); len(p.did) != 1 || p.did[0] != tea.ClearScreen() {
			t.Errorf("what was thought comes %s: nothing is drawn again: %v", name, p.did)
		}
	}
}
