package language_test

import (
	"fmt"
	"strings"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/language"
	"smilecodes/catalog/statement"
)

// TestTodo: a list that is filled in is a file of the language, and has every sentence.
func TestTodo(t *testing.T) {
	sentences := []string{"Hello,", "Please \"wait\".", "It is done."}
	known := &catalog.Language{Tag: "ha", Name: "Hausa", OwnName: "Hausa", Texts: []catalog.Translation{
		{English: "Hello,", Fingerprint: catalog.SentenceFingerprint("Hello,"), Text: "Sannu,"},
		{English: "It was so.", Fingerprint: catalog.SentenceFingerprint("It was so."), Text: "Haka ne."},
	}}
	english := assets.Catalog().Language(catalog.English)
	for _, l := range []*catalog.Language{nil, known} {
		todo := language.Todo("ha", l, english, sentences)
		filled := strings.NewReplacer(`name = ""`, `name = "Hausa"`, `text = ""`, `text = "Jira."`, "= []", `= ["karya"]`).Replace(todo)
		read, faults := language.Read("ha", statement.Document(filled))
		if len(faults) > 0 {
			t.Fatalf("%v\n%s", faults[0], filled)
		}
		if s := language.StateOf(read, sentences); s.Drafts != len(sentences) || s.Missing+s.Reviewed+len(s.Lacks) > 0 {
			t.Errorf("filled in, it is %+v", s)
		}
		if l == known && !strings.Contains(todo, `text = "Sannu,"`) {
			t.Error("what there is of it is left out")
		}
	}
	if s := language.StateOf(known, sentences); fmt.Sprint(s.Reviewed, s.Drafts, s.Missing, s.Older, len(s.Lacks)) != fmt.Sprint(0, 1, 2, 1, len(catalog.Concepts())) {
		t.Errorf("the state is %+v", s)
	}
}

// TestTodoLeavesOutWhatIsReviewed, unless the table of words is incomplete: then nothing
// counts.
func TestTodoLeavesOutWhatIsReviewed(t *testing.T) {
	done := catalog.Translation{English: "Hello,", Fingerprint: catalog.SentenceFingerprint("Hello,"), Text: "Bonjour,", IsReviewed: true}
	l := &catalog.Language{Tag: "fr", Name: "French", Texts: []catalog.Translation{done}}
	if todo := language.Todo("fr", l, &catalog.Language{}, []string{"Hello,"}); !strings.Contains(todo, "Bonjour") {
		t.Errorf("without words of suspicion it counts as reviewed:\n%s", todo)
	}
	for _, c := range catalog.Concepts() {
		l.Suspicion = append(l.Suspicion, catalog.ConceptWords{Concept: c, Words: []string{"mot"}})
	}
	if todo := language.Todo("fr", l, &catalog.Language{}, []string{"Hello,"}); strings.Contains(todo, "[[text]]") {
		t.Errorf("what is reviewed is there:\n%s", todo)
	}
	if s := language.StateOf(l, []string{"Hello,"}); s.Reviewed != 1 {
		t.Errorf("the state is %+v", s)
	}
}
