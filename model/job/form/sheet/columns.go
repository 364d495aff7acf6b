package sheet

import (
	"bytes"
	"strings"
)

// wrapped reads a table of psql in which a cell goes on in the next line, which a plus at
// its end says.
func (p reader) wrapped(lines [][]byte) (g grid, used int, ok bool) {
	if len(lines) < 3 || bytes.IndexByte(lines[0], '|') < 0 || isRule(lines[0]) || !isRule(lines[1]) {
		return g, 1, false
	}
	g.names = barred(lines[0])
	for i, name := range g.names {
		g.names[i] = strings.TrimSpace(name)
	}
	goesOn := false
	for used = 2; used < len(lines) && bytes.IndexByte(lines[used], '|') >= 0; used++ {
		cells := barred(lines[used])
		if len(cells) != len(g.names) {
			return g, used, false
		}
		var row []string
		if goesOn {
			row = g.rows[len(g.rows)-1]
		} else {
			row = make([]string, len(cells))
			g.rows = append(g.rows, row)
		}
		for i, cell := range cells {
			if cell = strings.TrimSpace(strings.TrimSuffix(cell, "+")); cell != "" && row[i] != "" {
				cell = "\n" + cell
			}
			row[i] += cell
		}
		isFirst := !goesOn
		goesOn = hasPlus(cells)
		ok = ok || isFirst && goesOn
	}
	return g, used, ok && !goesOn
}

// barred are the cells of a line with bars, as wide as they are.
func barred(line []byte) []string {
	text := strings.TrimRight(string(line), "\r\n")
	if strings.HasPrefix(text, "|") {
		text = strings.TrimSuffix(text[1:], "|")
	}
	return strings.Split(text, "|")
}

// hasPlus reports whether a cell goes on.
func hasPlus(cells []string) bool {
	for _, cell := range cells {
		if strings.HasSuffix(cell, "+") {
			return true
		}
	}
	return false
}

// ruled reads a table whose columns are as wide as the dashes below their names.
func (p reader) ruled(lines [][]byte) (g grid, used int, ok bool) {
	if len(lines) < 3 || !bytes.HasPrefix(bytes.TrimLeft(lines[1], " "), []byte("--")) {
		return g, 1, false
	}
	rule := strings.TrimRight(string(lines[1]), " \r\n")
	if strings.Trim(rule, "- ") != "" {
		return g, 1, false
	}
	begins := beginsOf(rule)
	if g.names, ok = sliced(lines[0], begins); !ok || len(begins) < 2 {
		return g, 1, false
	}
	for _, name := range g.names {
		if !isName(name) {
			return g, 1, false
		}
	}
	for used = 2; used < len(lines) && !p.isEnd(lines[used]); used++ {
		row, ok := sliced(lines[used], begins)
		if !ok || hasPlus(row) {
			return g, used, false
		}
		g.rows = append(g.rows, row)
	}
	return g, used, len(g.rows) > 0
}

// beginsOf is where the words of a line begin.
func beginsOf(line string) (begins []int) {
	for i, c := range line {
		if c != ' ' && (i == 0 || line[i-1] == ' ') {
			begins = append(begins, i)
		}
	}
	return begins
}

// sliced are the cells of a line whose columns begin at some places. It isn't one if a
// cell reaches into the next column.
func sliced(line []byte, begins []int) (cells []string, ok bool) {
	letters := []rune(strings.TrimRight(string(line), " \r\n"))
	for i, from := range begins {
		to := len(letters)
		if i+1 < len(begins) && begins[i+1] < to {
			if to = begins[i+1]; letters[to-1] != ' ' {
				return nil, false
			}
		}
		cells = append(cells, strings.TrimSpace(string(letters[min(from, to):to])))
	}
	return cells, len(begins) > 0 && strings.TrimSpace(string(letters[:min(begins[0], len(letters))])) == ""
}

// aligned reads a table whose columns are at least two blanks apart. A cell is in the
// column whose name it is below; one below none, or below two, makes it no table. Only a
// number of the row can be before all columns.
func (p reader) aligned(lines [][]byte) (g grid, used int, ok bool) {
	header := wordsOf(lines[0])
	if len(lines) < 2 || len(header) < 2 {
		return g, 1, false
	}
	for _, w := range header {
		if !isName(w.text) {
			return g, 1, false
		}
		g.names = append(g.names, w.text)
	}
	for used = 1; used < len(lines) && !p.isEnd(lines[used]); used++ {
		row := make([]string, len(header))
		words := wordsOf(lines[used])
		if len(words) > 1 && words[0].to <= header[0].from && strings.Trim(words[0].text, "0123456789") == "" {
			words = words[1:]
		}
		column := 0
		for _, w := range words {
			for column < len(header) && header[column].to <= w.from {
				column++
			}
			isUnder := column < len(header) && w.to > header[column].from && row[column] == ""
			isUnderTwo := column+1 < len(header) && w.to > header[column+1].from
			if !isUnder || isUnderTwo {
				return g, used, false
			}
			row[column] = w.text
		}
		if len(words) < 2 {
			return g, used, false
		}
		g.rows = append(g.rows, row)
	}
	return g, used, len(g.rows) > 0
}

// A word is what is between two blanks or more, and where.
type word struct {
	text     string
	from, to int // in letters
}

// wordsOf are the words of a line.
func wordsOf(line []byte) (words []word) {
	text := strings.TrimRight(string(line), " \r\n")
	if !strings.Contains(text, "  ") || strings.ContainsAny(text, "\t|") {
		return nil
	}
	letters := []rune(text)
	for at := 0; at < len(letters); at++ {
		if letters[at] == ' ' {
			continue
		}
		from := at
		for at < len(letters) && (letters[at] != ' ' || letters[at+1] != ' ') {
			at++
		}
		words = append(words, word{string(letters[from:at]), from, at})
	}
	return words
}
