package form

import (
	"html"
	"regexp"
	"strings"

	"smilecodes/model/job/form/effort"
)

// undone is a text before another program changed the quotes or the beginnings of lines
// in it. Of several changes the outermost is undone.
func undone(text []byte, steps *effort.Steps) (out []byte, name string, ok bool) {
	before := string(text)
	for _, change := range [...]struct {
		name string
		undo func(string) string
	}{
		{"HTML", html.UnescapeString},
		{"text with printed quotes", strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "\u00A0", " ").Replace},
		{"quoted mail", func(s string) string { return quotedLine().ReplaceAllString(s, "") }},
		{"text with escaped quotes", func(s string) string { return strings.ReplaceAll(s, `\"`, `"`) }},
	} {
		if !steps.Take(len(text)) {
			return nil, "", false
		}
		if after := change.undo(before); after != before {
			return []byte(after), change.name, true
		}
	}
	return nil, "", false
}

// quotedLine is how mail quotes a line.
func quotedLine() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*>[> \t]*`) }
