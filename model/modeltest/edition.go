package modeltest

import (
	"strings"

	"smilecodes/catalog"
)

// SameEdition is a text with the day and the fingerprint of a catalogue that
// never changes, as wide as it was: expected texts stay when a sentence of the
// catalogue changes elsewhere.
func SameEdition(c *catalog.Catalog, text string) string {
	return strings.NewReplacer(c.Day(), "2026-01-31", c.Fingerprint(), "00000000").Replace(text)
}
