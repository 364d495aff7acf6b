package explorer

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
)

func (m *explorer) guideBox(l layout) box {
	b := box{title: "Guide", joined: l.detailWithoutEnd}
	if e := m.session.Selected(); e != nil && e.Guide != nil {
		b.title = "Guide · " + e.Guide.Title
		b.note = strconv.Itoa(m.session.Ticked(e)) + "/" + strconv.Itoa(len(e.Guide.Steps))
	}
	return m.edge(b, atGuide)
}

// stepsTo is how many steps a motion goes. A page is what the pane shows, which
// may be one long step: so that none is passed unread, a page leads to the next
// step that begins out of sight.
func (m *explorer) stepsTo(d motion) int {
	h := m.reading.guide.size.height
	n := d.by(h)
	if d != pageUp && d != pageDown || h == 0 {
		return n
	}
	steps := m.reading.steps
	step, way := m.reading.step, 1
	if n < 0 {
		way = -1
	}
	for at := step + way; at >= 0 && at < len(steps)-1; at += way {
		step = at
		if d := steps[at] - steps[m.reading.step]; d >= h || -d >= h {
			break
		}
	}
	if step == m.reading.step {
		return n // on the last step a page scrolls on
	}
	return step - m.reading.step
}

// moveStep moves over the steps. Below the last one it scrolls on to what
// stands under them.
func (m *explorer) moveStep(d motion) {
	e := m.session.Selected()
	if e == nil || e.Guide == nil {
		return
	}
	last := len(e.Guide.Steps) - 1
	n := m.stepsTo(d)
	switch step := m.reading.step + n; {
	case n > 0 && m.reading.step == last:
		m.scrollGuide(n)
		return
	case step < 0:
		m.reading.step = 0
		m.reading.guide.scroll(n)
	default:
		m.reading.step = min(step, last)
	}
	m.reading.follow, m.reading.isLoose = true, false
}

// scrollGuide moves the text, and the keys to a step that is in view, if there is
// one: what they are on should be seen.
func (m *explorer) scrollGuide(n int) {
	m.reading.guide.scroll(n)
	m.reading.isLoose = true
	top, h := m.reading.guide.top, m.reading.guide.size.height
	first, last := -1, -1 // of the steps that begin in view
	for i := range max(0, len(m.reading.steps)-1) {
		if at := m.reading.steps[i]; at >= top && at < top+h {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	if first >= 0 {
		m.reading.step = min(max(m.reading.step, first), last)
	}
}

// stepAt is the step that has a line, and whether it begins there; -1 if none
// has it.
func (m *explorer) stepAt(line int) (step int, first bool) {
	for i := range max(0, len(m.reading.steps)-1) {
		if line >= m.reading.steps[i] && line < m.reading.steps[i+1] {
			return i, line == m.reading.steps[i]
		}
	}
	return -1, false
}

// settleGuide keeps the step of the keys, or the current match, in view.
func (m *explorer) settleGuide(l layout) {
	w, h := m.guideBox(l).inner(l.guide)
	if h == 0 {
		return
	}
	p := &m.reading.guide
	c := content{entry: m.session.Selected(), width: w, state: m.triedHere()}
	resized := m.settlePane(p, atGuide, h, c, m.guideText)
	isFound := m.reading.finder.pane == atGuide // then a match is what must stay in view
	if m.at == atGuide && (m.reading.follow || resized && !m.reading.isLoose && !isFound) {
		m.showStep(p)
	}
	if !resized {
		p.hold()
	}
	m.reading.follow = false
}

// showStep brings the step of the keys into view. The first one shows what
// stands above it too, where there is room.
func (m *explorer) showStep(p *pane) {
	if e := m.session.Selected(); e == nil || e.Guide == nil {
		return
	}
	from, to := m.reading.steps[m.reading.step], m.reading.steps[m.reading.step+1]
	if m.reading.step == 0 && from < p.size.height {
		from = 0
	}
	p.reveal(from, to)
}

// isStepInView reports whether the step of the keys begins where it is seen.
func (m *explorer) isStepInView() bool {
	if m.reading.step >= len(m.reading.steps) {
		return false // there is no guide, or no room for one
	}
	y := m.reading.steps[m.reading.step] - m.reading.guide.top
	return y >= 0 && y < m.reading.guide.size.height
}

// triedHere is what a guide shows of what was tried.
func (m *explorer) triedHere() string {
	e := m.session.Selected()
	if held := m.session.Held(); held.Steps+held.Notes == 0 || e == nil || e.Guide == nil {
		return ""
	}
	var b strings.Builder
	for i := range e.Guide.Steps {
		b.WriteString(strconv.FormatBool(m.session.IsTicked(e, i)) + m.session.Note(e, i) + "\n")
	}
	return b.String()
}

// guidePanel is the guide pane, ready to be drawn. The bar that shows on which
// step the keys are is drawn over the text, which has a free column for it.
func (m *explorer) guidePanel(l layout) panel {
	b := m.guideBox(l)
	p := &m.reading.guide
	_, h := b.inner(l.guide)
	if more := position(p.top, len(p.lines), h); more != "" && b.note != "" {
		b.note = more + " · " + b.note
	}
	b.note = m.paneNote(p, atGuide, b.note)
	from, to := -1, -1
	if e := m.session.Selected(); m.at == atGuide && e != nil && e.Guide != nil {
		from, to = m.reading.steps[m.reading.step], m.reading.steps[m.reading.step+1]
	}
	return panel{b, l.guide, func(l *line, i int) {
		if i += p.top; i >= len(p.lines) {
			return
		}
		text := p.lines[i]
		if i >= from && i < to {
			l.put(m.styles.bar, "▌")
			text = text[1:]
		}
		l.b.WriteString(text)
		l.used = l.width
	}}
}

// guideText is the guide of the selected entry. It notes the line on which each
// step begins; one more place says where the last one ends.
func (m *explorer) guideText(p *prose) {
	m.reading.steps = nil
	e := m.session.Selected()
	if e == nil || e.Guide == nil {
		p.choice(p.row())
		p.add(m.styles.muted, 1, noGuide(e))
		return
	}
	g := e.Guide
	m.reading.steps = make([]int, 0, len(g.Steps)+1)
	p.add(m.styles.text, 1, g.Summary)
	p.gap()
	for i, step := range g.Steps {
		m.reading.steps = append(m.reading.steps, len(p.lines))
		m.guideStep(p, e, i, step)
	}
	m.reading.steps = append(m.reading.steps, len(p.lines))
	p.gap()
	m.section(p, "Collect for the ticket")
	for _, item := range g.Evidence {
		p.labelled(m.styles.muted, " -", 3, m.styles.text, item)
	}
	p.gap()
	m.section(p, "Write to Smile ID")
	p.add(m.styles.text, 1, g.Escalate)
	p.gap()
	m.section(p, "Tell the customer")
	p.add(m.styles.text, 1, e.Customer) // the guide's own words serve all its entries
	if rule := model.Rule(e); rule != "" {
		p.add(m.styles.notice, 1, rule)
	}
	p.gap()
	p.add(m.styles.muted, 1, "This guide is our advice.")
}

func noGuide(e *catalog.Entry) string {
	if e == nil {
		return "No entry is selected."
	}
	return "There is no guide for this entry: the detail says what comes next."
}

// guideStep draws one step: its box, who does it and what, and below how to
// know that it worked.
func (m *explorer) guideStep(p *prose, e *catalog.Entry, i int, step catalog.Step) {
	const column = 5
	tick, k := "[ ]", m.styles.strong
	if m.session.IsTicked(e, i) {
		tick, k = "[x]", m.styles.muted
	}
	who := step.Who.String() + ": "
	p.lead = found{p.offset, p.offset + len(who), m.styles.muted}
	p.flow(k, who+step.Do, column, func(first bool) *line {
		l := p.row().skip(1)
		if first {
			l.put(k, tick)
		}
		return l.skip(column)
	})
	p.add(m.styles.muted, column, step.Check)
	if note := m.session.Note(e, i); note != "" {
		p.add(m.styles.notice, column, "Note: "+note)
	}
}
