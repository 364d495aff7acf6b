package explorer

import (
	tea "charm.land/bubbletea/v2"
)

// point takes in what the mouse does.
func (m *explorer) point(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	switch msg.(type) {
	case tea.MouseClickMsg:
		return m.click(at)
	case tea.MouseWheelMsg:
		m.wheel(at)
	case tea.MouseMotionMsg:
		m.mouse.move(&m.common, at.X)
	case tea.MouseReleaseMsg:
		return m.mouse.release(&m.common, at.X)
	}
	return nil
}

// click does what is under the pointer, also of what is said there.
func (m *explorer) click(at tea.Mouse) tea.Cmd {
	if at.Button != tea.MouseLeft {
		return nil
	}
	l, isOpen := m.layout(), m.at&dialogs != 0
	if m.mouse.press(!isOpen && isDivider(l, at.X, at.Y), at.X) {
		return nil
	}
	hint, says := m.hintUnder(l, at), m.saysInSearch(l)
	m.touched()
	switch {
	case hint != nil:
		return m.run(hint, tea.KeyPressMsg{})
	case isOpen:
		return m.clickDialog(at)
	case l.tabs.Has(at.X, at.Y):
		if t := newTabRow(&m.session, l.tabs.W).at(at.X); t != nil {
			m.session.ShowProduct(t.product)
		}
		return nil
	case l.search.Has(at.X, at.Y) && !says && m.at != atFind:
		return m.clickSearch(l, at.X)
	}
	return m.panes.click(&m.common, l, at.X, at.Y)
}

// hintUnder is the action of the hint under the pointer; nil where there is none.
func (m *explorer) hintUnder(l layout, at tea.Mouse) *action {
	if !l.hints.Has(at.X, at.Y) || m.said != "" && l.status.IsEmpty() || m.at == atText {
		return nil
	}
	return m.hints(l.hints.W).at(at.X)
}

// clickSearch does what a chip in the search row is for; the rest of the row opens the
// search.
func (m *explorer) clickSearch(l layout, x int) tea.Cmd {
	switch one := newChipRow(&m.common, l).at(x, l.search.W); {
	case one != nil && one.action != "":
		return m.keys.named(one.action).do(m, tea.KeyPressMsg{})
	case one != nil && one.click != nil:
		one.click(&m.common)
		return nil
	}
	return m.query.open(&m.common)
}

// wheel moves what is under the pointer, three lines at a time.
func (m *explorer) wheel(at tea.Mouse) {
	const lines = 3
	n := lines
	switch at.Button {
	case tea.MouseWheelUp:
		n = -lines
	case tea.MouseWheelDown:
	default:
		return
	}
	l := m.layout()
	if m.at&dialogs != 0 {
		m.dialogs.Scroll(n)
	} else if p := m.panes.at(l, at.X, at.Y); p != nil {
		p.wheel(&m.common, n)
	}
}
