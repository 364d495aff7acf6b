package explorer

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

func (m *explorer) guideBox(l layout) draw.Box {
	b := draw.Box{Title: "Guide", Joined: l.detailWithoutEnd}
	if e := m.session.Selected(); e != nil && e.Guide != nil {
		b.Title = "Guide · " + e.Guide.Title
		b.Note = strconv.Itoa(m.session.Ticked(e)) + "/" + strconv.Itoa(len(e.Guide.Steps))
	}
	return m.edge(b, atGuide)
}

// stepsTo is how many steps a motion goes. A page is what the pane shows, which
// may be one long step: so that none is passed unread, a page leads to the next
// step that begins out of sight.
func (m *explorer) stepsTo(d draw.Motion) int {
	h := m.scroll.guide.Size.Height
	n := d.By(h)
	if d != draw.PageUp && d != draw.PageDown || h == 0 {
		return n
	}
	steps := m.scroll.steps
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
func (m *explorer) moveStep(d draw.Motion) {
	e := m.session.Selected()
	if e == nil || e.Guide == nil {
		return
	}
	last := len(e.Guide.Steps) - 1
	n := m.stepsTo(d)
	switch step := m.scroll.step + n; {
	case n > 0 && m.scroll.step == last:
		m.scrollGuide(n)
		return
	case step < 0:
		m.scroll.step = 0
		m.scroll.guide.Scroll(n)
	default:
		m.scroll.step = min(step, last)
	}
	m.scroll.follow, m.scroll.isLoose = true, false
}

// scrollGuide moves the text, and the keys to a step that is in view, if there is
// one: what they are on should be seen.
func (m *explorer) scrollGuide(n int) {
	m.scroll.guide.Scroll(n)
	m.scroll.isLoose = true
	top, h := m.scroll.guide.Top, m.scroll.guide.Size.Height
	first, last := -1, -1 // of the steps that begin in view
	for i := range max(0, len(m.scroll.steps)-1) {
		if at := m.scroll.steps[i]; at >= top && at < top+h {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	if first >= 0 {
		m.scroll.step = min(max(m.scroll.step, first), last)
	}
}

// stepAt is the step that has a line, and whether it begins there; -1 if none
// has it.
func (m *explorer) stepAt(line int) (step int, first bool) {
	for i := range max(0, len(m.scroll.steps)-1) {
		if line >= m.scroll.steps[i] && line < m.scroll.steps[i+1] {
			return i, line == m.scroll.steps[i]
		}
	}
	return -1, false
}

// relayoutGuide keeps the step of the keys, or the current match, in view.
func (m *explorer) relayoutGuide(l layout) {
	w, h := m.guideBox(l).Inner(l.guide)
	if h == 0 {
		return
	}
	p := &m.scroll.guide
	c := viewport.Content{Entry: m.session.Selected(), Width: w, State: m.triedHere()}
	resized := m.relayoutPane(p, atGuide, h, c, m.guideText)
	isFound := m.scroll.find.pane == atGuide // then a match is what must stay in view
	if m.at == atGuide && (m.scroll.follow || resized && !m.scroll.isLoose && !isFound) {
		m.showStep(p)
	}
	if !resized {
		p.Hold()
	}
	m.scroll.follow = false
}

// showStep brings the step of the keys into view. The first one shows what
// stands above it too, where there is room.
func (m *explorer) showStep(p *viewport.ScrolledText) {
	if e := m.session.Selected(); e == nil || e.Guide == nil {
		return
	}
	from, to := m.scroll.steps[m.scroll.step], m.scroll.steps[m.scroll.step+1]
	if m.scroll.step == 0 && from < p.Size.Height {
		from = 0
	}
	p.Reveal(from, to)
}

// isStepInView reports whether the step of the keys begins where it is seen.
func (m *explorer) isStepInView() bool {
	if m.scroll.step >= len(m.scroll.steps) {
		return false // there is no guide, or no room for one
	}
	y := m.scroll.steps[m.scroll.step] - m.scroll.guide.Top
	return y >= 0 && y < m.scroll.guide.Size.Height
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
func (m *explorer) guidePanel(l layout) draw.Panel {
	b := m.guideBox(l)
	p := &m.scroll.guide
	_, h := b.Inner(l.guide)
	if more := viewport.Position(p.Top, len(p.Lines), h); more != "" && b.Note != "" {
		b.Note = more + " · " + b.Note
	}
	b.Note = m.paneNote(p, atGuide, b.Note)
	from, to := -1, -1
	if e := m.session.Selected(); m.at == atGuide && e != nil && e.Guide != nil {
		from, to = m.scroll.steps[m.scroll.step], m.scroll.steps[m.scroll.step+1]
	}
	return draw.Panel{Box: b, Rect: l.guide, Draw: func(l *draw.Row, i int) {
		if i += p.Top; i >= len(p.Lines) {
			return
		}
		text := p.Lines[i]
		if i >= from && i < to {
			l.Put(m.styles.Bar, "▌")
			text = text[1:]
		}
		l.Fill(text)
	}}
}

// guideText is the guide of the selected entry. It notes the line on which each
// step begins; one more place says where the last one ends.
func (m *explorer) guideText(p *viewport.Text) {
	m.scroll.steps = nil
	e := m.session.Selected()
	if e == nil || e.Guide == nil {
		p.AddChoice(p.Row())
		p.Add(m.styles.Muted, 1, noGuide(e))
		return
	}
	for _, b := range m.session.GuidePageOf(e) {
		m.guideBlock(p, b, len(e.Guide.Steps))
	}
}

// guideBlock draws one thing that a guide of so many steps says.
func (m *explorer) guideBlock(p *viewport.Text, b model.Block, steps int) {
	switch b.Kind {
	case model.GuideTitle: // which the border has
	case model.Step:
		if len(m.scroll.steps) == 0 {
			p.Gap()
		}
		m.scroll.steps = append(m.scroll.steps, len(p.Lines))
		m.guideStep(p, b)
	case model.Check:
		p.Add(m.styles.Muted, stepColumn, b.Text)
	case model.Note:
		p.Add(m.styles.Notice, stepColumn, b.Label+": "+b.Text)
	case model.CustomerText, model.Rule:
		p.Add(m.styles.Role(b.Role), 1, b.Text)
	case model.Section, model.Ours:
		if len(m.scroll.steps) == steps {
			m.scroll.steps = append(m.scroll.steps, len(p.Lines)) // where the last one ends
		}
		p.Gap()
		m.answers().Block(p, b)
	default:
		m.answers().Block(p, b)
	}
}

func noGuide(e *catalog.Entry) string {
	if e == nil {
		return "No entry is selected."
	}
	return "There is no guide for this entry: the detail says what comes next."
}

// stepColumn is where the text of a step begins, behind its box.
const stepColumn = 5

// guideStep draws who does a step and what, behind its box.
func (m *explorer) guideStep(p *viewport.Text, b model.Block) {
	tick, k := "[ ]", m.styles.Strong
	if b.Done {
		tick, k = "[x]", m.styles.Muted
	}
	who := b.Label + ": "
	p.Lead = viewport.Highlight{From: p.Offset, To: p.Offset + len(who), Style: m.styles.Muted}
	p.Flow(k, who+b.Text, stepColumn, func(first bool) *draw.Row {
		l := p.Row().Skip(1)
		if first {
			l.Put(k, tick)
		}
		return l.Skip(stepColumn)
	})
}
