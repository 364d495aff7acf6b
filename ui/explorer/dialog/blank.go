package dialog

import (
	"strings"

	"smilecodes/model/safe"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
)

// A blank of the text to copy is filled in.
type blank struct {
	prompt
	name string
	of   string // the text that has it
}

// newBlank asks for a blank of a text. Whatever is answered, it is not asked for
// again in that text.
func newBlank(name, of string) Dialog { return blank{name: name, of: of} }

func (blank) Scope() Scope { return Blank }

func (d blank) typed(f input.Line) Dialog {
	d.input = f
	return d
}

// do takes what was typed, and lets the composer below go on. An empty answer leaves
// the blank as it is.
func (d blank) do(c Context, a Action) (Dialog, Effect) {
	switch a {
	case Accept:
		c.Session.Fill(d.name, strings.TrimSpace(safe.Text(d.input.Text())), d.of)
		return d, Close{Then: Accept}
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d blank) body(c Context, inside draw.Size) body {
	question := "Fill in " + d.name + ", or leave it empty to keep the blank. No personal data."
	return d.draw(c, inside.Width, "Fill in", c.Styles.Text, question)
}
