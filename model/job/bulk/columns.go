package bulk

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/cells"
	"smilecodes/model/job/tally"
	"smilecodes/model/job/wire"
)

// Which column of a table is what. A name that job results have decides. A column without
// one, or with a name that says nothing, is taken for what all of its values look like in
// the first records. What the user says comes before both.
//
//	result_code,type,created_at,payload    code, nothing, time, and JSON where it has some
//	1012,5,2026-03-02T09:15:00Z,NG         no header: code, job_type, time, country

// inJSON is the column with the payload. It comes after those of the parts.
const inJSON = parts

// columns are those of a table.
type columns struct {
	n         int             // how many there are
	at        [parts + 1]int  // which one is what; -1 if none is
	isSaid    [parts + 1]bool // by the user
	separator byte
	header    []byte // as it came, to know it again; nil if there is none
	names     []byte // the header with which the decoder reads a row
	times     tally.TimeForm
	told      []tally.Column
}

// columnNames are what the user calls the parts, what the decoder does, and of which field
// they are.
var columnNames = [parts + 1]struct {
	said, read string
	field      field.Field
}{
	code: {"code", "ResultCode", field.ResultCode}, text: {"text", "ResultText", field.ResultText}, jobType: {"job_type", "job_type", field.JobType},
	smileJobID: {"smile_job_id", "SmileJobID", field.SmileJobID}, jobID: {"job_id", "job_id", field.JobID}, country: {"country", "Country", field.Country},
	idType: {"id_type", "IDType", field.IDType}, at: {"time", "timestamp", field.Timestamp}, inJSON: {said: "json", read: "payload"},
}

// partOf is the part that a field is.
func partOf(f field.Field) (part, bool) {
	for p := range parts {
		if columnNames[p].field == f {
			return p, true
		}
	}
	return 0, false
}

// tableOf reads the head of an input as a table, if it is one. The error says that the user
// named a column that isn't there.
func (r *reading) tableOf(head []byte, isAll bool) (f form, ok bool, err error) {
	for _, separator := range []byte("\t;,\x00") {
		rows := firstRows(head, separator, isAll)
		if !areEven(rows) && (separator != alone || !r.isColumn(rows)) {
			continue
		}
		var c columns
		if c, ok, err = r.columnsOf(withoutRepeats(rows)); !ok {
			continue
		}
		c.separator = separator
		if c.header != nil {
			var in row
			c.header = bytes.TrimRight(head[:in.read(head, separator)], "\r\n")
		}
		c.names = c.decoderHeader(rows[0])
		f = form{shape: table, name: "a CSV", columns: c}
		switch separator {
		case '\t':
			f.name = "a TSV"
		case alone:
			f.name = "one column"
		}
		if column := c.at[inJSON]; column >= 0 {
			f.name += fmt.Sprintf(" with the payload in column %d", column+1)
		}
		return f, true, nil
	}
	return f, false, err
}

// alone is the separator of a table of one column.
const alone = 0

// isColumn reports whether rows are one column of codes: it is called so, or the user says so.
func (r *reading) isColumn(rows [][]string) bool {
	said := r.how.Columns[columnNames[code].said]
	return len(rows) > 0 && len(rows[0]) == 1 && (r.keyOf(rows[0][0]).Field == field.ResultCode || said != "" && columnCalled(said, rows[0]) >= 0)
}

// firstRows are the first rows of a head. If more comes, the last one may be cut off.
func firstRows(head []byte, separator byte, isAll bool) (rows [][]string) {
	for len(head) > 0 && len(rows) <= headRecords {
		row, next := cells.At(head, 0, separator)
		rows, head = append(rows, row), head[next:]
	}
	if !isAll && len(head) == 0 && len(rows) > 1 {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// areEven reports whether most rows have as many cells as the first, and more than one.
func areEven(rows [][]string) bool {
	even := 0
	for _, row := range rows {
		if len(row) == len(rows[0]) {
			even++
		}
	}
	return len(rows) > 0 && len(rows[0]) > 1 && 2*even > len(rows)
}

// withoutRepeats leaves out where the first row comes again: the header, of exports that
// were put together.
func withoutRepeats(rows [][]string) [][]string {
	kept := rows[:1:1]
	for _, row := range rows[1:] {
		if !slices.Equal(row, rows[0]) {
			kept = append(kept, row)
		}
	}
	return kept
}

// columnsOf finds what is in which column. It reports whether a code may be in one.
func (r *reading) columnsOf(rows [][]string) (c columns, ok bool, err error) {
	c.n = len(rows[0])
	for p := range c.at {
		c.at[p] = -1
	}
	keys := make([]field.Key, c.n)
	if r.isHeader(rows[0]) {
		c.header = []byte{}
		for i, name := range rows[0] {
			keys[i] = r.keyOf(name)
			if p, ok := partOf(keys[i].Field); ok && c.at[p] < 0 {
				c.at[p] = i
			}
		}
	}
	values := make([][]string, c.n)
	for n, row := range rows {
		if len(row) == c.n && (n > 0 || c.header == nil) {
			for i, cell := range row {
				if cell != "" && !cells.IsNull(cell) {
					values[i] = append(values[i], cell)
				}
			}
		}
	}
	r.guess(&c, keys, values)
	if err := c.obey(r.how.Columns, rows[0]); err != nil {
		return c, false, err
	}
	c.times = r.timesOf(&c, values)
	c.tell(keys)
	if c.at[code] >= 0 || c.at[inJSON] >= 0 {
		return c, true, nil
	}
	for _, t := range c.told {
		if said := t.Field + " from " + t.From; !slices.Contains(r.heads.recognized, said) {
			r.heads.recognized = append(r.heads.recognized, said)
		}
	}
	return c, false, nil
}

// obey takes the columns that the user names. A code with a column of its own isn't in a
// payload.
func (c *columns) obey(said map[string]string, first []string) error {
	for p, name := range columnNames {
		if column := said[name.said]; column != "" {
			if c.at[p] = columnCalled(column, first); c.at[p] < 0 {
				return fmt.Errorf("no column is called %s. Give its name in the first row, or its number", column)
			}
			c.isSaid[p] = true
		}
	}
	if c.isSaid[code] {
		c.at[inJSON] = -1
	}
	return nil
}

// columnCalled is the column with a name or a number, from 0; -1 if none is.
func columnCalled(said string, first []string) int {
	for i, name := range first {
		if strings.EqualFold(name, said) {
			return i
		}
	}
	if n, err := strconv.Atoi(said); err == nil && n > 0 && n <= len(first) {
		return n - 1
	}
	return -1
}

// keyOf is the known field that a column is called.
func (r *reading) keyOf(name string) field.Key {
	name = strings.Join(strings.Fields(name), "_")
	k, _ := r.keys.Of([]byte(name))
	if k.Field == field.Unknown {
		_, k.Field = field.Ended([]byte(name))
	}
	return k
}

// isHeader holds for a first row that has names: some letters, and no cell that looks like
// a value.
func (r *reading) isHeader(row []string) bool {
	hasName := false
	for _, cell := range row {
		_, isTime := r.kinds.TimeFormOf([]string{cell}, false)
		isCode := len(cell) >= 3 && len(cell) <= 4 && wire.IsDigits(cell)
		if isTime || isCode || strings.HasPrefix(cell, "{") || strings.HasPrefix(cell, "[") {
			return false
		}
		hasName = hasName || strings.ContainsFunc(cell, field.IsLetter)
	}
	return hasName
}

// tell notes what was taken for what. Only names that job results have are repeated.
func (c *columns) tell(keys []field.Key) {
	for p, i := range c.at {
		if i < 0 {
			continue
		}
		from := keys[i].Name
		if from == "" {
			from = fmt.Sprintf("column %d", i+1)
		}
		told := tally.Column{Field: columnNames[p].said, From: from}
		if part(p) == at {
			told.Form = c.times
		}
		c.told = append(c.told, told)
	}
}

// decoderHeader is the header with which the decoder reads a row as it is read here. A
// column that it would take for another one has no name.
func (c *columns) decoderHeader(first []string) []byte {
	names := make([]string, c.n)
	keys := field.NewKeys()
	for i, name := range first {
		names[i] = fmt.Sprintf("column_%d", i+1)
		k, _ := keys.Of([]byte(name))
		isOther := k.Field == field.Unknown || k.Field == field.Private
		if c.header != nil && isOther && !strings.ContainsAny(name, "\",;\t\n") {
			names[i] = name
		}
	}
	for p, i := range c.at {
		if i >= 0 {
			names[i] = columnNames[p].read
		}
	}
	return []byte(strings.Join(names, string(c.separator)) + "\n")
}
