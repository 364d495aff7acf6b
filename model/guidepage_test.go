package model_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
)

// TestGuideSteps: the guide of an entry has the steps for its code and says how many
// there are for others. By itself a guide has all, and says for which codes each is.
// A step names who does it, unless that is support.
func TestGuideSteps(t *testing.T) {
	c := modeltest.Load(t)
	s := model.NewSession(c)
	for id, want := range map[string]string{
		"document-verification/0812": "Read the reason|Ask the customer for a new picture|Read the result|" +
			"If it fails again, check the picture that was sent. (engineering)|6 steps are for other codes.",
		"biometric-kyc/0817":        "Follow your company's rule|Tell the customer|8 steps are for other codes.",
		"basic-kyc/1022":            "Read the Actions|Ask the customer|Run the job|If it fails again, check that your company's form|If right details|1 step is for other codes.",
		"request-error/2204":        "Find out if|Tell|Check that the API|Check that the base|Check that the sig|Check the form|Check that the body|Check the type|Send|1 step is for other codes.",
		"general/0001/data-invalid": "Find out|Tell|Compare|Write to|Write in|Ask Smile ID|Once",
	} {
		if got := steps(s.GuidePageOf(c.Entry(id))); !begin(got, strings.Split(want, "|")) {
			t.Errorf("%s has %q, not %q", id, got, want)
		}
	}
	g := c.Entry("biometric-kyc/0816").Guide
	for codes, want := range map[string]string{
		"": "Read the status|Follow your company's rule for expired documents. (for 0817 and document_expired)|Tell the customer|Read the reason|" +
			"Ask|Ask|Ask the customer for another document that your company accepts. (for 0816 and unsupported_document)|Read the result|" +
			"If it fails again, check the picture that was sent. (engineering, for 0811, 0812, 0813, document_check_failed and document_unclassifiable)|If the selfie",
		"0816":      "Ask the customer for another document that your company accepts.|Read the result of the new job.|8 steps are for other codes.",
		"0816 0817": "Follow your company's rule for expired documents. (for 0817)|Tell|Ask|Read|6 steps are for other codes.",
	} {
		if got := steps(model.GuidePage(g, entries(c, strings.Fields(codes)...)...)); !begin(got, strings.Split(want, "|")) {
			t.Errorf("for %q there is %q, not %q", codes, got, want)
		}
	}
}

// entries are those of Biometric KYC with some codes.
func entries(c *catalog.Catalog, codes ...string) []*catalog.Entry {
	var all []*catalog.Entry
	for _, code := range codes {
		all = append(all, c.Entry("biometric-kyc/"+code))
	}
	return all
}

// TestGuideTellsTheirWords: the guide of a code has the words of its
// entries, with the rule that is for them. A guide for different ones has its own.
func TestGuideTellsTheirWords(t *testing.T) {
	c := modeltest.Load(t)
	spoof := c.Entry("biometric-kyc/0813")
	waiting := entries(c, "0812", "0814")
	for name, row := range map[string]struct {
		page model.Page
		says string
		rule bool
	}{
		"one entry":         {model.GuidePage(spoof.Guide, spoof), spoof.Customer, true},
		"told the same":     {model.GuidePage(waiting[0].Guide, waiting...), waiting[0].Customer, true},
		"may be told":       {model.GuidePage(waiting[0].Guide, waiting[0]), waiting[0].Customer, false},
		"told differently":  {model.GuidePage(spoof.Guide, spoof, c.Entry("biometric-kyc/1212")), spoof.Guide.Customer, false},
		"asked for by name": {model.GuidePage(spoof.Guide), spoof.Guide.Customer, false},
	} {
		if got := row.page.First(model.CustomerText).Text; got != row.says {
			t.Errorf("%s: %q, not %q", name, got, row.says)
		}
		if got := len(row.page.Only(model.Rule)) > 0; got != row.rule {
			t.Errorf("%s: the rule of disclosure is there: %t", name, got)
		}
	}
}

// steps are those of a page, and how many there are for other codes.
func steps(p model.Page) []string {
	var all []string
	for _, b := range p.Only(model.Step, model.OtherSteps) {
		all = append(all, b.Bracketed())
	}
	return all
}

// begin reports whether texts begin as they must, each one.
func begin(texts, as []string) bool {
	if len(texts) != len(as) {
		return false
	}
	for i, text := range texts {
		if !strings.HasPrefix(text, as[i]) {
			return false
		}
	}
	return true
}

// TestGuideCauses: a guide names the likely causes of its code, the most likely first and
// each with how to tell it, before the steps. By itself it says of which codes they are.
func TestGuideCauses(t *testing.T) {
	c := modeltest.WithV3(t)
	s := model.NewSession(c)
	g := c.Entry("document-verification/0812").Guide
	for name, row := range map[string]struct {
		page model.Page
		want []string
	}{
		"0816": {s.GuidePageOf(c.Entry("biometric-kyc/0816")), []string{"This kind of document isn't supported."}},
		"0812": {model.GuidePage(g, c.Entry("document-verification/0812")), []string{"The picture is dark", "It isn't a valid ID document, for example a work ID card."}},
		"two codes": {model.GuidePage(g, entries(c, "0816", "0817")...), []string{
			"This kind of document isn't supported. (for 0816)", "The document has expired, but failed no security check. (for 0817)",
		}},
		"of version 3": {s.GuidePageOf(c.Entry("v3/document_check_failed")), []string{"The document, its data or the selfie didn't pass."}},
	} {
		var causes []string
		for i, b := range row.page {
			switch {
			case b.Kind == model.Step && len(causes) < len(row.want):
				t.Errorf("%s: a step comes before the causes", name)
			case b.Kind == model.Cause:
				if causes = append(causes, b.Bracketed()); row.page[i+1].Kind != model.HowToTell {
					t.Errorf("%s: nothing says how to tell %q", name, b.Text)
				}
			}
		}
		if !begin(causes, row.want) {
			t.Errorf("%s has %q, not %q", name, causes, row.want)
		}
	}
}

// TestOrderOfCauses: a guide says how its causes are ordered, and claims no likelihood
// that no source has.
func TestOrderOfCauses(t *testing.T) {
	c := modeltest.Load(t)
	for id, want := range map[string]string{
		"smartselfie-authentication/0823": "Possible causes, the harmless ones first",
		"biometric-kyc/1015":              "Likely causes, the most likely first",
	} {
		if p := model.GuidePage(c.Entry(id).Guide); !slices.ContainsFunc(p, func(b model.Block) bool { return b.Text == want }) {
			t.Errorf("%s: its guide has no heading %q", id, want)
		}
	}
}

// TestTicksOfSteps: a tick and a note are on the step that is read, whichever steps of
// the guide are for other codes.
func TestTicksOfSteps(t *testing.T) {
	c := modeltest.Load(t)
	s := model.NewSession(c)
	s.Open(c.Entry("document-verification/0812"))
	s.Tick(1)
	s.SetNote(1, "sent at noon")
	s.Tick(5) // which is for another code
	if p := s.GuidePageOf(s.Selected()); !p.Only(model.Step)[1].Done || !strings.HasPrefix(p.Only(model.Step)[1].Text, "Ask the customer for a new picture") ||
		len(p.Only(model.Note)) != 1 || s.Ticked(s.Selected()) != 1 {
		t.Errorf("the page has %+v", p.Only(model.Step, model.Note))
	}
}
