package explorer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/ui/wrap"
)

func (m *explorer) guideBox(l layout) box {
	b := box{title: "Guide", joined: l.detailWithoutEnd}
	if e := m.session.Selected(); e != nil && e.Guide != nil {
		b.title = "Guide · " + e.Guide.Title
		b.note = fmt.Sprintf("%d/%d", m.session.Ticked(e), len(e.Guide.Steps))
	}
	return m.edge(b, atGuide)
}

// stepsTo is how many steps a key moves by. A page is what the pane shows, which
// may be one long step: so that none is passed unread, a page leads to the next
// step that begins out of sight.
func (m *explorer) stepsTo(k tea.KeyPressMsg) int {
	l := m.layout()
	w, h := m.guideBox(l).inner(l.guide)
	n := m.distance(k, h)
	if page := max(h-1, 1); n != page && n != -page || h == 0 {
		return n
	}
	_, steps := m.guideLines(w)
	step, way := m.scroll.step, 1
	if n < 0 {
		way = -1
	}
	for at := step + way; at >= 0 && at < len(steps)-1; at += way {
		step = at
		if d := steps[at] - steps[m.scroll.step]; d >= h || -d >= h {
			break
		}
	}
	if step == m.scroll.step {
		return n // on the last step a page scrolls on
	}
	return step - m.scroll.step
}

// moveStep moves over the steps. Below the last one it scrolls on to what
// stands under them.
func (m *explorer) moveStep(n int) {
	e := m.session.Selected()
	if e == nil || e.Guide == nil {
		return
	}
	last := len(e.Guide.Steps) - 1
	switch step := m.scroll.step + n; {
	case n > 0 && m.scroll.step == last:
		m.scroll.guide += n
	case step < 0:
		m.scroll.step, m.scroll.guide = 0, 0
	default:
		m.scroll.step = min(step, last)
	}
}

// settleGuide keeps the scroll position where there is text and, unless one has
// scrolled on below the last step, the step of the keys in view.
func (m *explorer) settleGuide(l layout) {
	w, h := m.guideBox(l).inner(l.guide)
	if h == 0 || m.at != atGuide && m.scroll.guide == 0 {
		return
	}
	lines, steps := m.guideLines(w)
	if e := m.session.Selected(); e != nil && e.Guide != nil && m.at == atGuide {
		from := steps[m.scroll.step]
		to := steps[m.scroll.step+1]
		isLast := m.scroll.step == len(e.Guide.Steps)-1
		if m.scroll.step == 0 {
			from = 0
		}
		if !isLast || m.scroll.guide < from-h {
			m.scroll.guide = min(m.scroll.guide, from)
		}
		m.scroll.guide = max(m.scroll.guide, min(to-h, from))
	}
	m.scroll.guide = clampTop(m.scroll.guide, len(lines), h)
}

// drawGuide draws the guide pane.
func (m *explorer) drawGuide(l layout) []string {
	b := m.guideBox(l)
	w, h := b.inner(l.guide)
	lines, _ := m.guideLines(w)
	if more := position(m.scroll.guide, len(lines), h); more != "" && b.note != "" {
		b.note = more + " · " + b.note
	}
	return b.draw(l.guide, window(lines, m.scroll.guide, h, w))
}

// guideLines is the guide of the selected entry, and the line on which each
// step begins; one more place says where the last one ends.
func (m *explorer) guideLines(width int) (lines []string, steps []int) {
	p := prose{width: width}
	e := m.session.Selected()
	if e == nil || e.Guide == nil {
		p.line(newLine(width))
		p.add(m.styles.muted, 1, noGuide(e))
		return p.lines, []int{0, 0}
	}
	g := e.Guide
	p.add(m.styles.text, 1, g.Summary)
	p.gap()
	for i, step := range g.Steps {
		steps = append(steps, len(p.lines))
		m.guideStep(&p, e, i, step)
	}
	steps = append(steps, len(p.lines))
	p.gap()
	m.section(&p, "Collect for the ticket")
	for _, item := range g.Evidence {
		p.labelled(m.styles.muted, " -", 3, m.styles.text, item)
	}
	p.gap()
	m.section(&p, "Write to Smile ID")
	p.add(m.styles.text, 1, g.Escalate)
	p.gap()
	m.section(&p, "Tell the customer")
	p.add(m.styles.text, 1, e.Customer) // the guide's own words serve all its entries
	p.gap()
	p.add(m.styles.muted, 1, "This guide is our advice.")
	return p.lines, steps
}

func noGuide(e *catalog.Entry) string {
	if e == nil {
		return "No entry is selected."
	}
	return "No guide: there is nothing to troubleshoot."
}

// guideStep draws one step: its box, who does it and what, and below how to
// know that it worked.
func (m *explorer) guideStep(p *prose, e *catalog.Entry, i int, step catalog.Step) {
	const column = 5
	bar := " "
	if m.at == atGuide && i == m.scroll.step {
		bar = "▌"
	}
	tick, ink := "[ ]", m.styles.strong
	if m.session.IsTicked(e, i) {
		tick, ink = "[x]", m.styles.muted
	}
	who := step.Who.String() + ": "
	for n, t := range wrap.Lines(who+step.Do, p.width-column-margin) {
		l := newLine(p.width)
		if n == 0 {
			l.put(m.styles.bar, bar).put(ink, tick).skip(column).put(m.styles.muted, who).put(ink, t[len(who):])
		} else {
			l.put(m.styles.bar, bar).skip(column).put(ink, t)
		}
		p.line(l)
	}
	for _, t := range wrap.Lines(step.Check, p.width-column-margin) {
		p.line(newLine(p.width).put(m.styles.bar, bar).skip(column).put(m.styles.muted, t))
	}
	if note := m.session.Note(e, i); note != "" {
		for _, t := range wrap.Lines("Note: "+note, p.width-column-margin) {
			p.line(newLine(p.width).put(m.styles.bar, bar).skip(column).put(m.styles.notice, t))
		}
	}
}
