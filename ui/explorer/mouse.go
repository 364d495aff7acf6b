package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/bar"
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

// press begins a drag, and reports whether it is one of the divider. Such a press
// does nothing else.
func (o *mouse) press(onDivider bool, x int) bool {
	o.drag = textDrag
	if onDivider {
		o.drag, o.x = dividerDrag, x
	}
	return onDivider
}

// move moves the divider. Any other drag says how to select text, because a
// terminal that reports the mouse does not select.
func (o *mouse) move(c *common, x int) {
	switch o.drag {
	case dividerDrag:
		o.x = x
		o.setSplit((x + 1) * 100 / max(c.Width, 1))
	case textDrag:
		c.SetStatus("To select text, hold Shift while you drag, or press %s to turn the mouse off. %s shows the text on its own.",
			c.KeyOf("mouse"), c.KeyOf("show-text"))
	}
}

// release ends a drag, which may have gone on without a word since it was last
// heard of.
func (o *mouse) release(c *common, x int) tea.Cmd {
	moved := o.drag == dividerDrag
	if moved && x != o.x {
		o.move(c, x)
	}
	o.drag = noDrag
	if !moved {
		return nil
	}
	return o.rememberSplit(c)
}

func (o *mouse) toggle(c *common) tea.Cmd {
	o.on = !o.on
	word := "off"
	if o.on {
		word = "on"
	}
	c.SetMouse(o.on, c.KeyOf("mouse"))
	return c.remember(func(s *state.State) { s.Mouse = word })
}

// The divider between the list and what is beside it.

const dividerStep = 5 // percent that a key moves it by

// isDivider holds for the two edges that meet between the list and what is beside it.
func isDivider(l layout, x, y int) bool {
	edge := l.list.X + l.list.W
	inside := y > l.list.Y && y < l.list.Y+l.list.H-1
	return l.isDivided() && inside && (x == edge-1 || x == edge)
}

func (o *mouse) setSplit(percent int) {
	o.split = min(max(percent, state.MinSplit), state.MaxSplit)
}

// divide moves the divider by a key.
func (o *mouse) divide(c *common, l layout, n int) tea.Cmd {
	o.setSplit((l.list.W*100+c.Width/2)/max(c.Width, 1) + n)
	return o.rememberSplit(c)
}

func (o *mouse) rememberSplit(c *common) tea.Cmd {
	split := o.split
	return c.remember(func(s *state.State) { s.Split = split })
}

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

// click does what is under the pointer, also in a message there.
func (m *explorer) click(at tea.Mouse) tea.Cmd {
	if at.Button != tea.MouseLeft {
		return nil
	}
	l, isOpen := m.layout(), m.dialogs.isOpen()
	if m.mouse.press(!isOpen && isDivider(l, at.X, at.Y), at.X) {
		return nil
	}
	hint, says := m.HintAt(l.Foot, m.hints(l.Hints.W), m.dialogs.Scope(), at.X, at.Y), m.saysInSearch(l)
	m.touched()
	switch {
	case hint != nil:
		return m.run(hint, tea.KeyPressMsg{})
	case isOpen:
		return m.clickDialog(at)
	case l.tabs.Has(at.X, at.Y):
		if tab, ok := bar.NewTabs(&m.session, l.tabs.W).At(at.X); ok {
			m.session.ShowProduct(bar.Product(&m.session, tab))
		}
		return nil
	case l.search.Has(at.X, at.Y) && !says && m.At != atFind:
		return m.clickSearch(l, at.X)
	}
	return m.panes.click(&m.common, l, at.X, at.Y)
}

// clickSearch does what a chip in the search row is for; the rest of the row opens the
// search.
func (m *explorer) clickSearch(l layout, x int) tea.Cmd {
	switch one := m.chips(l).At(x, l.search.W); {
	case one != nil && one.Action != "":
		return m.Keys.Named(one.Action).Run(m, tea.KeyPressMsg{})
	case one != nil && one.Click != nil:
		one.Click(&m.session)
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
	if m.dialogs.isOpen() {
		m.dialogs.Scroll(n)
	} else if p := m.panes.at(l, at.X, at.Y); p != nil {
		p.wheel(&m.common, n)
	}
}
