package ticket

import (
	"smilecodes/catalog"
	"smilecodes/model"
)

// tellable is the entry of a result as a ticket may tell it. Where another result
// counts, nothing of its advice is left in it, so that none gets into any text;
// the customer is told what that other result says, or that the job is looked
// into.
func tellable(r *model.JobResult) *catalog.Entry {
	if r.Entry == nil || r.Advises() {
		return r.Entry
	}
	e := *r.Entry
	e.Category, _, e.Next = r.Outcome(r.Entry)
	e.Guide, e.Final, e.Retry, e.Acts = nil, catalog.FinalNotStated, catalog.RetryNotStated, catalog.ActorNotStated
	e.Customer, e.Disclosure = unexplained, catalog.Internal
	if l := r.Latest(); l != r && l.Entry != nil {
		e.Customer = l.Entry.Customer
	}
	return &e
}
