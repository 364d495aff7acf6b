// Package cells reads the cells of a table's line. A cell can be quoted, and a quoted one can
// go on in the next lines, as spreadsheets write it:
//
//	0812;"a ""quoted"" text; with more"       in two cells
//	0812;"a \"quoted\" text"                  as some databases have it
//	| 0812 | a \| text |                      as Markdown has it, or psql without the outer bars
package cells

import (
	"bytes"
	"strings"
)

// mostColumns is how many a table has at most; spreadsheets have fewer.
const mostColumns = 20_000

// At are the cells of the line that begins at a place of a text, and where the
// next one begins. A line with too many of them has none.
func At(text []byte, at int, separator byte) (cells []string, next int) {
	if separator == '|' {
		end := EndOfLine(text, at)
		whole := bytes.TrimSpace(text[at:end])
		whole = bytes.TrimSuffix(bytes.TrimPrefix(whole, []byte("|")), []byte("|"))
		if bytes.Count(whole, []byte("|")) >= mostColumns {
			return nil, min(end+1, len(text))
		}
		return Split(string(whole)), min(end+1, len(text))
	}
	for {
		if len(cells) == mostColumns {
			return nil, min(EndOfLine(text, at)+1, len(text))
		}
		cell, end, isQuoted := quoted(text, at, separator)
		if !isQuoted {
			end = at
			for end < len(text) && text[end] != separator && text[end] != '\n' {
				end++
			}
			cell = trim(string(text[at:end]))
		}
		cells = append(cells, strings.TrimSpace(cell))
		if end == len(text) || text[end] == '\n' {
			return cells, min(end+1, len(text))
		}
		at = end + 1
	}
}

// EndOfLine is where the line at a place ends.
func EndOfLine(text []byte, at int) int {
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}

// Split parts a line at its bars.
func Split(text string) []string {
	const bar = "\x00"
	isEscaped := strings.Contains(text, `\|`)
	if isEscaped {
		text = strings.ReplaceAll(text, `\|`, bar)
	}
	cells := strings.Split(text, "|")
	for i, c := range cells {
		if cells[i] = trim(c); isEscaped {
			cells[i] = strings.ReplaceAll(cells[i], bar, "|")
		}
	}
	return cells
}

// Around are the signs that only set a cell off.
const Around = " \t\r\"'`*"

// trim is a cell without the signs that only set it off.
func trim(cell string) string { return strings.Trim(cell, Around) }

// quoted is a quoted cell without its quotes, and where it ends. Single quotes, which
// sentences have as well, end in their line. A quote that isn't closed is a sign like any
// other.
func quoted(text []byte, at int, separator byte) (cell string, end int, ok bool) {
	for at < len(text) && (text[at] == ' ' || text[at] == '=') {
		at++
	}
	if at == len(text) || text[at] != '"' && text[at] != '\'' {
		return "", 0, false
	}
	quote := text[at]
	first := bytes.IndexByte(text[at+1:], quote)
	hasBackslashes := first > 1 && text[at+first] == '\\' && (text[at+1] == '{' || text[at+1] == '[')
	var b strings.Builder
	for i := at + 1; i < len(text); i++ {
		isLast := i+1 == len(text)
		switch c := text[i]; {
		case c == '\n' && quote == '\'':
			return "", 0, false
		case c == '\\' && hasBackslashes && !isLast:
			b.WriteByte(text[i+1])
			i++
		case c != quote:
			b.WriteByte(c)
		case !isLast && text[i+1] == quote:
			b.WriteByte(quote)
			i++
		case !endsCell(text, i+1, separator):
			return "", 0, false // words that only begin with a quote
		default:
			end := i + 1
			for end < len(text) && text[end] != separator && text[end] != '\n' {
				end++
			}
			return b.String(), end, true
		}
	}
	return "", 0, false
}

// endsCell reports whether nothing but blanks comes before what ends a cell.
func endsCell(text []byte, at int, separator byte) bool {
	for at < len(text) && (text[at] == ' ' || text[at] == '\r') {
		at++
	}
	return at == len(text) || text[at] == separator || text[at] == '\n'
}

// IsNull holds for what databases write where there is nothing.
func IsNull(cell string) bool {
	switch strings.ToLower(strings.Trim(cell, "[]()<>")) {
	case "null", `\n`, "nil", "none", "n/a", "-":
		return true
	}
	return false
}
