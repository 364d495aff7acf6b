package ui

import (
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"

	"smilecodes/ui/guard"
)

// A screenKind is what can be drawn here.
type screenKind int

// The kinds.
const (
	full     screenKind = iota // a screen
	nothing                    // there is no terminal for input and output
	tooLarge                   // a screen, if it were smaller
)

// screen looks, before anything is sent to the terminal, whether the explorer
// can be drawn in it, and says why not if it is too large. A window that does
// not know its size is taken to be 80x24.
func screen() (screenKind, string) {
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) {
		return nothing, ""
	}
	width, height, err := term.GetSize(os.Stdout.Fd())
	if err == nil && (width > guard.MaxColumns || height > guard.MaxRows) {
		return tooLarge, fmt.Sprintf("a window of %dx%d is too large. The explorer takes at most %dx%d. Make it smaller, or ask for a single answer: smilecodes 0812",
			width, height, guard.MaxColumns, guard.MaxRows)
	}
	return full, ""
}
