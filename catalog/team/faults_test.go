package team_test

import (
	"strings"
	"testing"

	"smilecodes/assets"
)

// Each row is what a [[text]] of 0812 says, and the fault that it has.
var texts = []struct{ text, fault string }{
	{`code = "0813"`, `code can't be changed: what the source page says stays as it is`},
	{`text = "x"`, `text can't be changed: what the source page says stays as it is`},
	{`category = "approved"`, `category can't be changed: what the source`},
	{`meaning = "x"`, `meaning can't be changed: what the source`},
	{`final = "yes"`, `final can't be changed: what the source`},
	{`finality = "yes"`, `finality can't be changed: what the source`},
	{`source = "x"`, `source can't be changed: what the source`},
	{`next = "x"`, `next can't be changed: our next step stays; add_next adds to it`},
	{`custmer = "x"`, `unknown key "custmer"; the keys are id, customer, add_next, note, disclosure, say_as, owner, reviewed`},
	{`Customer = "x"`, `unknown key "Customer"; the keys are`},
	{`a.b = 1`, `unknown key "a.b"; the keys are`},
	{`customer = 3`, `customer must be text in quotes`},
	{`customer = ""`, `customer is empty; leave it out instead`},
	{`customer = "Please wait"`, `customer isn't a whole sentence`},
	{`customer = "Your code is 0812."`, `customer has the code 0812`},
	{`customer = "Your job is not done."`, `customer says "job"`},
	{`customer = "Hello {name}."`, `customer has a placeholder`},
	{`customer = "It looks like a fake."`, `customer speaks of suspicion: "fake*" (English)`},
	{`note = "x\u202ey"`, `note has the character U+202E, which nobody can see`},
	{`note = "` + strings.Repeat("x", 601) + `"`, `note has more than 600 characters`},
	{`disclosure = "open"`, `disclosure is "open"; it must be soften or internal`},
	{`disclosure = "internal"`, `it needs say_as with the id of an entry that may be told, or a [[sentence]]`},
	{"disclosure = \"soften\"\ncustomer = \"Please wait.\"", `words that only this entry has tell customers what they must not hear`},
	{"customer = \"Please wait.\"\nsay_as = \"basic-kyc/1015\"", `it has customer and say_as; keep one of them`},
	{`say_as = "basic-kyc/9999"`, `there is no entry "basic-kyc/9999"`},
	{`say_as = "0822"`, `there is no entry "0822"; there is smartselfie-authentication/0822`},
	{`say_as = "biometric-kyc/0812"`, `it names the entry itself`},
	{`say_as = "biometric-kyc/0814"`, `biometric-kyc/0814 must not be told either; name an entry that may be told`},
	{`say_as = "biometric-kyc/0810"`, `one of the two is an approval, so the other's words would be false`},
	{"note = \"x\"\nreviewed = \"soon\"", `reviewed must be a day, such as 2026-11-20`},
	{"note = \"x\"\nreviewed = 2026-02-30", `reviewed must be a day, such as 2026-11-20`},
	{"note = \"x\"\nreviewed = 2027-11-20", `reviewed is 2027-11-20, which is still to come`},
	{"note = \"x\"\nnote = \"y\"", `"note" appears twice`},
	{`owner = "x"`, `it says nothing; add customer, add_next or note`},
}

// TestTextFaults: each fault is told with its file, line and entry, and nothing of its
// paragraph is used.
func TestTextFaults(t *testing.T) {
	ours := assets.Catalog()
	for _, row := range texts {
		c, report := lay("texts.toml", "# a comment\n[[text]]\nid = \"biometric-kyc/0812\"\n"+row.text+"\n[[text]]\nid = \"basic-kyc/1013\"\nnote = \"x\"\nreviewed = 2026-11-20")
		got := told(report.Faults)
		if !strings.HasPrefix(got, "texts.toml:") || !strings.Contains(got, ": biometric-kyc/0812: ") || !strings.Contains(got, row.fault) {
			t.Errorf("%s: it says\n%s, want %s", row.text, got, row.fault)
		}
		if e := c.Entry("biometric-kyc/0812"); e != ours.Entry(e.ID) {
			t.Errorf("%s: the paragraph is used", row.text)
		}
		if report.Texts != 1 || c.Entry("basic-kyc/1013").Team.Note != "x" {
			t.Errorf("%s: the next paragraph isn't used", row.text)
		}
	}
}

// Each row is a folder and all of its faults.
var folders = []struct {
	name, faults string
	files        []string
}{
	{"all of them together", "team.toml:2: review_days must be from 1 to 3650\n" +
		"team.toml:3: unknown key \"nmae\"; the keys are name, owner, language, review_days\n" +
		"texts.toml:1: there is no table \"txt\"; there is [[sentence]] and [[text]]\n" +
		"texts.toml:4: id is missing\n" +
		"texts.toml:6: x/0812: there is no such entry; there is biometric-kyc/0812, document-verification/0812\n",
		[]string{"team.toml", "name = 'x'\nreview_days = 0\nnmae = 1", "texts.toml", "[[txt]]\nid = 3\n\n[[text]]\n[[text]]\nid = 'x/0812'"}},
	{"words of its own tell a suspect", "texts.toml:3: biometric-kyc/0814: words that only this entry has tell customers what they must not hear; write a [[sentence]] for all that hear the same, or say_as with the id of an entry that may be told\n",
		[]string{"texts.toml", "[[text]]\nid = 'biometric-kyc/0814'\ncustomer = 'Please wait.'"}},
	{"a suspect is left alone", "texts.toml:3: biometric-kyc/0812: nobody else would hear what biometric-kyc/0814 says, so those who do would know; write a [[sentence]] for all that hear it instead\n" +
		"texts.toml:6: smartselfie-authentication/0822: nobody else would hear what biometric-kyc/0814 says, so those who do would know; write a [[sentence]] for all that hear it instead\n",
		[]string{"texts.toml", "[[text]]\nid = 'biometric-kyc/0812'\ncustomer = 'Please wait.'\n[[text]]\nid = 'smartselfie-authentication/0822'\ncustomer = 'Please wait.'"}},
	{"a tightened entry is left alone", "texts.toml:3: basic-kyc/1023: it needs say_as with the id of an entry that may be told, or a [[sentence]] in place of its words that such an entry shares\n",
		[]string{"texts.toml", "[[text]]\nid = 'basic-kyc/1023'\ndisclosure = 'soften'\n[[sentence]]\nen = 'We could not find a record that matches your details. Please check the type of ID, the number and your details, and enter them again in the app or form. Then we can check again.'\ncustomer = 'Please check your details.'"}},
	{"a tightened entry that others share is fine", "",
		[]string{"texts.toml", "[[text]]\nid = 'basic-kyc/1015'\ndisclosure = 'soften'\n[[sentence]]\nen = 'We could not finish the check because the organisation that issued your ID was not available. You do not need to do anything now. We will tell you if we need you to try again.'\ncustomer = 'Please try again tomorrow.'"}},
	{"loosened", "texts.toml:3: biometric-kyc/0814: disclosure is soften, and the catalogue says internal; it can only be made stricter\n",
		[]string{"texts.toml", "[[text]]\nid = 'biometric-kyc/0814'\ndisclosure = 'soften'"}},
	{"says as one that says as another", "texts.toml:6: basic-kyc/1014: basic-kyc/1013 says as basic-kyc/1022; name that one\n",
		[]string{"texts.toml", "[[text]]\nid = 'basic-kyc/1013'\nsay_as = 'basic-kyc/1022'\n[[text]]\nid = 'basic-kyc/1014'\nsay_as = 'basic-kyc/1013'"}},
	{"a duplicate check", "texts.toml:2: smile-secure/5210: customers hear nothing about a duplicate check\ntexts.toml:3: smile-secure/5210: words that only this entry has tell customers what they must not hear; write a [[sentence]] for all that hear the same, or say_as with the id of an entry that may be told\n",
		[]string{"texts.toml", "[[text]]\nid = 'smile-secure/5210'\ncustomer = 'Please wait.'"}},
	{"twice", "texts.toml:5: basic-kyc/1013: it has a [[text]] above already\n",
		[]string{"texts.toml", "[[text]]\nid = 'basic-kyc/1013'\nnote = 'x'\n[[text]]\nid = 'basic-kyc/1013'\nnote = 'y'"}},
	{"one table", "texts.toml:1: basic-kyc/1013: write [[text]] with two brackets, because there can be several\n",
		[]string{"texts.toml", "[text]\nid = 'basic-kyc/1013'\nnote = 'x'"}},
	{"above all tables", "texts.toml:1: \"owner\" is above every table; there is [[sentence]] and [[text]]\n",
		[]string{"texts.toml", "owner = 'x'\n[[text]]\nid = 'basic-kyc/1013'\nnote = 'x'"}},
	{"a sentence that nobody is told", "texts.toml:2: no customer is told this sentence; it may have changed, so copy it from the entry\n",
		[]string{"texts.toml", "[[sentence]]\nen = 'Hello.'\ncustomer = 'Hi.'"}},
	{"a sentence twice", "texts.toml:5: it has a [[sentence]] above already\n",
		[]string{"texts.toml", strings.Repeat("[[sentence]]\nen = 'We could not finish your check. We will tell you what to do next.'\ncustomer = 'We will write to you.'\n", 2)}},
	{"half a file", "texts.toml:5: expected '=' after key; nothing of this file is used\n",
		[]string{"texts.toml", "[[text]]\nid = 'basic-kyc/1013'\nnote = 'x'\n[[text]]\nid"}},
	{"a language other than English", "team.toml:1: language is \"fr\"; texts.toml is in English, and other languages are in languages\n",
		[]string{"team.toml", "language = 'fr'"}},
	{"a misspelt file", "text.toml: it isn't read; the files here are team.toml and texts.toml, and there are the folders guides and languages\n",
		[]string{"text.toml", "", "README.md", "", "notes/x.toml", ""}},
	{"no such guide", "guides/outage.toml: there is no guide of this name\n", []string{"guides/outage.toml", ""}},
	{"steps", "guides/authority-unavailable.toml:1: authority-unavailable: after is missing\n" +
		"guides/authority-unavailable.toml:1: authority-unavailable: do is missing\n" +
		"guides/authority-unavailable.toml:3: authority-unavailable: after is 99; the guide has 10 steps, and 0 puts yours before them\n" +
		"guides/authority-unavailable.toml:6: authority-unavailable: who is \"me\"; it must be one of: end-user, support, engineering, smile-id, nobody\n" +
		"guides/authority-unavailable.toml:8: authority-unavailable: \"0812\" isn't a code of this guide\n" +
		"guides/authority-unavailable.toml:11: authority-unavailable: for must be a list of texts in quotes, such as [\"0811\"]\n" +
		"guides/authority-unavailable.toml:12: authority-unavailable: after must be a whole number\n",
		[]string{"guides/authority-unavailable.toml", "[[step]]\n[[step]]\nafter = 99\ndo = 'x'\n[[step]]\nwho = 'me'\nafter = 0\nfor = ['0812']\ndo = 'x'\n[[step]]\nfor = '1015'\nafter = 'x'\ndo = 'x'"}},
	{"languages", "languages/de.toml:5: f14a79f0: text speaks of suspicion: \"fake*\" (English)\n" +
		"languages/deutsch.toml:1: \"deutsch\" isn't the tag of a language, such as fr or pt-BR; the file is named after it\n",
		[]string{"languages/de.toml", "name = 'German'\n\n[[text]]\nen = 'Please wait.'\nfingerprint = 'f14a79f0'\ntext = 'Das ist fake.'\nstatus = 'draft'", "languages/deutsch.toml", "name = 'German'"}},
	{"a translation of what nobody is told", "languages/de.toml:4: f14a79f0: no customer is told the English of this any more, so it isn't used\n",
		[]string{"languages/de.toml", "name = 'German'\n[[text]]\nen = 'Please wait.'\nfingerprint = 'f14a79f0'\ntext = 'Bitte warten.'\nstatus = 'draft'"}},
	{"words of suspicion of a language of the folder", "texts.toml:3: basic-kyc/1013: customer speaks of suspicion: \"betrug*\" (German)\n",
		[]string{"languages/de.toml", "name = 'German'\n[suspicion]\nfraud = ['betrug*']", "texts.toml", "[[text]]\nid = 'basic-kyc/1013'\ncustomer = 'Kein Betrugsverdacht.'"}},
	{"two marks before the text", "texts.toml:1: it begins with a byte order mark (BOM); save the file as UTF-8 without one\n", []string{"texts.toml", "\ufeff[[text]]"}},
	{"not UTF-8", "texts.toml:2: this isn't UTF-8; save the file as UTF-8\n", []string{"texts.toml", "[[text]]\nid = '\xff'"}},
	{"large", "texts.toml: it is larger than 1 MB\n", []string{"texts.toml", strings.Repeat("#", 1<<20+1)}},
}

func TestFaults(t *testing.T) {
	for _, row := range folders {
		_, report := lay(row.files...)
		if got := told(report.Faults); got != row.faults {
			t.Errorf("%s: it says\n%swant\n%s", row.name, got, row.faults)
		}
	}
}

// TestFingerprintOfStep: a step of a guide that changed is told with what it is now.
func TestFingerprintOfStep(t *testing.T) {
	for _, row := range []struct{ given, fault string }{
		{``, `guides/job-status.toml:1: job-status: fingerprint is missing; that of our step 1 (`},
		{`fingerprint = "00000000"`, `guides/job-status.toml:4: job-status: our step 1 isn't what it was; it is `},
	} {
		_, report := lay("guides/job-status.toml", "[[step]]\nafter = 1\ndo = 'x'\n"+row.given)
		if got := told(report.Faults); !strings.HasPrefix(got, row.fault) || report.Steps != 0 {
			t.Errorf("it says %s, want %s", got, row.fault)
		}
	}
}
