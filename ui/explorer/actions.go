package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// The program.

func redraw(_ *explorer, _ tea.KeyPressMsg) tea.Cmd  { return tea.ClearScreen }
func suspend(_ *explorer, _ tea.KeyPressMsg) tea.Cmd { return tea.Suspend }

// ordinal says which of how many.
func ordinal(n, of int) string { return fmt.Sprintf("%d of %d", n, of) }

func openNote(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
	return m.dialogs.openNote(&m.common, m.panes.guide.step)
}
