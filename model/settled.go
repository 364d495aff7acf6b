package model

import (
	"slices"

	"smilecodes/catalog"
)

// IsSettled reports whether it is known that the selected entry is the meaning that the
// ticket is about. A reply is never a guess: where the customers of two meanings
// are told different things, something must have said which of them it is.
//
//   - the row was chosen with a key or a click, or marked, or the entry was opened;
//   - the job result in hand is of the entry;
//   - the product tab, or words of the query beside the code, leave no meaning whose
//     customer is told something else.
//
// That a code was searched and Enter pressed says nothing:
//
//	0812              not settled: the first of two rows
//	0812, down        settled
//	0812 document     settled
//	1014 number       settled: three meanings have the same words for the customer
//	General, 0001     not settled: all four are in the tab
func (s *Session) IsSettled() bool {
	e := s.Selected()
	if e == nil || s.choice == picked || s.IsMarked(e) {
		return true
	}
	if r := s.ResultOf(e); r != nil && r.Entry == e {
		return true
	}
	return !slices.ContainsFunc(Compare(s.catalog, e).Entries, func(o *catalog.Entry) bool {
		return o.Customer != e.Customer && s.inProduct(o) && !s.catalog.Prefers(s.focus.query, e, o)
	})
}

// Guess says that a reply about the selected entry would be a guess; empty if it would
// not.
func Guess(s *Session) string {
	if s.IsSettled() {
		return ""
	}
	return RepliesDiffer(s.Selected().Code) + " Compare its meanings first."
}

// RepliesDiffer says why a reply about a code would be a guess.
func RepliesDiffer(code string) string {
	return "Customers are told different things about " + code + "."
}

// OneReply reports whether the customers of all meanings are told the same.
func OneReply(entries []*catalog.Entry) bool {
	return !slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.Customer != entries[0].Customer })
}

// NoReply says that no customer is told anything of some entries; empty if one is.
func NoReply(entries ...*catalog.Entry) string {
	if slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.Customer != "" }) {
		return ""
	}
	return NothingToTell
}
