package guard

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// motionInterval is how far apart movements of the mouse must be to be worth a frame
// each: the renderer draws 120 a second.
const motionInterval = 8 * time.Millisecond

// A messageFilter keeps from the model what would only keep it busy or break it.
type messageFilter struct {
	now   func() time.Time
	moved time.Time
	wheel tea.MouseWheelMsg
	since time.Time // of the wheel
}

// apply returns the message, changed or nil.
func (s *messageFilter) apply(msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return tea.WindowSizeMsg{Width: min(msg.Width, MaxColumns), Height: min(msg.Height, MaxRows)}
	case tea.MouseMotionMsg: // where the mouse ends up, its release says too
		if s.now().Sub(s.moved) < motionInterval {
			return nil
		}
		s.moved = s.now()
	case tea.MouseWheelMsg: // turned back, it acts at once
		if msg.Button == s.wheel.Button && s.now().Sub(s.since) < motionInterval {
			return nil
		}
		s.wheel, s.since = msg, s.now()
	}
	return msg
}
