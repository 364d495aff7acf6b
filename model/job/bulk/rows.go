package bulk

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/tally"
	"smilecodes/model/job/wire"
)

// eachRow counts the rows of a table.
func (w *worker) eachRow(c chunk) {
	of := &c.form.columns
	for data, line := c.data, c.line; len(data) > 0; {
		next := w.row.read(data, of.separator)
		if line := bytes.IndexByte(data, '\n') + 1; line > 0 && line < next && w.areRows(of, data[:next]) {
			next = w.row.read(data[:line], of.separator)
		}
		text := data[:next]
		switch bare := bytes.TrimRight(text, "\r\n"); {
		case w.row.isEmpty(0), of.header != nil && bytes.Equal(bare, of.header):
		case len(w.row.cells) < of.n, !w.row.isEmpty(of.n):
			w.lines++
			w.fault(tally.WrongCells, line)
		default:
			w.lines++
			w.cells(of, text, line)
		}
		line += bytes.Count(text, newline)
		data = data[next:]
	}
}

// areRows reports whether a row of several lines has a quote too many: nearly each of the lines is
// a row by itself, and the quote is closed by another one too many, maybe far below.
//
//	0810,1,"Doe
//	0812,6,Doe
//	0811,6,Doe"
func (w *worker) areRows(of *columns, text []byte) bool {
	const enough = 100
	rows, n := 0, 0
	for line := range bytes.Lines(text) {
		if n++; w.isRow(of, line) {
			rows++
		}
		if rows < n && n <= 2 || n == enough {
			break
		}
	}
	return 4*rows >= 3*n
}

// isRow reports whether a line is a row, with a code or a payload where the table has it.
func (w *worker) isRow(of *columns, line []byte) bool {
	w.line.read(line, of.separator)
	if len(w.line.cells) < of.n {
		return false
	}
	if column := of.at[code]; column >= 0 {
		return w.skim.words.IsCode(string(w.line.cells[column]))
	}
	return bytes.HasPrefix(w.line.cells[of.at[inJSON]], []byte("{"))
}

// cells counts a row. One that isn't plain is decoded, with names above it.
func (w *worker) cells(of *columns, text []byte, line int) {
	read := func() []byte { return append(bytes.Clone(of.names), text...) }
	if w.localTime = 0; of.times != tally.ISO {
		w.localTime, _ = w.kinds.TimeIn(of.times, w.row.cells[of.at[at]])
	}
	switch isPlain, hasCode := w.isPlain(of); {
	case isPlain && w.wanted != nil:
		if w.wanted(w.record()) {
			w.decode(read(), line)
		}
	case isPlain:
		w.made = append(w.made, w.record())
	case !hasCode:
		w.fault(tally.NoCode, line)
	case of.at[code] >= 0 && !isNull(w.row.cells[of.at[code]]):
		if w.decode(read(), 0) == 0 {
			w.fault(tally.OddCode, line)
		}
	default:
		w.decode(read(), line)
	}
}

// isPlain takes the parts of a row, and reports whether they are all that it tells.
func (w *worker) isPlain(of *columns) (isPlain, hasCode bool) {
	s := w.skim
	cell := func(i int) []byte {
		if i < 0 || isNull(w.row.cells[i]) {
			return nil
		}
		return w.row.cells[i]
	}
	payload := cell(of.at[inJSON])
	if payload != nil {
		if !s.value(payload) || len(bytes.TrimSpace(payload[s.at:])) > 0 {
			return false, true
		}
		beside := cell(of.at[code])
		if beside != nil && wire.Padded(string(beside)) != wire.Padded(string(s.found[code])) {
			return false, true
		}
	} else {
		clear(s.found[:])
		s.data, s.at, s.isOddText = nil, 0, false
	}
	for p, i := range of.at[:parts] {
		p, value := part(p), cell(i)
		isInside := payload != nil && (p == code || p == country || p == text)
		if value == nil || !of.isSaid[p] && (isInside || s.found[p] != nil) {
			continue
		}
		if p == jobType || p == code {
			value = bytes.TrimSuffix(value, []byte(".0"))
		}
		if s.found[p] = value; len(value) > field.Longest || p == jobType && !s.isType(value) {
			return false, true
		}
	}
	return s.isResult(), s.found[code] != nil
}
