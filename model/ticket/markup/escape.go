package markup

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Escape makes every character of a text literal in a format.
func Escape(text string, f Format) string { return dialects[f].escape(text) }

// IsFormula reports whether a spreadsheet may read a cell, or a line, as a formula
// and run it. The wide signs of East Asian keyboards count, and what nobody sees before a sign does not hide it.
func IsFormula(text string) bool {
	first, n := utf8.DecodeRuneInString(text)
	return n > 0 && strings.ContainsRune("=+-@\t\r\n\x00＝＋－＠", first)
}

// Guard keeps a spreadsheet from running a cell or a line: one that is a formula
// gets a leading apostrophe, which spreadsheets do not show.
func Guard(text string) string {
	if IsFormula(text) {
		return "'" + text
	}
	return text
}

// guarded guards every line of a text.
func guarded(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = Guard(l)
	}
	return strings.Join(lines, "\n")
}

// slashedStart keeps the first sign of a line from beginning a list, a heading
// or a formula.
func slashedStart(text string) string {
	if IsFormula(text) {
		return `\` + text
	}
	return text
}

// EscapeMarkdown puts a backslash before whatever Markdown would read.
func EscapeMarkdown(text string) string { return slashed(text, "\\`*_[]<>#|~!@&", nil) }

// escapeJira does the same for Jira's wiki markup. Signs that mean something
// only at the edge of a word are left alone inside one: Re-run isn't
// a strikethrough.
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
