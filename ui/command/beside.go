package command

import (
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
)

// beside takes the words out of a request that say which product is meant, and returns them
// with the codes, for [catalog.Catalog.Prefers]. As in a search they order the entries of
// the codes and hide none. A word that says anything else is a usage error.
//
//	0812 jt6                 0812; Document Verification comes first
//	job type 1 0812 0814     0812 and 0814
//	1014 document            1014
//	0812 documnt             "documnt" isn't a code, id or command.
func (r *request) beside() (query string, err error) {
	var names, codes, others []string
	for _, w := range apart(r.catalog, r.words) {
		_, isCode := codeOf(r.catalog, w)
		switch {
		case isCode && strings.ContainsAny(w, "0123456789"):
			codes, names = append(codes, w), append(names, w)
		case isCode, strings.Contains(w, "/"): // which have one entry
			names = append(names, w)
		default:
			others = append(others, w)
		}
	}
	switch {
	case len(others) == 0:
		return "", nil
	case len(codes) == 0:
		return "", r.unknownWord(others[0])
	}
	query = strings.Join(append(codes, others...), " ")
	jobType, words := catalog.Beside(query)
	for _, w := range words {
		if !r.catalog.NamesProduct(w) {
			return "", r.unknownWord(w)
		}
	}
	for _, w := range others {
		if strings.Trim(w, "0123456789 ") == "" && w != strconv.Itoa(jobType) {
			return "", r.unknownWord(w)
		}
	}
	r.words = names
	return query, nil
}

// order puts the entries first that fit best what a query says beside their code.
func (q question) order(c *catalog.Catalog, query string) {
	slices.SortStableFunc(q.current(), func(a, b *catalog.Entry) int {
		switch {
		case c.Prefers(query, a, b):
			return -1
		case c.Prefers(query, b, a):
			return 1
		}
		return 0
	})
}
