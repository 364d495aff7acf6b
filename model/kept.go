package model

import (
	"slices"

	"smilecodes/catalog"
)

// A kept is what a session keeps for the next one.
type kept struct {
	pins   []*catalog.Entry // in the order of pinning
	recent []*catalog.Entry // that were read, the latest first
}

// TogglePin pins the selected entry, or unpins it, and reports which. The
// selection stays on the entry.
func (s *Session) TogglePin() (pinned bool) {
	s.pins = toggled(s.pins, s.Selected())
	s.show()
	return slices.Contains(s.pins, s.Selected())
}

// above is the whole list with pins and recent entries above it.
func (k *kept) above(all []Row) []Row {
	if len(k.pins)+len(k.recent) == 0 {
		return all
	}
	return slices.Concat(headed("pinned", k.pins), headed("recent", k.recent), []Row{{Heading: "all codes"}}, all)
}

func headed(heading string, entries []*catalog.Entry) []Row {
	if len(entries) == 0 {
		return nil
	}
	rows := []Row{{Heading: heading}}
	for _, e := range entries {
		rows = append(rows, Row{Hit: catalog.Hit{Entry: e}})
	}
	return rows
}

// Visit notes that the selected entry was read, not only passed by. The rows
// show it when they are next made, so that the list does not jump while it is
// being read.
func (s *Session) Visit() {
	if e := s.Selected(); e != nil {
		rest := slices.DeleteFunc(slices.Clone(s.recent), func(r *catalog.Entry) bool { return r == e })
		s.recent = append([]*catalog.Entry{e}, rest[:min(len(rest), MostRecent-1)]...)
	}
}

// MostRecent is how many recent entries are kept: few enough to take in.
const MostRecent = 5

// Pins lists the pinned entries, in the order of pinning.
func (k *kept) Pins() []*catalog.Entry { return k.pins }

// Recent lists the entries that were read, the latest first.
func (k *kept) Recent() []*catalog.Entry { return k.recent }

// Restore begins with the pins, in the order of pinning, and the recent entries,
// the latest first, of an earlier session: their ids. One that this catalogue
// does not know is left out.
func (s *Session) Restore(pins, recent []string) {
	s.pins, s.recent = known(s.catalog, pins), known(s.catalog, recent)
	s.recent = s.recent[:min(len(s.recent), MostRecent)]
	s.show()
}

func known(c *catalog.Catalog, ids []string) []*catalog.Entry {
	var entries []*catalog.Entry
	for _, id := range ids {
		if e := c.Entry(id); e != nil {
			entries = append(entries, e)
		}
	}
	return entries
}
