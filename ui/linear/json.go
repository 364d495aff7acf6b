package linear

import (
	"strings"
	"unicode"

	"smilecodes/ui/text"
)

// A nesting is how deep in brackets and texts some JSON is.
type nesting struct {
	depth   int
	quoted  bool
	escaped bool
}

func (n *nesting) read(line string) {
	for i := range len(line) {
		c := line[i]
		switch {
		case n.escaped:
			n.escaped = false
		case n.quoted && c == '\\':
			n.escaped = true
		case c == '"':
			n.quoted = !n.quoted
		case n.quoted:
		case c == '{' || c == '[':
			n.depth++
		case c == '}' || c == ']':
			n.depth--
		}
	}
	n.escaped = false
}

func (n *nesting) isClosed() bool { return n.depth <= 0 && !n.quoted }

// isClosed holds for a line that ends all that it begins.
func isClosed(line string) bool {
	var n nesting
	n.read(line)
	return n.isClosed()
}

// looksLikeJob holds for lines that are JSON, or have some in them, as lines of
// logs do: a bracket with a quote somewhere after it, or with nothing, as the first
// line of several.
//
//	{"ResultCode":"0812",    INFO { ResultCode: '0812' }    {      are JSON
//	look at {ticket}         [x] tried all, it's no use            are words
func looksLikeJob(line string) bool {
	start := strings.IndexByte(line, '{')
	if beginsWithBracket(line) {
		start = strings.IndexAny(line, "{[")
	}
	if start < 0 {
		return false
	}
	inside := strings.TrimLeft(line[start:], "{[ \t")
	return !text.Says(inside) || hasQuote(inside)
}

func beginsWithBracket(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "[") || strings.HasPrefix(line, "{")
}

// hasQuote reports whether a text is quoted somewhere, also with what mail and
// pages make of quotes. An apostrophe within a word isn't a quote.
func hasQuote(text string) bool {
	if strings.Contains(text, "&quot;") {
		return true
	}
	before := ' '
	for _, r := range text {
		if strings.ContainsRune(`"“‘`, r) || r == '\'' && !unicode.IsLetter(before) {
			return true
		}
		before = r
	}
	return false
}
