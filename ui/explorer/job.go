package explorer

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
)

// newJob opens a job result that came just now. Tickets tell of it once an entry
// of it was chosen.
func (m *explorer) newJob(d *job.Decoded) {
	if m.popup.holdsEdit() {
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
	if m.popup.holdsEdit() {
		m.tell("The job result is here: close this text, and "+shows, "Job result: close this text, "+shows,
			"Close this, then "+shows, shows)
		return
	}
	m.tell("The job result is here: "+shows, "Job result: "+shows, shows)
}

// holdsEdit reports whether a text that was edited is open, perhaps below others.
func (p *popup) holdsEdit() bool { return p != nil && (p.isEdited || p.under.holdsEdit()) }

// showJob opens the view of the job result. Closing it leads back to where one
// was, also to a text that is being composed.
func (m *explorer) showJob() {
	if m.at == atJob { // the one before gives way
		m.closePopup(tea.KeyPressMsg{})
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
	return all[max(0, min(m.popup.cursor, len(all)-1))]
}

// chooseResult goes on to the chosen result, where one is at its view: a text of it
// must have nothing of another job of the same paste.
func (m *explorer) chooseResult() {
	if m.at != atJob {
		return
	}
	r, cursor, top := m.result(), m.popup.cursor, m.popup.top
	m.turn(func() bool { return m.session.Choose(r) })
	if m.at != atJob { // what was open closed with the ticket
		m.open(atJob)
		m.popup.cursor, m.popup.top = cursor, top
	}
}

// openResult goes to the entry of the chosen result. Where the product is not
// settled it compares the candidates.
func (m *explorer) openResult(tea.KeyPressMsg) tea.Cmd {
	m.chooseResult()
	shown := m.result().Shown()
	m.at, m.popup = atDetail, popup{}
	m.session.Open(shown[0])
	m.input.set(m.session.Query())
	visited := m.visited()
	if len(shown) > 1 {
		m.openCompare(tea.KeyPressMsg{})
	}
	return visited
}

// beside is the width from which a result has its entry beside it.
const beside = 90

// jobSheet shows what a job result says, and beside it, or below, what it
// means. Several results stand on top as a list.
func (m *explorer) jobSheet(width int) sheet {
	p := prose{width: width}
	s := sheet{title: "Job result"}
	for _, w := range m.session.Pasted().Warnings {
		p.add(m.styles.clash, 1, "! "+w)
	}
	p.gap()
	if n := len(m.session.Pasted().Results); n > 1 {
		s.title = fmt.Sprintf("Job results · %d of %d", m.popup.cursor+1, n)
		s.from = len(p.lines)
		s.picks = m.resultRows(&p)
		s.to = len(p.lines)
		p.gap()
	}
	if width < beside {
		m.resultHead(&p)
		m.meaningLines(&p)
		p.gap()
		m.resultLines(&p)
		s.starts = p.starts
	} else {
		came, means := prose{width: width * 9 / 20}, prose{width: width - width*9/20 - 1}
		m.resultHead(&came)
		m.resultLines(&came)
		m.meaningLines(&means)
		p.append(m.besides(came, means))
	}
	s.lines = p.lines
	return s
}

// mostRows is how many results the list shows around the chosen one.
const mostRows = 7

func (m *explorer) resultRows(p *prose) (picks []pick) {
	n := len(m.session.Pasted().Results)
	from := max(0, min(m.popup.cursor-mostRows/2, n-mostRows))
	for i := from; i < min(from+mostRows, n); i++ {
		r := m.session.Pasted().Results[i]
		row, bar, k, mark := p.row(), " ", m.styles.text, " "
		if i == m.popup.cursor {
			row.back, bar = m.styles.selection, "▌"
		}
		if r.Entry != nil {
			look, _, _ := r.Outcome(r.Entry)
			k, mark = m.styles.category[look], look.Mark()
		}
		picks = append(picks, pick{rect{0, len(p.lines), p.width, 1}, i, 0})
		p.choice(row.put(m.styles.bar, bar).put(k, mark+" ").put(m.styles.text, r.Heading()))
	}
	return picks
}

// besides joins two columns, with a rule between them.
func (m *explorer) besides(left, right prose) []string {
	n := max(len(left.lines), len(right.lines))
	rows := window(left.lines, 0, n, left.width)
	for i, r := range window(right.lines, 0, n, right.width) {
		rows[i] += m.styles.edge.on + "│" + m.styles.edge.off + r
	}
	return rows
}

// resultHead says which result it is, and what to be careful with.
func (m *explorer) resultHead(p *prose) {
	r := m.result()
	p.add(m.styles.strong, 1, r.Heading())
	if r.Recovered {
		p.add(m.styles.notice, 1, "! Recovered from broken JSON: check it.")
	}
	for _, w := range r.Warnings {
		p.add(m.styles.clash, 1, "! "+w)
	}
	if q := r.Question(); q != "" {
		p.add(m.styles.text, 1, "Ask: "+q)
	}
	p.gap()
}

// resultLines are what came back with it.
func (m *explorer) resultLines(p *prose) {
	r := m.result()
	m.section(p, "The job")
	if r.Text != "" {
		m.facts(p, "Text", r.Told())
	}
	for _, pair := range r.Job.Pairs() {
		m.facts(p, pair[0], pair[1])
	}
	if len(r.Actions) > 0 {
		p.gap()
		m.section(p, "Its steps")
		for _, a := range r.Actions {
			p.labelled(m.styles.muted, " -", 3, m.styles.text, a.Meaning)
		}
	}
	if hidden := m.session.Pasted().HiddenWords(); hidden != "" {
		p.gap()
		m.section(p, "Not shown")
		p.add(m.styles.muted, 1, hidden)
	}
}

// meaningLines are what the chosen result means: its entry, or in short every
// candidate.
func (m *explorer) meaningLines(p *prose) {
	r := m.result()
	switch {
	case r.Entry != nil && r.Advises():
		m.section(p, r.Entry.Code+" · "+r.Entry.Product.Name)
		m.entryLines(p, r.Entry)
	case !r.Advises():
		for _, e := range r.Shown() {
			m.overLines(p, r, e)
		}
	case len(r.Candidates) > 0:
		m.section(p, "What it may mean")
		for _, e := range r.Candidates {
			p.append(m.meaning(e, -1, p.width))
		}
	default:
		m.section(p, "No entry")
		p.add(m.styles.text, 1, "This catalogue has no entry for this answer.")
	}
}

// overLines are what an entry means where another result of the job counts: no
// advice.
func (m *explorer) overLines(p *prose, r *job.Result, e *catalog.Entry) {
	look, what, rest := r.Outcome(e)
	m.section(p, e.Code+" · "+e.Product.Name)
	p.add(m.styles.category[look], 1, look.Mark()+" "+strings.ToUpper(what))
	p.add(m.styles.text, 3, rest)
	p.add(m.styles.strong, 1, e.Headline())
	p.gap()
	p.add(m.styles.text, 1, model.Meaning(e))
	p.gap()
	m.section(p, "Source")
	m.source(p, e)
}
