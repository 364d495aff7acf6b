package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// English is the tag of the language that the catalogue is written in.
const English = "en"

// A Language is one in which customers are written to, from languages/TAG.toml. What is
// translated is a sentence that customers are told, whichever entries tell it.
type Language struct {
	Tag     string // as in BCP 47: "fr", "pt-BR"
	Name    string // in English, as on screen: "French"
	OwnName string // what its speakers call it: "Français"; may be empty

	Suspicion []ConceptWords // in the order of the concepts
	Texts     []Translation  // in the order of the file; of two of a sentence the first counts
}

// A ConceptWords is how a language speaks of a [Concept]: whole words and phrases, in all
// their forms. A star means any letters: "fraud*".
type ConceptWords struct {
	Concept Concept
	Words   []string
}

// A Translation is a sentence for customers in another language.
type Translation struct {
	English     string // which it translates
	Fingerprint string // of that
	Text        string
	IsReviewed  bool   // by somebody who speaks the language; else it is a draft
	Reviewer    string // a name or a team; empty for a draft that nobody has looked at
	Date        string // of the review, as YYYY-MM-DD; may be empty for a draft
}

// Languages lists the languages by tag, with [English], which has no translations.
func (c *Catalog) Languages() []*Language { return c.data.Languages }

// Language finds a language by its tag, in any casing, or returns nil.
func (c *Catalog) Language(tag string) *Language { return languageOf(c.data.Languages, tag) }

func languageOf(all []*Language, tag string) *Language {
	i := slices.IndexFunc(all, func(l *Language) bool { return strings.EqualFold(l.Tag, tag) })
	if i < 0 {
		return nil
	}
	return all[i]
}

// Translation is what a language has for a sentence that is in force, or nil. One of
// another English does not count.
func (l *Language) Translation(english string) *Translation {
	fingerprint := SentenceFingerprint(english)
	i := slices.IndexFunc(l.Texts, func(t Translation) bool { return t.Fingerprint == fingerprint })
	if i < 0 {
		return nil
	}
	return &l.Texts[i]
}

// Lacks are the concepts that a language has no words for. Until there are none, nothing
// of it counts as reviewed: its texts cannot be searched for words of suspicion.
func (l *Language) Lacks() []Concept {
	return slices.DeleteFunc(Concepts(), func(c Concept) bool {
		return slices.ContainsFunc(l.Suspicion, func(w ConceptWords) bool { return w.Concept == c && len(w.Words) > 0 })
	})
}

// IsRightToLeft reports whether a language is written from right to left. The screen
// cannot draw that.
func (l *Language) IsRightToLeft() bool {
	return slices.ContainsFunc(l.Texts, func(t Translation) bool { return IsRightToLeft(t.Text) })
}

// IsRightToLeft reports whether a text has letters that are written from right to left.
func IsRightToLeft(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Nko, unicode.Adlam, unicode.Syriac, unicode.Thaana)
	})
}

// MergeLanguages lays the languages of a team over others: its translation of a sentence
// counts, and its words of suspicion are added, never in place of others.
func MergeLanguages(ours, theirs []*Language) []*Language {
	all := slices.Clone(ours)
	for _, t := range theirs {
		i := slices.IndexFunc(all, func(l *Language) bool { return strings.EqualFold(l.Tag, t.Tag) })
		if i < 0 {
			all = append(all, t)
			continue
		}
		merged := *all[i]
		merged.Texts = slices.Concat(t.Texts, merged.Texts)
		merged.Suspicion = nil
		for _, c := range Concepts() {
			if words := append(all[i].WordsOf(c), t.WordsOf(c)...); len(words) > 0 {
				merged.Suspicion = append(merged.Suspicion, ConceptWords{c, words})
			}
		}
		all[i] = &merged
	}
	slices.SortStableFunc(all, func(a, b *Language) int { return cmp.Compare(a.Tag, b.Tag) })
	return all
}

// WordsOf are the words that a language has for a concept.
func (l *Language) WordsOf(c Concept) []string {
	var words []string
	for _, w := range l.Suspicion {
		if w.Concept == c {
			words = append(words, w.Words...)
		}
	}
	return words
}

// A Concept is something that a customer must not hear, because only somebody who is
// under suspicion would hear it. Each language has its own words for it.
type Concept uint8

// The concepts.
const (
	Fake Concept = iota
	Forged
	Fraud
	Spoof
	Liveness
	RealPerson
	PhotoOfAPhoto
	Screen
	Mask
	Stolen
	SomeoneElse
	Tampered
	Suspicious
	UnderInvestigation
	Attack
)

var concepts = []term{
	{"fake", "fake"}, {"forged", "forged"}, {"fraud", "fraud"}, {"spoof", "spoof"}, {"liveness", "liveness"},
	{"real-person", "real person"}, {"photo-of-a-photo", "photo of a photo"}, {"screen", "screen"}, {"mask", "mask"},
	{"stolen", "stolen"}, {"someone-else", "someone else"}, {"tampered", "tampered"}, {"suspicious", "suspicious"},
	{"under-investigation", "under investigation"}, {"attack", "attack"},
}

// String is the concept in English words.
func (c Concept) String() string { return concepts[c].words }

// Slug is the concept in files.
func (c Concept) Slug() string { return concepts[c].slug }

func (Concept) terms() []term { return concepts }

// Concepts lists every concept in order.
func Concepts() []Concept {
	all := make([]Concept, len(concepts))
	for i := range all {
		all[i] = Concept(i)
	}
	return all
}
