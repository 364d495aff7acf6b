package markup

import (
	"slices"
	"strings"
)

// Escape makes every character of a text stand for itself in a format.
func Escape(text string, f Format) string { return dialects[f].escape(text) }

// guarded keeps a spreadsheet from running a line: one that would be read as a
// formula gets an apostrophe in front, which spreadsheets do not show.
func guarded(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if l != "" && isFormula(l[0]) {
			lines[i] = "'" + l
		}
	}
	return strings.Join(lines, "\n")
}

func isFormula(c byte) bool { return strings.IndexByte("=+-@\t\r", c) >= 0 }

// slashedStart keeps the first sign of a line from beginning a list, a heading
// or a formula.
func slashedStart(text string) string {
	if text != "" && isFormula(text[0]) {
		return `\` + text
	}
	return text
}

// EscapeMarkdown puts a backslash before whatever Markdown would read.
func EscapeMarkdown(text string) string { return slashed(text, "\\`*_[]<>#|~!@&", nil) }

// escapeJira does the same for Jira's wiki markup. Signs that mean something
// only at the edge of a word are left alone inside one: Re-run is no
// strikethrough.
func escapeJira(text string) string {
	return slashed(text, "\\{}[]*|!^~@#?", func(i int) bool {
		var before, after byte
		if i > 0 {
			before = text[i-1]
		}
		if i+1 < len(text) {
			after = text[i+1]
		}
		switch text[i] {
		case '-', '+', '_':
			return isBlank(before) != isBlank(after)
		case '(':
			return slices.ContainsFunc(jiraIcons, func(icon string) bool { return strings.HasPrefix(text[i:], icon) })
		case ':', ';':
			return strings.IndexByte(")(DP", after) >= 0
		}
		return false
	})
}

// jiraIcons are what Jira turns into a picture.
var jiraIcons = []string{"(!)", "(?)", "(/)", "(x)", "(i)", "(y)", "(n)", "(*)", "(+)", "(-)", "(on)", "(off)"}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == 0 }

// slashed puts a backslash before some signs, and before others where they
// mean something.
func slashed(text, signs string, also func(i int) bool) string {
	var b strings.Builder
	for i := range len(text) {
		if strings.IndexByte(signs, text[i]) >= 0 || also != nil && also(i) {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// escapeSlack replaces what Slack reads: it has escapes only for & < and >, so
// stars, tildes and backticks become signs that look alike, and an @ is
// written out.
func escapeSlack(text string) string {
	text = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;",
		"*", "\u2217", "~", "\u223c", "`", "\u2019", "@", "(at)").Replace(text)
	words := strings.Split(text, " ")
	for i, w := range words {
		if strings.HasPrefix(w, "_") || strings.HasSuffix(w, "_") {
			words[i] = strings.ReplaceAll(w, "_", "\u2017") // a low line at the edge of a word is italics
		}
	}
	return strings.Join(words, " ")
}
