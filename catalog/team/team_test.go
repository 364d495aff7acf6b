package team_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/team"
)

// today is the day of all tests.
var today = time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC)

// folder is a folder in memory: each file's name before its text.
func folder(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		fsys[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return fsys
}

func lay(files ...string) (*catalog.Catalog, team.Report) {
	return team.Lay(folder(files...), assets.Catalog(), today)
}

// told are faults, one a line.
func told(all []team.Fault) string {
	var b strings.Builder
	for _, f := range all {
		b.WriteString(f.Error() + "\n")
	}
	return b.String()
}

const example = `
[[text]]
id = "biometric-kyc/0812"
customer = "We are still checking your details. You do not need to do anything."
add_next = "If it is a VIP merchant, tell the duty lead."
note = "Third-line contact: see the KYC runbook."
owner = "kyc-leads"
reviewed = 2026-11-20
`

// TestText lays the example of the manual over the catalogue.
func TestText(t *testing.T) {
	ours := assets.Catalog()
	c, report := team.Lay(folder("texts.toml", example), ours, today)
	if len(report.Faults)+len(report.Overdue) > 0 || report.Texts != 1 {
		t.Fatalf("%+v", report)
	}
	e, before := c.Entry("biometric-kyc/0812"), ours.Entry("biometric-kyc/0812")
	if e == before || e.Customer != "We are still checking your details. You do not need to do anything." || e.Meaning != before.Meaning {
		t.Errorf("it says %q", e.Customer)
	}
	if before.Team != nil || strings.Contains(before.Customer, "details") {
		t.Error("the catalogue itself was changed")
	}
	if e.BuiltIn() != before || e.Team.Words == nil || e.Team.Words.String() != "Team, reviewed 2026-11-20" || e.Team.Words.Owner != "kyc-leads" {
		t.Errorf("the mark is %+v", e.Team)
	}
	if e.Team.Next != "If it is a VIP merchant, tell the duty lead." || e.Team.Note != "Third-line contact: see the KYC runbook." {
		t.Errorf("for colleagues it says %+v", e.Team)
	}
	if other := c.Entry("smartselfie-authentication/0822"); other != ours.Entry(other.ID) || other.BuiltIn() != other {
		t.Error("an entry that the team says nothing about is another one")
	}
}

// TestSentence replaces a sentence of ours wherever it is told.
func TestSentence(t *testing.T) {
	ours := assets.Catalog()
	const before = "biometric-kyc/0814"
	c, report := team.Lay(folder("texts.toml", `[[sentence]]
en = """Your check is not finished yet. There is nothing you need to do now.
        We will tell you what happens next."""
customer = "We are still checking. You do not need to do anything."
reviewed = "2026-01-01"
`, "team.toml", "review_days = 30\nowner = 'leads'"), ours, today)
	if told(report.Faults) != "" || told(report.Overdue) != "texts.toml:1: overdue since 2026-01-31 (leads)\n" || report.Sentences != 1 {
		t.Fatalf("%+v", report)
	}
	for _, e := range ours.Entries() {
		laid := c.Entry(e.ID)
		if same := e.Customer == ours.Entry(before).Customer; same != (laid.Customer == "We are still checking. You do not need to do anything.") {
			t.Errorf("%s says %q", e.ID, laid.Customer)
		} else if same && laid.Team.Words.String() != "Team, reviewed 2026-01-01, overdue since 2026-01-31" {
			t.Errorf("%s has the mark %v", e.ID, laid.Team.Words)
		}
	}
}

// TestSayAs: a hidden entry says what an entry says that may be told, as the team has it.
func TestSayAs(t *testing.T) {
	c, report := lay("texts.toml", `
[[text]]
id = "smartselfie-authentication/0821"
say_as = "smartselfie-authentication/0922"
disclosure = "internal"
[[text]]
id = "smartselfie-authentication/0922"
customer = "Please take the selfie again."
`)
	e := c.Entry("smartselfie-authentication/0821")
	if told(report.Faults) != "" || e.Customer != "Please take the selfie again." || e.Disclosure != catalog.Internal || e.Team.SayAs != "smartselfie-authentication/0922" {
		t.Errorf("%q, %v, %s", e.Customer, e.Disclosure, told(report.Faults))
	}
	if e.Team.Words.String() != "Team, not reviewed" || len(report.Overdue) != 2 {
		t.Errorf("%v, %s", e.Team.Words, told(report.Overdue))
	}
}

// TestSteps puts steps among ours.
func TestSteps(t *testing.T) {
	ours := assets.Catalog()
	g := guideOf(ours, "authority-unavailable")
	first := catalog.SentenceFingerprint(g.Steps[0].Do)
	c, report := lay("guides/authority-unavailable.toml", `
[[step]]
after = 1
fingerprint = "`+first+`"
do = "Ask in #kyc-help."
reviewed = 2026-11-20
[[step]]
after = 0
who = "engineering"
do = "Look at the dashboard."
check = "It is green."
for = ["1015"]
`)
	if told(report.Faults) != "" || report.Steps != 2 {
		t.Fatalf("%s%+v", told(report.Faults), report)
	}
	laid := guideOf(c, g.Slug)
	if len(laid.Steps) != len(g.Steps)+2 || laid.Steps[0].Do != "Look at the dashboard." || laid.Steps[2].Do != "Ask in #kyc-help." ||
		laid.Steps[0].Who != catalog.Engineering || laid.Steps[2].Team.String() != "Team, reviewed 2026-11-20" || laid.Steps[1].Team != nil {
		t.Errorf("the steps are %+v", laid.Steps)
	}
	for _, e := range c.Entries() {
		if e.Guide != nil && e.Guide != guideOf(c, e.Guide.Slug) {
			t.Errorf("%s has another guide than the catalogue", e.ID)
		}
	}
	if n := len(c.Entry("biometric-kyc/0908").Steps()); n != len(ours.Entry("biometric-kyc/0908").Steps())+1 {
		t.Errorf("0908 has %d steps", n)
	}
}

func guideOf(c *catalog.Catalog, slug string) *catalog.Guide {
	for _, g := range c.Guides() {
		if g.Slug == slug {
			return g
		}
	}
	return nil
}

// TestGuideFollowsSentence: what a guide tells the customer is the team's where it is one of
// the sentences.
func TestGuideFollowsSentence(t *testing.T) {
	c, report := lay("texts.toml", `[[sentence]]
en = "We could not finish your check. We will tell you what to do next."
customer = "We will write to you."
reviewed = 2026-11-20`)
	g := guideOf(c, "possible-spoof")
	if told(report.Faults) != "" || g.Customer != "We will write to you." || g.Words == nil {
		t.Errorf("%q, %s", g.Customer, told(report.Faults))
	}
}

// TestNothing: a folder with nothing in it changes nothing.
func TestNothing(t *testing.T) {
	ours := assets.Catalog()
	c, report := team.Lay(folder(), ours, today)
	if len(report.Faults) > 0 || len(c.Entries()) != len(ours.Entries()) {
		t.Errorf("%+v", report)
	}
	for i, e := range c.Entries() {
		if e != ours.Entries()[i] {
			t.Errorf("%s is another one", e.ID)
		}
	}
}
