package sheet

import (
	"bytes"
	"slices"
	"strings"
)

// expanded reads records with a line for each column, a name and a value. The names are
// in line, and so are the values; a line that isn't belongs to the value above.
func (p reader) expanded(lines [][]byte) (g grid, used int, ok bool) {
	if !p.isBanner(lines[0]) {
		return g, 1, false
	}
	var all records
	r := record{signs: "|:"}
	for used = 1; used < len(lines); used++ {
		line := lines[used]
		switch isRuled := isRule(line); {
		case p.isBanner(line):
			all.add(r)
			r = record{signs: "|:"}
			continue
		case isRuled && len(r.names) == 0:
			continue
		case !isRuled && !p.isEnd(line) && r.add(string(bytes.TrimRight(line, "\r\n"))):
			continue
		}
		break
	}
	all.add(r)
	return all.whole(), used, len(all.grid.names) > 1
}

// listed reads records with a line for each column and an empty line between them, as
// sqlite3 has them: the signs between names and values are in line.
//
//	ResultCode = 0812
//	  job_type = 6
func (p reader) listed(lines [][]byte) (g grid, used int, ok bool) {
	var all records
	r := record{signs: "="}
	for used < len(lines) {
		line := string(bytes.TrimRight(lines[used], "\r\n"))
		before := len(r.names)
		sign := strings.Index(line, " = ") + 1
		isField := sign > 0 && (before == 0 || sign == r.name) && r.add(line+" ") && len(r.names) > before
		switch {
		case isField:
		case isBlank(lines[used]) && before > 1:
			all.add(r)
			r = record{signs: "=", name: sign}
		default:
			used = max(used, 1)
			all.add(r)
			return all.whole(), used, len(all.grid.names) > 1 && before != 1 && (before == 0 || len(r.names) == before)
		}
		used++
	}
	all.add(r)
	return all.whole(), used, len(all.grid.names) > 1
}

// records are the ones that were read.
type records struct {
	grid grid
	at   map[string]int // the column of each name
}

// add takes in a record.
func (all *records) add(r record) {
	if len(r.names) == 0 {
		return
	}
	if all.at == nil {
		all.at = map[string]int{}
	}
	g := &all.grid
	row := make([]string, len(g.names), len(g.names)+len(r.names))
	for i, name := range r.names {
		column, isKnown := all.at[name]
		if !isKnown {
			column = len(g.names)
			all.at[name], g.names, row = column, append(g.names, name), append(row, "")
		}
		row[column] = strings.TrimSpace(r.values[i])
	}
	g.rows = append(g.rows, row)
}

// whole are the records with as many cells each.
func (all *records) whole() grid {
	for i, row := range all.grid.rows {
		all.grid.rows[i] = append(row, make([]string, len(all.grid.names)-len(row))...)
	}
	return all.grid
}

// isRule holds for a line that only parts.
func isRule(line []byte) bool {
	return bytes.ContainsAny(line, "-=") && len(bytes.Trim(line, " \t\r\n|+-=:")) == 0
}

// A record is one that is being read.
type record struct {
	signs         string // one of which is between a name and its value
	names, values []string
	name, value   int // where the sign after a name is, and where a value begins
}

// add takes in a line, and reports whether it may be one of the record.
func (r *record) add(line string) bool {
	isBoxed := strings.HasPrefix(line, "|")
	if isBoxed {
		line = strings.TrimSuffix(strings.TrimPrefix(strings.TrimRight(line, " "), "|"), "|")
	}
	sign := strings.IndexAny(line, r.signs)
	if sign < 0 {
		return r.more(line)
	}
	name, rest := strings.TrimSpace(line[:sign]), line[sign+1:]
	value := sign + 1 + len(rest) - len(strings.TrimLeft(rest, " "))
	switch isInLine := len(r.names) == 0 || sign == r.name || value == r.value; {
	case name == "" && line[sign] == '|' && len(r.values) > 0:
		last := len(r.values) - 1
		r.values[last] = unwrapped(r.values[last]) + "\n" + rest
		return true
	case !isInLine || !isName(name) || slices.Contains(r.names, name):
		return r.more(line)
	}
	if len(r.names) == 0 {
		r.name, r.value = sign, value
	}
	r.names, r.values = append(r.names, name), append(r.values, rest)
	return true
}

// more takes in a line of the last value.
func (r *record) more(line string) bool {
	if len(r.values) == 0 {
		return false
	}
	r.values[len(r.values)-1] += "\n" + line
	return true
}

// unwrapped is a part of a value without the sign that says that it goes on.
func unwrapped(part string) string {
	return strings.TrimRight(strings.TrimSuffix(strings.TrimRight(part, " "), "+"), " ")
}
