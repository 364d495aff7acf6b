package model_test

import (
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/modeltest"
)

// TestGuideSteps: the guide of an entry has the steps for its code and says how many
// there are for others. By itself a guide has all, and says for which codes each is.
// Who does a step is said where it is not support.
func TestGuideSteps(t *testing.T) {
	c := modeltest.Load(t)
	s := model.NewSession(c)
	for id, want := range map[string]string{
		"document-verification/0812": "Read the code|Read the reason|Take a new picture of an official ID document in good light. (end user)|" +
			"Check the picture that our system sends. (engineering)|Read the result|3 steps are for other codes.",
		"biometric-kyc/0817":        "Read the code|Follow your company's own rule|6 steps are for other codes.",
		"basic-kyc/1022":            "Read which|Read the Actions|Check that our form|If asked|Run the job|1 step is for other codes.",
		"request-error/2204":        "Find out if|Check that the API|Check that the base|Check that the sig|Check the form|Check that the body|Check the type|Send|1 step is for other codes.",
		"general/0001/data-invalid": "Check that|Find out|Check what|Write to|Tell us|Run the job",
	} {
		if got := steps(s.GuidePageOf(c.Entry(id))); !begin(got, strings.Split(want, "|")) {
			t.Errorf("%s has %q, not %q", id, got, want)
		}
	}
	g := c.Entry("biometric-kyc/0816").Guide
	for codes, want := range map[string]string{
		"": "Read the code|Follow your company's own rule for expired documents. (for 0817)|" +
			"Read the reason after the dash in the result text. (for 0811 and 0812)|Take|Take|" +
			"Choose another document that we accept. (end user, for 0816)|Check|Read the result of the new job. (for 0811, 0812 and 0816)",
		"0816":      "Read the code|Choose another document that we accept. (end user)|Read the result of the new job.|5 steps are for other codes.",
		"0816 0817": "Read the code|Follow your company's own rule for expired documents. (for 0817)|Choose|Read|4 steps are for other codes.",
	} {
		if got := steps(model.GuidePage(g, strings.Fields(codes)...)); !begin(got, strings.Split(want, "|")) {
			t.Errorf("for %q there is %q, not %q", codes, got, want)
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

// TestTicksOfSteps: a tick and a note are on the step that is read, whichever steps of
// the guide are for other codes.
func TestTicksOfSteps(t *testing.T) {
	c := modeltest.Load(t)
	s := model.NewSession(c)
	s.Open(c.Entry("document-verification/0812"))
	s.Tick(2)
	s.SetNote(2, "sent at noon")
	s.Tick(5) // which is for another code
	if p := s.GuidePageOf(s.Selected()); !p.Only(model.Step)[2].Done || !strings.HasPrefix(p.Only(model.Step)[2].Text, "Take a new picture of an official") ||
		len(p.Only(model.Note)) != 1 || s.Ticked(s.Selected()) != 1 {
		t.Errorf("the page has %+v", p.Only(model.Step, model.Note))
	}
}
