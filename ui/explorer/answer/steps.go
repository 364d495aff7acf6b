package answer

import (
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// Steps are the steps of a guide in its pane: where each of them is, and which one the
// keys are on.
type Steps struct {
	Lines []int // on which each begins, and where the last one ends; none without steps
	On    int   // the one that the keys are on, or will be
}

// Len counts them.
func (s *Steps) Len() int { return max(0, len(s.Lines)-1) }

// At is the step that has a line, and whether it begins there; -1 if none has it.
func (s *Steps) At(line int) (step int, first bool) {
	for i := range s.Len() {
		if line >= s.Lines[i] && line < s.Lines[i+1] {
			return i, line == s.Lines[i]
		}
	}
	return -1, false
}

// By is how many steps a motion goes in a pane of a height. A page is what the pane
// shows, which may be one long step. So that no step goes unread, a page leads to the
// next step that begins out of sight.
func (s *Steps) By(d draw.Motion, height int) int {
	n := d.By(height)
	if d != draw.PageUp && d != draw.PageDown || height == 0 {
		return n
	}
	step, way := s.On, 1
	if n < 0 {
		way = -1
	}
	for at := step + way; at >= 0 && at < s.Len(); at += way {
		step = at
		if lines := s.Lines[at] - s.Lines[s.On]; lines >= height || -lines >= height {
			break
		}
	}
	if step == s.On {
		return n // on the last step a page scrolls on
	}
	return step - s.On
}

// RowOf is the row of a pane on which a step begins; ok says whether it is in view.
func (s *Steps) RowOf(step int, p *viewport.ScrolledText) (row int, ok bool) {
	if step < 0 || step >= s.Len() {
		return 0, false
	}
	row = s.Lines[step] - p.Top
	return row, row >= 0 && row < p.Size.Height
}

// InView are the first and the last step that begin in view; ok says whether any does.
func (s *Steps) InView(p *viewport.ScrolledText) (first, last int, ok bool) {
	for i := range s.Len() {
		if _, seen := s.RowOf(i, p); seen && !ok {
			first, last, ok = i, i, true
		} else if seen {
			last = i
		}
	}
	return first, last, ok
}

// Held is a step that stays on its row while text above it comes and goes: this one
// or, where it is out of sight, the first in view; ok says whether there is one.
func (s *Steps) Held(step int, p *viewport.ScrolledText) (held, row int, ok bool) {
	if row, ok = s.RowOf(step, p); ok {
		return step, row, true
	}
	held, _, ok = s.InView(p)
	row, _ = s.RowOf(held, p)
	return held, row, ok
}
