package dialog

import (
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// A prompt is a field to type in, below a question.
type prompt struct{ input input.Line }

func (d prompt) field() input.Line { return d.input }

func (prompt) place(c Context) (draw.Rect, bool) {
	height := c.Panes.H
	if height > 13 { // its border is away from that of the panes, or on it
		height = 11
	}
	return c.raised(70, height), true
}

// draw draws the question and the field, which stays in view.
func (d prompt) draw(c Context, width int, title string, k theme.Style, question string) body {
	p := viewport.Text{Width: width}
	p.Add(k, 1, question)
	p.Gap()
	value, before := d.input.Shown(fieldRoom(width))
	at := len(p.Lines)
	p.AddChoice(p.Row().Put(c.Styles.Prompt, promptSign).Put(c.Styles.Strong, value))
	b := body{title: title, from: at, to: at + 1, keeps: at, cursor: &point{len(promptSign) + before, at}}
	b.written(&p)
	return b
}
