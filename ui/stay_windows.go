package ui

// stay does nothing: nothing is suspended here.
func stay() {}
