//go:build !windows

package termtest

// The keys that have no letter, as a terminal sends them. What follows Esc too
// quickly is taken for a part of the same key, so wait for its effect.
const (
	Enter     = "\r"
	Esc       = "\x1b"
	Tab       = "\t"
	ShiftTab  = "\x1b[Z"
	Backspace = "\x7f"
	Up        = "\x1b[A"
	Down      = "\x1b[B"
	Right     = "\x1b[C"
	Left      = "\x1b[D"
	Home      = "\x1b[H"
	End       = "\x1b[F"
	PageUp    = "\x1b[5~"
	PageDown  = "\x1b[6~"
	CtrlC     = "\x03"
	CtrlL     = "\x0c"
	CtrlZ     = "\x1a"

	// FocusIn and FocusOut are what a terminal reports when its window gains
	// and loses the focus, if the program asked for it.
	FocusIn  = "\x1b[I"
	FocusOut = "\x1b[O"
)
