// Package sheet knows how databases and other programs print tables for people to look
// at, and gives them as the table with commas that holds the same.
//
//	-[ RECORD 1 ]-----      ResultCode  job_type      ResultCode	0812
//	result_code | 0812      ----------  --------      job_type	6
//	job_type    | 6         0812        6
//
// all are
//
//	"ResultCode","job_type"
//	"0812","6"
//
// What cannot be told apart without a doubt, such as a cell that reaches into the next
// column, stays as it is.
package sheet

import (
	"bytes"
	"strings"

	"smilecodes/model/job/form/effort"
)

// A grid is a table that was read.
type grid struct {
	names []string
	rows  [][]string
}

// write appends a grid with commas, apart from what comes after it.
func (g grid) write(out []byte) []byte {
	for _, row := range append([][]string{g.names}, g.rows...) {
		for i, cell := range row {
			if i > 0 {
				out = append(out, ',')
			}
			out = append(append(append(out, '"'), strings.ReplaceAll(cell, `"`, `""`)...), '"')
		}
		out = append(out, '\n')
	}
	return append(out, '\n')
}

// mayHaveCodes is a cheap look for the name of a code, or an object in a cell.
func (g grid) mayHaveCodes() bool {
	for _, name := range g.names {
		if lower := strings.ToLower(name); strings.Contains(lower, "code") || strings.Contains(lower, "código") {
			return true
		}
	}
	for _, row := range g.rows {
		for _, cell := range row {
			if strings.Contains(cell, "{") {
				return true
			}
		}
	}
	return false
}

// Pairs is the name of the form with a name and a value in each line.
const Pairs = "names and values in two columns"

// forms are how tables are printed. Each reads the one that begins with the first of
// some lines, and says how many lines it looked at; of those no other table of its form
// begins.
var forms = [...]struct {
	name string
	read func(r reader, lines [][]byte) (g grid, used int, ok bool)
}{
	{"the expanded output of a database", reader.expanded},
	{"records of names and values", reader.listed},
	{"a table of psql", reader.wrapped},
	{"a table with columns in line", reader.ruled},
	{"a table with columns in line", reader.aligned},
	{"INSERT statements", reader.inserted},
	{Pairs, reader.pairs},
}

// A reader reads lines of tables.
type reader struct{}

var (
	// banner begins a record where each has its lines: -[ RECORD 1 ]---, *** 1. row ***, Row 1:
	banner = effort.Pattern(`(?i)^[^\w\r\n]*(?:(?:record|row)[ #]+\d+|\d+\. row)[^\w\r\n]*\r?\n?$`)
	// footer says how many rows there were.
	footer = effort.Pattern(`^\(?\d+ rows?\b`)
)

// isBanner holds for a line that begins a record.
func (r reader) isBanner(line []byte) bool {
	const longest = 1000
	if len(line) == 0 || len(line) >= longest || isLetter(rune(line[0])) && line[0]|0x20 != 'r' {
		return false
	}
	row := bytes.IndexAny(line, "rR") // of which only one is before its number
	isRow := row >= 0 && bytes.EqualFold(line[row:min(len(line), row+3)], []byte("row"))
	isRecord := row >= 0 && bytes.EqualFold(line[row:min(len(line), row+6)], []byte("record"))
	return (isRow || isRecord) && (bytes.ContainsAny(line, "-*:@#") || bytes.Contains(line, []byte("─"))) && banner().Match(line)
}

// isEnd holds for what comes after the last row.
func (r reader) isEnd(line []byte) bool {
	return isBlank(line) || (line[0] == '(' || '0' <= line[0] && line[0] <= '9') && footer().Match(line)
}

// Tables gives a text with each table that is printed in one of these forms as one with
// commas, and the name of the form. It reports whether there are any.
func Tables(text []byte, steps *effort.Steps) (out []byte, name string, ok bool) {
	if !steps.Take((len(forms) + 1) * len(text)) {
		return nil, "", false
	}
	text, ok = unboxed(text)
	if ok {
		name = "a table in a box"
	}
	var r reader
	lines := bytes.SplitAfter(text, []byte("\n"))
	var from [len(forms)]int // the line from which each form is looked for
	for at := 0; at < len(lines); {
		used := 0
		for i, form := range forms {
			if at < from[i] {
				continue
			}
			g, looked, isTable := form.read(r, lines[at:])
			if from[i] = at + looked; isTable && g.mayHaveCodes() {
				out, used, name, ok = g.write(out), looked, form.name, true
				break
			}
		}
		if used == 0 {
			out = append(out, lines[at]...)
			used = 1
		}
		at += used
	}
	return out, name, ok
}

// unboxed has the lines of boxes as signs that other tables have. It reports whether
// there are columns of them.
func unboxed(text []byte) (plain []byte, ok bool) {
	if ok = bytes.ContainsAny(text, "│┃║"); !ok && !bytes.ContainsAny(text, "─") {
		return text, false
	}
	plain = bytes.Map(func(c rune) rune {
		switch {
		case strings.ContainsRune("│┃║", c):
			return '|'
		case strings.ContainsRune("─━═", c):
			return '-'
		case c == '↵': // a cell that goes on
			return '+'
		case c >= '┌' && c <= '╿':
			return '+'
		}
		return c
	}, text)
	return plain, ok
}

// isName holds for what a column can be called.
func isName(text string) bool {
	const longest = 60
	return text != "" && len(text) <= longest && !strings.ContainsAny(text, "{}<>=:\"\n\t") && strings.ContainsFunc(text, isLetter)
}

func isLetter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80 }

// isBlank holds for lines without anything.
func isBlank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }
