package source

import (
	"io/fs"

	"smilecodes/catalog/language"
	"smilecodes/catalog/statement"
)

// readLanguages reads the file of each language. There may be none.
func (l *loader) readLanguages() {
	files, tags := l.named("languages")
	for i, name := range files {
		text, err := fs.ReadFile(l.fsys, name)
		if err != nil {
			l.fault(name, "the file cannot be read: %v", err)
			continue
		}
		doc := statement.Document(text)
		spoken, faults := language.Read(tags[i], doc)
		for _, f := range faults {
			line, column := doc.Position(f.At)
			l.fault(name, "line %d, column %d: %s", line, column, shown(f.Problem))
		}
		l.Languages = append(l.Languages, spoken)
	}
}

// suspicions finds words of suspicion, of whichever language, in what customers are told.
func (l *loader) suspicions() {
	words := language.NewSuspicions(l.Languages)
	check := func(where, text string) {
		if s, found := words.In(text); found {
			l.fault(where, "a customer would read %q, a word for %s in %s", s.Word, s.Concept, s.Language.Name)
		}
	}
	for _, e := range l.Entries {
		check(l.checkerOf(e).where(), e.Customer)
	}
	for _, spoken := range l.Languages {
		for _, t := range spoken.Texts {
			check("languages/"+spoken.Tag+".toml: "+shown(t.English), t.Text)
		}
	}
}
