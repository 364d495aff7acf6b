package modeltest

import (
	"testing"
	"testing/fstest"
	"time"

	"smilecodes/catalog"
	"smilecodes/catalog/team"
	"smilecodes/model/ticket"
)

// teamTexts and teamSteps are a team's own words: of an entry, of a sentence that suspects
// share, of a suspect who hears what others hear, and of a guide. One is overdue.
const (
	teamTexts = `
[[text]]
id = "biometric-kyc/0908"
customer = "Your ID office is not reachable today. You do not need to do anything."
add_next = "If it is a VIP merchant, tell the duty lead."
note = "Third-line contact: see the KYC runbook."
owner = "kyc-leads"
reviewed = 2026-11-20

[[sentence]]
en = "Your check is not finished yet. There is nothing you need to do now. We will tell you what happens next."
customer = "We are still checking your details. You do not need to do anything."
reviewed = 2026-02-01

[[text]]
id = "smartselfie-authentication/0821"
say_as = "smartselfie-authentication/0922"
note = "Look at the last three tries."
reviewed = 2026-11-20
`
	teamSteps = `
[[step]]
after = 0
do = "Look in #kyc-status for a report by somebody else."
check = "There is one: add your ticket to it."
reviewed = 2026-11-20
`
)

// WithTeam is the catalogue of [Load] with a team's folder laid over it.
func WithTeam(t testing.TB) *catalog.Catalog {
	folder := fstest.MapFS{
		"team.toml":                         {Data: []byte("owner = \"support\"")},
		"texts.toml":                        {Data: []byte(teamTexts)},
		"guides/authority-unavailable.toml": {Data: []byte(teamSteps)},
	}
	c, report := team.Lay(folder, Load(t), time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC))
	for _, f := range report.Faults {
		t.Error(f)
	}
	return c
}

// WithArabic is the catalogue of [Load] with a language that is written from right to left,
// in which everything is reviewed. It says the same words for all.
func WithArabic(t testing.TB) *catalog.Catalog {
	d := Load(t).Data()
	l := &catalog.Language{Tag: "ar", Name: "Arabic"}
	for _, c := range catalog.Concepts() {
		l.Suspicion = append(l.Suspicion, catalog.ConceptWords{Concept: c, Words: []string{"مزور"}})
	}
	for _, english := range ticket.Sentences(Load(t)) {
		l.Texts = append(l.Texts, catalog.Translation{
			English: english, Fingerprint: catalog.SentenceFingerprint(english), Text: "لم يكتمل التحقق.", IsReviewed: true,
		})
	}
	d.Languages = catalog.MergeLanguages(d.Languages, []*catalog.Language{l})
	return catalog.New(&d)
}
