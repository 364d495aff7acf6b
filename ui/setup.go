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
// colour off where the theme has none. How many colours there are is Bubble
// Tea's to find out, but not whether: that the settings decided, in which a flag
// wins over the variables.
func options(s settings.Setup) []tea.ProgramOption {
	o := []tea.ProgramOption{tea.WithFPS(120)}
	if s.Theme == settings.NoColour {
		return append(o, tea.WithColorProfile(colorprofile.ASCII))
	}
	refuses := func(v string) bool { return strings.HasPrefix(v, "NO_COLOR=") || strings.HasPrefix(v, "CLICOLOR=") }
	return append(o, tea.WithEnvironment(slices.DeleteFunc(os.Environ(), refuses)))
}
