package form

import (
	"html"
	"iter"
	"regexp"
	"strings"
)

// Undone are the texts that a text may have been before other programs changed the
// quotes and the beginnings of lines in it. Each has one more of these changes undone.
func Undone(text []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		before := string(text)
		for _, undo := range [...]func(string) string{
			html.UnescapeString,
			strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "\u00A0", " ").Replace,
			func(s string) string { return quotedLine().ReplaceAllString(s, "") },
			func(s string) string { return strings.ReplaceAll(s, `\"`, `"`) },
		} {
			after := undo(before)
			if after != before && !yield([]byte(after)) {
				return
			}
			before = after
		}
	}
}

// quotedLine is how mail quotes a line.
func quotedLine() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*>[> \t]*`) }
