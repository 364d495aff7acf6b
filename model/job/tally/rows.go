package tally

import (
	"cmp"
	"slices"

	"smilecodes/catalog"
	"smilecodes/catalog/sorted"
	"smilecodes/model/job"
)

// todos are the rows: those of which it can't be told first, then the most jobs first,
// and what needs nobody last.
func (s *summary) todos() []Todo {
	all := 0
	meanings := map[string]map[string]*Meaning{}
	for kind, m := range s.kinds {
		if sum := s.sums[kind]; m.role == job.Verdict && sum.results > 0 {
			all += sum.jobs
			if meanings[m.row.key] == nil {
				meanings[m.row.key] = map[string]*Meaning{}
			}
			addMeaning(meanings[m.row.key], m, sum)
		}
	}
	var rows []Todo
	for _, row := range s.rows {
		if all > 0 {
			row.Share = float64(row.Jobs) / float64(all)
		}
		for _, m := range meanings[row.Key] {
			row.Meanings = append(row.Meanings, *m)
		}
		sorted.By(row.Meanings, func(a, b Meaning) int {
			return cmp.Or(b.Jobs-a.Jobs, b.Results-a.Results, cmp.Compare(a.Code, b.Code), cmp.Compare(ids(a.Entries), ids(b.Entries)))
		})
		rows = append(rows, *row)
	}
	place := func(r Todo) int {
		switch {
		case r.IsOpen:
			return 0
		case r.Retry == catalog.RetryNotNeeded && r.Acts == catalog.Nobody:
			return 2
		}
		return 1
	}
	sorted.By(rows, func(a, b Todo) int {
		return cmp.Or(place(a)-place(b), b.Jobs-a.Jobs, b.Results-a.Results, cmp.Compare(a.Key, b.Key))
	})
	return rows
}

// addMeaning adds a kind to the meaning that it has with others.
func addMeaning(to map[string]*Meaning, m *meaning, s sum) {
	key := m.code + " " + ids(m.entries)
	as := to[key]
	if as == nil {
		as = &Meaning{Code: m.code, JobType: m.jobType, Entries: m.entries}
		to[key] = as
	}
	if as.JobType != m.jobType {
		as.JobType = -1
	}
	as.Results += s.results
	as.Jobs += s.jobs
}

// ids are those of entries, as one text.
func ids(entries []*catalog.Entry) string {
	text := ""
	for _, e := range entries {
		text += e.ID + " "
	}
	return text
}

// codes is how often each code came in each role.
func (s *summary) codes() []Code {
	type key struct {
		code string
		role job.Role
	}
	of := map[key]*Code{}
	for kind, m := range s.kinds {
		if s.sums[kind].results == 0 {
			continue
		}
		k := key{m.code, m.role}
		if of[k] == nil {
			of[k] = &Code{Code: m.code, Role: m.role}
		}
		of[k].Results += s.sums[kind].results
		for _, e := range m.entries {
			if !slices.Contains(of[k].Entries, e) {
				of[k].Entries = append(of[k].Entries, e)
			}
		}
	}
	var all []Code
	for _, c := range of {
		slices.SortFunc(c.Entries, func(a, b *catalog.Entry) int { return cmp.Compare(a.ID, b.ID) })
		all = append(all, *c)
	}
	sorted.By(all, func(a, b Code) int {
		return cmp.Or(b.Results-a.Results, cmp.Compare(a.Code, b.Code), cmp.Compare(a.Role, b.Role))
	})
	return all
}

// products are in the order of the catalogue, and those that are not known last.
func (s *summary) products() []Product {
	order := func(p Product) int {
		if i := slices.IndexFunc(s.catalog.AllProducts(), func(q *catalog.Product) bool { return q.Slug == p.Slug }); i >= 0 {
			return i
		}
		if p.Slug == "" {
			return 1 << 16
		}
		return 1 << 15
	}
	var all []Product
	for _, p := range s.of {
		all = append(all, *p)
	}
	sorted.By(all, func(a, b Product) int { return cmp.Or(order(a)-order(b), cmp.Compare(a.Name, b.Name)) })
	return all
}

// aparts are the codes of each role that isn't the outcome of a job, added up.
func aparts(codes []Code) []Apart {
	var all []Apart
	for _, c := range codes {
		if c.Role == job.Verdict {
			continue
		}
		at, found := slices.BinarySearchFunc(all, c.Role, func(a Apart, r job.Role) int { return cmp.Compare(a.Role, r) })
		if !found {
			all = slices.Insert(all, at, Apart{Role: c.Role})
		}
		all[at].Results += c.Results
	}
	return all
}
