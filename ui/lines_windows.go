package ui

// isLineTerminal reports whether a terminal of this name only writes lines. The
// console of Windows has no name.
func isLineTerminal(name string) bool { return name == "dumb" }
