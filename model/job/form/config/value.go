package config

import (
	"encoding/json"
	"strings"
)

// value reads what comes after a name, with the lines that go on with it.
func (p *parser) value(text string, indent int) bool {
	for len(text) > 0 && (text[0] == '!' || text[0] == '&') { // what type it is, or what it is called
		_, text, _ = strings.Cut(text, " ")
		text = strings.TrimSpace(text)
	}
	switch {
	case text == "":
		return p.below(indent)
	case text[0] == '|' || text[0] == '>':
		return p.lined(indent)
	case text[0] == '{' || text[0] == '[':
		return p.inBrackets(text, indent)
	case text[0] == '"' || text[0] == '\'':
		return p.inQuotes(text, indent)
	}
	text, _, _ = strings.Cut(text, " #")
	for n := 0; n < mostLines && p.goesOn(indent); n++ {
		text += " " + p.lines[p.at].text
		p.at++
	}
	if strings.Contains(text, ": ") || strings.HasSuffix(text, ":") {
		return false
	}
	p.out = appendPlain(p.out, strings.TrimSpace(text))
	return true
}

// mostLines is how many lines a value can have that isn't set off.
const mostLines = 200

// goesOn reports whether the next line belongs to the value above it.
func (p *parser) goesOn(indent int) bool {
	return p.at < len(p.lines) && p.lines[p.at].text != "" && p.lines[p.at].indent > indent
}

// lined reads a text of several lines, which are indented further.
func (p *parser) lined(indent int) bool {
	var text []string
	for p.at < len(p.lines) && (strings.TrimSpace(p.lines[p.at].whole) == "" || p.lines[p.at].indent > indent) {
		text = append(text, strings.TrimSpace(p.lines[p.at].whole))
		p.at++
	}
	p.out = appendText(p.out, strings.TrimSpace(strings.Join(text, "\n")))
	return true
}

// inQuotes reads a text in quotes, which can go on in the next lines.
func (p *parser) inQuotes(text string, indent int) bool {
	end := endOfQuoted(text)
	for n := 0; end < 0 && n < mostLines && p.goesOn(indent); n++ {
		before := len(text)
		text += " " + p.lines[p.at].text
		p.at++
		if strings.IndexByte(text[before:], text[0]) >= 0 {
			end = endOfQuoted(text)
		}
	}
	if end < 0 || !isNothing(text[end:]) {
		return false
	}
	p.out = appendText(p.out, unquoted(text[:end]))
	return true
}

// isNothing holds for an end of a line that is empty, or a comment.
func isNothing(rest string) bool {
	rest = strings.TrimSpace(rest)
	return rest == "" || rest[0] == '#'
}

// endOfQuoted is after the quote that ends a text; -1 if none does.
func endOfQuoted(text string) int {
	for i := 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && text[0] == '"':
			i++
		case text[i] != text[0]:
		case text[0] == '\'' && i+1 < len(text) && text[i+1] == '\'':
			i++
		default:
			return i + 1
		}
	}
	return -1
}

// unquoted is a text without its quotes and escapes.
func unquoted(text string) string {
	if text[0] == '\'' {
		return strings.ReplaceAll(text[1:len(text)-1], "''", "'")
	}
	var plain string
	if json.Unmarshal([]byte(text), &plain) != nil {
		return text[1 : len(text)-1]
	}
	return plain
}

// inBrackets reads {a: b, c: [d]}, which can go on in the next lines.
func (p *parser) inBrackets(text string, indent int) bool {
	var whole strings.Builder
	whole.WriteString(text)
	open := openIn(text)
	for open > 0 && p.at < len(p.lines) && (p.lines[p.at].indent > indent || strings.Trim(p.lines[p.at].text, "]}") == "") {
		open += openIn(p.lines[p.at].text)
		whole.WriteString(" " + p.lines[p.at].text)
		p.at++
	}
	f := flow{text: whole.String(), parser: p}
	return open == 0 && f.value(0) && isNothing(f.text[f.at:])
}

// openIn is how many more brackets a text opens than it closes.
func openIn(text string) int {
	return strings.Count(text, "{") + strings.Count(text, "[") - strings.Count(text, "}") - strings.Count(text, "]")
}

// A flow is what is in brackets.
type flow struct {
	text string
	at   int
	*parser
}

// value reads a value, and reports whether it is one.
func (f *flow) value(depth int) bool {
	f.blanks()
	if f.at == len(f.text) || depth > deepest {
		return false
	}
	switch c := f.text[f.at]; c {
	case '{', '[':
		f.most = max(f.most, 2)
		return f.nested(c, depth+1)
	}
	word, isQuoted := f.word()
	switch {
	case isQuoted:
		f.out = appendText(f.out, word)
	default:
		f.out = appendPlain(f.out, word)
	}
	return true
}

// nested reads what is between two brackets.
func (f *flow) nested(opening byte, depth int) bool {
	f.out = append(f.out, opening)
	f.at++
	for n := 0; ; n++ {
		f.blanks()
		switch {
		case f.at == len(f.text):
			return false
		case f.text[f.at] == opening+2:
			f.at++
			f.out = append(f.out, opening+2)
			return true
		case n > 0 && f.text[f.at] != ',':
			return false
		case n > 0:
			f.at++
			f.out = append(f.out, ',')
			if f.blanks(); f.at < len(f.text) && f.text[f.at] == opening+2 {
				return false
			}
		}
		if opening == '{' {
			f.blanks()
			name, _ := f.word()
			if f.at == len(f.text) || f.text[f.at] != ':' || name == "" {
				return false
			}
			if strings.Contains(strings.ToLower(name), "code") {
				f.codes++
			}
			f.at++
			f.out = append(appendText(f.out, name), ':')
		}
		if !f.value(depth) {
			return false
		}
	}
}

func (f *flow) blanks() {
	for f.at < len(f.text) && (f.text[f.at] == ' ' || f.text[f.at] == '\t') {
		f.at++
	}
}

// word reads a name or a value without brackets.
func (f *flow) word() (text string, isQuoted bool) {
	rest := f.text[f.at:]
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		if end := endOfQuoted(rest); end > 0 {
			f.at += end
			f.blanks()
			return unquoted(rest[:end]), true
		}
	}
	end := 0
	for end < len(rest) && strings.IndexByte(",{}[]", rest[end]) < 0 && (rest[end] != ':' || end+1 < len(rest) && rest[end+1] != ' ') {
		end++
	}
	f.at += end
	return strings.TrimSpace(rest[:end]), false
}

// appendPlain appends what has no quotes. A number that begins with 0 is a text, which
// codes and references are.
func appendPlain(out []byte, text string) []byte {
	switch text {
	case "", "~", "null", "Null", "NULL":
		return append(out, "null"...)
	case "true", "True", "false", "False":
		return append(out, strings.ToLower(text)...)
	}
	if strings.IndexByte("-0123456789", text[0]) >= 0 && json.Valid([]byte(text)) {
		return append(out, text...)
	}
	return appendText(out, text)
}
