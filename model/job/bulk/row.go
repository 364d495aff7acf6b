package bulk

import (
	"bytes"

	"smilecodes/model/job/form/cells"
)

// A row is one of a table, whose cells are good until the next is read.
type row struct {
	cells   [][]byte
	scratch []byte // cells that had quotes in them
}

// read reads the row that a text begins with, and says where the next one begins. What is
// quoted in a way of its own is read as the decoder reads it.
func (r *row) read(text []byte, separator byte) (next int) {
	r.cells, r.scratch = r.cells[:0], r.scratch[:0]
	for from := 0; ; {
		cell, end := r.cell(text, from, separator)
		if end < 0 {
			return r.readOdd(text, separator)
		}
		r.cells = append(r.cells, cell)
		if end == len(text) || text[end] == '\n' {
			return min(end+1, len(text))
		}
		from = end + 1
	}
}

// readOdd reads a row as the decoder does.
func (r *row) readOdd(text []byte, separator byte) (next int) {
	r.cells = r.cells[:0]
	all, next := cells.At(text, 0, separator)
	for _, cell := range all {
		r.cells = append(r.cells, []byte(cell))
	}
	return next
}

// cell is a cell and where it ends; -1 if its quotes aren't those of a CSV.
func (r *row) cell(text []byte, from int, separator byte) (cell []byte, end int) {
	if from < len(text) && text[from] == '"' {
		return r.quoted(text, from+1, separator)
	}
	for end = from; end < len(text) && text[end] != separator && text[end] != '\n'; end++ {
	}
	switch cell = text[from:end]; {
	case isBare(cell):
		return cell, end
	case bytes.IndexByte([]byte(` ='`), cell[0]) >= 0:
		return nil, -1
	}
	return bytes.Trim(cell, cells.Around), end
}

// quoted is a quoted cell, which has a quote twice, and where it ends.
func (r *row) quoted(text []byte, from int, separator byte) (cell []byte, end int) {
	begin := len(r.scratch)
	for at := from; ; {
		i := bytes.IndexByte(text[at:], '"')
		if i < 0 {
			return nil, -1
		}
		stop := at + i
		if end = stop + 1; end < len(text) && text[end] == '\r' {
			end++
		}
		switch isLast := end == len(text); {
		case isLast, text[end] == separator, text[end] == '\n':
			if at == from {
				return bytes.TrimSpace(text[from:stop]), end
			}
			r.scratch = append(r.scratch, text[at:stop]...)
			return bytes.TrimSpace(r.scratch[begin:]), end
		case text[end] != '"':
			return nil, -1
		}
		r.scratch = append(r.scratch, text[at:end]...)
		at = end + 1
	}
}

// isBare holds for a cell with no sign around it that would only set it off.
func isBare(cell []byte) bool {
	const sign = '0'
	return len(cell) == 0 || cell[0] >= sign && cell[0] != '`' && cell[len(cell)-1] >= sign && cell[len(cell)-1] != '`'
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
	const longest, begins = len("(null)"), `nN\-([<`
	return len(cell) == 0 || len(cell) <= longest && bytes.IndexByte([]byte(begins), cell[0]) >= 0 && cells.IsNull(string(cell))
}
