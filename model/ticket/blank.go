package ticket

import (
	"regexp"
	"slices"
	"strings"

	"smilecodes/model/ticket/markup"
)

// Blanks lists the names in braces of a text, each once.
func Blanks(text string) []string {
	var names []string
	for _, m := range blanks().FindAllStringSubmatch(text, -1) {
		if name := m[1] + m[2]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// FillIn puts values, by name, in place of the blanks of a text that is written in
// a format. A blank without a value stays, to be filled in by hand. A value may
// look like a blank, but isn't read as one.
//
//	"at {time}, {name}" with time "{name}" is "at {name}, {name}"
func FillIn(text string, values map[string]string, f markup.Format) string {
	if !strings.Contains(text, "{") {
		return text
	}
	return blanks().ReplaceAllStringFunc(text, func(blank string) string {
		for _, name := range Blanks(blank) {
			if value := values[name]; value != "" {
				return markup.Escape(value, f)
			}
		}
		return blank
	})
}

// fill fills in the blanks of blocks, those of notes on steps too. Values are
// escaped and guarded later, with the text around them. Literal text has no
// blanks.
func (t Ticket) fill(blocks []markup.Block) []markup.Block {
	filled := func(text *string) { *text = FillIn(*text, t.filled, markup.Plain) }
	for i := range blocks {
		filled(&blocks[i].Text)
		for j := range blocks[i].Items {
			if item := &blocks[i].Items[j]; !item.Literal {
				filled(&item.Text)
			}
		}
	}
	return blocks
}

// blanks matches a name in braces, which have backslashes where their format wants
// them. A name in two pairs of braces isn't a blank: Jira marks literal text that
// way.
func blanks() *regexp.Regexp {
	const name = `([A-Za-z][A-Za-z_]{0,30})`
	return regexp.MustCompile(`\{\{[^{}]*\}\}|\\\{` + name + `\\\}|\{` + name + `\}`)
}
