package bulk

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
	"smilecodes/model/job/wire"
)

// Which column of a table is what. A name that job results have decides. A column without
// one, or with a name that says nothing, is taken for what all of its values look like in
// the first records. What the user says comes before both.
//
//	result_code,type,created_at,payload    code, nothing, time, and JSON where it has some
//	1012,5,2026-03-02T09:15:00Z,NG         no header: code, job_type, time, country

// columns are those of a table.
type columns struct {
	n         int // how many there are
	at        [parts]int
	json      int // with the payload; -1 if none has one
	isSaid    [parts]bool
	separator byte
	header    []byte // as it came, to know it again; nil if there is none
	names     []byte // the header with which the decoder reads a row
	told      []tally.Column
}

// partNames are what the user calls the parts, and what the decoder does.
var partNames = [parts]struct{ said, read string }{
	code: {"code", "ResultCode"}, text: {"text", "ResultText"}, jobType: {"job_type", "job_type"}, smileJobID: {"smile_job_id", "SmileJobID"},
	jobID: {"job_id", "job_id"}, country: {"country", "Country"}, idType: {"id_type", "IDType"}, at: {"time", "timestamp"},
}

// partOf is the part that a field is.
func partOf(f field.Field) (part, bool) {
	switch f {
	case field.ResultCode:
		return code, true
	case field.ResultText:
		return text, true
	case field.JobType:
		return jobType, true
	case field.SmileJobID:
		return smileJobID, true
	case field.JobID:
		return jobID, true
	case field.Country:
		return country, true
	case field.IDType:
		return idType, true
	case field.Timestamp:
		return at, true
	}
	return 0, false
}

// tableOf reads the head of an input as a table, if it is one.
func (r *reading) tableOf(head []byte, isAll bool) (form, bool) {
	r.heads.missing = ""
	for _, separator := range []byte("\t;,") {
		var rows [][]string
		var in row
		for next := 0; next < len(head) && len(rows) <= headRecords; {
			next = in.read(head, next, separator)
			rows = append(rows, in.texts())
		}
		if !isAll && len(rows) > 1 && len(rows) <= headRecords {
			rows = rows[:len(rows)-1]
		}
		if len(rows) == 0 || !areEven(rows) {
			continue
		}
		c, ok := r.columnsOf(rows)
		if !ok {
			continue
		}
		r.heads.missing, c.separator = "", separator
		if c.header != nil {
			c.header = bytes.TrimRight(head[:in.read(head, 0, separator)], "\r\n")
		}
		c.names = c.decoderHeader(rows[0])
		f := form{shape: cells, name: "a CSV", columns: c}
		if separator == '\t' {
			f.name = "a TSV"
		}
		if c.json >= 0 {
			f.name = payloadName(f.name, c.json)
		}
		return f, true
	}
	return form{}, false
}

// areEven reports whether most rows have as many cells as the first, and more than one.
func areEven(rows [][]string) bool {
	even := 0
	for _, row := range rows {
		if len(row) == len(rows[0]) {
			even++
		}
	}
	return len(rows[0]) > 1 && 2*even > len(rows)
}

// columnsOf finds what is in which column. It reports whether a code may be in one.
func (r *reading) columnsOf(rows [][]string) (columns, bool) {
	c := columns{n: len(rows[0]), json: -1}
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
				if !isNull([]byte(cell)) {
					values[i] = append(values[i], cell)
				}
			}
		}
	}
	r.guess(&c, keys, values)
	if !r.obey(&c, rows[0]) {
		return c, false
	}
	c.tell(keys)
	if isTable := c.at[code] >= 0 || c.json >= 0; isTable {
		return c, true
	}
	for _, t := range c.told {
		r.heads.recognized = append(r.heads.recognized, t.Field+" from "+t.From)
	}
	return c, false
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
		_, isTime := r.kinds.Time([]byte(cell))
		isCode := len(cell) >= 3 && len(cell) <= 4 && wire.IsDigits(cell)
		if isTime || isCode || strings.HasPrefix(cell, "{") || strings.HasPrefix(cell, "[") {
			return false
		}
		hasName = hasName || strings.ContainsFunc(cell, field.IsLetter)
	}
	return hasName
}

// guess finds what columns without a telling name have by the look of their values.
func (r *reading) guess(c *columns, keys []field.Key, values [][]string) {
	looks := []struct {
		part part
		is   func(value string) bool
	}{
		{code, r.words.IsCode},
		{at, func(v string) bool { _, ok := r.kinds.Time([]byte(v)); return ok }},
		{country, func(v string) bool { return r.kinds.Country([]byte(v)) > tally.Other }},
		{idType, func(v string) bool { return r.kinds.IDType([]byte(v)) > tally.Other }},
		{smileJobID, privacy.IsOwnForm},
		{jobType, func(v string) bool { n, err := strconv.Atoi(v); return err == nil && n > 0 && n < 12 }},
	}
	for _, look := range looks {
		for i := 0; i < c.n && c.at[look.part] < 0; i++ {
			isOpen := keys[i].Field == field.Unknown || look.part == code && keys[i].Field == field.CallCode ||
				look.part == at && (keys[i].Name == "created_at" || keys[i].Name == "updated_at")
			if isOpen && !c.isTaken(i) && (look.part != jobType || c.header == nil) && areMostly(values[i], look.is) {
				c.at[look.part] = i
			}
		}
	}
	for i := 0; i < c.n && c.json < 0; i++ {
		if !c.isTaken(i) && slices.ContainsFunc(values[i], hasCode) && areMostly(values[i], isJSON) {
			c.json = i
		}
	}
}

func (c *columns) isTaken(column int) bool {
	for _, at := range c.at {
		if at == column {
			return true
		}
	}
	return false
}

// areMostly reports whether nearly all values look like something.
func areMostly(values []string, is func(string) bool) bool {
	n := 0
	for _, v := range values {
		if is(v) {
			n++
		}
	}
	return n > 0 && 10*n >= 9*len(values)
}

// isJSON holds for a cell that begins as an answer does.
func isJSON(cell string) bool { return cell[0] == '{' || cell[0] == '[' }

func hasCode(cell string) bool { return strings.Contains(strings.ToLower(cell), "code") }

// tell notes what was taken for what. Only names that job results have are repeated.
func (c *columns) tell(keys []field.Key) {
	from := func(i int) string {
		if keys[i].Name != "" {
			return keys[i].Name
		}
		return fmt.Sprintf("column %d", i+1)
	}
	for p, i := range c.at {
		if i >= 0 {
			c.told = append(c.told, tally.Column{Field: partNames[p].said, From: from(i)})
		}
	}
	if c.json >= 0 {
		c.told = append(c.told, tally.Column{Field: "json", From: from(c.json)})
	}
}

// decoderHeader is the header with which the decoder reads a row as it is read here.
func (c *columns) decoderHeader(first []string) []byte {
	names := make([]string, c.n)
	for i := range names {
		names[i] = fmt.Sprintf("column_%d", i+1)
		if c.header == nil || strings.ContainsAny(first[i], "\",;\t\n") {
			continue
		}
		if k, _ := field.NewKeys().Of([]byte(first[i])); k.Field == field.Unknown || k.Field == field.Private {
			names[i] = first[i]
		}
	}
	for p, i := range c.at {
		if i >= 0 {
			names[i] = partNames[p].read
		}
	}
	return []byte(strings.Join(names, string(c.separator)) + "\n")
}
