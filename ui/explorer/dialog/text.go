package dialog

import (
	"slices"
	"strings"

	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// A fullText is a text in the whole window. It has no border, so that it can be selected
// with the terminal's own means.
type fullText struct {
	text ticket.Text
	why  string // it is shown, in sentences
	down string // what the key is called that goes on
}

// NewText is the dialog that shows a text, and why; down is what the key is called
// that scrolls it.
func NewText(t ticket.Text, why, down string) Dialog { return fullText{t, why, down} }

func (fullText) Scope() Scope { return Text }

func (fullText) place(c Context) (draw.Rect, bool) {
	h := c.Screen.Height - c.Above
	return draw.Rect{X: 0, Y: c.Above, W: c.Screen.Width, H: h}, false
}

func (d fullText) do(_ Context, a Action) (Dialog, Effect) {
	if a == Leave {
		return d, Close{}
	}
	return d, Stay{}
}

// body has the text below what the dialog says about it.
func (d fullText) body(c Context, inside draw.Size) (b body) {
	_, why := d.text.OnScreen()
	said := slices.DeleteFunc([]string{d.why, d.text.Unreviewed(), why}, func(s string) bool { return s == "" })
	head := strings.Join(append(said, "Select this text by hand. Esc goes back."), " ")
	p := d.below(head, c.Styles, inside.Width)
	if len(p.Lines) > inside.Height {
		p = d.below(head+" It is longer than the window: "+d.down+" shows more.", c.Styles, inside.Width)
	}
	b.written(&p)
	return b
}

func (d fullText) below(head string, s *theme.Styles, width int) viewport.Text {
	p := viewport.Text{Width: width}
	p.Add(s.Notice, 0, head)
	p.Gap()
	shown, _ := d.text.OnScreen()
	for _, paragraph := range strings.Split(shown, "\n") {
		p.Add(s.Text, 0, paragraph)
	}
	return p
}
