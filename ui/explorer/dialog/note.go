package dialog

import (
	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
)

// A note is typed on a step of an entry's guide.
type note struct {
	prompt
	entry *catalog.Entry
	step  int
}

// NewNote is the dialog in which one notes something on a guide step of the selected
// entry.
func NewNote(s *model.Session, step int) Dialog {
	d := note{entry: s.Selected(), step: step}
	d.input.Set(s.Note(d.entry, step))
	return d
}

func (note) Scope() Scope { return Note }

func (d note) typed(f input.Line) Dialog {
	d.input = f
	return d
}

func (d note) do(c Context, a Action) (Dialog, Effect) {
	switch a {
	case Accept:
		return d, d.keep(c.Session)
	case Leave:
		return d, d.drop(c.Session)
	}
	return d, Stay{}
}

func (d note) keep(s *model.Session) Effect {
	s.SetNote(d.step, d.input.Text())
	if s.Note(d.entry, d.step) == "" {
		return Close{Status: model.NoteTaken}
	}
	return Close{Status: model.NoteKept}
}

// drop leaves the note as it was, and says so if something was typed.
func (d note) drop(s *model.Session) Effect {
	if d.input.Text() != s.Note(d.entry, d.step) {
		return Close{Status: "Discarded. " + model.NoteUnchanged}
	}
	return Close{}
}

func (d note) body(c Context, inside draw.Size) body {
	step := c.Session.GuidePageOf(d.entry).Only(model.Step)[d.step]
	return d.draw(c, inside.Width, "A note on this step", c.Styles.Muted, step.Bracketed())
}
