package ticket_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/language"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestTranslationsFit holds that each translation of ours is of a sentence that is in
// force today. Where the English changed, translate it again or take the translation out.
func TestTranslationsFit(t *testing.T) {
	c := assets.Catalog()
	sentences := ticket.Sentences(c)
	if len(sentences) < 40 {
		t.Fatalf("only %d sentences", len(sentences))
	}
	for _, l := range c.Languages() {
		for _, tr := range l.Texts {
			if !slices.ContainsFunc(sentences, func(s string) bool { return l.Translation(s) != nil && l.Translation(s).English == tr.English }) {
				t.Errorf("languages/%s.toml: %q is no longer said to a customer", l.Tag, tr.English)
			}
		}
		if l.Tag != catalog.English && len(l.Texts) < 40 {
			t.Errorf("languages/%s.toml has only %d translations", l.Tag, len(l.Texts))
		}
	}
}

// categoryWords match how a category would be called, in our languages.
var categoryWords = regexp.MustCompile(`(?i)\b(approved|provisional\w*|rejected|pending|inconclusive|` +
	`approuvé\w*|rejeté\w*|refusé\w*|provisoire\w*|en attente|non concluant\w*|` +
	`aprovad\w*|rejeitad\w*|recusad\w*|provisóri\w*|pendente|inconclusiv\w*|` +
	`\w*meidhinishwa|\w*kataliwa|ya muda|inasubiri)\b|\d{4}|smile ?id|_|\{`)

// TestEveryLanguageKeepsTheSecret: whatever the entry and the language, by the built-in
// text and by a template, a customer reads no code, no category and no word of suspicion of
// any language.
func TestEveryLanguageKeepsTheSecret(t *testing.T) {
	c := assets.Catalog()
	own, err := ticket.NewTemplate("reply", "{{range .Entries}}{{.Customer}} {{.Code}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	words := language.NewSuspicions(c.Languages())
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		for _, l := range c.Languages() {
			k := ticket.New(c, e).In([]string{l.Tag}, true).WithCode(e.Disclosure != catalog.Tell)
			templated, err := k.Templated(own, markup.Plain)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range markup.Formats() {
				for _, text := range []ticket.Text{k.Text(ticket.Customer, f), templated} {
					if bad := categoryWords.FindString(text.String()); bad != "" {
						t.Errorf("%s in %s says %q:\n%s", e.ID, l.Name, bad, text)
					}
					if s, found := words.In(text.String()); found {
						t.Errorf("%s in %s says %q, a word for %s in %s:\n%s", e.ID, l.Name, s.Word, s.Concept, s.Language.Name, text)
					}
					if got := text.Wording().Language; !text.IsZero() && got != l {
						t.Errorf("%s is not in %s: %v", e.ID, l.Name, text.Wording())
					}
				}
			}
		}
	}
}

// TestNotesStayEnglish: only what customers read is translated.
func TestNotesStayEnglish(t *testing.T) {
	c := assets.Catalog()
	e := c.Entry("biometric-kyc/0812")
	for _, a := range []ticket.Audience{ticket.Internal, ticket.Engineering} {
		plain, french := ticket.New(c, e).Text(a, markup.Plain), ticket.New(c, e).In([]string{"fr"}, true).Text(a, markup.Plain)
		if plain.String() != french.String() || french.Wording().Language != nil {
			t.Errorf("%s is in %v:\n%s", a, french.Wording(), french)
		}
	}
}

// TestIn: a draft is used only if that is allowed, one reply is in one language, and a
// sentence that comes twice is written once in every language.
func TestIn(t *testing.T) {
	c := assets.Catalog()
	one, two := c.Entry("biometric-kyc/0812"), c.Entry("general/0001/data-invalid")
	if text := ticket.New(c, one).In([]string{"fr", "en"}, false).Text(ticket.Customer, markup.Plain); !strings.HasPrefix(text.String(), "Hello,") || text.Wording().String() != "English; French is a draft" {
		t.Errorf("%s: %s", text.Wording(), text)
	}
	text := ticket.New(c, one, two, c.Entry("basic-kyc/1013")).In([]string{"fr-SN"}, true).WithCode(true).Text(ticket.Customer, markup.Plain)
	says(t, text.String(), []string{"Bonjour,", "Merci de votre patience.", "Référence : 0812, 1013"}, []string{"Hello", "We ", "Reference"})
	if n := strings.Count(text.String(), "rien à faire"); n != 1 {
		t.Errorf("it says %d times that there is nothing to do:\n%s", n, text)
	}
	if text.Wording().String() != "French, a draft" {
		t.Errorf("it is in %s", text.Wording())
	}
	both := changed(c, "en français", one.Customer)
	text = ticket.New(both, one, two).In([]string{"xx"}, true).Text(ticket.Customer, markup.Plain)
	if !strings.HasPrefix(text.String(), "Hello,") || text.Wording().String() != "English; Test has no translation of this" {
		t.Errorf("a reply of two languages, %s:\n%s", text.Wording(), text)
	}
}

// changed is the catalogue with one more language, which says the same text for some
// sentences and for what is around them.
func changed(c *catalog.Catalog, text string, sentences ...string) *catalog.Catalog {
	l := &catalog.Language{Tag: "xx", Name: "Test"}
	for i, s := range append(sentences, "Hello,", "Thank you for your patience.") {
		l.Texts = append(l.Texts, catalog.Translation{English: s, Fingerprint: catalog.SentenceFingerprint(s), Text: fmt.Sprint(text, i)})
	}
	data := *assets.Data()
	data.Languages = catalog.MergeLanguages(data.Languages, []*catalog.Language{l})
	return catalog.New(&data)
}

// TestRightToLeft: such a text is copied as it is, and a screen has the English beside the
// reason.
func TestRightToLeft(t *testing.T) {
	e := assets.Catalog().Entry("biometric-kyc/0812")
	c := changed(assets.Catalog(), "لم يكتمل", e.Customer)
	text := ticket.New(c, e).In([]string{"xx"}, true).Text(ticket.Customer, markup.Plain)
	shown, why := text.OnScreen()
	if !strings.Contains(text.String(), "لم يكتمل") || catalog.IsRightToLeft(shown) || !strings.Contains(shown, e.Customer) || !strings.HasPrefix(why, "Test is written from right to left") {
		t.Errorf("%q, on the screen %q, %q", text, shown, why)
	}
	if shown, why := text.Edited("لم").OnScreen(); shown != "" || !strings.Contains(why, "as you edited it") {
		t.Errorf("edited it is %q, %q", shown, why)
	}
	if shown, why := ticket.New(c, e).Text(ticket.Customer, markup.Plain).OnScreen(); why != "" || !strings.HasPrefix(shown, "Hello,") {
		t.Errorf("English is %q, %q", shown, why)
	}
}

// TestHTMLLanguage: a reply in HTML says its language, and the direction where it isn't that
// of English; its English and what others read say nothing.
func TestHTMLLanguage(t *testing.T) {
	own, err := ticket.NewTemplate("customer", "{{range .Entries}}<b>{{.Customer}}</b>{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	e := assets.Catalog().Entry("biometric-kyc/0812")
	for _, row := range []struct{ tag, text, want string }{
		{"en", "", "<p>Hello,</p>"},
		{"xx", "C'est prêt", "<div lang=\"xx\">\n<p>C&#39;est prêt1</p>"},
		{"xx", "لم يكتمل", "<div lang=\"xx\" dir=\"rtl\">\n<p>لم يكتمل1</p>"},
	} {
		of := ticket.New(changed(assets.Catalog(), row.text, e.Customer), e).In([]string{row.tag}, true)
		html := of.Text(ticket.Customer, markup.HTML)
		templated, err := of.Templated(own, markup.HTML)
		if err != nil {
			t.Fatal(err)
		}
		begins, _, _ := strings.Cut(row.want, "<p>")
		for _, text := range []string{html.String(), templated.String()} {
			if !strings.HasPrefix(text, begins) || strings.Contains(text, "</div>") != (begins != "") {
				t.Errorf("%s: it is %s", row.tag, text)
			}
		}
		if !strings.HasPrefix(html.String(), row.want) {
			t.Errorf("%s: it is %s", row.tag, html)
		}
		if shown, why := html.OnScreen(); why != "" && !strings.HasPrefix(shown, "<p>Hello,</p>") {
			t.Errorf("the screen has %s", shown)
		}
		for _, text := range []ticket.Text{of.Text(ticket.Customer, markup.Markdown), of.Text(ticket.Internal, markup.HTML)} {
			if strings.Contains(text.String(), "lang=") {
				t.Errorf("it is %s", text)
			}
		}
	}
}
