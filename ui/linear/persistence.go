package linear

import "smilecodes/ui/state"

// A persistence keeps what was read and pinned for the next run.
type persistence struct {
	*voice
	keep   func(change func(*state.State)) error // nil where nothing is kept
	failed bool
}

// change keeps a change. If that fails, the program says so and keeps nothing more.
func (m *persistence) change(change func(*state.State)) {
	if m.keep == nil || m.failed {
		return
	}
	if err := m.keep(change); err != nil {
		m.failed = true
		m.fault("Careful: smilecodes can't remember what you pin and read", err)
	}
}
