// Package edition tells what a catalogue says otherwise than the catalogue of an
// earlier version, whose fingerprint somebody has: every note in a ticket ends with
// one. An edition keeps only what a desk acts on in each entry, which is its category,
// whether it is final, when to run the job again, and the words for the customer.
package edition

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/catalog/sorted"
)

// Of is the edition of a catalogue, without what a team has laid over it.
func Of(c *catalog.Catalog) catalog.Edition {
	var lines []string
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		lines = append(lines, strings.Join(append([]string{e.ID}, said(e.BuiltIn())...), "\t")+"\n")
	}
	slices.Sort(lines)
	return catalog.Edition{Fingerprint: c.Fingerprint(), Day: c.Day(), Entries: strings.Join(lines, "")}
}

// names are what an edition has of an entry, in their order.
var names = [...]string{"category", "finality", "retry", "customer words"}

func said(e *catalog.Entry) []string {
	words := fnv.New32a()
	_, _ = words.Write([]byte(e.Customer)) // it never fails
	return []string{e.Category.Slug(), e.Final.String(), cmp.Or(e.Retry.Slug(), "-"), fmt.Sprintf("%08x", words.Sum32())}
}

// A Difference is an entry of which two editions say different things.
type Difference struct {
	ID   string
	What []string // category, finality, retry or customer words; or alone "new" or "gone"
}

// Since lists the entries of which a catalogue says something else than the one with a
// fingerprint, by id. It reports whether that one is known; it may be newer, or never
// have been released.
func Since(c *catalog.Catalog, fingerprint string) (earlier catalog.Edition, all []Difference, known bool) {
	now := Of(c)
	if fingerprint == now.Fingerprint {
		return now, nil, true
	}
	i := slices.IndexFunc(c.Editions(), func(e catalog.Edition) bool { return e.Fingerprint == fingerprint })
	if i < 0 {
		return catalog.Edition{}, nil, false
	}
	earlier = c.Editions()[i]
	return earlier, differences(rows(earlier), rows(now)), true
}

func differences(before, after map[string][]string) []Difference {
	var all []Difference
	for id, then := range before {
		if what := changed(then, after[id]); len(what) > 0 {
			all = append(all, Difference{id, what})
		}
	}
	for id := range after {
		if before[id] == nil {
			all = append(all, Difference{id, []string{"new"}})
		}
	}
	sorted.By(all, func(a, b Difference) int { return strings.Compare(a.ID, b.ID) })
	return all
}

func changed(then, now []string) []string {
	if now == nil {
		return []string{"gone"}
	}
	var what []string
	for i, name := range names {
		if then[i] != now[i] {
			what = append(what, name)
		}
	}
	return what
}

// rows are what an edition has of each entry. The reader of the catalogue has checked
// that all is there.
func rows(e catalog.Edition) map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(e.Entries) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		all[cells[0]] = cells[1:]
	}
	return all
}
