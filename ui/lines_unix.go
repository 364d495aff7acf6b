//go:build !windows

package ui

// isLineTerminal reports whether a terminal of this name only writes lines, or
// says nothing of what it can.
func isLineTerminal(name string) bool { return name == "" || name == "dumb" }
