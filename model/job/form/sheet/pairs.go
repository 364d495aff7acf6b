package sheet

import (
	"bytes"
	"strings"
)

// pairs reads one record: a name and a value in each line, as pages and sheets have them.
// Names that come twice are of more records than one.
func (reader) pairs(lines [][]byte) (g grid, used int, ok bool) {
	separator := byte(0)
	for _, c := range []byte("\t|;,") {
		if name, _, isPair := pair(lines[0], c); isPair && isName(name) {
			separator = c
			break
		}
	}
	if separator == 0 {
		return g, 1, false
	}
	row, has := []string{}, map[string]bool{}
	isOnce := true
	if len(lines) > 1 && isRule(lines[1]) { // Field and Value
		used = 2
	}
	for ; used < len(lines); used++ {
		name, value, isPair := pair(lines[used], separator)
		if isPair && isRule(lines[used]) {
			continue
		}
		if !isPair || !isName(name) {
			break
		}
		isOnce = isOnce && !has[strings.ToLower(name)]
		has[strings.ToLower(name)] = true
		g.names, row = append(g.names, name), append(row, value)
	}
	g.rows = [][]string{row}
	isEnd := used == len(lines) || bytes.IndexByte(lines[used], separator) < 0
	return g, max(used, 1), isOnce && isEnd && len(row) > 1
}

// pair are the two cells of a line.
func pair(line []byte, separator byte) (name, value string, ok bool) {
	line = bytes.TrimSpace(line)
	if separator == '|' {
		line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	}
	if bytes.Count(line, []byte{separator}) != 1 {
		return "", "", false
	}
	before, after, _ := strings.Cut(string(line), string(separator))
	return bare(before), bare(after), true
}

// bare is a cell without the signs that only set it off.
func bare(cell string) string { return strings.Trim(cell, " \t\r\"'`*") }
