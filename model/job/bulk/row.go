package bulk

import (
	"bytes"
	"strings"
)

// A row is one of a table, whose cells are good until the next is read.
type row struct {
	cells   [][]byte
	scratch []byte // cells that had quotes in them
}

// read reads the row that begins at a place of a text, and says where the next one does.
// A cell can be quoted, and has quotes twice then, or after a backslash as some databases
// write JSON; a quote that isn't closed is a sign like any other.
func (r *row) read(text []byte, from int, separator byte) (next int) {
	r.cells, r.scratch = r.cells[:0], r.scratch[:0]
	for {
		cell, end, ok := r.quoted(text, from, separator)
		if !ok {
			end = from
			for end < len(text) && text[end] != separator && text[end] != '\n' {
				end++
			}
			if cell = text[from:end]; !isBare(cell) {
				cell = bytes.Trim(cell, " \t\r\"'`*")
			}
		}
		r.cells = append(r.cells, cell)
		if end >= len(text) || text[end] == '\n' {
			return min(end+1, len(text))
		}
		from = end + 1
	}
}

// quoted is a quoted cell without its quotes, and where it ends.
func (r *row) quoted(text []byte, from int, separator byte) (cell []byte, end int, ok bool) {
	for from < len(text) && (text[from] == ' ' || text[from] == '=') {
		from++
	}
	if from >= len(text) || text[from] != '"' {
		return nil, 0, false
	}
	from++
	hasSlashes := false
	begin := len(r.scratch)
	for last := from; ; {
		i := bytes.IndexByte(text[last:], '"')
		if i < 0 {
			return nil, 0, false
		}
		stop := last + i
		if last == from && i > 1 && text[stop-1] == '\\' && (text[from] == '{' || text[from] == '[') {
			hasSlashes = true
		}
		switch {
		case hasSlashes:
			return r.slashed(text, from, separator)
		case stop+1 < len(text) && text[stop+1] == '"':
			r.scratch = append(r.scratch, text[last:stop+1]...)
			last = stop + 2
			continue
		}
		if end = endOfCell(text, stop+1, separator); end < 0 {
			return nil, 0, false
		}
		if last == from {
			return bytes.TrimSpace(text[from:stop]), end, true
		}
		r.scratch = append(r.scratch, text[last:stop]...)
		return bytes.TrimSpace(r.scratch[begin:]), end, true
	}
}

// slashed is a quoted cell with quotes after backslashes.
func (r *row) slashed(text []byte, from int, separator byte) (cell []byte, end int, ok bool) {
	begin := len(r.scratch)
	for ; from < len(text); from++ {
		switch {
		case text[from] == '\\' && from+1 < len(text):
			from++
		case text[from] == '"':
			end = endOfCell(text, from+1, separator)
			return bytes.TrimSpace(r.scratch[begin:]), end, end >= 0
		}
		r.scratch = append(r.scratch, text[from])
	}
	return nil, 0, false
}

// endOfCell is where a cell ends whose closing quote was read; -1 if more comes.
func endOfCell(text []byte, from int, separator byte) int {
	for from < len(text) && (text[from] == ' ' || text[from] == '\r') {
		from++
	}
	if from < len(text) && text[from] != separator && text[from] != '\n' {
		return -1
	}
	return from
}

// isBare holds for a cell with no sign around it that would only set it off.
func isBare(cell []byte) bool {
	const sign = '0'
	return len(cell) == 0 || cell[0] >= sign && cell[0] != '`' && cell[len(cell)-1] >= sign && cell[len(cell)-1] != '`'
}

func (r *row) texts() []string {
	all := make([]string, len(r.cells))
	for i, cell := range r.cells {
		all[i] = string(cell)
	}
	return all
}

// isEmpty reports whether no cell from some column on has anything.
func (r *row) isEmpty(from int) bool {
	for _, cell := range r.cells[from:] {
		if len(cell) > 0 {
			return false
		}
	}
	return true
}

// isNull holds for what databases write where there is nothing.
func isNull(cell []byte) bool {
	const longest = len("(null)")
	if len(cell) == 0 || len(cell) > longest || bytes.IndexByte([]byte(`nN\-([<])>`), cell[0]) < 0 {
		return len(cell) == 0
	}
	switch strings.ToLower(strings.Trim(string(cell), "[]()<>")) {
	case "null", `\n`, "nil", "none", "n/a", "-", "":
		return true
	}
	return false
}
