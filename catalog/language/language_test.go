package language_test

import (
	"fmt"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/language"
	"smilecodes/catalog/statement"
)

// valid is a file of a language without a fault.
const valid = `name = "French"
own_name = "Français"

[suspicion]
fraud = ["fraud*"]
fake = ["faux", "fausse"]

[[text]]
en = "Please wait."
fingerprint = "f14a79f0"
text = "Merci de patienter."
status = "reviewed"
reviewer = "Awa, kyc-leads"
date = 2026-11-20

[[text]]
en = "Hello,"
fingerprint = "dafe7694"
text = "Bonjour,"
status = "draft"
`

// TestRead takes every value of a file.
func TestRead(t *testing.T) {
	l, faults := language.Read("fr", statement.Document(valid))
	if len(faults) > 0 {
		t.Fatalf("%v", faults)
	}
	want := catalog.Language{
		Tag: "fr", Name: "French", OwnName: "Français",
		Suspicion: []catalog.ConceptWords{{Concept: catalog.Fake, Words: []string{"faux", "fausse"}}, {Concept: catalog.Fraud, Words: []string{"fraud*"}}},
		Texts: []catalog.Translation{
			{English: "Please wait.", Fingerprint: "f14a79f0", Text: "Merci de patienter.", IsReviewed: true, Reviewer: "Awa, kyc-leads", Date: "2026-11-20"},
			{English: "Hello,", Fingerprint: "dafe7694", Text: "Bonjour,"},
		},
	}
	if fmt.Sprint(*l) != fmt.Sprint(want) {
		t.Errorf("got\n%v\nwant\n%v", *l, want)
	}
}

// TestFaults breaks one line after another. Each fault has its line, the text that it is
// in is left out, and what else there is counts.
func TestFaults(t *testing.T) {
	for _, row := range []struct {
		tag, out, in string
		want         string
		texts        int // that are left
	}{
		{"french", ``, ``, `1: "french" isn't the tag of a language, such as fr or pt-BR; the file is named after it`, 2},
		{"", `name = "French"` + "\n", ``, `1: name is missing`, 2},
		{"", `name = "French"`, `name = 3`, `1: name must be text in quotes`, 2},
		{"", `own_name`, `Own_name`, `2: unknown key "Own_name"`, 2},
		{"", `[suspicion]`, `[words]`, `4: there is no table "words" here; the tables are [suspicion], once, and [[text]]`, 2},
		{"", `[suspicion]`, `[[suspicion]]`, `4: there is no table "suspicion" here; the tables are [suspicion], once, and [[text]]`, 2},
		{"", `fake = ["faux", "fausse"]`, `fakes = ["faux"]`, `6: suspicion: unknown key "fakes"`, 2},
		{"", `["faux", "fausse"]`, `"faux"`, `6: suspicion: fake must be a list of words in quotes`, 2},
		{"", `["faux", "fausse"]`, `[]`, `6: suspicion: fake has no words; fill them in, or leave it out`, 2},
		{"", `["faux", "fausse"]`, `["faux", "*"]`, `6: suspicion: fake must be a list of words in quotes`, 2},
		{"", `[[text]]` + "\nen = \"Hello", `[text]` + "\nen = \"Hello", `16: there is no table "text" here; the tables are [suspicion], once, and [[text]]`, 1},
		{"", `text = "Bonjour,"` + "\n", ``, `16: "Hello,": text is missing`, 1},
		{"", `text = "Bonjour,"`, `text = " "`, `19: "Hello,": text is empty; fill it in, or leave it out`, 1},
		{"", `text = "Bonjour,"`, `text = "Bon\u202ejour,"`, `19: "Hello,": text has a line break or a character that cannot be seen`, 1},
		{"", `text = "Bonjour,"`, `text = "Bon\njour,"`, `19: "Hello,": text has a line break or a character that cannot be seen`, 1},
		{"", `text = "Bonjour,"`, `text = "` + strings.Repeat("é", 601) + `"`, `19: "Hello,": text has more than 600 characters`, 1},
		{"", `"Bonjour,"`, `"Bonjour,"` + "\ntext = \"x\"", `20: "Hello,": text appears twice`, 1},
		{"", `"Hello,"`, `"Hello!"`, `18: "Hello!": the fingerprint is "dafe7694", but that of its English is 334d016f; does the translation still say the same?`, 1},
		{"", "en = \"Hello,\"\nfingerprint = \"dafe7694\"", "en = \"Please wait.\"\nfingerprint = \"f14a79f0\"", `16: "Please wait.": it appears twice`, 1},
		{"", `"draft"`, `"done"`, `20: "Hello,": status is "done"; it must be draft or reviewed`, 1},
		{"", `reviewer = "Awa, kyc-leads"` + "\n", ``, `8: "Please wait.": a reviewed text needs its reviewer and date`, 1},
		{"", `2026-11-20`, `"2026-11-20"`, `14: "Please wait.": date must be a day such as 2026-01-31, without quotes`, 1},
		{"", `2026-11-20`, `2026-11-20T10:00:00`, `14: "Please wait.": date must be a day such as 2026-01-31, without quotes`, 1},
		{"", `name = "French"`, "\ufeffname = \"French\"", `1: it begins with a byte order mark (BOM); save the file as UTF-8 without one`, 0},
	} {
		text := strings.Replace(valid, row.out, row.in, 1)
		doc := statement.Document(text)
		tag := row.tag
		if tag == "" {
			tag = "fr"
		}
		l, faults := language.Read(tag, doc)
		var said []string
		for _, f := range faults {
			line, _ := doc.Position(f.At)
			said = append(said, fmt.Sprintf("%d: %s", line, f.Problem))
		}
		if got := strings.Join(said, "\n"); got != row.want || len(l.Texts) != row.texts {
			t.Errorf("%s for %s: %d texts, and it says\n%s\nwant\n%s", row.in, row.out, len(l.Texts), got, row.want)
		}
	}
}

// TestTags are forms of tags.
func TestTags(t *testing.T) {
	for word, want := range map[string]bool{
		"fr": true, "swa": true, "pt-BR": true, "zh-Hant-TW": true, "es-419": true,
		"": false, "f": false, "FR": false, "french": false, "pt_BR": false, "pt-": false, "../x": false, "fr-é": false, "fr-123456789": false,
	} {
		if language.IsTag(word) != want {
			t.Errorf("%q: %v", word, !want)
		}
	}
}

// FuzzRead holds that whatever is in a file, what is taken from it keeps the rules.
func FuzzRead(f *testing.F) {
	f.Add([]byte(valid))
	f.Add([]byte("[[text]]\nen = \"a\"\ntext = [\"b\"]\n[suspicion]\nfake = [1, [\"x\"]]"))
	f.Add([]byte("text = [{en = \"a\"}]\nsuspicion = {fake = [\"x\"]}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		doc := statement.Document(text)
		l, faults := language.Read("fr", doc)
		for _, f := range faults {
			doc.Position(f.At)
		}
		for _, tr := range l.Texts {
			if tr.Fingerprint != catalog.SentenceFingerprint(tr.English) || tr.Text == "" || tr.IsReviewed && (tr.Reviewer == "" || tr.Date == "") {
				t.Errorf("%+v is taken", tr)
			}
		}
		language.NewSuspicions([]*catalog.Language{l}).In(string(text))
	})
}
