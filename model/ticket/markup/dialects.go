package markup

import (
	"html"
	"strings"
)

// A dialect is how a format writes the pieces of a document. Texts come to it
// escaped.
type dialect struct {
	escape    func(text string) string
	start     func(text string) string // of a line, escaped
	heading   func(level int, text string) string
	paragraph func(text string) string
	strong    func(text string) string
	literal   func(text string) string // not escaped yet
	labelled  func(label, text string) string
	more      func(text string) string
	item      func(k Kind, i int, text string) string
	items     func(k Kind, lines string) string
	table     func(rows [][]string) string
	gap       func(k Kind) string // before a block
}

func itself(text string) string          { return text }
func listed(_ Kind, lines string) string { return lines }
func wrapped(a, b string) func(string) string {
	return func(text string) string { return a + text + b }
}
func always(gap string) func(Kind) string { return func(Kind) string { return gap } }

// pairs joins label and text with a colon.
func pairs(strong func(string) string) func(label, text string) string {
	return func(label, text string) string { return strong(label+":") + " " + text }
}

// bullets makes lines of a list. None begins with a hyphen, which spreadsheets
// take for the beginning of a formula.
func bullets(sign, done string, counted bool) func(Kind, int, string) string {
	return func(k Kind, i int, text string) string {
		switch {
		case k == Steps && counted:
			return number(i) + " " + text
		case k == Done:
			return done + text
		default:
			return sign + text
		}
	}
}

var dialects = [...]dialect{
	Plain: {
		escape: itself, start: itself, heading: func(_ int, text string) string { return text },
		paragraph: itself, strong: itself, literal: itself, labelled: pairs(itself), more: wrapped("\n   ", ""),
		item: func(k Kind, i int, text string) string {
			if k == Facts {
				return text
			}
			return bullets("* ", "* ", true)(k, i, text)
		},
		items: listed, table: tabbed,
		gap: func(k Kind) string {
			if k == Heading || k == Paragraph {
				return "\n\n"
			}
			return "\n"
		},
	},
	Markdown: {
		escape: EscapeMarkdown, start: slashedStart, heading: func(level int, text string) string { return strings.Repeat("#", level) + " " + text },
		paragraph: itself, strong: wrapped("**", "**"), literal: wrapped("`", "`"),
		labelled: pairs(wrapped("**", "**")), more: wrapped("  \n   ", ""), item: bullets("* ", "* [x] ", true),
		items: listed, table: piped, gap: always("\n\n"),
	},
	HTML: {
		escape: html.EscapeString, start: itself, heading: func(level int, text string) string {
			tag := "h" + strings.TrimSuffix(number(level-1), ".")
			return "<" + tag + ">" + text + "</" + tag + ">"
		},
		paragraph: wrapped("<p>", "</p>"), strong: wrapped("<strong>", "</strong>"),
		literal:  func(text string) string { return "<code>" + html.EscapeString(text) + "</code>" },
		labelled: pairs(wrapped("<strong>", "</strong>")), more: wrapped("<br>", ""),
		item:  func(_ Kind, _ int, text string) string { return "<li>" + text + "</li>" },
		items: tagged, table: tableTag, gap: always("\n"),
	},
	Jira: {
		escape: escapeJira, start: slashedStart, heading: func(level int, text string) string {
			return "h" + strings.TrimSuffix(number(level-1), ".") + ". " + text
		},
		paragraph: itself, strong: wrapped("*", "*"), literal: wrapped("{{", "}}"),
		labelled: pairs(wrapped("*", "*")), more: wrapped(" ", ""), item: bullets("* ", "* ", false),
		items: listed, table: barred, gap: always("\n\n"),
	},
	Slack: {
		escape: escapeSlack, start: itself, heading: func(_ int, text string) string { return "*" + text + "*" },
		paragraph: itself, strong: wrapped("*", "*"), literal: wrapped("`", "`"),
		labelled: pairs(wrapped("*", "*")), more: wrapped("\n   ", ""), item: bullets("• ", "• ", true),
		items: listed, table: tabbed,
		gap: func(k Kind) string {
			if k == Facts || k == List || k == Done {
				return "\n"
			}
			return "\n\n"
		},
	},
}

func tagged(k Kind, lines string) string {
	tag := "ul"
	if k == Steps {
		tag = "ol"
	}
	return "<" + tag + ">\n" + lines + "\n</" + tag + ">"
}

// tabbed is a table that a spreadsheet puts into cells: none is a formula.
func tabbed(rows [][]string) string {
	return joined(rows, func(_ int, r []string) string {
		line := ""
		for i, c := range r {
			if i > 0 {
				line += "\t"
			}
			line += guarded(c)
		}
		return line
	})
}

func piped(rows [][]string) string {
	return joined(rows, func(n int, r []string) string {
		line := "| " + strings.Join(r, " | ") + " |"
		if n == 0 {
			line += "\n" + strings.Repeat("|---", len(r)) + "|"
		}
		return line
	})
}

func barred(rows [][]string) string {
	return joined(rows, func(n int, r []string) string {
		bar := "|"
		if n == 0 {
			bar = "||"
		}
		return bar + strings.Join(r, bar) + bar
	})
}

func tableTag(rows [][]string) string {
	return "<table>\n" + joined(rows, func(n int, r []string) string {
		tag := "td"
		if n == 0 {
			tag = "th"
		}
		line := "<tr>"
		for _, c := range r {
			line += "<" + tag + ">" + c + "</" + tag + ">"
		}
		return line + "</tr>"
	}) + "\n</table>"
}

func joined(rows [][]string, line func(n int, r []string) string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = line(i, r)
	}
	return strings.Join(lines, "\n")
}
