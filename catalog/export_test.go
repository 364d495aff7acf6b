package catalog

// Plainly gives the search of a catalogue without an index.
func Plainly(c *Catalog) func(text string) []PlainHit { return newPlainIndex(c).Search }

// At gives an entry its place in the catalogue.
func (e *Entry) At(order int) *Entry {
	e.order = order
	return e
}
