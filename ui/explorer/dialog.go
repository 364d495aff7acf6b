package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

// dialogContext is what a dialog sees of the program.
func (m *explorer) dialogContext() dialog.Context {
	l := m.layout()
	c := dialog.Context{
		Session: &m.session, Styles: m.styles, Screen: m.Size, Panes: l.body, IsTiny: l.shape == tiny, Items: m.menuItems,
	}
	if m.Height > 1 && !m.session.Held().IsEmpty() {
		c.Above = 1 // for what the ticket holds
	}
	return c
}

// open opens a dialog, perhaps over others.
func (m *explorer) open(d dialog.Dialog) tea.Cmd {
	if m.dialogs.Scope() == dialog.None {
		m.from = m.at
	}
	m.dialogs.Push(d)
	m.at = scopeOf(d.Scope())
	return nil
}

// opening makes a key open a dialog.
func opening(d func() dialog.Dialog) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return m.open(d()) }
}

// closeDialog returns to where the dialog was opened.
func (m *explorer) closeDialog() {
	m.leaveDialog()
	m.dialogs.Compose(m.dialogContext()) // another key of the same moment acts on it
}

// closeDialogs closes all that are open.
func (m *explorer) closeDialogs() {
	for m.at&dialogs != 0 {
		m.leaveDialog()
	}
}

// leaveDialog gives the keys to what is below a dialog.
func (m *explorer) leaveDialog() {
	m.dialogs.Pop()
	if s := m.dialogs.Scope(); s != dialog.None {
		m.at = scopeOf(s)
		return
	}
	m.at = m.from
	if m.at == atGuide { // the window may have another size
		m.panes.guide.returns()
	}
}

// asks makes a key ask the open dialog for something. If that does not work now, the
// dialog says why.
func (a action) asks(at, hint scope, what dialog.Action) action {
	do := func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return m.ask(what) }
	return a.in(at, hint, do).unless(func(m *explorer) string { return m.refusal(what) })
}

// ask has the open dialog carry out an action.
func (m *explorer) ask(a dialog.Action) tea.Cmd {
	return m.carryOut(m.dialogs.Do(m.dialogContext(), a))
}

// refusal is why the open dialog does not carry out an action now; empty if it does.
func (m *explorer) refusal(a dialog.Action) string { return m.dialogs.Reason(m.dialogContext(), a) }

// carryOut does what a dialog asks for.
func (m *explorer) carryOut(e dialog.Effect) tea.Cmd {
	switch e := e.(type) {
	case dialog.Stay:
		m.setStatusIfAny(e.Status)
	case dialog.Close:
		m.closeDialog()
		m.setStatusIfAny(e.Status)
		if e.Then != dialog.Nothing {
			return m.ask(e.Then)
		}
	case dialog.Open:
		return m.open(e.Dialog)
	case dialog.Go:
		if e.Result != nil {
			return m.openResult(e.Result)
		}
		m.selectMeaning()
		m.closeDialog()
		return m.visited()
	case dialog.Copy:
		return m.copyComposed(e)
	case dialog.Edit:
		return m.editText(e.Text)
	case dialog.Run:
		m.closeDialog()
		return m.keys[e.Row].do(m, tea.KeyPressMsg{})
	}
	return nil
}

// clickDialog does what a click in the open dialog does. One beside it closes it.
func (m *explorer) clickDialog(at tea.Mouse) tea.Cmd {
	e, inside := m.dialogs.Click(m.dialogContext(), at.X, at.Y)
	switch {
	case inside:
		return m.carryOut(e)
	case draw.Rect{W: m.Width, H: m.Height}.Has(at.X, at.Y):
		return m.press(tea.KeyPressMsg{Code: tea.KeyEscape})
	}
	return nil
}

// subject is what a copy is about, if a dialog is open that says so.
func (m *explorer) subject() dialog.Subject { return m.dialogs.Subject(m.dialogContext()) }

// openCompare compares every meaning of the selected entry's code.
func (m *explorer) openCompare(tea.KeyPressMsg) tea.Cmd {
	m.opened()
	return m.open(dialog.NewCompare(&m.session))
}

// selectMeaning selects the chosen meaning of a comparison: what is copied is what one
// goes on with.
func (m *explorer) selectMeaning() {
	if e := m.subject().Entry; e != nil && e != m.session.Selected() {
		m.session.Open(e)
		m.query.Set(m.session.Query())
	}
}

// openNote lets one type a note on the step of the keys.
func (m *explorer) openNote(tea.KeyPressMsg) tea.Cmd {
	m.opened()
	return m.open(dialog.NewNote(&m.session, m.panes.guide.step))
}
