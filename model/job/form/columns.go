package form

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/wire"
)

// Several codes after one name.

// columns reads a table whose columns are records as labels, a column a paragraph.
// What is in other rows follows as it is.
//
//	| ResultCode | 0812 | 0810 |     ResultCode: 0812     ResultCode: 0810
//	| job_type   | 6    | 1    |     job_type: 6          job_type: 1
func (r Reader) columns(text []byte) (Found, bool) {
	lines := bytes.Split(text, []byte("\n"))
	var b bytes.Buffer
	isTable := false
	var from [len("|\t,;")]int // the line from which each separator is looked for
	for i := 0; i < len(lines); {
		for n, separator := range []byte("|\t,;") {
			if i < from[n] {
				continue
			}
			rows := rowsOf(lines[i:], separator)
			if len(rows) == 0 || r.codeRow(rows) < 0 {
				from[n] = i + len(rows)
				continue
			}
			writeColumns(&b, rows, lines[i:i+len(rows)], r.codeRow(rows))
			i += len(rows)
			isTable = true
			break
		}
		if i < len(lines) {
			b.Write(lines[i])
			b.WriteByte('\n')
			i++
		}
	}
	if !isTable {
		return Found{}, false
	}
	return r.labelled(b.Bytes())
}

// rowsOf are the cells of the lines of a table, with what they are called first.
func rowsOf(lines [][]byte, separator byte) (rows [][][]byte) {
	for _, line := range lines {
		line = bytes.TrimSpace(line)
		if separator == '|' {
			line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
		}
		if bytes.IndexByte(line, separator) < 0 {
			break
		}
		cells := bytes.Split(line, []byte{separator})
		for i := range cells {
			cells[i] = bytes.Trim(cells[i], " \t\"'`*")
		}
		rows = append(rows, cells)
	}
	return rows
}

// codeRow is the row with several codes and nothing else, or -1.
func (r Reader) codeRow(rows [][][]byte) int {
	for i, cells := range rows {
		k, _ := r.keys.Of(bytes.ReplaceAll(cells[0], []byte(" "), nil))
		codes := 0
		for _, c := range cells[1:] {
			switch {
			case wire.IsDigits(string(c)) && (len(c) == 4 || r.words.IsCode(string(c))):
				codes++
			case len(c) > 0:
				codes = -len(cells)
			}
		}
		if k.Field == field.ResultCode && codes > 1 {
			return i
		}
	}
	return -1
}

func writeColumns(b *bytes.Buffer, rows [][][]byte, lines [][]byte, codes int) {
	b.WriteByte('\n')
	for column := 1; column < len(rows[codes]); column++ {
		for _, cells := range rows {
			if len(cells) == len(rows[codes]) && len(cells[column]) > 0 {
				b.Write(cells[0])
				b.WriteString(": ")
				b.Write(cells[column])
				b.WriteByte('\n')
			}
		}
		b.WriteByte('\n')
	}
	for i, cells := range rows {
		if len(cells) != len(rows[codes]) {
			b.Write(lines[i])
			b.WriteByte('\n')
		}
	}
	b.WriteByte('\n')
}

var nextCode = effort.Pattern("^[ \t\"'`]*(?:[,;/|&+]|and|or)[ \t\"'`]*(\\d{4})\\b")

// moreCodes adds the other codes that come after a name. Nothing says which
// of them the rest belongs to.
//
//	ResultCode: 0812, 0810
func (r Reader) moreCodes(text []byte, names []Name) []Name {
	var all []Name
	for _, n := range names {
		all = append(all, n)
		if n.Code == "" {
			continue
		}
		first := len(all) - 1
		for at := n.at + len(n.Code); at < n.end; {
			m := nextCode().FindSubmatchIndex(text[at:min(n.end, at+longestMark)])
			if m == nil || !r.words.IsCode(string(text[at+m[2]:at+m[3]])) {
				break
			}
			if quote := text[n.at-1]; quote != ' ' && bytes.ContainsAny(text[at:at+m[2]], "|") && bytes.Count(text[at:at+m[2]], []byte{quote}) == 2 {
				all[first].Code = "" // a type: '0810' | '0811'
				break
			}
			all[first].isOfSeveral = true
			more := all[first]
			more.from, more.Code = at+m[2], string(text[at+m[2]:at+m[3]])
			at += m[3]
			more.at = more.from
			all = append(all, more)
		}
	}
	return all
}
