package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// The program.

func (m *explorer) redraw(tea.KeyPressMsg) tea.Cmd  { return tea.ClearScreen }
func (m *explorer) suspend(tea.KeyPressMsg) tea.Cmd { return tea.Suspend }

// ordinal says which of how many.
func ordinal(n, of int) string { return fmt.Sprintf("%d of %d", n, of) }
