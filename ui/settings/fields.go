package settings

import (
	"fmt"

	"smilecodes/catalog/language"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/state"
	"smilecodes/ui/text"
)

// A field is one setting: its name, what it can be, and how it is set and shown.
// To add a setting, add a row.
type field struct {
	name     string
	possible string                 // in words; empty if it cannot be in the file
	set      func(*Setup, any) bool // reports whether the value is possible; if not, nothing is set
	value    func(Setup) any
}

func fields() []field {
	return []field{
		{
			"theme", inWords(themes),
			func(s *Setup, v any) bool { return setWord(&s.Theme, v, Themes()) },
			func(s Setup) any { return s.Theme.Slug() },
		}, {
			"mouse", yesOrNo,
			func(s *Setup, v any) bool { return setTruth(&s.Mouse, v) },
			func(s Setup) any { return s.Mouse },
		}, {
			"ascii", yesOrNo,
			func(s *Setup, v any) bool { return setTruth(&s.ASCII, v) },
			func(s Setup) any { return s.ASCII },
		}, {
			"start", inWords(starts),
			func(s *Setup, v any) bool { return setWord(&s.Start, v, []Start{StartInSearch, StartInList}) },
			func(s Setup) any { return s.Start.Slug() },
		}, {
			"audience", inWords(slugs(ticket.Audiences())),
			func(s *Setup, v any) bool { return setWord(&s.Audience, v, ticket.Audiences()) },
			func(s Setup) any { return s.Audience.Slug() },
		}, {
			"format", inWords(slugs(markup.Formats())),
			func(s *Setup, v any) bool { return setWord(&s.Format, v, markup.Formats()) },
			func(s Setup) any { return s.Format.Slug() },
		}, {
			"split", fmt.Sprintf("a whole number from %d to %d", state.MinSplit, state.MaxSplit),
			func(s *Setup, v any) bool { return setPercent(&s.Split, v) },
			func(s Setup) any { return orNil(s.Split) },
		}, {
			"team", "a folder in quotes, such as \"~/support-texts\"",
			func(s *Setup, v any) bool { return setFolder(&s.Team, v) },
			func(s Setup) any { return orNone(s.Team) },
		}, {
			"languages", "a language or a list of them, such as [\"fr\", \"en\"]",
			func(s *Setup, v any) bool { return setLanguages(&s.Languages, v) },
			func(s Setup) any { return orNoList(s.Languages) },
		}, {
			"linear", "",
			func(s *Setup, v any) bool { return setTruth(&s.Linear, v) },
			func(s Setup) any { return s.Linear },
		},
	}
}

const yesOrNo = "true or false"

// fieldOf is the setting of a name in the file; nil if there is none.
func fieldOf(name string) *field {
	for _, f := range fields() {
		if f.name == name && f.possible != "" {
			return &f
		}
	}
	return nil
}

// fieldNames are the names that can be in the file, besides the keys.
func fieldNames() []string {
	var names []string
	for _, f := range fields() {
		if f.possible != "" {
			names = append(names, f.name)
		}
	}
	return names
}

// A slugged value is a word in files.
type slugged interface{ Slug() string }

func slugs[T slugged](all []T) []string {
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = t.Slug()
	}
	return words
}

func setFolder(to *string, v any) bool {
	dir, ok := v.(string)
	if ok = ok && dir != "" && safe.Text(dir) == dir; ok {
		*to = dir
	}
	return ok
}

// setLanguages sets tags, such as fr and pt-BR, which need not be known: a team may add
// them later.
func setLanguages(to *[]string, v any) bool {
	all, isList := v.([]any)
	if !isList {
		all = []any{v}
	}
	var tags []string
	for _, one := range all {
		tag, _ := one.(string)
		if !language.IsTag(tag) {
			return false
		}
		tags = append(tags, tag)
	}
	if len(tags) > 0 {
		*to = tags
	}
	return len(tags) > 0
}

// orNoList is a list, or nil where nothing is set.
func orNoList(words []string) any {
	if len(words) == 0 {
		return nil
	}
	return words
}

// orNone is a folder, or nil where none is set.
func orNone(dir string) any {
	if dir == "" {
		return nil
	}
	return dir
}

func setWord[T slugged](to *T, v any, all []T) bool {
	word, _ := v.(string)
	found, ok := text.BySlug(word, all)
	if ok {
		*to = found
	}
	return ok
}

func setTruth(to *bool, v any) bool {
	yes, ok := v.(bool)
	if ok {
		*to = yes
	}
	return ok
}

func setPercent(to *int, v any) bool {
	n, ok := v.(int64)
	if ok = ok && n >= state.MinSplit && n <= state.MaxSplit; ok {
		*to = int(n)
	}
	return ok
}

// orNil is a number, or nil for none.
func orNil(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
