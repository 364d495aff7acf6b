package model

// What pages are made of, for tests that hold it alone.
var (
	DigitsNote = digitsNote
	Flags      = flags
	SourceLine = sourceLine
)

// Verdict says whether the meanings of a comparison agree.
func (c Comparison) Verdict() string { return c.verdict() }
