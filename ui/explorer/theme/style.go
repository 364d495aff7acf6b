package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// A Style is a style made ready: what is written before a text and after it.
// Rows are drawn by hand from such styles, because composing each frame from styled
// blocks costs more than everything else in it.
type Style struct {
	On, Off string
	Over    string // of what lies under others: written after them, to win
}

// NewStyle makes a style ready.
func NewStyle(s lipgloss.Style) Style {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return Style{On: on, Off: off}
}

// Onto is a style on the background of another.
func (k Style) Onto(ground Style) Style {
	return Style{On: ground.On + k.On + ground.Over, Off: k.Off + ground.Off}
}
