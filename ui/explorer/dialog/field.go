package dialog

import (
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
)

// A field asks for something in words.
type field struct {
	prompt
	title, question string
}

// NewField is the dialog that asks a question, with an answer to begin with.
func NewField(title, question, answer string) Dialog {
	d := field{title: title, question: question}
	d.input.Set(answer)
	return d
}

func (field) Scope() Scope { return Blank }

func (d field) typed(f input.Line) Dialog {
	d.input = f
	return d
}

func (d field) do(_ Context, a Action) (Dialog, Effect) {
	switch a {
	case Accept:
		return d, Typed{d.input.Text()}
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d field) body(c Context, inside draw.Size) body {
	return d.draw(c, inside.Width, d.title, c.Styles.Text, d.question)
}
