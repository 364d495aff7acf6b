package catalog_test

import (
	"testing"

	"smilecodes/catalog"
)

// TestEntriesByProduct holds that the tabs order the entries, and the page only
// those of one tab.
func TestEntriesByProduct(t *testing.T) {
	c := made(t, row{id: "pending/0003"}, row{id: "plain/0002"}, row{id: "pending/0001"}, row{id: "plain/0009"})
	same(t, "entries", ids(c.Entries()), "plain/0002", "plain/0009", "pending/0003", "pending/0001")
}

// ids lists the ids of entries.
func ids(entries []*catalog.Entry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.ID
	}
	return all
}
