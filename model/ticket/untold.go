package ticket

import (
	"slices"

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

// HasNothingToTell reports whether nothing that the ticket explains has words for
// the customer. Every text for one is empty then.
func (t Ticket) HasNothingToTell() bool {
	tells := func(s subject) bool { return s.entry == nil || s.reply.words != "" }
	return len(t.subjects) > 0 && !slices.ContainsFunc(t.subjects, tells)
}
