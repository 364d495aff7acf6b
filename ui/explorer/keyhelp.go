package explorer

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/model"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/restricted"
)

// Why an action does not work now, in a sentence; empty if it does. The status
// line says it when the key is pressed, and the help beside the key.

func noEntry(m *explorer) string {
	switch {
	case m.session.Selected() != nil:
		return ""
	case len(m.session.Rows()) > 0:
		return "No entry is selected: " + m.KeyOf("down") + " selects one."
	}
	return "There is no entry here."
}

func oneMeaning(m *explorer) string {
	e := m.session.Selected()
	if e != nil && len(model.Compare(m.session.Catalog(), e).Entries) < 2 {
		return e.Code + " has one meaning only."
	}
	return noEntry(m)
}

// noTeam says why there is nothing of a team to show.
func noTeam(m *explorer) string {
	e := m.session.Selected()
	if e == nil {
		return noEntry(m)
	}
	if e.Team == nil {
		return model.NoTeam
	}
	return ""
}

// isRestricted says why another program can't be started.
func isRestricted(m *explorer) string {
	if m.options.IsRestricted {
		return restricted.Why
	}
	return ""
}

func noColours(m *explorer) string {
	if m.Styles.Theme.Profile <= colorprofile.ASCII {
		return "Colour is off in this terminal."
	}
	return ""
}

func noSettings(m *explorer) string {
	if m.options.File == "" {
		return "There is no settings file here."
	}
	return ""
}

// nothingToRead: that a code is unknown can be read too.
func nothingToRead(m *explorer) string {
	if l := m.layout(); m.session.UnknownCode() != "" && (l.shape == narrow || !l.detail.IsEmpty()) {
		return "" // the page is where an answer is
	}
	return noEntry(m)
}

// noTicket: in a job result there is always a text, in the comparison once a meaning is
// chosen, and an unknown code is reported.
func noTicket(m *explorer) string {
	switch {
	case m.At == atCompare:
		return m.dialogs.refusal(&m.common, dialog.Accept)
	case m.At&(atJob|atCopyAs) != 0, m.session.UnknownCode() != "":
		return ""
	}
	return noEntry(m)
}

// noReply: of an unknown code, and of some entries, no customer is told anything.
func noReply(m *explorer) string {
	why := noTicket(m)
	switch {
	case m.At&(atCompare|atJob) == 0:
		why = noEntry(m)
	case len(m.dialogs.subject(&m.common).Alike) > 0: // whichever is meant, the reply is the same
		why = ""
	}
	if why == "" && m.At&(atCompare|atJob) == 0 {
		why = m.session.Unfinished()
	}
	if why != "" {
		return why
	}
	return m.dialogs.noReply(&m.common)
}

// nowhereToMove: in the comparison the keys that move scroll.
func nowhereToMove(m *explorer) string {
	if m.At == atCompare {
		return allInView(m)
	}
	return ""
}

// allInView: only what is longer than its window can be scrolled.
func allInView(m *explorer) string {
	if m.At&(atCompare|atCopyAs|atJob) != 0 && !m.dialogs.HasMore() {
		return "Everything is in view."
	}
	return ""
}

func noJobType(m *explorer) string { return m.dialogs.refusal(&m.common, dialog.Digit) }

// nothingToCompose: the composer writes of what is marked, wherever one is.
func nothingToCompose(m *explorer) string {
	if len(m.session.Marked()) > 0 {
		return ""
	}
	return noTicket(m)
}

func noText(m *explorer) string {
	if m.dialogs.Scope() == dialog.Composer {
		return m.dialogs.refusal(&m.common, dialog.Accept)
	}
	return noTicket(m)
}

func noGuideToGo(m *explorer) string {
	switch e := m.session.Selected(); {
	case e == nil:
		return noEntry(m)
	case e.Guide == nil:
		return model.NoGuide(e.Code)
	}
	return ""
}

func noGuideHere(m *explorer) string {
	if e := m.session.Selected(); e == nil || e.Guide == nil {
		return "There is no guide here."
	}
	return ""
}

func nothingHidden(m *explorer) string {
	if !m.session.IsFiltered() {
		return "You already see all products and categories."
	}
	return ""
}

func nothingFound(m *explorer) string {
	if m.panes.find.pane == 0 {
		return "Find is off: " + m.KeyOf("find") + " finds words on the page."
	}
	return ""
}

func noTrail(m *explorer) string {
	if !m.session.CanGoBack() {
		return model.NowhereBack
	}
	return ""
}

func nothingHeld(m *explorer) string {
	if m.session.Held().IsEmpty() {
		return model.NothingHeld
	}
	return ""
}

func nothingAside(m *explorer) string {
	if !m.session.HasAside() {
		return model.NothingAside
	}
	return ""
}

func noJob(m *explorer) string {
	if !m.session.IsWaiting() && m.session.Pasted() == nil {
		return model.NothingPasted
	}
	return ""
}

func noDivider(m *explorer) string {
	if !m.layout().isDivided() {
		return "Nothing is beside the list, so there is no divider."
	}
	return ""
}

// menuItems are the actions for the help and the commands, of which one is open, by
// what they are for, and why each does not work where the dialog was opened.
func (m *explorer) menuItems() []dialog.Item {
	from := *m
	from.Leave(&from.dialogs.Stack)
	wasEmpty := from.leaveEmpty()
	all := from.Items(&from)
	for i := range all {
		item := &all[i]
		if wasEmpty && item.Place == "" && item.Keys != "" && m.Keys[item.Row].At&atEmpty == 0 {
			item.Key = "Esc " + item.Key // the key is text where the dialog was opened
		}
	}
	return all
}

// leaveEmpty goes from the search to the list if nothing is typed, and reports whether
// it did: what help and commands say there is what works in the list.
func (m *explorer) leaveEmpty() bool {
	isEmpty := m.reach() == atEmpty
	if isEmpty {
		m.At = atList
	}
	return isEmpty
}

// runCommand runs an action by its name. From a search in which nothing is typed it
// does what it does in the list, and the search keeps the keys.
func (m *explorer) runCommand(a *action) tea.Cmd {
	wasEmpty := m.leaveEmpty()
	cmd := a.Run(m, tea.KeyPressMsg{})
	switch {
	case !wasEmpty:
	case m.At == atList:
		m.At = atSearch
	case m.dialogs.isOpen() && m.From == atList:
		m.From = atSearch
	}
	return cmd
}
