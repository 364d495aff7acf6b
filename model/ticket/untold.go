package ticket

import (
	"slices"
	"strings"

	"smilecodes/model"
)

// A duplicate check has no words for the customer. It is an answer beside a job,
// about other people; what the customer hears is what the job's own result says.
//
//	5211                      a reply to the customer has no text at all
//	5211, marked with 0810    it has the words of 0810 and nothing else

// toldCustomer is what colleagues read under what the customer is told.
func (s subject) toldCustomer() string {
	return s.page.Only(model.CustomerText, model.NoCustomerText)[0].Text
}

// teamSays is what the team says to colleagues, with whose it is; empty if it says nothing.
func (s subject) teamSays() string {
	var all []string
	for _, b := range s.page.Only(model.TeamNext, model.TeamNote) {
		all = append(all, b.Bracketed())
	}
	return strings.Join(all, " ")
}

// HasNothingToTell reports whether nothing that the ticket explains has words for
// the customer. Every text for one is empty then.
func (t Ticket) HasNothingToTell() bool {
	tells := func(s subject) bool { return s.entry == nil || s.reply.words != "" }
	return len(t.subjects) > 0 && !slices.ContainsFunc(t.subjects, tells)
}
