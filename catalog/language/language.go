// Package language reads the file of a language, ours or a team's, and finds words of
// suspicion in what customers are told.
//
//	name = "French"                  in English, as on screen
//	own_name = "Français"            what its speakers call it; may be left out
//
//	[suspicion]                      words by concept, in all their forms
//	fake = ["faux", "fausse*"]       a star stands for any letters
//
//	[[text]]
//	en = "Thank you."                what customers are told in English
//	fingerprint = "83fd8e6c"         of that, so that a change of it is noticed
//	text = "Merci."
//	status = "draft"                 or "reviewed", which needs the next two
//	reviewer = "Awa, kyc-leads"
//	date = 2026-11-20
package language

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"smilecodes/catalog"
	"smilecodes/catalog/sorted"
	"smilecodes/catalog/statement"
)

// Read reads the file of a language, which is named after its tag. It is strict: unknown
// keys, values of a wrong type, a fingerprint that isn't that of the English beside it and
// so on are all told, each with its place. A text or a list of words with a fault is left
// out, and the others count.
func Read(tag string, file statement.Document) (*catalog.Language, []*statement.Fault) {
	r := reader{file: file}
	r.Tag = tag
	if !IsTag(tag) {
		r.fault(0, "%q isn't the tag of a language, such as fr or pt-BR; the file is named after it", tag)
	}
	if at, problem := file.Foreign(); problem != "" {
		r.fault(at, "%s", problem)
		return &r.Language, r.faults
	}
	all, wrong := file.Statements()
	from := 0
	for i := range all {
		if all[i].IsTable {
			r.part(all[from:i])
			from = i
		}
	}
	r.part(all[from:])
	if wrong != nil {
		r.faults = append(r.faults, wrong)
	}
	if r.Name == "" && len(r.faults) == 0 {
		r.fault(0, "name is missing")
	}
	sorted.By(r.Suspicion, func(a, b catalog.ConceptWords) int { return int(a.Concept) - int(b.Concept) })
	return &r.Language, r.faults
}

// A reader reads one file and gathers what is wrong with it.
type reader struct {
	catalog.Language
	file    statement.Document
	faults  []*statement.Fault
	isTable bool // there was a table of suspicion
}

func (r *reader) fault(at int, format string, args ...any) {
	r.faults = append(r.faults, &statement.Fault{At: at, Problem: fmt.Sprintf(format, args...)})
}

// part reads the keys of the beginning of the file or, after its name, those of a table.
func (r *reader) part(all []statement.Statement) {
	if len(all) == 0 || !all[0].IsTable {
		r.keys("", all, map[string]any{"name": &r.Name, "own_name": &r.OwnName})
		return
	}
	head := all[0]
	switch name := head.Name(); {
	case name == "suspicion" && !head.IsList && !r.isTable:
		r.isTable = true
		r.suspicion(all[1:])
	case name == "text" && head.IsList:
		r.text(head, all[1:])
	default:
		r.fault(head.At, "there is no table %q here; the tables are [suspicion], once, and [[text]]", name)
	}
}

// keys takes the values of some keys, each once, and says where each was and whether all
// can be used.
func (r *reader) keys(entry string, all []statement.Statement, into map[string]any) (at map[string]int, ok bool) {
	before := len(r.faults)
	at = map[string]int{}
	for _, s := range all {
		name := s.Name()
		to, known := into[name]
		_, twice := at[name]
		at[name] = s.ValueAt
		switch {
		case !known:
			r.fault(s.At, "%sunknown key %q", entry, name)
		case twice:
			r.fault(s.At, "%s%s appears twice", entry, name)
		default:
			r.value(entry, s, to)
		}
	}
	return at, len(r.faults) == before
}

// value takes a text, a day or a list of texts.
func (r *reader) value(entry string, s statement.Statement, to any) {
	var texts []string
	switch to := to.(type) {
	case *string:
		text, isText := s.Value.(string)
		switch *to = text; {
		case !isText:
			r.fault(s.ValueAt, "%s%s must be text in quotes", entry, s.Name())
		case strings.TrimSpace(text) == "":
			r.fault(s.ValueAt, "%s%s is empty; fill it in, or leave it out", entry, s.Name())
		}
		texts = []string{text}
	case *statement.Date:
		day, isDay := s.Value.(statement.Date)
		if *to = day; !isDay {
			r.fault(s.ValueAt, "%s%s must be a day such as 2026-01-31, without quotes", entry, s.Name())
		}
	case *[]string:
		list, isList := s.Value.([]any)
		for _, v := range list {
			text, isText := v.(string)
			isList = isList && isText && Folded(text) != ""
			*to = append(*to, text)
		}
		switch {
		case !isList:
			r.fault(s.ValueAt, "%s%s must be a list of words in quotes", entry, s.Name())
		case len(list) == 0:
			r.fault(s.ValueAt, "%s%s has no words; fill them in, or leave it out", entry, s.Name())
		}
		texts = *to
	}
	if slices.ContainsFunc(texts, func(text string) bool { return catalog.HiddenIn(text) != "" }) {
		r.fault(s.ValueAt, "%s%s has a line break or a character that cannot be seen", entry, s.Name())
	}
}

// suspicion reads the words by concept.
func (r *reader) suspicion(all []statement.Statement) {
	words, into := make([][]string, len(catalog.Concepts())), map[string]any{}
	for i, c := range catalog.Concepts() {
		into[c.Slug()] = &words[i]
	}
	r.keys("suspicion: ", all, into)
	for i, c := range catalog.Concepts() {
		if len(words[i]) > 0 {
			r.Suspicion = append(r.Suspicion, catalog.ConceptWords{Concept: c, Words: words[i]})
		}
	}
}

// text reads a translation. What is wrong with it is told with the beginning of its English.
func (r *reader) text(head statement.Statement, all []statement.Statement) {
	var t catalog.Translation
	var status string
	var day statement.Date
	entry := entryName(all)
	at, ok := r.keys(entry, all, map[string]any{
		"en": &t.English, "fingerprint": &t.Fingerprint, "text": &t.Text,
		"status": &status, "reviewer": &t.Reviewer, "date": &day,
	})
	for _, key := range []string{"en", "fingerprint", "text", "status"} {
		if _, there := at[key]; !there {
			r.fault(head.At, "%s%s is missing", entry, key)
			ok = false
		}
	}
	if !ok {
		return
	}
	t.Date, t.IsReviewed = string(day), status == "reviewed"
	want := catalog.SentenceFingerprint(t.English)
	before := len(r.faults)
	switch {
	case t.Fingerprint != want:
		r.fault(at["fingerprint"], "%sthe fingerprint is %q, but that of its English is %s; does the translation still say the same?", entry, t.Fingerprint, want)
	case r.Translation(t.English) != nil:
		r.fault(head.At, "%sit appears twice", entry)
	case status != "draft" && !t.IsReviewed:
		r.fault(at["status"], "%sstatus is %q; it must be draft or reviewed", entry, status)
	case t.IsReviewed && (t.Reviewer == "" || t.Date == ""):
		r.fault(head.At, "%sa reviewed text needs its reviewer and date", entry)
	case utf8.RuneCountInString(t.Text) > catalog.MostCustomerLetters:
		r.fault(at["text"], "%stext has more than %d characters", entry, catalog.MostCustomerLetters)
	}
	if len(r.faults) == before {
		r.Texts = append(r.Texts, t)
	}
}

// entryName is the beginning of the English of a text.
func entryName(all []statement.Statement) string {
	const most = 30
	i := slices.IndexFunc(all, func(s statement.Statement) bool { return s.Name() == "en" })
	if i < 0 {
		return "text: "
	}
	english, _ := all[i].Value.(string)
	if letters := []rune(english); len(letters) > most {
		english = string(letters[:most]) + "…"
	}
	return fmt.Sprintf("%q: ", english)
}

// IsTag reports whether a word has the form of the tag of a language: two or three letters,
// and perhaps more after hyphens.
func IsTag(word string) bool {
	base, _, _ := strings.Cut(word, "-")
	if len(base) < 2 || len(base) > 3 || strings.Trim(base, "abcdefghijklmnopqrstuvwxyz") != "" || len(word) > 35 {
		return false
	}
	for part := range strings.SplitSeq(word, "-") {
		if part == "" || len(part) > 8 || strings.ContainsFunc(part, func(r rune) bool {
			return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}) {
			return false
		}
	}
	return true
}
