package catalog

// A Format is how the number of an ID type is written in a country, from
// formats.toml.
type Format struct {
	Country   string   // ISO 3166, two letters
	Types     []string // those that share it
	Form      string   // in words
	Regex     []string // one of which has to fit
	Example   string   // a number for the sandbox; empty if none is known
	Note      string   // what else has to be right; may be empty
	Older     bool     // no longer listed
	Source    string
	Certainty Level
}
