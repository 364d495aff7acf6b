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

// cells counts a row. One that isn't plain is decoded, with names above it.
func (w *worker) cells(of *columns, text []byte, line int) {
	read := func() []byte { return append(bytes.Clone(of.names), text...) }
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
