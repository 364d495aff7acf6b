package explorer

import (
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

// remember keeps a change for the next run, as soon as the ones before it are
// kept.
func (c *common) remember(change func(*state.State)) tea.Cmd {
	if c.options.Remember == nil {
		return nil
	}
	c.persistence.unsaved = append(slices.Clip(c.persistence.unsaved), change)
	if c.persistence.isSaving {
		return nil
	}
	c.persistence.isSaving = true
	return c.keep()
}

// keep writes all that is unsaved.
func (c *common) keep() tea.Cmd {
	changes, remember := c.persistence.unsaved, c.options.Remember
	return func() tea.Msg {
		return keptMsg{len(changes), remember(func(s *state.State) {
			for _, change := range changes {
				change(s)
			}
		})}
	}
}

func (c *common) kept(k keptMsg) tea.Cmd {
	// Quitting writes everything again, beside the write that is under way, and
	// both tell what they have written.
	c.persistence.isSaving = false
	if k.err != nil { // the next change, or the end, tries again with all
		c.SetStatus("Your pins and choices are not saved: %v.", k.err)
		return nil
	}
	c.persistence.unsaved = c.persistence.unsaved[min(k.n, len(c.persistence.unsaved)):]
	if len(c.persistence.unsaved) == 0 {
		return nil
	}
	c.persistence.isSaving = true
	return c.keep()
}

// leave quits, once it is clear that nothing is lost by mistake: what was tried
// for a ticket, in hand or set aside, is nowhere but here.
func (c *common) leave() tea.Cmd {
	if tried := c.session.Unsent(); !tried.IsEmpty() {
		again := "Press " + c.keyOf("quit") + " again to quit."
		c.SetStatusForms(tried.Sentence()+" "+again, "Not copied: "+tried.String()+". "+again, "Not copied. "+again, again)
		if !c.IsSaidAgain() {
			return nil
		}
	}
	return c.quit()
}

// quit leaves. What is still to be kept is kept first.
func (c *common) quit() tea.Cmd {
	if len(c.persistence.unsaved) > 0 {
		return tea.Sequence(c.keep(), tea.Quit)
	}
	return tea.Quit
}

// visited notes that the selected entry is being read, by whatever key or click:
// that may begin the next ticket.
func (c *common) visited() tea.Cmd {
	e := c.session.Selected()
	if e == nil {
		return nil
	}
	c.opened()
	c.session.Visit()
	return c.remember(func(s *state.State) { s.Visit(e.ID) })
}
