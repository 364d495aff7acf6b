package guard

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// TestSieve sends what comes at times, in milliseconds, and says what is left.
func TestSieve(t *testing.T) {
	type at struct {
		ms   int
		msg  tea.Msg
		want tea.Msg
	}
	motion, click := tea.MouseMotionMsg{X: 1}, tea.MouseClickMsg{X: 1}
	up, down := tea.MouseWheelMsg{Button: tea.MouseWheelUp}, tea.MouseWheelMsg{Button: tea.MouseWheelDown}
	now := time.Unix(100, 0)
	s := &messageFilter{now: func() time.Time { return now }}
	for i, row := range []at{
		{0, motion, motion}, {7, motion, nil}, {9, motion, motion}, {10, click, click}, {16, motion, nil}, {17, motion, motion},
		{20, up, up}, {21, up, nil}, {22, down, down}, {23, down, nil}, {40, down, down},
		{41, tea.WindowSizeMsg{Width: 80, Height: 24}, tea.WindowSizeMsg{Width: 80, Height: 24}},
		{42, tea.WindowSizeMsg{Width: 9999, Height: 9999}, tea.WindowSizeMsg{Width: MaxColumns, Height: MaxRows}},
	} {
		now = time.Unix(100, 0).Add(time.Duration(row.ms) * time.Millisecond)
		if got := s.apply(row.msg); got != row.want {
			t.Errorf("row %d: %v, want %v", i, got, row.want)
		}
	}
}
