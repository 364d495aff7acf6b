package dialog

import (
	"strings"

	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// A Stack is the dialogs that are open, one over another. It is a value: a copy
// stays as it was.
type Stack struct {
	view
	below *Stack // nil below the first one
}

// A view is an open dialog: what it shows, where, and how far it is scrolled.
type view struct {
	dialog   Dialog // nil where none is open
	body     body
	rect     draw.Rect
	bordered bool
	inside   draw.Size
	text     viewport.ScrolledText
	reveals  bool // the choice is to be brought into view
	edition  int  // of the body that is scrolled
}

// Scope says which keys are live; None without a dialog.
func (s *Stack) Scope() Scope {
	if s.dialog == nil {
		return None
	}
	return s.dialog.Scope()
}

// Push opens a dialog on top.
func (s *Stack) Push(d Dialog) { s.push(view{dialog: d}) }

// PushTop opens again what is on top of another stack, scrolled as it was.
func (s *Stack) PushTop(o Stack) { s.push(o.view) }

func (s *Stack) push(v view) {
	below := *s
	*s = Stack{view: v}
	if below.dialog != nil {
		s.below = &below
	}
}

// Pop closes the dialog on top.
func (s *Stack) Pop() {
	if s.below == nil {
		*s = Stack{}
		return
	}
	*s = *s.below
}

// Compose makes the body of the dialog on top, and leaves it scrolled as it was.
func (s *Stack) Compose(c Context) {
	if s.dialog == nil {
		return
	}
	s.rect, s.bordered = s.dialog.place(c)
	s.inside = draw.Size{Width: s.rect.W, Height: s.rect.H}
	if s.bordered {
		s.inside.Width, s.inside.Height = draw.Box{}.Inner(s.rect)
	}
	s.body = s.dialog.body(c, s.inside)
	if k, ok := s.dialog.(chooser); ok && k.at() != s.clamped(k.at()) {
		s.dialog = k.on(s.clamped(k.at()))
		s.body = s.dialog.body(c, s.inside)
	}
	s.text.Take(s.inside.Width, s.body.lines, s.body.starts)
	if s.edition != s.body.edition {
		s.edition, s.text.Top = s.body.edition, 0
	}
}

// clamped is the nearest of the choices that there are.
func (v *view) clamped(choice int) int { return max(0, min(choice, v.body.choices-1)) }

// Relayout composes the dialog on top and keeps in view what must be, after
// anything may have changed.
func (s *Stack) Relayout(c Context) {
	s.Compose(c)
	isShown := !c.IsTiny || !s.bordered && c.Screen.Width > 0 && c.Screen.Height > 0
	if s.dialog != nil && isShown {
		s.fit()
	}
	s.reveals = false
}

// fit scrolls to where there is text. In a window of another width the same words
// stay on top; side by side they have no order, and the line does.
func (v *view) fit() {
	t := &v.text
	t.Size.Height = v.inside.Height // another height leaves the first line where it is
	if v.body.starts == nil || t.Size.Width == 0 {
		t.Size.Width = v.inside.Width
	}
	isOther := t.Fit(v.inside.Height)
	if v.reveals {
		t.Reveal(v.body.from, v.body.to)
		if k, ok := v.dialog.(chooser); ok && k.at() == 0 {
			t.Top = 0 // what is above the first choice is seen with it
		}
	}
	if v.body.keeps > 0 {
		t.Top = max(t.Top, v.body.keeps-v.inside.Height+1)
	}
	if !isOther {
		t.Hold()
	}
}

// Move moves the choice where there is one, else the text.
func (s *Stack) Move(d draw.Motion) {
	n := d.By(s.inside.Height)
	isStep := d == draw.LineUp || d == draw.LineDown
	if k, ok := s.dialog.(chooser); ok && (s.body.isList || isStep && s.body.choices > 0) {
		s.dialog, s.reveals = k.on(s.clamped(k.at()+n)), true
		return
	}
	s.Scroll(n)
}

// Scroll moves the text by some lines.
func (s *Stack) Scroll(n int) {
	s.text.Top = viewport.ClampTop(s.text.Top+n, len(s.body.lines), s.inside.Height)
}

// Do asks the dialog on top to carry out an action.
func (s *Stack) Do(c Context, a Action) (e Effect) {
	if s.dialog == nil {
		return Stay{}
	}
	s.dialog, e = s.dialog.do(c, a)
	return e
}

// Reason is why an action does not work now, in a sentence; empty if it does.
func (s *Stack) Reason(c Context, a Action) string {
	if d, ok := s.dialog.(refuser); ok {
		return d.reason(c, a)
	}
	return ""
}

// Click does what is at a cell of the screen, and reports whether the dialog is
// there at all.
func (s *Stack) Click(c Context, x, y int) (e Effect, inside bool) {
	if !s.rect.Has(x, y) {
		return Stay{}, false
	}
	x, y = x-s.rect.X-1, y-s.rect.Y-1
	k, ok := s.dialog.(chooser)
	if !ok || x < 0 || x >= s.inside.Width || y < 0 || y >= s.inside.Height {
		return Stay{}, true
	}
	a, ok := s.body.areaAt(x, s.text.Top+y)
	if !ok {
		return Stay{}, true
	}
	s.dialog, e = k.pick(c, a, a.choice == k.at())
	return e, true
}

// Type changes what is typed in the dialog on top, if it has a field.
func (s *Stack) Type(change func(*input.Line)) {
	if d, ok := s.dialog.(typer); ok {
		field := d.field()
		change(&field)
		s.dialog = d.typed(field)
	}
}

// Subject is what a copy is about.
func (s *Stack) Subject(c Context) Subject {
	if d, ok := s.dialog.(interface{ subject(Context) Subject }); ok {
		return d.subject(c)
	}
	return Subject{}
}

// Edited gives the composer what the person made of its text, and reports whether
// it is on top to take it.
func (s *Stack) Edited(t ticket.Text) bool {
	d, ok := s.dialog.(composer)
	if ok {
		s.dialog = d.edited(t)
	}
	return ok
}

// HoldsEdit reports whether a text that was edited is open, perhaps below others.
func (s *Stack) HoldsEdit() bool {
	for ; s != nil; s = s.below {
		if d, ok := s.dialog.(composer); ok && d.isEdited {
			return true
		}
	}
	return false
}

// Draw draws the dialog on top over a screen. One without a border leaves of it only
// the rows above.
func (s *Stack) Draw(screen string, styles *theme.Styles) string {
	top, size := s.text.Top, s.inside
	if !s.bordered {
		rows := strings.Split(screen, "\n")[:s.rect.Y]
		return strings.Join(append(rows, viewport.Window(s.body.lines, top, size.Height, size.Width)...), "\n")
	}
	b := draw.Box{
		Title: s.body.title, TitleStyle: styles.FocusTitle, Edge: styles.FocusEdge,
		Note: viewport.Position(top, len(s.body.lines), size.Height),
	}
	return draw.Overlay(screen, draw.TextPanel(b, s.rect, s.body.lines, top))
}

// Cursor is where on the screen the terminal's cursor is: in the field or on the
// choice, if that is in view.
func (s *Stack) Cursor() (x, y int, ok bool) {
	if s.body.cursor == nil {
		return 0, 0, false
	}
	x, y = s.body.cursor.x, s.body.cursor.y-s.text.Top
	return s.rect.X + 1 + x, s.rect.Y + 1 + y, y >= 0 && y < s.inside.Height
}
