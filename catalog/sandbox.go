package catalog

// A SandboxTable is one way to choose what the sandbox answers, from sandbox.toml.
type SandboxTable struct {
	Title     string
	Send      string // what decides, in a sentence
	Rows      []SandboxRow
	Notes     []string // what else has to be known
	Source    *Page
	Read      string // the day on which we read it, as YYYY-MM-DD
	Certainty Level
}

// A SandboxRow is a value that is sent, and what comes back.
type SandboxRow struct {
	Send string
	Code string // empty if it isn't one of ours
	Says string // what the code means, or the answer in words
}

// Sandbox lists the ways to choose what the sandbox answers.
func (c *Catalog) Sandbox() []SandboxTable { return c.data.Sandbox }
