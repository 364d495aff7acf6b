package edition_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/edition"
)

// made is a catalogue of two entries, with what earlier versions said.
func made(editions ...catalog.Edition) *catalog.Catalog {
	p := &catalog.Product{Slug: "p"}
	return catalog.New(&catalog.Data{
		Day: "2026-06-01", Fingerprint: "00000002", Products: []*catalog.Product{p}, Editions: editions,
		Entries: []*catalog.Entry{
			{ID: "p/1", Product: p, Category: catalog.Rejected, Final: catalog.Final, Customer: "Please try again."},
			{ID: "p/2", Product: p},
		},
	})
}

// TestSince: what a desk acts on is compared, and nothing else.
func TestSince(t *testing.T) {
	same := edition.Of(made()).Entries
	for _, row := range []struct{ what, entries, want string }{
		{"nothing changed", same, ""},
		{"its category", strings.Replace(same, "rejected", "approved", 1), "p/1: category"},
		{"its finality and its words", "p/1\trejected\tnot final\tnot-stated\tffffffff\n" + line(same, "p/2"), "p/1: finality, customer words"},
		{"when to run again", strings.Replace(same, "not-stated", "later", 1), "p/1: retry"},
		{"an entry came, and one went", line(same, "p/1") + "p/0\tnone\tfinal\tlater\t00000000\n", "p/0: gone; p/2: new"},
	} {
		earlier := catalog.Edition{Fingerprint: "00000001", Day: "2026-01-01", Entries: row.entries}
		from, all, known := edition.Since(made(earlier), "00000001")
		var got []string
		for _, d := range all {
			got = append(got, d.ID+": "+strings.Join(d.What, ", "))
		}
		if !known || from.Day != "2026-01-01" || strings.Join(got, "; ") != row.want {
			t.Errorf("%s: %q, of %s, known %t", row.what, got, from.Day, known)
		}
	}
	if _, all, known := edition.Since(made(), "00000002"); !known || len(all) > 0 {
		t.Errorf("a catalogue differs from itself: %v", all)
	}
	if _, _, known := edition.Since(made(), "00000003"); known {
		t.Error("a catalogue that was never released is known")
	}
}

// line is the line of an entry.
func line(entries, id string) string {
	lines := slices.Collect(strings.Lines(entries))
	return lines[slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, id+"\t") })]
}
