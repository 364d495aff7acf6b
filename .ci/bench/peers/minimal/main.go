// Command minimal is a Bubble Tea program that shows one line and does nothing.
// With an argument it asks for that many frames a second.
package main

import (
	"os"
	"strconv"

	tea "charm.land/bubbletea/v2"
)

type model struct{}

func (model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "q" {
		return m, tea.Quit
	}
	return m, nil
}

func (model) View() tea.View {
	v := tea.NewView("1015")
	v.AltScreen = true
	return v
}

func main() {
	var options []tea.ProgramOption
	if len(os.Args) > 1 {
		if fps, err := strconv.Atoi(os.Args[1]); err == nil {
			options = append(options, tea.WithFPS(fps))
		}
	}
	if _, err := tea.NewProgram(model{}, options...).Run(); err != nil {
		os.Exit(1)
	}
}
