package language

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A State is how far the translation of some sentences is.
type State struct {
	Reviewed, Drafts, Missing int
	Older                     int               // translations of sentences that are no longer in force
	Lacks                     []catalog.Concept // without words; until there are some nothing counts as reviewed
}

// StateOf counts what a language has for the sentences in force.
func StateOf(l *catalog.Language, sentences []string) State {
	s := State{Lacks: l.Lacks()}
	for _, english := range sentences {
		switch t := l.Translation(english); {
		case t == nil:
			s.Missing++
		case t.IsReviewed && len(s.Lacks) == 0:
			s.Reviewed++
		default:
			s.Drafts++
		}
	}
	inForce := func(t catalog.Translation) bool {
		return slices.ContainsFunc(sentences, func(english string) bool { return catalog.SentenceFingerprint(english) == t.Fingerprint })
	}
	for _, t := range l.Texts {
		if !inForce(t) {
			s.Older++
		}
	}
	return s
}

// Todo is the file of a language as a translator has to fill it in or review it: the
// concepts that lack words, and every sentence that is not reviewed, with what there is of
// it. The language may be nil: then it begins with nothing.
func Todo(tag string, l *catalog.Language, english *catalog.Language, sentences []string) string {
	if l == nil {
		l = &catalog.Language{Tag: tag}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# languages/%s.toml of your team's folder: what customers are told. Fill in every \"\" and [].\n", tag)
	b.WriteString("# To review a text, correct it, set status to \"reviewed\", and add a line reviewer = \"your name\"\n" +
		"# and one with the day, such as date = 2026-01-31. Leave en and fingerprint as they are. Tell customers\n" +
		"# no more than the English does. Then try smilecodes team check.\n\n")
	fmt.Fprintf(&b, "name = %q # in English, such as \"Hausa\"\nown_name = %q\n", l.Name, l.OwnName)
	if lacks := l.Lacks(); len(lacks) > 0 {
		b.WriteString("\n# Words that no customer may read, because they tell of a suspicion. A star means\n" +
			"# any letters. The English ones are only examples: list what your language says, in all forms.\n[suspicion]\n")
		for _, c := range lacks {
			fmt.Fprintf(&b, "%s = [] # %s\n", c.Slug(), strings.Join(english.WordsOf(c), ", "))
		}
	}
	for _, s := range sentences {
		t := l.Translation(s)
		if t == nil {
			t = &catalog.Translation{}
		}
		if t.IsReviewed && len(l.Lacks()) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n[[text]]\nen = %q\nfingerprint = %q\ntext = %q\nstatus = \"draft\"\n", s, catalog.SentenceFingerprint(s), t.Text)
	}
	return b.String()
}
