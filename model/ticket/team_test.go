package ticket_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/modeltest/teamtest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestTeamNeverTellsCustomers: whatever is in a team's folder, no text for a customer has, by
// any road, what they must not read: a reply of one entry and of several, in every format
// and language, drafts too, with the code and by a template that takes all it can get, and
// the words that pages and guides show.
func TestTeamNeverTellsCustomers(t *testing.T) {
	greedy, err := ticket.NewTemplate("customer", "{{range .Entries}}{{.}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	teamtest.Rounds(t, 30, func(t *rapid.T) {
		c := teamtest.AnyTeam(t)
		s := model.NewSession(c)
		d := c.Data()
		some := rapid.SliceOfN(rapid.SampledFrom(slices.Concat(d.Entries, d.Retired)), 5, 5).Draw(t, "entries")
		for _, id := range []string{"biometric-kyc/0812", "biometric-kyc/0814", "smartselfie-authentication/0822"} {
			some = append(some, c.Entry(id))
		}
		for i, e := range some {
			mustTellNothing(t, &s, greedy, e)
			mustTellNothing(t, &s, greedy, some[:i+1]...)
			pages := slices.Concat(model.EntryPage(c, e), model.Compare(c, e).Page())
			if e.Guide != nil {
				pages = slices.Concat(pages, s.GuidePageOf(e), model.GuidePage(e.Guide))
			}
			for _, b := range pages.Only(model.CustomerText) {
				if word := teamtest.Untold(b.Joined(" ")); word != "" {
					t.Fatalf("%s: a page says %q in %q", e.ID, word, b.Joined(" "))
				}
			}
		}
	})
}

// mustTellNothing looks at all texts for customers of some entries.
func mustTellNothing(t *rapid.T, s *model.Session, greedy *ticket.Template, entries ...*catalog.Entry) {
	of := ticket.Of(s, entries...)
	if of.HasNothingToTell() {
		return
	}
	var may []string // codes
	for _, e := range entries {
		if e.Disclosure == catalog.Tell {
			may = append(may, e.Code)
		}
	}
	for i, tag := range append(teamtest.AnyLanguages, "en", "fr", "ar") {
		f := markup.Formats()[(i+of.Len())%len(markup.Formats())]
		of := of.In([]string{tag}, i%2 == 0)
		templated, err := of.WithCode(true).Templated(greedy, f)
		if err != nil {
			t.Fatal(err)
		}
		coded := of.WithCode(true).Text(ticket.Customer, f)
		shown, _ := coded.OnScreen()
		for text, may := range map[string][]string{
			of.Text(ticket.Customer, f).String(): nil, coded.String(): may, shown: may, templated.String(): may,
		} {
			if word := teamtest.Untold(text, may...); word != "" {
				t.Fatalf("of %v a customer reads %q in %q", of.Codes(), word, text)
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
