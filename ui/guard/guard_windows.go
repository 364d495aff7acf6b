package guard

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
)

// A PasteStalledMsg says that a paste goes on for ever. The console of Windows
// loses no end of a paste.
type PasteStalledMsg struct{}

// run leaves signals to Bubble Tea: Windows has but two of them, and its
// console is restored by handles and not by a line.
func run(model watchedModel, stderr io.Writer, options []tea.ProgramOption) int {
	s := &messageFilter{now: time.Now}
	options = append(options, tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg { return s.apply(msg) }))
	_, err := tea.NewProgram(model, options...).Run()
	return exitCode(stderr, err, model.failure)
}
