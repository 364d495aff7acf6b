package triage

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

// point takes in what the mouse does.
func (s *screen) point(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	switch msg.(type) {
	case tea.MouseClickMsg:
		if at.Button == tea.MouseLeft {
			s.ClearStatus()
			return s.click(at)
		}
	case tea.MouseWheelMsg:
		s.wheel(at)
	}
	return nil
}

// click does what is under the pointer: a hint, a pop-up, a tab, or a row, which another
// click opens.
func (s *screen) click(at tea.Mouse) tea.Cmd {
	l := s.layout()
	if a := s.HintAt(l.Foot, s.hints(l.Hints.W), s.dialogs.Scope(), at.X, at.Y); a != nil {
		return s.Run(s, a, tea.KeyPressMsg{})
	}
	if s.dialogs.Scope() != dialog.None {
		e, inside := s.dialogs.Click(s.context(), at.X, at.Y)
		if !inside && (draw.Rect{W: s.Width, H: s.Height}).Has(at.X, at.Y) {
			return s.press(tea.KeyPressMsg{Code: tea.KeyEscape})
		}
		return s.carryOut(e)
	}
	if l.tabs.Has(at.X, at.Y) {
		if view, ok := s.tabs(l.tabs.W).At(at.X); ok {
			s.show(view)
		}
		return nil
	}
	return s.clickRow(l, at)
}

func (s *screen) clickRow(l layout, at tea.Mouse) tea.Cmd {
	row := s.tables.table().top + at.Y - l.table.Y - 2
	isRow := at.Y >= l.table.Y+2 && at.Y < l.table.Y+2+l.rows() && row < len(s.tables.shown.Rows)
	if !isRow {
		return nil
	}
	s.At = atTable
	if row == s.tables.at {
		return read(s, tea.KeyPressMsg{})
	}
	s.tables.pick(row)
	return nil
}

// wheel moves what is under the pointer, three lines at a time.
func (s *screen) wheel(at tea.Mouse) {
	lines := 3
	switch at.Button {
	case tea.MouseWheelUp:
		lines = -lines
	case tea.MouseWheelDown:
	default:
		return
	}
	if s.dialogs.Scope() != dialog.None {
		s.dialogs.Scroll(lines)
		return
	}
	s.tables.scroll(lines, s.layout().rows())
}
