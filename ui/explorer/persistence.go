package explorer

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/state"
)

// A persistence is what is still to be kept for the next run. Changes are kept in
// their order, and one write is under way at a time. A change may be applied
// twice, which changes nothing: each sets something, none counts.
type persistence struct {
	unsaved  []func(*state.State)
	isSaving bool
}

// keptMsg says that so many changes are kept, or why not.
type keptMsg struct {
	n   int
	err error
}

// recall begins with what was remembered and set up.
func (m *explorer) recall(s state.State) {
	m.session.Restore(s.Pins, s.Recent)
	set := m.options.Settings
	m.mouse = mouse{on: set.Mouse, split: set.Split}
	m.composer.last = choice{kind: int(set.Audience), format: set.Format}
}

// remember keeps a change for the next run, as soon as the ones before it are
// kept.
func (m *explorer) remember(change func(*state.State)) tea.Cmd {
	if m.options.Remember == nil {
		return nil
	}
	m.persistence.unsaved = append(slices.Clip(m.persistence.unsaved), change)
	if m.persistence.isSaving {
		return nil
	}
	m.persistence.isSaving = true
	return m.keep()
}

// keep writes all that is unsaved.
func (m *explorer) keep() tea.Cmd {
	changes, remember := m.persistence.unsaved, m.options.Remember
	return func() tea.Msg {
		return keptMsg{len(changes), remember(func(s *state.State) {
			for _, change := range changes {
				change(s)
			}
		})}
	}
}

func (m *explorer) kept(k keptMsg) tea.Cmd {
	// One who quits writes all once more, beside the write that is under way, and
	// both tell what they have written.
	m.persistence.isSaving = false
	if k.err != nil { // the next change, or the end, tries again with all
		m.setStatus("What you pin and choose is not remembered: %v.", k.err)
		return nil
	}
	m.persistence.unsaved = m.persistence.unsaved[min(k.n, len(m.persistence.unsaved)):]
	if len(m.persistence.unsaved) == 0 {
		return nil
	}
	m.persistence.isSaving = true
	return m.keep()
}

// visited notes that the selected entry is being read, by whatever key or click:
// that may begin the next ticket.
func (m *explorer) visited() tea.Cmd {
	e := m.session.Selected()
	if e == nil {
		return nil
	}
	m.opened()
	m.session.Visit()
	return m.remember(func(s *state.State) { s.Visit(e.ID) })
}

func (m *explorer) togglePin(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	pinned := m.session.TogglePin()
	switch {
	case !pinned:
		m.setStatus("%s unpinned.", e.Code)
	case m.session.Query() != "" || m.session.IsFiltered():
		m.setStatus("%s pinned: it stands above the list where nothing is searched or filtered.", e.Code)
	default:
		m.setStatus("%s pinned: it stands above the list.", e.Code)
	}
	return m.remember(func(s *state.State) { s.SetPin(e.ID, pinned) })
}

// unsent counts what was tried and is in no copy; empty if there is nothing.
func (m *explorer) unsent() string {
	lost, tickets := m.session.Unsent()
	if tickets > 1 {
		return fmt.Sprintf("%s, of %d tickets", lost, tickets)
	}
	return lost.String()
}

// leave quits, once it is clear that nothing is lost by mistake: what was tried
// for a ticket, in hand or set aside, is nowhere but here.
func (m *explorer) leave(k tea.KeyPressMsg) tea.Cmd {
	if tried := m.unsent(); tried != "" {
		key := m.keyOf("quit")
		m.setStatusForms("Not all that was tried is in a copy ("+tried+"). "+key+" once more quits.",
			"In no copy: "+tried+". "+key+" once more quits.", key+" once more quits, and loses "+tried+".",
			key+" once more loses "+tried+".", key+" once more quits.")
		if m.said != m.before.said {
			return nil
		}
	}
	return m.quit(k)
}

// quit leaves. What is still to be kept is kept first.
func (m *explorer) quit(tea.KeyPressMsg) tea.Cmd {
	if len(m.persistence.unsaved) > 0 {
		return tea.Sequence(m.keep(), tea.Quit)
	}
	return tea.Quit
}
