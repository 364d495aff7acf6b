package catalog_test

import (
	"testing"

	"smilecodes/catalog"
)

// TestApart: a text parts from others after the words that it has in common with the nearest.
func TestApart(t *testing.T) {
	var entries []*catalog.Entry
	for _, text := range []string{"Error - Issuer", "error: database down", "Error - Database", "Error", "PASS", "", "(PASS) - reason"} {
		entries = append(entries, &catalog.Entry{Text: text, Product: &catalog.Product{}})
	}
	c := catalog.New(&catalog.Data{Entries: entries[:3], Retired: entries[3:]})
	for text, want := range map[string]int{
		"Error - Issuer":       len("Error - "),
		"error: database down": len("error: database "), // and not at its capitals
		"Error - Database":     len("Error - Database"),
		"Error":                len("Error"),
		"PASS":                 len("PASS"),
		"(PASS) - reason":      len("(PASS) - "),
		"":                     0,
		"not in it":            0,
	} {
		if got := c.Apart(text); got != want {
			t.Errorf("%q parts from others at %d, not %d", text, got, want)
		}
	}
}
