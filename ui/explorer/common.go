package explorer

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/answer"
	"smilecodes/ui/explorer/shell"
	"smilecodes/ui/settings"
	"smilecodes/ui/state"
	"smilecodes/ui/system"
)

// Options are what the explorer needs to know of its surroundings.
type Options struct {
	Out      system.Clipboard  // how text leaves for the clipboard
	Host     string            // this host's name, if the person is on another; else empty
	Settings settings.Settings // what the person set up; keys with a fault are left out
	File     string            // of the settings, whether there is one; empty where none is read

	IsRestricted bool // starts nothing, and cannot be suspended; see package restricted

	// Decoding is how this run decodes a job result; the argument is the most bytes it
	// reads.
	Decoding func(most int) job.Decoding

	// Templates are the person's own texts, and Faults what is wrong with
	// anything that was set up.
	Templates []*ticket.Template
	Faults    []error

	// State is what was remembered, and Remember keeps a change of it; without
	// Remember nothing is kept.
	State    state.State
	Remember func(change func(*state.State)) error

	Now func() time.Time // nil for the clock of this host

	// Colours finds out how many colours there are, where that takes a while;
	// until then there are as many as Bubble Tea says. Nil where it knows.
	Colours func() colorprofile.Profile
}

// A common is what the parts of the screen share: where the keys go, what the status line
// says, what is being looked at, and what is known of the terminal and the person. A part gets it with every call, and keeps nothing of it.
type common struct {
	shell.Shell[*explorer]
	session     model.Session
	last        past
	options     Options
	persistence persistence
}

// A past is what came just before, by which some keys are understood.
type past struct {
	hand  time.Time // when a hand was last at the keys or the mouse
	paste time.Time // when a paste ended
	moved bool      // whether the last key moved the selection
	seen  seen

	doubted *job.Result // the one whose doubt was shown last
}

// A seen is what is on the screen: once it changes, the status about it is out of date.
type seen struct {
	entry   *catalog.Entry
	query   string
	step    int // of its guide
	isGuide bool
	meaning *catalog.Entry // chosen in the comparison
	result  *job.Result    // chosen in the job result
}

// toPress says how to reach an action: in the search it would be text, and a job
// result has keys of its own.
func (c *common) toPress(action string) string {
	key := c.KeyOf(action)
	if c.At&enterFirst != 0 {
		return "press Enter, then " + key
	}
	return "press " + key
}

// answers writes what is known of entries. Beside it are the keys that work now.
func (c *common) answers() answer.Writer {
	w := answer.Writer{Styles: c.Styles, Catalog: c.session.Catalog()}
	switch {
	case c.At == atSearch:
		w.Keys.Compare = c.KeyOf("compare-typed") + " compare"
	case c.At&enterFirst == 0:
		w.Keys = answer.Keys{
			Compare: c.KeyOf("compare") + " compare", Copy: c.KeyOf("reply") + " copies",
			Guide: c.KeyOf("guide") + " opens", Facts: c.KeyOf("facts") + " all facts",
			Forms: c.KeyOf("formats") + " formats", Team: c.KeyOf("team") + " shows ours",
		}
		if c.session.InJob(c.session.Selected()) != nil {
			w.Keys.Copy = "" // it copies nothing here
		}
	}
	return w
}

// A persistence is what is still to be kept for the next run. Changes are kept in
// their order, and one write is under way at a time. A change may be applied
// twice, which changes nothing: each sets something, none counts.
type persistence struct {
	unsaved  []func(*state.State)
	isSaving bool
}

// keptMsg says how many changes are kept, or why none is.
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
