package export

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// A coded is an entry for jobs of a type.
type coded struct {
	*catalog.Entry
	jobType int
	role    job.Role
	stated  bool // by its page
}

// coded lists each entry with each job_type of its product, then with those for which it
// was only seen; a look-up with that of the job on whose way it is.
func (x *Export) coded() []coded {
	var all []coded
	for _, e := range x.catalog.Entries() {
		if len(e.JobTypes) == 0 {
			all = append(all, coded{e, noType, x.role(e, noType), true})
			continue
		}
		for n := range lastType + 1 {
			role := x.role(e, n)
			if holds, stated := holdsFor(x.catalog, e, n); holds || role == job.Lookup {
				all = append(all, coded{e, n, role, stated})
			}
		}
	}
	return all
}

// role is what an entry is to a job of a type. A code can be that of a result and of a
// refused request, so only what its family leaves open is decoded.
func (x *Export) role(e *catalog.Entry, jobType int) job.Role {
	switch e.Family {
	case catalog.RequestError:
		return job.RequestError
	case catalog.Status:
		return job.StatusCall
	case catalog.DuplicateCheck:
		return job.DuplicateCheck
	}
	first, _ := slices.BinarySearchFunc(x.kinds, e.Code, func(k kind, code string) int { return strings.Compare(k.code, code) })
	return x.kinds[first+jobType-noType].Role
}

// codes are the rows of [Codes].
func (x *Export) codes() [][]any {
	var rows [][]any
	for _, c := range x.coded() {
		rows = append(rows, c.row())
	}
	return sorted(rows)
}

// row is a row of [Codes]. A look-up isn't an outcome, so the advice of its entry does
// not hold.
func (c coded) row() []any {
	var row, label any
	if c.Source.Row > 0 {
		row = c.Source.Row
	}
	if c.SourceCategory != "" || c.Source.Row > 0 {
		label = c.SourceCategory
	}
	a := adviceOf(c.Entry, c.role)
	return []any{
		c.ID, c.jobType, c.Family.Slug(), roles[c.role], c.Product.Slug, c.Code, orNull(c.Text), label, c.Category.Slug(),
		a.final, a.retry, a.acts, orNotStated(c.DecidedBy), orNotStated(c.Charged), c.Disclosure.Slug(),
		a.customer, a.next, a.guide, c.Deprecated, c.stated, c.Source.Page.Slug, row,
	}
}

// An advice is what an entry says about what to do.
type advice struct{ final, retry, acts, guide, customer, next any }

// adviceOf is the advice of an entry; none for a look-up.
func adviceOf(e *catalog.Entry, role job.Role) (a advice) {
	if role == job.Lookup {
		return a
	}
	a = advice{finality(e.Final), orNotStated(e.Retry), orNotStated(e.Acts), nil, orNull(e.Customer), orNull(e.Next)}
	if e.Guide != nil {
		a.guide = e.Guide.Slug
	}
	return a
}

// meanings are the rows of [Meaning].
func (x *Export) meanings() [][]any {
	var rows [][]any
	for _, k := range x.kinds {
		of := k.holding(x.catalog)
		agreed := func(part func(*catalog.Entry) any) any { return agree(of, part) }
		advised := func(part func(advice) any) any {
			return agreed(func(e *catalog.Entry) any { return part(adviceOf(e, k.Role)) })
		}
		rows = append(rows, []any{
			k.jobType, k.code, roles[k.Role], orNull(strings.Join(ids(k.Candidates), " ")), orNull(k.Product),
			agreed(func(e *catalog.Entry) any { return e.Category.Slug() }), finality(k.Final),
			advised(func(a advice) any { return a.retry }), advised(func(a advice) any { return a.acts }),
			advised(func(a advice) any { return a.guide }), advised(func(a advice) any { return a.customer }),
		})
	}
	return sorted(rows)
}

// agree is what all entries say, and nil where they differ or there are none.
func agree(entries []*catalog.Entry, of func(*catalog.Entry) any) any {
	if len(entries) == 0 {
		return nil
	}
	said := of(entries[0])
	for _, e := range entries[1:] {
		if of(e) != said {
			return nil
		}
	}
	return said
}

// texts are the rows of [Texts]: all texts that are known for the meanings of 0001.
func (x *Export) texts() [][]any {
	const severalMeanings = "0001"
	var rows [][]any
	for _, e := range x.catalog.Code(severalMeanings) {
		for _, text := range e.Texts() {
			rows = append(rows, []any{text, e.ID})
		}
	}
	return sorted(rows)
}

func ids(entries []*catalog.Entry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.ID
	}
	return all
}

// sorted are rows in the order of their first two cells.
func sorted(rows [][]any) [][]any {
	slices.SortStableFunc(rows, func(a, b []any) int {
		for i := range 2 {
			if n := compare(a[i], b[i]); n != 0 {
				return n
			}
		}
		return 0
	})
	return rows
}

func compare(a, b any) int {
	if n, ok := a.(int); ok {
		return n - b.(int)
	}
	return strings.Compare(a.(string), b.(string))
}

func finality(f catalog.Finality) any {
	if f == catalog.FinalNotStated {
		return nil
	}
	return f == catalog.Final
}

func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func orNotStated(value interface{ Slug() string }) any {
	if value.Slug() == catalog.NotStated {
		return nil
	}
	return value.Slug()
}
