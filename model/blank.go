package model

import (
	"regexp"
	"slices"

	"smilecodes/model/markup"
)

// Blanks lists the names in braces of a text, each once.
func Blanks(text string) []string {
	var names []string
	for _, m := range blanks().FindAllStringSubmatch(text, -1) {
		if name := m[1] + m[2]; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// FillIn puts values, by name, in place of the blanks of a text that is written
// in a format. A blank without a value stays, to be filled in by hand. What looks
// like a blank in a value is none.
//
//	"at {time}, {name}" with time "{name}" is "at {name}, {name}"
func FillIn(text string, values map[string]string, f markup.Format) string {
	return blanks().ReplaceAllStringFunc(text, func(blank string) string {
		if value := values[Blanks(blank)[0]]; value != "" {
			return markup.Escape(value, f)
		}
		return blank
	})
}

// blanks matches a name in braces, which have backslashes where their format
// wants them.
func blanks() *regexp.Regexp {
	const name = `([A-Za-z][A-Za-z_]{0,30})`
	return regexp.MustCompile(`\\\{` + name + `\\\}|\{` + name + `\}`)
}
