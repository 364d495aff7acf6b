package explorer

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A guide is the pane with the steps to follow for the selected entry.
type guide struct {
	viewport.ScrolledText
	steps  []int // the line on which each step begins, and where the last one ends
	step   int   // the step that the keys are on
	follow bool  // it must come into view
	// isLoose says that the guide was scrolled away from that step.
	isLoose bool
}

func (g *guide) scope() scope                 { return atGuide }
func (g *guide) where() string                { return "in the guide" }
func (g *guide) rect(l layout) draw.Rect      { return l.guide }
func (g *guide) text() *viewport.ScrolledText { return &g.ScrolledText }

func (g *guide) box(c *common, l layout) draw.Box {
	b := draw.Box{Title: "Guide", Joined: l.detailWithoutEnd}
	if e := c.session.Selected(); e != nil && e.Guide != nil {
		b.Title = "Guide · " + e.Guide.Title
		b.Note = strconv.Itoa(c.session.Ticked(e)) + "/" + strconv.Itoa(len(e.Steps()))
	}
	return b
}

// stepsTo is how many steps a motion goes. A page is what the pane shows, which
// may be one long step: so that none is passed unread, a page leads to the next
// step that begins out of sight.
func (g *guide) stepsTo(d draw.Motion) int {
	h := g.Size.Height
	n := d.By(h)
	if d != draw.PageUp && d != draw.PageDown || h == 0 {
		return n
	}
	steps := g.steps
	step, way := g.step, 1
	if n < 0 {
		way = -1
	}
	for at := step + way; at >= 0 && at < len(steps)-1; at += way {
		step = at
		if d := steps[at] - steps[g.step]; d >= h || -d >= h {
			break
		}
	}
	if step == g.step {
		return n // on the last step a page scrolls on
	}
	return step - g.step
}

// move moves over the steps. Below the last one it scrolls on to what
// stands under them.
func (g *guide) move(c *common, d draw.Motion) {
	e := c.session.Selected()
	if e == nil || e.Guide == nil {
		return
	}
	last := len(e.Steps()) - 1
	n := g.stepsTo(d)
	switch step := g.step + n; {
	case n > 0 && g.step == last:
		g.wheel(c, n)
		return
	case step < 0:
		g.step = 0
		g.Scroll(n)
	default:
		g.step = min(step, last)
	}
	g.follow, g.isLoose = true, false
}

// wheel moves the text, and the keys to a step that is in view, if there is
// one: what they are on should be seen.
func (g *guide) wheel(_ *common, n int) {
	g.Scroll(n)
	g.isLoose = true
	top, h := g.Top, g.Size.Height
	first, last := -1, -1 // of the steps that begin in view
	for i := range max(0, len(g.steps)-1) {
		if at := g.steps[i]; at >= top && at < top+h {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	if first >= 0 {
		g.step = min(max(g.step, first), last)
	}
}

// stepAt is the step that has a line, and whether it begins there; -1 if none
// has it.
func (g *guide) stepAt(line int) (step int, first bool) {
	for i := range max(0, len(g.steps)-1) {
		if line >= g.steps[i] && line < g.steps[i+1] {
			return i, line == g.steps[i]
		}
	}
	return -1, false
}

// click puts the keys on a step; a click on its box ticks it. Nothing moves, so that
// the same step is under another click. The border gives the guide its room.
func (g *guide) click(c *common, x, y int, _ bool) (cmd tea.Cmd, stays bool) {
	const boxFrom, boxTo = 1, 4 // after the bar
	g.follow = false
	if y < 0 || y >= g.Size.Height {
		return c.visited(), false
	}
	if step, first := g.stepAt(g.Top + y); step >= 0 {
		g.step = step
		if first && x >= boxFrom && x < boxTo {
			g.tick(c)
		}
	}
	g.isLoose = true
	return c.visited(), true
}

// relayout keeps the step of the keys, or the current match, in view.
func (g *guide) relayout(c *common, l layout, f *find) {
	w, h := g.box(c, l).Inner(l.guide)
	if h == 0 {
		return
	}
	shows := viewport.Content{Entry: c.session.Selected(), Width: w, State: triedHere(c), Styles: c.styles}
	resized, found := f.lay(&g.ScrolledText, atGuide, h, shows, func(p *viewport.Text) { g.write(c, p) })
	if step, _ := g.stepAt(found); step >= 0 {
		g.step = step
	}
	isFound := f.pane == atGuide // then a match is what must stay in view
	if c.at == atGuide && (g.follow || resized && !g.isLoose && !isFound) {
		g.showStep(c)
	}
	if !resized {
		g.Hold()
	}
	g.follow = false
}

// showStep brings the step of the keys into view. The first one shows what
// stands above it too, where there is room.
func (g *guide) showStep(c *common) {
	if e := c.session.Selected(); e == nil || e.Guide == nil {
		return
	}
	from, to := g.steps[g.step], g.steps[g.step+1]
	if g.step == 0 && from < g.Size.Height {
		from = 0
	}
	g.Reveal(from, to)
}

// isStepInView reports whether the step of the keys begins where it is seen.
func (g *guide) isStepInView() bool {
	if g.step >= len(g.steps) {
		return false // there is no guide, or no room for one
	}
	y := g.steps[g.step] - g.Top
	return y >= 0 && y < g.Size.Height
}

// cursor is on the step of the keys, if it is in view.
func (g *guide) cursor(*common) (x, y int, ok bool) {
	if !g.isStepInView() {
		return 0, 0, false
	}
	return 0, g.steps[g.step] - g.Top, true
}

// returns says that somebody comes back to the guide: the step of the keys comes
// into view, unless the guide was scrolled to something else.
func (g *guide) returns() { g.follow = !g.isLoose }

// triedHere is what a guide shows of what was tried.
func triedHere(c *common) string {
	e := c.session.Selected()
	if held := c.session.Held(); held.Steps+held.Notes == 0 || e == nil || e.Guide == nil {
		return ""
	}
	var b strings.Builder
	for i := range e.Steps() {
		b.WriteString(strconv.FormatBool(c.session.IsTicked(e, i)) + c.session.Note(e, i) + "\n")
	}
	return b.String()
}

// panel is the pane, ready to be drawn. The bar that shows on which step the keys
// are is drawn over the text, which has a free column for it.
func (g *guide) panel(c *common, l layout, f *find) draw.Panel {
	b := g.box(c, l)
	_, h := b.Inner(l.guide)
	if more := viewport.Position(g.Top, len(g.Lines), h); more != "" && b.Note != "" {
		b.Note = more + " · " + b.Note
	}
	b.Note = f.note(g, b.Note)
	from, to := -1, -1
	if e := c.session.Selected(); c.at == atGuide && e != nil && e.Guide != nil {
		from, to = g.steps[g.step], g.steps[g.step+1]
	}
	return draw.Panel{Box: b, Rect: l.guide, Draw: func(row *draw.Row, i int) {
		if i += g.Top; i >= len(g.Lines) {
			return
		}
		text := g.Lines[i]
		if i >= from && i < to {
			row.Put(c.styles.Bar, "▌")
			text = text[1:]
		}
		row.Fill(text)
	}}
}

// tick ticks the step of the keys. One that is out of sight is shown first.
func (g *guide) tick(c *common) tea.Cmd {
	e := c.session.Selected()
	c.opened()
	if !g.isStepInView() {
		g.follow, g.isLoose = true, false
		c.SetStatus("%s ticks this step.", c.keyOf("tick"))
		return nil
	}
	c.session.Tick(g.step)
	done := c.session.Ticked(e)
	c.SetStatus("%d of %d steps done.", done, len(e.Steps()))
	if done > 0 {
		c.SetStatus("%s They go into the copied note as what was tried.", c.Said)
	}
	return nil
}

// leave goes back to the list.
func (g *guide) leave(c *common) tea.Cmd {
	c.at = atList
	return nil
}

// write writes the guide of the selected entry, and notes where its steps are.
func (g *guide) write(c *common, p *viewport.Text) {
	e := c.session.Selected()
	switch {
	case e == nil:
		g.steps = nil
		return
	case e.Guide == nil:
		g.steps = nil
		p.AddChoice(p.Row())
		p.Add(c.styles.Muted, 1, "There is no guide for this entry: its page says what to do next.")
		return
	}
	g.steps = c.answers().Guide(p, c.session.GuidePageOf(e))
}
