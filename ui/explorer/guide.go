package explorer

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/ui/explorer/answer"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
	"smilecodes/ui/text"
)

// A guide is the pane with the steps to follow for the selected entry.
type guide struct {
	viewport.ScrolledText
	steps  answer.Steps
	follow bool // the step of the keys must come into view
	// isLoose says that the guide was scrolled away from that step.
	isLoose bool
}

func (g *guide) scope() scope                 { return atGuide }
func (g *guide) where() string                { return "in the guide" }
func (g *guide) rect(l layout) draw.Rect      { return l.guide }
func (g *guide) text() *viewport.ScrolledText { return &g.ScrolledText }

func (g *guide) box(c *common, l layout) draw.Box {
	b := l.guideBox()
	b.Title = "Guide"
	if e := c.session.Selected(); e != nil && e.Guide != nil {
		b.Title = "Guide · " + e.Guide.Title
	}
	return b
}

// hasKeys reports whether the keys go to the guide, or to what is open over it.
func (g *guide) hasKeys(c *common, f *find) bool {
	at := c.At
	if at&dialogs != 0 {
		at = c.From
	}
	return at == atGuide || at == atFind && f.pane == atGuide
}

// unticked is the first step that is still to be done; one more than the last if none is.
func unticked(c *common) int {
	e, i := c.session.Selected(), 0
	for n := len(e.Steps()); i < n && c.session.IsTicked(e, i); i++ {
	}
	return i
}

// current is the step that the keys are on or, without them, the first that is still
// to be done.
func (g *guide) current(c *common, f *find) int {
	if g.hasKeys(c, f) {
		return g.steps.On
	}
	return unticked(c)
}

// enter gives the guide the keys: they go to the step that is next.
func (g *guide) enter(c *common) {
	if e := c.session.Selected(); e != nil && e.Guide != nil && !g.isLoose {
		g.steps.On = min(unticked(c), len(e.Steps())-1)
	}
}

// progress is how far the steps are done: "step 3 of 7".
func (g *guide) progress(c *common, f *find) string {
	n := len(c.session.Selected().Steps())
	if unticked(c) == n {
		return text.Count(n, "step", "steps") + " done"
	}
	return fmt.Sprintf("step %d of %d", g.current(c, f)+1, n)
}

// move moves over the steps. Below the last one it scrolls on to the rest of the guide.
func (g *guide) move(c *common, d draw.Motion) {
	e := c.session.Selected()
	if e == nil || e.Guide == nil {
		return
	}
	last := len(e.Steps()) - 1
	n := g.steps.By(d, g.Size.Height)
	switch step := g.steps.On + n; {
	case n > 0 && g.steps.On == last:
		g.wheel(c, n)
		return
	case step < 0:
		g.steps.On = 0
		g.Scroll(n)
	default:
		g.steps.On = min(step, last)
	}
	g.follow, g.isLoose = true, false
}

// wheel moves the text, and the keys to a step that is in view, if there is one:
// the step they are on should be in view.
func (g *guide) wheel(_ *common, n int) {
	g.Scroll(n)
	g.isLoose = true
	if first, last, ok := g.steps.InView(&g.ScrolledText); ok {
		g.steps.On = min(max(g.steps.On, first), last)
	}
}

// click puts the keys on a step, and a click on its box only ticks it: nothing moves, so
// a second click hits the same box. The border gives the guide its room.
func (g *guide) click(c *common, x, y int, again bool) (cmd tea.Cmd, stays bool) {
	const boxFrom, boxTo = 1, 4 // after the bar
	g.follow = false
	if y < 0 || y >= g.Size.Height {
		return c.visited(), false
	}
	step, first := g.steps.At(g.Top + y)
	switch {
	case step < 0:
	case !first || x < boxFrom || x >= boxTo:
		g.steps.On = step
	default:
		if !again {
			g.steps.On = step // whose check unfolds below it
		}
		g.tickStep(c, step)
	}
	g.isLoose = true
	return c.visited(), true
}

// relayout keeps the step of the keys, or the current match, in view. The check of that
// step is unfolded; without the keys there is more of the guide to be seen. While words
// are found every check is unfolded: they may be there.
func (g *guide) relayout(c *common, l layout, f *find) {
	w, h := g.box(c, l).Inner(l.guide)
	if h == 0 {
		return
	}
	e, unfolded := c.session.Selected(), answer.EveryCheck
	switch {
	case f.words(atGuide) != "":
	case g.hasKeys(c, f):
		unfolded = answer.Checks(g.steps.On)
	default:
		unfolded = answer.NoCheck
	}
	held, row, holds := g.steps.Held(int(unfolded), &g.ScrolledText)
	shows := viewport.Content{Entry: e, Width: w, State: triedHere(c) + strconv.Itoa(int(unfolded)), Styles: c.Styles}
	resized, found := f.lay(&g.ScrolledText, atGuide, h, shows, func(p *viewport.Text) { g.write(c, p, unfolded) })
	if step, _ := g.steps.At(found); step >= 0 {
		g.steps.On = step
	}
	isFound := f.pane == atGuide // then a match is what must stay in view
	if !resized && !isFound && holds {
		g.Top = viewport.ClampTop(g.steps.Lines[held]-row, len(g.Lines), h)
	}
	if c.At == atGuide && (g.follow || resized && !g.isLoose && !isFound) {
		g.showStep(c)
	}
	if !resized {
		g.Hold()
	}
	g.follow = false
}

// showStep brings the step of the keys into view. The first one shows what
// is above it too, if there is room.
func (g *guide) showStep(c *common) {
	if e := c.session.Selected(); e == nil || e.Guide == nil {
		return
	}
	from, to := g.steps.Lines[g.steps.On], g.steps.Lines[g.steps.On+1]
	if g.steps.On == 0 && from < g.Size.Height {
		from = 0
	}
	g.Reveal(from, to)
}

// cursor is on the step of the keys, if it is in view.
func (g *guide) cursor(*common) (x, y int, ok bool) {
	y, ok = g.steps.RowOf(g.steps.On, &g.ScrolledText)
	return 0, y, ok
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
	const edge = 8 // cells beside a title and its note
	b := g.box(c, l)
	_, h := b.Inner(l.guide)
	e := c.session.Selected()
	hasSteps := e != nil && e.Guide != nil
	if hasSteps {
		b.Note = g.progress(c, f)
		more := b.Note + " · " + viewport.Position(g.Top, len(g.Lines), h)
		if h < len(g.Lines) && draw.Cells(b.Title+more)+edge <= l.guide.W { // the guide's name matters more
			b.Note = more
		}
	}
	b.Note = f.note(g, b.Note)
	from, to := -1, -1
	if c.At == atGuide && hasSteps {
		from, to = g.steps.Lines[g.steps.On], g.steps.Lines[g.steps.On+1]
	}
	return draw.Panel{Box: b, Rect: l.guide, Draw: func(row *draw.Row, i int) {
		if i += g.Top; i >= len(g.Lines) {
			return
		}
		text := g.Lines[i]
		if i >= from && i < to && strings.TrimSpace(text) != "" {
			row.Put(c.Styles.Bar, "▌")
			text = text[1:]
		}
		row.Fill(text)
	}}
}

// tick ticks the step of the keys. One that is out of sight is shown first.
func (g *guide) tick(c *common) tea.Cmd {
	c.opened()
	if _, ok := g.steps.RowOf(g.steps.On, &g.ScrolledText); !ok {
		g.follow, g.isLoose = true, false
		c.SetStatus("%s ticks this step.", c.KeyOf("tick"))
		return nil
	}
	g.tickStep(c, g.steps.On)
	return nil
}

// tickStep ticks a step, and says how many are done. After the last one it offers the
// note.
func (g *guide) tickStep(c *common, step int) {
	c.opened()
	c.session.Tick(step)
	switch done, n := c.session.Ticked(c.session.Selected()), g.steps.Len(); done {
	case 0:
		c.SetStatus("0 of %d steps done.", n)
	case n:
		c.SetStatus("All %d steps done. %s copies the note with them.", n, c.KeyOf("copy"))
	default:
		c.SetStatus("%d of %d steps done. They go into the copied note as what was tried.", done, n)
	}
}

// leave goes back to the list.
func (g *guide) leave(c *common) tea.Cmd {
	c.At = atList
	return nil
}

// write writes the guide of the selected entry, and notes where its steps are.
func (g *guide) write(c *common, p *viewport.Text, unfolded answer.Checks) {
	e := c.session.Selected()
	switch {
	case e == nil:
		g.steps.Lines = nil
		return
	case e.Guide == nil:
		g.steps.Lines = nil
		p.AddChoice(p.Row())
		p.Add(c.Styles.Muted, 1, model.NoGuide(e.Code))
		return
	}
	g.steps.Lines = c.answers().Guide(p, c.session.GuidePageOf(e), unfolded)
}
