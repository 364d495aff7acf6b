package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// newJob opens a job result that came just now. Tickets tell of it once an entry
// of it was chosen.
func (m *explorer) newJob(d *job.Decoded) {
	if m.dialog.holdsEdit() {
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
	if m.dialog.holdsEdit() {
		m.setStatusForms("The job result is here: close this text, and "+shows, "Job result: close this text, "+shows,
			"Close this, then "+shows, shows)
		return
	}
	m.setStatusForms("The job result is here: "+shows, "Job result: "+shows, shows)
}

// holdsEdit reports whether a text that was edited is open, perhaps below others.
func (p *dialog) holdsEdit() bool { return p != nil && (p.isEdited || p.under.holdsEdit()) }

// showJob opens the view of the job result. Closing it leads back to where one
// was, also to a text that is being composed.
func (m *explorer) showJob() {
	if m.at == atJob { // the one before gives way
		m.closeDialog(tea.KeyPressMsg{})
	}
	m.open(atJob)
}

func (m *explorer) reopenJob(tea.KeyPressMsg) tea.Cmd {
	if d := m.session.TakeWaiting(); d != nil {
		m.newJob(d)
	} else {
		m.showJob()
	}
	return nil
}

// result is the chosen one.
func (m *explorer) result() *job.Result {
	all := m.session.Pasted().Results
	return all[max(0, min(m.dialog.cursor, len(all)-1))]
}

// chooseResult goes on to the chosen result, where one is at its view: a text of it
// must have nothing of another job of the same paste.
func (m *explorer) chooseResult() {
	if m.at != atJob {
		return
	}
	r, cursor, top := m.result(), m.dialog.cursor, m.dialog.top
	m.turn(func() bool { return m.session.Choose(r) })
	if m.at != atJob { // what was open closed with the ticket
		m.open(atJob)
		m.dialog.cursor, m.dialog.top = cursor, top
	}
}

// openResult goes to the entry of the chosen result. Where the product is not
// settled it compares the candidates.
func (m *explorer) openResult(tea.KeyPressMsg) tea.Cmd {
	m.chooseResult()
	shown := m.result().Shown()
	m.at, m.dialog = atDetail, dialog{}
	m.session.Open(shown[0])
	m.query.Set(m.session.Query())
	visited := m.visited()
	if len(shown) > 1 {
		m.openCompare(tea.KeyPressMsg{})
	}
	return visited
}

// beside is the width from which a result has its entry beside it.
const beside = 90

// jobBody shows what a job result says, and beside it, or below, what it
// means. Several results stand on top as a list.
func (m *explorer) jobBody(width int) body {
	p := viewport.Text{Width: width}
	s := body{title: "Job result"}
	for _, w := range m.session.Pasted().Warnings {
		p.Add(m.styles.Clash, 1, "! "+w)
	}
	p.Gap()
	if n := len(m.session.Pasted().Results); n > 1 {
		s.title = fmt.Sprintf("Job results · %d of %d", m.dialog.cursor+1, n)
		s.from = len(p.Lines)
		s.areas = m.resultRows(&p)
		s.to = len(p.Lines)
		p.Gap()
	}
	if width < beside {
		m.resultHead(&p)
		m.meaningLines(&p)
		p.Gap()
		m.resultLines(&p)
		s.starts = p.Starts
	} else {
		came, means := viewport.Text{Width: width * 9 / 20}, viewport.Text{Width: width - width*9/20 - 1}
		m.resultHead(&came)
		m.resultLines(&came)
		m.meaningLines(&means)
		p.Append(m.besides(came, means))
	}
	s.lines = p.Lines
	return s
}

// mostRows is how many results the list shows around the chosen one.
const mostRows = 7

func (m *explorer) resultRows(p *viewport.Text) (picks []choiceArea) {
	n := len(m.session.Pasted().Results)
	from := max(0, min(m.dialog.cursor-mostRows/2, n-mostRows))
	for i := from; i < min(from+mostRows, n); i++ {
		r := m.session.Pasted().Results[i]
		row, bar, k, mark := p.Row(), " ", m.styles.Text, " "
		if i == m.dialog.cursor {
			row.Back, bar = m.styles.Selection, "▌"
		}
		if r.Entry != nil {
			look, _, _ := r.Outcome(r.Entry)
			k, mark = m.styles.Category[look], look.Mark()
		}
		picks = append(picks, choiceArea{draw.Rect{X: 0, Y: len(p.Lines), W: p.Width, H: 1}, i, 0})
		p.AddChoice(row.Put(m.styles.Bar, bar).Put(k, mark+" ").Put(m.styles.Text, r.Heading()))
	}
	return picks
}

// besides joins two columns, with a rule between them.
func (m *explorer) besides(left, right viewport.Text) []string {
	n := max(len(left.Lines), len(right.Lines))
	rows := viewport.Window(left.Lines, 0, n, left.Width)
	for i, r := range viewport.Window(right.Lines, 0, n, right.Width) {
		rows[i] += m.styles.Edge.On + "│" + m.styles.Edge.Off + r
	}
	return rows
}

// resultHead says which result it is, and what to be careful with.
func (m *explorer) resultHead(p *viewport.Text) {
	m.answers().Page(p, model.ResultHead(m.result()))
	p.Gap()
}

// resultLines are what came back with it.
func (m *explorer) resultLines(p *viewport.Text) {
	page := append(model.CamePage(m.result()), model.HiddenPage(*m.session.Pasted())...)
	m.answers().Page(p, page)
}

// meaningLines are what the chosen result means: its entry, or in short every
// candidate.
func (m *explorer) meaningLines(p *viewport.Text) {
	r := m.result()
	switch {
	case r.Entry != nil && r.Advises():
		m.answers().Section(p, r.Entry.Code+" · "+r.Entry.Product.Name)
		m.answers().Entry(p, r.Entry)
	case !r.Advises():
		for _, e := range r.Shown() {
			m.answers().Replaced(p, model.MeaningPage(r, e))
		}
	case len(r.Candidates) > 0:
		m.answers().Section(p, "What it may mean")
		for _, e := range r.Candidates {
			p.Append(m.answers().Meaning(e, false, p.Width))
		}
	default:
		m.answers().Section(p, "No entry")
		m.answers().Block(p, model.Unexplained())
	}
}
