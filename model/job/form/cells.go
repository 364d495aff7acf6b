package form

import (
	"bytes"
	"strings"
)

// The cells of a table's line. A cell can be quoted, and a quoted one can go on in the
// next lines, as spreadsheets write it:
//
//	0812;"a ""quoted"" text; with more"       in two cells
//	| 0812 | a text |                         as Markdown has it, or psql without the outer bars

// A line is a line of a table in cells.
type line struct {
	cells []string
	lines int // of the text, that it takes
}

// mostQuoted is how many lines a quoted cell can have. A quote that isn't closed until
// then is a sign like any other.
const mostQuoted = 20

// lineOfCells are the cells of the first of some lines.
func lineOfCells(lines [][]byte, separator byte) line {
	if separator == '|' {
		whole := bytes.TrimSpace(lines[0])
		whole = bytes.TrimSuffix(bytes.TrimPrefix(whole, []byte("|")), []byte("|"))
		return line{split(string(whole), separator), 1}
	}
	text := string(lines[0])
	for n := 1; ; n++ {
		cells, isWhole := cellsOf(text, separator)
		switch {
		case isWhole:
			return line{cells, n}
		case n == len(lines) || n == mostQuoted:
			return line{split(string(lines[0]), separator), 1}
		}
		text += "\n" + string(lines[n])
	}
}

// split parts a line at each separator, whatever is quoted.
func split(text string, separator byte) []string {
	cells := strings.Split(text, string(separator))
	for i, c := range cells {
		cells[i] = trim(c)
	}
	return cells
}

// trim is a cell without the signs that only set it off.
func trim(cell string) string { return strings.Trim(cell, " \t\r\"'`*") }

// cellsOf parts a line at its separators. It isn't whole if a quote in it is open.
func cellsOf(text string, separator byte) (cells []string, isWhole bool) {
	for {
		cell, end, isClosed := quoted(text, separator)
		if !isClosed {
			return nil, false
		}
		if end < 0 {
			end = len(text)
			if i := strings.IndexByte(text, separator); i >= 0 {
				end = i
			}
			cell = trim(text[:end])
		}
		cells = append(cells, strings.TrimSpace(cell))
		if end == len(text) {
			return cells, true
		}
		text = text[end+1:]
	}
}

// quoted is a quoted cell without its quotes, and where it ends; -1 if the cell that
// comes isn't quoted.
func quoted(text string, separator byte) (cell string, end int, isClosed bool) {
	at := len(text) - len(strings.TrimLeft(text, " ="))
	if at == len(text) || text[at] != '"' {
		return "", -1, true
	}
	var b strings.Builder
	for i := at + 1; i < len(text); i++ {
		switch {
		case text[i] != '"':
			b.WriteByte(text[i])
		case i+1 < len(text) && text[i+1] == '"':
			b.WriteByte('"')
			i++
		default:
			rest := strings.TrimLeft(text[i+1:], " \r")
			if end = len(text) - len(rest); rest == "" || rest[0] == separator {
				return b.String(), end, true
			}
			return "", -1, true // words that only begin with a quote
		}
	}
	return "", -1, false
}

// isRuler holds for a line that only parts a header from its rows.
func isRuler(text []byte) bool {
	return bytes.ContainsAny(text, "-=") && len(bytes.Trim(text, " \t\r|+-=:")) == 0
}
