package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/viewport"
	"smilecodes/ui/state"
)

// A mouse is the mouse, and what is done with it. All that it does can be done
// with keys too.
type mouse struct {
	on    bool
	split int  // percent of the width for the list; 0 for the layout's own
	drag  drag // since a button went down
	x     int  // where the divider is dragged to
}

// A drag is what moving with a button down does.
type drag uint8

const (
	noDrag drag = iota
	dividerDrag
	textDrag // nothing: the program cannot select text
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
		m.dragTo(at)
	case tea.MouseReleaseMsg:
		return m.drop(at)
	}
	return nil
}

// click does what stands under the pointer. A press that begins a drag of the
// divider does nothing else.
func (m *explorer) click(at tea.Mouse) tea.Cmd {
	if at.Button != tea.MouseLeft {
		return nil
	}
	m.mouse.drag = textDrag
	if m.at&dialogs == 0 && m.isDivider(at) {
		m.mouse.drag, m.mouse.x = dividerDrag, at.X
		return nil
	}
	areas := m.hitAreas() // of what is on the screen, also of what is said there
	m.touched()
	for _, s := range areas {
		if s.Has(at.X, at.Y) {
			return s.do(m, at)
		}
	}
	return nil
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
	switch {
	case m.at&dialogs != 0:
		w, h := m.dialogSize(l)
		m.dialog.top = viewport.ClampTop(m.dialog.top+n, len(m.dialogBody(w).lines), h)
	case l.list.Has(at.X, at.Y):
		m.session.Move(n)
	case l.detail.Has(at.X, at.Y):
		m.scroll.detail.Scroll(n)
	case l.guide.Has(at.X, at.Y):
		m.scrollGuide(n)
	}
}

// dragTo moves the divider. Any other drag says how to select text, because a
// terminal that reports the mouse does not select.
func (m *explorer) dragTo(at tea.Mouse) {
	switch m.mouse.drag {
	case dividerDrag:
		m.mouse.x = at.X
		m.setSplit((at.X + 1) * 100 / max(m.Width, 1))
	case textDrag:
		m.setStatus("To select text, hold Shift while you drag, or press %s: the mouse is then yours. %s shows the text alone.",
			m.keyOf("mouse"), m.keyOf("show-text"))
	}
}

// drop ends a drag, which may have gone on without a word since it was last
// heard of.
func (m *explorer) drop(at tea.Mouse) tea.Cmd {
	moved := m.mouse.drag == dividerDrag
	if moved && at.X != m.mouse.x {
		m.dragTo(at)
	}
	m.mouse.drag = noDrag
	if !moved {
		return nil
	}
	return m.rememberSplit()
}

// keyOf is the key of an action as it is called on screen. One whose key a person
// gave away is run by its name.
func (m *explorer) keyOf(name string) string {
	for _, a := range m.keys {
		switch {
		case a.name != name || name == "":
		case a.firstKey() != "":
			return m.shown(a.firstKey())
		case name != "commands":
			return m.keyOf("commands") + name
		}
	}
	return ""
}

// shown is what a key is called on this terminal.
func (m *explorer) shown(label string) string {
	if m.styles.Theme.ASCII {
		return spelled.Replace(label)
	}
	return label
}

func (m *explorer) toggleMouse(tea.KeyPressMsg) tea.Cmd {
	m.mouse.on = !m.mouse.on
	word := "off"
	if m.mouse.on {
		word = "on"
		m.setStatus("The mouse is on: click and scroll. %s turns it off.", m.keyOf("mouse"))
	} else {
		m.setStatus("The mouse is off: drag to select text as elsewhere. %s turns it on.", m.keyOf("mouse"))
	}
	return m.remember(func(s *state.State) { s.Mouse = word })
}

// The divider between the list and what stands beside it.

const dividerStep = 5 // percent that a key moves it by

// isDivider holds for the two edges that meet between the panes.
func (m *explorer) isDivider(at tea.Mouse) bool {
	list := m.layout().list
	edge := list.X + list.W
	inside := at.Y > list.Y && at.Y < list.Y+list.H-1
	return noDivider(m) == "" && inside && (at.X == edge-1 || at.X == edge)
}

func (m *explorer) setSplit(percent int) {
	m.mouse.split = min(max(percent, state.MinSplit), state.MaxSplit)
}

// dividing moves the divider by a key.
func dividing(n int) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		list := m.layout().list
		m.setSplit((list.W*100+m.Width/2)/max(m.Width, 1) + n)
		return m.rememberSplit()
	}
}

func (m *explorer) rememberSplit() tea.Cmd {
	split := m.mouse.split
	return m.remember(func(s *state.State) { s.Split = split })
}
