package dialog

import (
	"strings"

	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// A view is an open dialog: what it shows, where, and how far it is scrolled. A [Stack]
// does all this with the one on top.
type view struct {
	dialog   Dialog // nil where none is open
	body     body
	rect     draw.Rect
	around   draw.Rect // what lies below it
	bordered bool
	inside   draw.Size
	text     viewport.ScrolledText
	reveals  bool // the choice must come into view
	edition  int  // of the body that is scrolled
}

// Scope says which keys are live; None without a dialog.
func (v *view) Scope() Scope {
	if v.dialog == nil {
		return None
	}
	return v.dialog.Scope()
}

// Compose makes the body, and leaves it scrolled as it was.
func (v *view) Compose(c Context) {
	if v.dialog == nil {
		return
	}
	v.rect, v.bordered = v.dialog.place(c)
	v.around = c.Panes
	v.inside = draw.Size{Width: v.rect.W, Height: v.rect.H}
	if v.bordered {
		v.inside.Width, v.inside.Height = draw.Box{}.Inner(v.rect)
	}
	v.body = v.dialog.body(c, v.inside)
	if k, ok := v.dialog.(chooser); ok && k.at() > v.clamped(k.at()) {
		v.dialog = k.on(v.clamped(k.at()))
		v.body = v.dialog.body(c, v.inside)
	}
	v.text.Take(v.inside.Width, v.body.lines, v.body.starts)
	if v.edition != v.body.edition {
		v.edition, v.text.Top = v.body.edition, 0
	}
}

// clamped is the nearest choice that exists.
func (v *view) clamped(choice int) int { return max(0, min(choice, v.body.choices-1)) }

// Relayout composes the dialog and keeps in view what must be, after
// anything may have changed.
func (v *view) Relayout(c Context) {
	v.Compose(c)
	isShown := !c.IsTiny || !v.bordered && c.Screen.Width > 0 && c.Screen.Height > 0
	if v.dialog != nil && isShown {
		v.fit()
	}
	v.reveals = false
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
func (v *view) Move(d draw.Motion) {
	n := d.By(v.inside.Height)
	isStep := (d == draw.LineUp || d == draw.LineDown) && !v.body.isAcross
	if k, ok := v.dialog.(chooser); ok && (v.body.isList || isStep && v.body.choices > 0) {
		v.dialog, v.reveals = k.on(v.clamped(k.at()+n)), true
		return
	}
	v.Scroll(n)
}

// Scroll moves the text by some lines.
func (v *view) Scroll(n int) {
	v.text.Top = viewport.ClampTop(v.text.Top+n, len(v.body.lines), v.inside.Height)
}

// Do asks the dialog to carry out an action.
func (v *view) Do(c Context, a Action) (e Effect) {
	if v.dialog == nil {
		return Stay{}
	}
	v.dialog, e = v.dialog.do(c, a)
	return e
}

// Reason is why an action does not work now, in a sentence; empty if it does.
func (v *view) Reason(c Context, a Action) string {
	if d, ok := v.dialog.(refuser); ok {
		return d.reason(c, a)
	}
	return ""
}

// Click does what is at a cell of the screen, and reports whether the dialog is
// there at all.
func (v *view) Click(c Context, x, y int) (e Effect, inside bool) {
	if !v.rect.Has(x, y) {
		return Stay{}, false
	}
	x, y = x-v.rect.X-1, y-v.rect.Y-1
	k, ok := v.dialog.(chooser)
	if !ok || x < 0 || x >= v.inside.Width || y < 0 || y >= v.inside.Height {
		return Stay{}, true
	}
	a, ok := v.body.areaAt(x, v.text.Top+y)
	if !ok {
		return Stay{}, true
	}
	v.dialog, e = k.pick(c, a, a.choice == k.at())
	return e, true
}

// Digit gives the dialog the next digit of a number.
func (v *view) Digit(digit string) (e Effect) {
	d, ok := v.dialog.(counter)
	if !ok {
		return Stay{}
	}
	v.dialog, e = d.digit(digit)
	return e
}

// HasMore reports whether there is more text than has room.
func (v *view) HasMore() bool { return len(v.body.lines) > v.inside.Height }

// Word is what the hint calls the keys that choose; empty for their own word.
func (v *view) Word() string { return v.body.word }

// Type changes what is typed in the dialog, if it has a field.
func (v *view) Type(change func(*input.Line)) {
	if d, ok := v.dialog.(typer); ok {
		field := d.field()
		change(&field)
		v.dialog = d.typed(field)
	}
}

// Jump goes to the next choice that begins with a letter, if letters lead anywhere.
func (v *view) Jump(letter string) {
	if d, ok := v.dialog.(jumper); ok {
		v.dialog, v.reveals = d.jumped(letter), true
	}
}

// Subject is what a copy is about.
func (v *view) Subject(c Context) Subject {
	if d, ok := v.dialog.(interface{ subject(Context) Subject }); ok {
		return d.subject(c)
	}
	return Subject{}
}

// TakeEdit gives the composer what the person made of its text, and reports whether
// that is the dialog.
func (v *view) TakeEdit(t ticket.Text) bool {
	d, ok := v.dialog.(composer)
	if ok {
		v.dialog = d.edited(t)
	}
	return ok
}

// Draw draws the dialog over a screen, which is dimmed around it. One without a border
// leaves of it only the rows above.
func (v *view) Draw(screen string, styles *theme.Styles) string {
	top, size := v.text.Top, v.inside
	if !v.bordered {
		rows := strings.Split(screen, "\n")[:v.rect.Y]
		return strings.Join(append(rows, viewport.Window(v.body.lines, top, size.Height, size.Width)...), "\n")
	}
	b := draw.Box{
		Title: v.body.title, TitleStyle: styles.FocusTitle, Edge: styles.FocusEdge,
		Note: viewport.Position(top, len(v.body.lines), size.Height),
	}
	return draw.Overlay(screen, draw.TextPanel(b, v.rect, v.body.lines, top), v.around, styles.Edge)
}

// Cursor is where on the screen the terminal's cursor is: in the field or on the
// choice or, where that is out of view or there is none, on the first line in view.
func (v *view) Cursor() (x, y int) {
	if at := v.body.cursor; at != nil && at.y >= v.text.Top && at.y < v.text.Top+v.inside.Height {
		x, y = at.x, at.y-v.text.Top
	}
	if v.bordered {
		x, y = x+1, y+1
	}
	return v.rect.X + x, v.rect.Y + y
}
