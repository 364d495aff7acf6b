package language_test

import (
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/language"
)

// TestSuspicions: a word counts whole, whatever its accents and casing, and a star stands
// for any letters.
func TestSuspicions(t *testing.T) {
	s := language.NewSuspicions([]*catalog.Language{{Tag: "xx", Suspicion: []catalog.ConceptWords{
		{Concept: catalog.Fake, Words: []string{"faux", "fake*", "ua"}},
		{Concept: catalog.Screen, Words: []string{"photo d'un écran", "un écran"}},
		{Concept: catalog.Fraud, Words: []string{"*danganya*", "*ghush"}},
		{Concept: catalog.Mask, Words: []string{"*面具*", "قناع"}},
	}}})
	for _, row := range []struct{ text, want string }{
		{"C'est un FAUX.", "faux"},
		{"fauxbourg, défaux", ""},
		{"unfaked", ""},
		{"Fakery!", "fake*"},
		{"fa\u200bke", "fake*"},
		{"ｆａｋｅ", "fake*"},
		{"ua", "ua"},
		{"uab, sua", ""},
		{"une photo d\u2019un ecran", "photo d'un écran"},
		{"UN E\u0301CRAN", "un écran"},
		{"un grand écran", ""},
		{"walitudanganyana", "*danganya*"},
		{"ghushi alighush", "*ghush"},
		{"ghushi", ""},
		{"请摘下面具。", "*面具*"},
		{"هذا قِناع.", "قناع"},
		{"", ""},
	} {
		got, found := s.In(row.text)
		if got.Word != row.want || found != (row.want != "") {
			t.Errorf("%q: %q", row.text, got.Word)
		}
	}
}

// TestEveryConcept holds that each of our languages has words for every concept, and that
// each word is found as it is written.
func TestEveryConcept(t *testing.T) {
	for _, l := range assets.Catalog().Languages() {
		if lacks := l.Lacks(); len(lacks) > 0 {
			t.Errorf("%s has no words for %v", l.Tag, lacks)
		}
		s := language.NewSuspicions([]*catalog.Language{l})
		for _, of := range l.Suspicion {
			for _, word := range of.Words {
				if _, found := s.In("a " + word + " b"); !found {
					t.Errorf("%s: %q is not found", l.Tag, word)
				}
			}
		}
	}
}

// BenchmarkSuspicions looks through about as many texts as a team writes.
func BenchmarkSuspicions(b *testing.B) {
	c := assets.Catalog()
	for b.Loop() {
		s := language.NewSuspicions(c.Languages())
		for i := range 90 {
			s.In(c.Entries()[i%60].Customer)
		}
	}
}
