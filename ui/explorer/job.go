package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/model/job"
	"smilecodes/ui/explorer/dialog"
)

// newJob opens a job result that came just now. Tickets tell of it once an entry
// of it was chosen.
func (m *explorer) newJob(d *job.Decoded) {
	if m.dialogs.HoldsEdit() {
		m.hold(d)
		return
	}
	m.turn(func() bool { return m.session.Paste(d) })
	m.showJob()
}

// hold keeps a job result until it is asked for. What is typed or edited was
// meant for the ticket in hand, and must neither be lost nor get into another.
func (m *explorer) hold(d *job.Decoded) {
	m.session.Hold(d)
	shows := m.keyOf("job-again") + " shows it."
	if m.dialogs.HoldsEdit() {
		m.setStatusForms("The job result is here: close this text, and "+shows, "Job result: close this text, "+shows,
			"Close this, then "+shows, shows)
		return
	}
	m.setStatusForms("The job result is here: "+shows, "Job result: "+shows, shows)
}

// showJob opens the view of the job result. Closing it leads back to where one
// was, also to a text that is being composed.
func (m *explorer) showJob() {
	if m.at == atJob { // the one before gives way
		m.closeDialog()
	}
	m.open(dialog.NewJob(m.keyOf("compare")))
}

func (m *explorer) reopenJob(tea.KeyPressMsg) tea.Cmd {
	if d := m.session.TakeWaiting(); d != nil {
		m.newJob(d)
	} else {
		m.showJob()
	}
	return nil
}

// chooseResult goes on to the chosen result, where one is at its view: a text of it
// must have nothing of another job of the same paste.
func (m *explorer) chooseResult() {
	r, view := m.subject().Result, m.dialogs
	if r == nil {
		return
	}
	m.turn(func() bool { return m.session.Choose(r) })
	if m.at != atJob { // what was open closed with the ticket
		m.from, m.at = m.at, atJob
		m.dialogs.PushTop(view)
	}
}

// openResult goes to the entry of a result. Where the product is not settled it
// compares the candidates.
func (m *explorer) openResult(r *job.Result) tea.Cmd {
	m.chooseResult()
	shown := r.Shown()
	m.at, m.dialogs = atDetail, dialog.Stack{}
	m.session.Open(shown[0])
	m.query.Set(m.session.Query())
	visited := m.visited()
	if len(shown) > 1 {
		m.openCompare(tea.KeyPressMsg{})
	}
	return visited
}
