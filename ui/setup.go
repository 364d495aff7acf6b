package ui

import (
	"os"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/catalog"
	"smilecodes/model/ticket"
	"smilecodes/ui/explorer"
	"smilecodes/ui/restricted"
	"smilecodes/ui/settings"
	"smilecodes/ui/state"
)

// A setup is what a person set up and what is remembered of them.
type setup struct {
	settings.Setup
	templates  []*ticket.Template
	remembered state.State
	store      *state.Store // nil where nothing is kept
}

// remember keeps a change for the next run; nil where nothing is kept.
func (s setup) remember() func(func(*state.State)) error {
	if s.store == nil {
		return nil
	}
	return s.store.Change
}

// setUp reads the settings in force, the person's texts and what is remembered.
// What is wrong with any is among the faults. Keys that cannot be are left out.
func setUp(flags settings.Overrides) setup {
	if restricted.Is(os.Getenv) {
		return setup{Setup: settings.Load(flags, os.Getenv, state.State{})}
	}
	store := state.Open()
	remembered, notice := store.Load()
	templates, faults := settings.Templates()
	s := setup{settings.Load(flags, os.Getenv, remembered), templates, remembered, store}
	s.RefuseKeys(explorer.CheckKeys(s.Keys))
	for _, g := range explorer.GivenKeys(s.Keys) {
		s.GiveKey(g.From, g.To, g.Left)
	}
	s.Faults = append(s.Faults, faults...)
	if notice != nil {
		s.Faults = append(s.Faults, notice)
	}
	return s
}

// layTeam lays the team's folder that is set over a catalogue.
func layTeam(c *catalog.Catalog, flags settings.Overrides) (*catalog.Catalog, error) {
	return settings.Load(flags, os.Getenv, state.State{}).LayTeam(c, time.Now())
}

// inForce is what is set up for the next explorer.
func inForce() (set settings.Setup, remembered string) {
	s := setUp(settings.Overrides{})
	if s.store == nil {
		return s.Setup, ""
	}
	return s.Setup, s.store.Path()
}

// options set the faster clock, which shows a key's effect sooner, for all the time:
// Bubble Tea cannot slow it while nothing moves. They also turn colour off where
// the theme has none. The environment says how many colours there are, but not
// whether: the settings decided that, where a flag wins over the variables.
func (s setup) options() []tea.ProgramOption {
	o := []tea.ProgramOption{tea.WithFPS(120)}
	if s.Theme == settings.NoColour {
		return append(o, tea.WithColorProfile(colorprofile.ASCII))
	}
	env := coloured()
	return append(o, tea.WithEnvironment(env), tea.WithColorProfile(told(env)))
}

// coloured is the environment without what refuses colour.
func coloured() []string { return without(os.Environ(), "NO_COLOR", "CLICOLOR") }

func without(env []string, names ...string) []string {
	return slices.DeleteFunc(env, func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(names, name)
	})
}

// told is how many colours there are by what can be known at once. A tmux would
// have to be asked, and the first frame would wait for its answer.
func told(env []string) colorprofile.Profile {
	if restricted.Is(os.Getenv) {
		return colorprofile.Env(env) // without the terminal database and tmux
	}
	return colorprofile.Detect(os.Stdout, without(slices.Clone(env), "TMUX"))
}

// colours asks the tmux around the program how many colours there are; nil where
// there is none, or no colour.
func (s setup) colours() func() colorprofile.Profile {
	if s.Theme == settings.NoColour || os.Getenv("TMUX") == "" || restricted.Is(os.Getenv) {
		return nil
	}
	return func() colorprofile.Profile {
		env := coloured()
		return max(told(env), colorprofile.Tmux(env))
	}
}
