package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// Pop-ups.

func (m *explorer) open(at scope) tea.Cmd {
	next := dialog{from: m.at}
	if m.at&dialogs != 0 {
		next.from = m.dialog.from
	}
	if below := m.dialog; m.at&dialogs != 0 {
		next.under, next.underAt = &below, m.at
	}
	m.at, m.dialog = at, next
	return nil
}

// closeDialog returns to where the pop-up was opened.
func (m *explorer) closeDialog(tea.KeyPressMsg) tea.Cmd {
	if below := m.dialog.under; below != nil {
		m.at, m.dialog = m.dialog.underAt, *below
		return nil
	}
	m.at, m.dialog = m.dialog.from, dialog{}
	if m.at == atGuide { // the window may have another size
		m.panes.guide.returns()
	}
	return nil
}

// The program.

func (m *explorer) redraw(tea.KeyPressMsg) tea.Cmd  { return tea.ClearScreen }
func (m *explorer) suspend(tea.KeyPressMsg) tea.Cmd { return tea.Suspend }

// ordinal says which of how many.
func ordinal(n, of int) string { return fmt.Sprintf("%d of %d", n, of) }
