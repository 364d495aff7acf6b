package dialog

// A Stack is the dialogs that are open, one over another. It is a value: a copy
// stays as it was.
type Stack struct {
	view
	below *Stack // nil below the first one
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

// HoldsEdit reports whether a text that was edited is open, perhaps below others.
func (s *Stack) HoldsEdit() bool {
	for ; s != nil; s = s.below {
		if d, ok := s.dialog.(composer); ok && d.isEdited {
			return true
		}
	}
	return false
}
