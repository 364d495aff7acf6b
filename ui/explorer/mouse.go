package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/state"
)

// A pointer is the mouse, and what is done with it. All that it does can be done
// with keys too.
type pointer struct {
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
	m.pointer.drag = textDrag
	if m.at&popups == 0 && m.isDivider(at) {
		m.pointer.drag, m.pointer.x = dividerDrag, at.X
		return nil
	}
	spots := m.spots() // of what is on the screen, also of what is said there
	m.touched()
	for _, s := range spots {
		if s.has(at.X, at.Y) {
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
	case m.at&popups != 0:
		w, h := m.popupSize(l)
		m.popup.top = clampTop(m.popup.top+n, len(m.sheet(w).lines), h)
	case l.list.has(at.X, at.Y):
		m.session.Move(n)
	case l.detail.has(at.X, at.Y):
		m.reading.detail.scroll(n)
	case l.guide.has(at.X, at.Y):
		m.scrollGuide(n)
	}
}

// dragTo moves the divider. Any other drag says how to select text, because a
// terminal that reports the mouse does not select.
func (m *explorer) dragTo(at tea.Mouse) {
	switch m.pointer.drag {
	case dividerDrag:
		m.pointer.x = at.X
		m.setSplit((at.X + 1) * 100 / max(m.width, 1))
	case textDrag:
		m.say("To select text, hold Shift while you drag, or press %s: the mouse is then yours. %s shows the text alone.",
			m.keyOf("mouse"), m.keyOf("show-text"))
	}
}

// drop ends a drag, which may have gone on without a word since it was last
// heard of.
func (m *explorer) drop(at tea.Mouse) tea.Cmd {
	moved := m.pointer.drag == dividerDrag
	if moved && at.X != m.pointer.x {
		m.dragTo(at)
	}
	m.pointer.drag = noDrag
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
	if m.styles.look.ascii {
		return spelled.Replace(label)
	}
	return label
}

func (m *explorer) toggleMouse(tea.KeyPressMsg) tea.Cmd {
	m.pointer.on = !m.pointer.on
	word := "off"
	if m.pointer.on {
		word = "on"
		m.say("The mouse is on: click and scroll. %s turns it off.", m.keyOf("mouse"))
	} else {
		m.say("The mouse is off: drag to select text as elsewhere. %s turns it on.", m.keyOf("mouse"))
	}
	return m.remember(func(s *state.State) { s.Mouse = word })
}

// The divider between the list and what stands beside it.

const dividerStep = 5 // percent that a key moves it by

// isDivider holds for the two edges that meet between the panes.
func (m *explorer) isDivider(at tea.Mouse) bool {
	list := m.layout().list
	edge := list.x + list.w
	inside := at.Y > list.y && at.Y < list.y+list.h-1
	return noDivider(m) == "" && inside && (at.X == edge-1 || at.X == edge)
}

func (m *explorer) setSplit(percent int) {
	m.pointer.split = min(max(percent, state.LeastSplit), state.MostSplit)
}

// dividing moves the divider by a key.
func dividing(n int) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		list := m.layout().list
		m.setSplit((list.w*100+m.width/2)/max(m.width, 1) + n)
		return m.rememberSplit()
	}
}

func (m *explorer) rememberSplit() tea.Cmd {
	split := m.pointer.split
	return m.remember(func(s *state.State) { s.Split = split })
}
