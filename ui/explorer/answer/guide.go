package answer

import (
	"strconv"

	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// Checks are those checks of a guide that are unfolded. A check says how to know that a
// step worked; one that is folded is one key away. With
// any of them, how to tell each cause is unfolded too.
type Checks int

// EveryCheck unfolds all, NoCheck none; any other value is the step, from 0, whose
// check alone is.
const (
	EveryCheck Checks = -1
	NoCheck    Checks = -2
)

// Guide writes the page of a guide. It returns the line on which each step begins, and
// one more: where the last step ends.
func (w Writer) Guide(p *viewport.Text, page model.Page, unfolded Checks) (steps []int) {
	isAmongSteps := false
	for i, b := range page {
		switch b.Kind {
		case model.Step:
			p.Gap()
			isAmongSteps = true
			steps = append(steps, len(p.Lines))
			w.step(p, b, len(steps))
			continue
		case model.Check:
			if unfolded != EveryCheck && unfolded != Checks(len(steps)-1) {
				p.Count(b.Text) // so that what is scrolled to is the same place
				continue
			}
		case model.HowToTell:
			if unfolded == NoCheck {
				p.Count(b.Text)
				continue
			}
		case model.NumberHint:
			p.Gap()
		case model.OtherCode, model.Section, model.Ours:
			if b.Kind == model.Section && i+1 < len(page) && page[i+1].Kind == model.Step {
				continue // steps have numbers, and need no heading
			}
			if isAmongSteps {
				steps = append(steps, len(p.Lines))
			}
			isAmongSteps = false
			p.Gap()
		}
		w.guideBlock(p, b)
	}
	return steps
}

// guideBlock writes one thing that a guide says beside its steps.
func (w Writer) guideBlock(p *viewport.Text, b model.Block) {
	switch b.Kind {
	case model.GuideTitle: // which the border has
	case model.Cause:
		p.Labelled(w.Styles.Muted, " -", causeColumn, w.Styles.Text, b.Text)
	case model.HowToTell:
		p.Add(w.Styles.Muted, causeColumn, b.Text)
	case model.Check:
		p.Add(w.Styles.Muted, stepColumn, b.Text)
	case model.Note:
		p.Add(w.Styles.Notice, stepColumn, b.Label+": "+b.Text)
	case model.CustomerText, model.Rule, model.TeamWords:
		p.Add(w.Styles.Role(b.Role), 1, b.Text)
	default:
		w.Block(p, b)
	}
}

// The columns of a cause and a step.
const (
	causeColumn  = 3
	numberColumn = 5 // after its box
	stepColumn   = 8 // of its text
)

// step writes a step after its box and its number, and who does it.
func (w Writer) step(p *viewport.Text, b model.Block, number int) {
	tick, k := "[ ]", w.Styles.Strong
	if b.Done {
		tick, k = "[x]", w.Styles.Muted
	}
	text := b.Bracketed()
	p.Aside = viewport.Highlight{From: p.Offset + len(b.Text), To: p.Offset + len(text), Style: w.Styles.Muted}
	p.Flow(k, text, stepColumn, func(first bool) *draw.Row {
		l := p.Row().Skip(1)
		if first {
			l.Put(k, tick).Skip(numberColumn).Put(w.Styles.Muted, strconv.Itoa(number))
		}
		return l.Skip(stepColumn)
	})
}
