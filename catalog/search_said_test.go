package catalog_test

import (
	"strings"
	"testing"
)

// TestSearchSaid holds that words which say nothing do say something where somebody typed
// them as part of a keyword. If one word is left, only the entries with exactly those
// words are found; the longest keyword counts.
func TestSearchSaid(t *testing.T) {
	c := made(t,
		row{id: "plain/0001", text: "Not here", keywords: "too long"},
		row{id: "plain/0002", keywords: "how long"},
		row{id: "plain/0003", keywords: "not her"},
		row{id: "plain/0004", keywords: "how long for her"},
		row{id: "plain/0005", keywords: "long wait"},
		row{id: "plain/0006", keywords: "what a long wait"},
	)
	for query, want := range map[string]string{
		"how long":                 "plain/0002",
		"please, how long does it": "plain/0002",
		"how long for her":         "plain/0004",
		"too long":                 "plain/0001",
		"not her":                  "plain/0003",
		"nothow long":              "plain/0001 plain/0002 plain/0004 plain/0005 plain/0006",
		"long":                     "plain/0001 plain/0002 plain/0004 plain/0005 plain/0006",
		"it is long":               "plain/0001 plain/0002 plain/0004 plain/0005 plain/0006",
		"long wait":                "plain/0005 plain/0006",
		"tell me what a long wait": "plain/0006 plain/0005",
	} {
		same(t, query, found(c.Search(query)), strings.Fields(want)...)
	}
}

// TestSearchOutcome holds that a product and all of a category are more than the same words
// in a text, and that a part of a category is not.
func TestSearchOutcome(t *testing.T) {
	c := made(t, row{id: "plain/0001", text: "Pending with attention"}, row{id: "plain/0002", label: "Pending"})
	same(t, "both", found(c.Search("plain pending")), "plain/0002", "plain/0001")
	same(t, "the category", found(c.Search("pending")), "plain/0001", "plain/0002")
	c = made(t, row{id: "plain/0001"}, row{id: "plain/0002", text: "Category"})
	same(t, "a part of No Category", found(c.Search("plain category")), "plain/0002", "plain/0001")
}

// TestSearchScattered holds that where no entry has all words, those are near that have
// the rarest among their names.
func TestSearchScattered(t *testing.T) {
	c := made(t,
		row{id: "plain/0001", text: "Photo"}, row{id: "plain/0002", keywords: "photo"}, row{id: "plain/0003", keywords: "sideways"},
		row{id: "plain/0004", meaning: "A photo was sideways, upside or not."},
	)
	same(t, "one has both", found(c.Search("photo sideways")), "plain/0004")
	same(t, "none has both", found(c.Search("photos sideways upside")), "plain/0004")
	c = made(t, row{id: "plain/0001", text: "Photo"}, row{id: "plain/0002", keywords: "photo"}, row{id: "plain/0003", keywords: "sideways"})
	same(t, "the rarest", found(c.Search("photo sideways")), "plain/0003")
}
