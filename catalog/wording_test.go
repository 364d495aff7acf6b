package catalog_test

import (
	"strings"
	"testing"

	"smilecodes/catalog"
)

// in makes a language of a few translations: "text" is reviewed, "~text" a draft.
func in(tag, name string, isComplete bool, texts map[string]string) *catalog.Language {
	l := &catalog.Language{Tag: tag, Name: name}
	for english, text := range texts {
		plain, isDraft := strings.CutPrefix(text, "~")
		l.Texts = append(l.Texts, catalog.Translation{
			English: english, Fingerprint: catalog.SentenceFingerprint(english), Text: plain, IsReviewed: !isDraft,
		})
	}
	for _, c := range catalog.Concepts() {
		if isComplete || c != catalog.Attack {
			l.Suspicion = append(l.Suspicion, catalog.ConceptWords{Concept: c, Words: []string{"xxx"}})
		}
	}
	return l
}

// TestWord: a customer is told all of a reply in one language, the first of those that
// are asked for, or its base, that was reviewed as a whole.
func TestWord(t *testing.T) {
	type texts = map[string]string
	c := catalog.New(&catalog.Data{Languages: []*catalog.Language{
		{Tag: "en", Name: "English"},
		in("fr", "French", true, texts{"Hello,": "Bonjour,", "Wait.": "~Patientez."}),
		in("pt", "Portuguese", true, texts{"Hello,": "Olá,", "Wait.": "Aguarde."}),
		in("pt-BR", "Brazilian Portuguese", true, texts{"Hello,": "Oi,"}),
		in("sw", "Swahili", false, texts{"Hello,": "Habari,", "Wait.": "Subiri."}),
	}})
	for _, row := range []struct {
		why, sentences, tags string
		drafts               bool
		want, passed         string
	}{
		{"nothing asked for", "Hello,|Wait.", "", false, "en Hello,|Wait.", ""},
		{"reviewed", "Hello,|Wait.", "pt", false, "pt Olá,|Aguarde.", ""},
		{"one draft makes a draft of all", "Hello,|Wait.", "fr", false, "en Hello,|Wait.", "French is a draft"},
		{"without the draft it is reviewed", "Hello,", "fr", false, "fr Bonjour,", ""},
		{"a draft that may be used", "Hello,|Wait.", "fr", true, "fr draft Bonjour,|Patientez.", ""},
		{"the next of the list", "Hello,|Wait.", "fr pt", false, "pt Olá,|Aguarde.", "French is a draft"},
		{"English ends the list", "Wait.", "fr en pt", false, "en Wait.", "French is a draft"},
		{"a kind of English is English", "Wait.", "en-GB pt", false, "en Wait.", ""},
		{"the base", "Hello,|Wait.", "pt-AO", false, "pt Olá,|Aguarde.", ""},
		{"casing and underscores", "Hello,|Wait.", "PT_ao", false, "pt Olá,|Aguarde.", ""},
		{"the base where a kind of it lacks a sentence", "Hello,|Wait.", "pt-BR", false, "pt Olá,|Aguarde.", "Brazilian Portuguese has no translation of this"},
		{"the English changed", "Wait!", "pt", true, "en Wait!", "Portuguese has no translation of this"},
		{"blanks are not a change", "Hello,| Wait.\n", "pt", false, "pt Olá,|Aguarde.", ""},
		{"without every concept nothing is reviewed", "Wait.", "sw", false, "en Wait.", "Swahili lacks words of suspicion, so it counts as a draft"},
		{"but there is a draft", "Wait.", "sw", true, "sw draft Subiri.", ""},
		{"no such language", "Wait.", "ha", true, "en Wait.", "there is no language ha"},
		{"the base says enough", "Wait.", "fr-CI", false, "en Wait.", "French is a draft"},
		{"an empty tag", "Wait.", "- pt", false, "pt Aguarde.", "there is no language -"},
	} {
		w := c.Word(strings.Split(row.sentences, "|"), strings.Fields(row.tags), row.drafts)
		got := w.Language.Tag + " " + map[bool]string{true: "draft "}[w.IsDraft] + strings.Join(w.Texts, "|")
		var passed []string
		for _, p := range w.Passed {
			passed = append(passed, p.String())
		}
		if got != row.want || strings.Join(passed, "; ") != row.passed {
			t.Errorf("%s: %q in %q gives %q, passed over: %q", row.why, row.sentences, row.tags, got, passed)
		}
	}
}

// TestMergeLanguages: a team's translation counts, and its words of suspicion are added to
// ours.
func TestMergeLanguages(t *testing.T) {
	ours := []*catalog.Language{
		{Tag: "en", Name: "English"},
		in("fr", "French", true, map[string]string{"Wait.": "~Patientez.", "Hello,": "~Bonjour,"}),
	}
	theirs := []*catalog.Language{
		in("fr", "French", false, map[string]string{"Wait.": "Merci de patienter."}),
		in("ar", "Arabic", true, map[string]string{"Wait.": "يرجى الانتظار."}),
	}
	c := catalog.New(&catalog.Data{Languages: catalog.MergeLanguages(ours, theirs)})
	if w := c.Word([]string{"Wait."}, []string{"fr"}, false); w.Language.Tag != "fr" || w.Texts[0] != "Merci de patienter." {
		t.Errorf("the team's own is not used: %q in %s", w.Texts, w.Language.Tag)
	}
	if w := c.Word([]string{"Wait.", "Hello,"}, []string{"fr"}, true); !w.IsDraft || w.Texts[1] != "Bonjour," {
		t.Errorf("ours do not fill in: %q", w.Texts)
	}
	if n := len(c.Language("fr").Suspicion[0].Words); n != 2 {
		t.Errorf("%d words for the first concept", n)
	}
	if ar := c.Language("ar"); ar == nil || !ar.IsRightToLeft() || c.Language("fr").IsRightToLeft() {
		t.Error("what is written from right to left is not told")
	}
	if len(ours[1].Texts) != 2 || len(ours[1].Suspicion[0].Words) != 1 {
		t.Error("ours were changed")
	}
}
