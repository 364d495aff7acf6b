package form

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/cells"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/wire"
)

// A table with a header: each row is an answer, and what is in a column is called as
// the header calls it. It is given as the JSON that the row would have been, so that all
// that holds for a field in JSON holds for a cell: what may be shown, what is hidden,
// and what a name with a prefix means.
//
//	ResultCode;job type;Name      {"ResultCode":"0812","job_type":6,"Name":"…"}
//	0812;6;…                      {"ResultCode":"0810","job_type":1,"Name":"…"}
//	810;1;…
//
// It is a header if its cells are names, one of them that of a code, and a row has a
// code below it. The rows end where a line isn't a row. One with more cells than the
// header is in doubt, since any cell may be the one too many, and is left out.

// mostRows is how many rows of a text are read. A user with more of them wants to count
// them, not to look at each.
const mostRows = 5000

// Rows are the answers of the tables of a text.
type Rows struct {
	JSON     []byte         // a line each
	Personal []byte         // what columns that are named as personal have in any row, as JSON
	Beside   []byte         // the text around the tables
	Columns  map[string]int // the numbers of columns by their names in JSON, from 1; 0 of names of several columns
	Misfits  int            // rows that don't fit their header, and are left out
	More     int            // rows after the most that are read

	Codes  int  // how many rows have one
	IsList bool // the codes are explained, and are of no job

	rows      int  // that are read
	separator byte // of the first table
}

// A table is one that is being read.
type table struct {
	names  []string    // as JSON has them
	fields []field.Key // what they are
	code   int         // the column of the code; -1 if the code is in a text in a cell
	rows   [][]string

	separator byte // of its cells
}

// Rows reads the tables with a header in a text. It reports whether there are any.
func (r Reader) Rows(text []byte, steps *effort.Steps) (all Rows, ok bool) {
	var codes listing
	for at, misses := 0, 0; at < len(text); {
		end := cells.EndOfLine(text, at)
		t, next, misfits := table{}, 0, 0
		if misses < mostMisses && mayBeHeader(text, at, end) {
			if t, next, misfits = r.tableAt(text, at, steps); next == 0 {
				misses++
			}
		}
		if next == 0 {
			all.Beside = append(append(all.Beside, text[at:end]...), '\n')
			at = end + 1
			continue
		}
		codes.add(r, t)
		all.count(t.names)
		all.separator = cmp.Or(all.separator, t.separator)
		for _, row := range t.rows {
			r.take(&all, t, row)
		}
		all.Misfits += misfits
		at = next
	}
	all.Codes, all.IsList = codes.codes, codes.isList()
	return all, len(all.JSON) > 0
}

// count notes where the columns of a table are.
func (all *Rows) count(names []string) {
	if all.Columns == nil {
		all.Columns = map[string]int{}
	}
	for i, name := range names {
		if n, isKnown := all.Columns[name]; isKnown && n != i+1 {
			all.Columns[name] = 0
		} else {
			all.Columns[name] = i + 1
		}
	}
}

// mostMisses is after how many lines that could be headers, but have no table below, no
// more are looked for.
const mostMisses = 500

// mayBeHeader is a cheap look at a line: it names a code, or there is an object below.
func mayBeHeader(text []byte, at, end int) bool {
	if bytes.Contains(bytes.ToLower(text[at:end]), []byte("code")) {
		return true
	}
	below := min(end+1, len(text))
	first := bytes.TrimLeft(text[at:end], " \t\r")
	return len(first) > 0 && first[0] != '{' && first[0] != '[' && bytes.ContainsAny(text[below:cells.EndOfLine(text, below)], "{=")
}

// take takes in a row as an answer.
func (r Reader) take(all *Rows, t table, row []string) {
	if all.rows == mostRows {
		all.More++
		return
	}
	all.rows++
	all.JSON = append(append(all.JSON, r.object(t, row, isAny)...), '\n')
	all.Personal = append(append(all.Personal, r.object(t, row, isOfPerson)...), '\n')
}

// tableAt is the table that begins at a place of a text, and where it ends; 0 if none
// begins there.
func (r Reader) tableAt(text []byte, at int, steps *effort.Steps) (t table, next, misfits int) {
	line := text[at:cells.EndOfLine(text, at)]
	for _, separator := range []byte("|\t;,") {
		if bytes.IndexByte(line, separator) < 0 {
			continue
		}
		header, below := cells.At(text, at, separator)
		if separator == '|' && bytes.HasPrefix(text[at:], []byte("||")) { // as Jira sets a header off
			header = cells.Split(strings.Trim(strings.ReplaceAll(string(text[at:below]), "||", "|"), "| \r\n"))
		}
		if !steps.Take(below - at) {
			return t, 0, 0
		}
		t, ok := r.header(header)
		if !ok {
			continue
		}
		if next, misfits = r.readRows(&t, header, text, below, separator, steps); next > 0 {
			t.separator = separator
			return t, next, misfits
		}
	}
	return table{}, 0, 0
}

// farthestCode is how many rows below a header the first code is at most.
const farthestCode = 20

// readRows reads the rows below a header, and says where the table ends; 0 if no row has
// a code.
func (r Reader) readRows(t *table, header []string, text []byte, at int, separator byte, steps *effort.Steps) (end, misfits int) {
	hasCode := false
	for n := 0; at < len(text) && (hasCode || n <= farthestCode); n++ {
		if end := cells.EndOfLine(text, at); isRuler(text[at:end]) {
			at = end + 1
			continue
		} else if first := bytes.TrimLeft(text[at:end], " ="); bytes.IndexByte(first, separator) < 0 && !bytes.HasPrefix(first, []byte(`"`)) {
			break
		}
		row, next := cells.At(text, at, separator)
		if !steps.Take(next - at) {
			return 0, 0
		}
		if len(row) == 1 {
			break
		}
		switch at = next; {
		case slices.Equal(row, header) || isEmpty(row):
		case len(row) > len(t.names) && !isEmpty(row[len(t.names):]):
			misfits++
		default:
			t.rows = append(t.rows, row)
			hasCode = hasCode || r.hasCode(*t, row) || t.code < 0 && slices.ContainsFunc(row, hasAnswer)
		}
	}
	if !hasCode {
		return 0, 0
	}
	return min(at, len(text)), misfits
}

func isEmpty(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return c != "" })
}

// header reads the names of columns. A column that is only called "code" may be
// anything: it needs another one beside it that job results or lists of codes have.
// Where no column is that of a code, the rows must have answers in a cell.
func (r Reader) header(cells []string) (t table, ok bool) {
	t.code = -1
	isOfCodes, isTelling := false, isExport(cells)
	for i, cell := range cells {
		if !isColumnName(cell) {
			return t, false
		}
		name := strings.Join(strings.Fields(cell), "_")
		k, _ := r.keys.Of([]byte(name))
		if k.Field == field.Unknown {
			_, k.Field = field.Ended([]byte(name))
		}
		t.names, t.fields = append(t.names, name), append(t.fields, k)
		switch k.Field {
		case field.ResultCode:
			if !isOfCodes {
				t.code, isOfCodes = i, true
			}
		case field.CallCode:
			if t.code < 0 {
				t.code = i
			}
		case field.ResultText, field.JobType, field.SmileJobID, field.JobID, field.Actions, field.PartnerParams:
			isTelling = true
		}
	}
	if isOfCodes || isTelling {
		return t, len(cells) > 1
	}
	t.code = -1 // a column that is called "code" may be anything
	return t, len(cells) > 1 && !isEmpty(cells) && !slices.ContainsFunc(cells, isSentence)
}

// isSentence holds for cells that are rather words than the name of a column.
func isSentence(cell string) bool {
	const mostWords = 3
	return strings.Contains(cell, ":") || len(strings.Fields(cell)) > mostWords
}

// isColumnName holds for what a header has in a cell: a name of a few words, or nothing.
func isColumnName(cell string) bool {
	const longest = 60
	return cell == "" || len(cell) <= longest && strings.IndexFunc(cell, unicode.IsLetter) >= 0 && !strings.ContainsAny(cell, "{}\"<>=\n") &&
		!strings.ContainsAny(cell[len(cell)-1:], ".,:;!?")
}

// hasCode reports whether a row has a code where it belongs.
func (r Reader) hasCode(t table, row []string) bool {
	if t.code < 0 || t.code >= len(row) {
		return false
	}
	digits, _, _ := wire.CodeAndText(row[t.code])
	digits = wholeNumber(digits)
	isOfCodes := t.fields[t.code].Field == field.ResultCode && len(digits) == 4 && wire.IsDigits(digits)
	return isOfCodes || wire.IsDigits(digits) && r.words.IsKnown(wire.Padded(digits))
}

// wholeNumber is a number without the point that a spreadsheet gave it.
func wholeNumber(text string) string {
	if whole, fraction, _ := strings.Cut(text, "."); wire.IsDigits(whole) && strings.Trim(fraction, "0") == "" {
		return whole
	}
	return text
}

func isAny(field.Key) bool { return true }

func isOfPerson(k field.Key) bool { return k.Field == field.Private && field.IsOfPerson(k.Name) }

// object is a row as JSON, with the columns of some kinds. Steps that have a column each
// are together, as answers have them.
func (r Reader) object(t table, row []string, takes func(field.Key) bool) []byte {
	var members, steps []string
	for i, cell := range row[:min(len(row), len(t.names))] {
		name, _ := json.Marshal(t.names[i])
		switch {
		case cell == "" || cells.IsNull(cell) || !takes(t.fields[i]) || i == t.code && hasPayload(row, cell):
		case t.fields[i].Field == field.Unknown && r.words.IsStep(t.names[i]):
			steps = append(steps, string(name)+":"+value(field.Actions, cell))
		default:
			members = append(members, string(name)+":"+value(t.fields[i].Field, cell))
		}
	}
	if len(steps) > 0 {
		members = append(members, `"Actions":{`+strings.Join(steps, ",")+"}")
	}
	return []byte("{" + strings.Join(members, ",") + "}")
}
