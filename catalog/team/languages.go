package team

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/catalog/language"
	"smilecodes/catalog/statement"
)

// A translated is a language of the team, and where its file is.
type translated struct {
	*catalog.Language
	file string
	doc  statement.Document
}

// at is a fault of a translation.
func (l translated) at(t catalog.Translation, problem string) Fault {
	line, _ := l.doc.Position(max(0, bytes.Index(l.doc, []byte(t.Fingerprint))))
	return Fault{File: l.file, Line: line, Entry: t.Fingerprint, Problem: problem}
}

// readLanguages reads the files of the languages, each named after its tag.
func (o *overlay) readLanguages() {
	for _, file := range o.list("languages") {
		doc, ok := o.read(file)
		if !ok {
			continue
		}
		tag := strings.TrimSuffix(path.Base(file), ".toml")
		spoken, faults := language.Read(tag, doc)
		for _, f := range faults {
			line, _ := doc.Position(f.At)
			o.fault(Fault{File: file, Line: line, Problem: f.Problem})
		}
		if language.IsTag(tag) && spoken.Name != "" {
			o.languages = append(o.languages, translated{spoken, file, doc})
		}
	}
	o.suspicions = language.NewSuspicions(o.inLanguages())
	for _, l := range o.languages {
		l.Texts = slices.DeleteFunc(l.Texts, func(t catalog.Translation) bool { return o.isUnfit(l, t) })
	}
}

// inLanguages are the languages of the catalogue with those of the team.
func (o *overlay) inLanguages() []*catalog.Language {
	var theirs []*catalog.Language
	for _, l := range o.languages {
		theirs = append(theirs, l.Language)
	}
	return catalog.MergeLanguages(o.catalog.Languages(), theirs)
}

// isUnfit reports whether a translation says what no customer must hear, in whichever
// language.
func (o *overlay) isUnfit(l translated, t catalog.Translation) bool {
	faults := o.unfit(t.Text)
	for _, f := range faults {
		o.fault(l.at(t, "text "+f))
	}
	return len(faults) > 0
}

// unfit is what is wrong with words for customers.
func (r *reader) unfit(text string) []string {
	faults := r.catalog.CustomerFaults(text)
	if s, found := r.suspicions.In(text); found {
		faults = append(faults, fmt.Sprintf("speaks of suspicion: %q (%s)", s.Word, s.Language.Name))
	}
	return faults
}

// unheard finds translations of what no customer is told, because the English changed.
func (o *overlay) unheard() {
	if len(o.languages) == 0 {
		return
	}
	heard := map[string]bool{}
	for _, e := range o.entries() {
		heard[catalog.SentenceFingerprint(o.told(e).words)] = true
	}
	for _, l := range o.languages {
		o.report.Languages++
		for _, t := range l.Texts {
			if !heard[t.Fingerprint] {
				o.fault(l.at(t, "no customer is told the English of this any more, so it isn't used"))
			}
		}
	}
}
