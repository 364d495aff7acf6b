package answer

import (
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// Guide writes the page of a guide. It returns the line on which each step begins, and
// one more: where the last step ends.
func (w Writer) Guide(p *viewport.Text, page model.Page) (steps []int) {
	isAmongSteps := false
	for _, b := range page {
		switch b.Kind {
		case model.Step:
			if !isAmongSteps {
				p.Gap()
			}
			isAmongSteps = true
			steps = append(steps, len(p.Lines))
		case model.OtherSteps, model.Section, model.Ours:
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

// guideBlock writes one thing that a guide says.
func (w Writer) guideBlock(p *viewport.Text, b model.Block) {
	switch b.Kind {
	case model.GuideTitle: // which the border has
	case model.Step:
		w.step(p, b)
	case model.Check:
		p.Add(w.Styles.Muted, stepColumn, b.Text)
	case model.Note:
		p.Add(w.Styles.Notice, stepColumn, b.Label+": "+b.Text)
	case model.CustomerText, model.Rule:
		p.Add(w.Styles.Role(b.Role), 1, b.Text)
	default:
		w.Block(p, b)
	}
}

// stepColumn is where the text of a step begins, after its box.
const stepColumn = 5

// step writes a step after its box, and who does it.
func (w Writer) step(p *viewport.Text, b model.Block) {
	tick, k := "[ ]", w.Styles.Strong
	if b.Done {
		tick, k = "[x]", w.Styles.Muted
	}
	text := b.Standing()
	p.Aside = viewport.Highlight{From: p.Offset + len(b.Text), To: p.Offset + len(text), Style: w.Styles.Muted}
	p.Flow(k, text, stepColumn, func(first bool) *draw.Row {
		l := p.Row().Skip(1)
		if first {
			l.Put(k, tick)
		}
		return l.Skip(stepColumn)
	})
}
