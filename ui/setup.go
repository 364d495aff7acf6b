package ui

import (
	"os"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/ui/settings"
	"smilecodes/ui/state"
)

// setUp reads the settings in force, and where what is remembered is kept. What
// is wrong with either is among the faults.
func setUp(flags settings.Overrides) (settings.Setup, *state.Store) {
	store := state.Open()
	remembered, notice := store.Load()
	setup := settings.Load(flags, os.Getenv, remembered)
	if notice != nil {
		setup.Faults = append(setup.Faults, notice)
	}
	return setup, store
}

// inForce is what is set up for the next explorer.
func inForce() (setup settings.Setup, remembered string) {
	setup, store := setUp(settings.Overrides{})
	return setup, store.Path()
}

// options set the faster clock, which shows a key's effect sooner, and turn
// colour off where it is not wanted. How many colours there are is Bubble
// Tea's to find out. Who asks for a theme by its flag wants colour whatever
// NO_COLOR says.
func options(s settings.Setup) []tea.ProgramOption {
	o, getenv := []tea.ProgramOption{tea.WithFPS(120)}, os.Getenv
	if s.From("theme").Source == settings.FromFlag {
		isNoColour := func(v string) bool { return strings.HasPrefix(v, "NO_COLOR=") }
		o = append(o, tea.WithEnvironment(slices.DeleteFunc(os.Environ(), isNoColour)))
		getenv = func(name string) string {
			if name == "NO_COLOR" {
				return ""
			}
			return os.Getenv(name)
		}
	}
	if s.Theme == settings.NoColour || !wantsColour(getenv, true) {
		o = append(o, tea.WithColorProfile(colorprofile.ASCII))
	}
	return o
}
