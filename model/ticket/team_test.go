package ticket_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// notTold matches what is for colleagues of a team's folder, codes of suspects, categories
// and words of suspicion.
var notTold = regexp.MustCompile(`(?i)team|VIP|runbook|last three tries|kyc|\b(081[0-7]|082[0-5]|084\d|12\d\d)\b|approved|rejected|provisional|pending|spoof|fraud|fake|liveness`)

// TestTeamNeverTellsCustomers: with a team's folder no text for a customer has, by any road,
// what is for colleagues: a reply in every format, with the code and by a template, of one
// entry and of several, and in the words that a guide and a page show.
func TestTeamNeverTellsCustomers(t *testing.T) {
	c := modeltest.WithTeam(t)
	greedy, err := ticket.NewTemplate("customer", "{{range .Entries}}{{.}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	s := model.NewSession(c)
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		if e.Customer == "" {
			continue
		}
		var said []string
		of := ticket.Of(&s, e)
		for _, f := range markup.Formats() {
			said = append(said, of.Text(ticket.Customer, f).String())
			templated, err := of.Templated(greedy, f)
			if err != nil {
				t.Fatal(err)
			}
			said = append(said, templated.String())
		}
		if e.Disclosure != catalog.Tell {
			said = append(said, of.WithCode(true).Text(ticket.Customer, markup.Plain).String())
		}
		pages := model.EntryPage(c, e)
		if e.Guide != nil {
			pages = append(pages, s.GuidePageOf(e)...)
			pages = append(pages, model.GuidePage(e.Guide)...)
		}
		for _, b := range pages.Only(model.CustomerText) {
			said = append(said, b.Text)
		}
		for _, text := range said {
			if word := notTold.FindString(text); word != "" {
				t.Errorf("%s: a customer reads %q in %q", e.ID, word, text)
			}
		}
	}
}

// TestTeamIsMarked: every paragraph of a team in a text for colleagues says that it is
// theirs, and none that engineering does not need is in theirs.
func TestTeamIsMarked(t *testing.T) {
	c := modeltest.WithTeam(t)
	s := model.NewSession(c)
	e := c.Entry("biometric-kyc/0908")
	s.Open(e)
	s.Tick(0)
	note := ticket.Of(&s, e).Text(ticket.Internal, markup.Plain).String()
	modeltest.Says(t, note, []string{
		"Whose words: Team, reviewed 2026-11-20",
		"Next step (the team's): If it is a VIP merchant, tell the duty lead. (Team, reviewed 2026-11-20)",
		"Note (the team's): Third-line contact: see the KYC runbook. (Team, reviewed 2026-11-20)",
		"Look in #kyc-status for a report by somebody else. (Team, reviewed 2026-11-20)",
	}, nil)
	other := ticket.Of(&s, e).Text(ticket.Engineering, markup.Plain).String()
	modeltest.Says(t, other, []string{"see the KYC runbook. (Team, reviewed 2026-11-20)"}, []string{"duty lead"})
	if ours := strings.Count(note, e.BuiltIn().Customer); ours != 0 {
		t.Error("the note has our words, which the team replaced")
	}
}
