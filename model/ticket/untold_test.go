package ticket_test

import (
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestNothingToTell: a duplicate check alone gives no text for a customer, by
// whichever road, and colleagues read why. Beside a result the customer gets the
// words of that result and nothing else.
func TestNothingToTell(t *testing.T) {
	c := load(t)
	check, result := c.Entry("smile-secure/5211"), c.Entry("biometric-kyc/0810")
	customer, err := ticket.NewTemplate("reply", "Hello {{range .Entries}}{{.Customer}}{{.Code}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	r := &job.Result{Code: check.Code, Entry: check, Candidates: []*catalog.Entry{check}}
	s := model.NewSession(c)
	s.Choose(r)
	for _, k := range []ticket.Ticket{ticket.New(c, check), ticket.Of(&s, check), ticket.OfJob(&s, r), ticket.New(c, c.Code("5210")[0], check)} {
		k = k.WithCode(true)
		templated, err := k.Templated(customer, markup.Plain)
		if !k.HasNothingToTell() || !k.Text(ticket.Customer, markup.HTML).IsZero() || !templated.IsZero() || err != nil {
			t.Errorf("the customer is told %q and %q (%v)", k.Text(ticket.Customer, markup.HTML), templated, err)
		}
		says(t, k.Text(ticket.Internal, markup.Plain).String(), []string{"\nCustomer: " + model.NothingToTell}, []string{"To the customer"})
	}
	both := ticket.New(c, check, result).WithCode(true)
	says(t, both.Text(ticket.Customer, markup.Plain).String(), []string{result.Customer, "Reference: 0810"}, []string{check.Code, "Nothing to tell"})
	if templated, _ := both.Templated(customer, markup.Plain); templated.String() != "Hello "+result.Customer+"0810" {
		t.Errorf("by a template the customer is told %q", templated)
	}
	if none := ticket.New(c); none.HasNothingToTell() {
		t.Error("a ticket of nothing refuses a reply")
	}
	if rules := model.PageOf(check).Only(model.Rule); len(rules) > 0 {
		t.Errorf("there is nothing to tell, and the rule for it is %q", rules[0].Text)
	}
}
