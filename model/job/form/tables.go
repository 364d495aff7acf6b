package form

import (
	"bytes"
	"fmt"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/form/sheet"
)

// table reads the tables of a text that have their cells between signs.
func (r Reader) table(text []byte, steps *effort.Steps) (Layer, bool) {
	return r.tabled(text, "", steps)
}

// sheet reads the tables of a text that are printed for people to look at.
func (r Reader) sheet(text []byte, steps *effort.Steps) (Layer, bool) {
	out, name, ok := sheet.Tables(text, steps)
	if !ok {
		return Layer{}, false
	}
	l, ok := r.tabled(out, name, steps)
	if isPair := name == sheet.Pairs; isPair && len(codesOf(r.namesIn(l.Beside))) > 0 {
		return Layer{}, false // some record has other lines than these
	}
	return l, ok
}

// tabled reads tables that are called by a name, or by what is between their cells.
func (r Reader) tabled(text []byte, name string, steps *effort.Steps) (Layer, bool) {
	rows, ok := r.Rows(text, steps)
	if name == "" {
		name = map[byte]string{',': "a CSV", ';': "a CSV", '\t': "a TSV"}[rows.separator]
	}
	if name == "" {
		name = "a table"
	}
	if isList := strings.HasPrefix(name, "a "); isList && rows.rows > 1 {
		name += fmt.Sprintf(" of %d rows", rows.rows)
	} else if isList {
		name += " of 1 row"
	}
	l := Layer{Text: rows.JSON, Name: name, Personal: rows.Personal, Beside: rows.Beside, Columns: rows.Columns, Misfits: rows.Misfits, More: rows.More}
	if rows.IsList {
		l.Listed = rows.Codes
	}
	return l, ok
}

// stacked reads names that have their value in the line below, as a page that was copied
// has them, as lines of a name and its value.
//
//	Result code      ResultCode: 0812
//	0812
//
// Of names only those that are known can be told from values.
func (r Reader) stacked(text []byte, steps *effort.Steps) (Layer, bool) {
	if !mayNameCode(text) || !steps.Take(2*len(text)) {
		return Layer{}, false
	}
	lines := bytes.Split(text, []byte("\n"))
	var out bytes.Buffer
	hasCode := false
	for i := 0; i < len(lines); i++ {
		isKnown := r.isNameAlone(lines[i])
		below := i + 1
		if below+1 < len(lines) && len(bytes.TrimSpace(lines[below])) == 0 {
			below++
		}
		isPair := isKnown && below < len(lines) && r.isValue(lines[below])
		name := string(bytes.TrimRight(lines[i], " \t\r:"))
		if isPair || mayName(lines[i:]) {
			hasCode = hasCode || isPair && r.words.IsCode(string(bytes.TrimSpace(lines[below])))
			name += ": " + string(bytes.TrimSpace(lines[below]))
			i = below
		}
		out.WriteString(name + "\n")
	}
	return Layer{Text: out.Bytes(), Name: "names with their values below"}, hasCode
}

// mayName reports whether the first of some lines may be the name of a number below it,
// which then hides references.
func mayName(lines [][]byte) bool {
	return len(lines) > 1 && isColumnName(string(bytes.TrimSpace(lines[0]))) && len(bytes.TrimSpace(lines[0])) > 0 &&
		!bytes.ContainsAny(lines[0], "0123456789:") && bytes.ContainsAny(lines[1], "0123456789") && !bytes.Contains(lines[1], []byte(": "))
}

// isNameAlone holds for a line that is a known name and nothing else.
func (r Reader) isNameAlone(line []byte) bool {
	const longest = 40
	line = bytes.TrimRight(bytes.TrimSpace(line), ":")
	if len(line) == 0 || len(line) > longest {
		return false
	}
	k, ok := r.keys.Of(bytes.ReplaceAll(line, []byte(" "), nil))
	switch k.Field {
	case field.ResultCode, field.ResultText, field.JobType, field.JobID, field.SmileJobID, field.Country, field.IDType, field.Timestamp, field.Private:
		return ok
	}
	return false
}

// isValue holds for a line that can be the value of a name: a short one that isn't a name
// and has none.
func (r Reader) isValue(line []byte) bool {
	line = bytes.TrimSpace(line)
	isName := r.isNameAlone(line)
	return len(line) > 0 && len(line) <= field.Longest && !isName && !bytes.Contains(line, []byte(": "))
}
