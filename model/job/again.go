package job

import (
	"slices"
	"strings"

	"smilecodes/model/job/form"
)

// secondChance reads a text again in which nothing was found, with what other
// programs do to quotes undone; and at last looks for a code after its name.
func (d *decoder) secondChance(text []byte) {
	if len(d.judge.results) == 0 && d.readTables(text) {
		return
	}
	if len(d.judge.results) == 0 && !d.sawJSON {
		text = d.readUndone(text)
	}
	if len(d.judge.results) == 0 && d.sawJSON {
		text = d.reader.BesideJSON(text, d.values)
	}
	if len(d.judge.results) == 0 {
		d.readRecords(text)
	}
}

// readTables reads the rows of tables with a header, and reports whether that is what
// the text is. A list of codes is one that has no results.
func (d *decoder) readTables(text []byte) bool {
	fresh := newDecoder(d.catalog, d.how)
	rows, ok := fresh.reader.Rows(text)
	switch {
	case !ok:
		return false
	case rows.IsList:
		d.listed = rows.Codes
		return true
	}
	fresh.warnings = slices.DeleteFunc(slices.Clone(d.warnings), isOfBroken)
	switch {
	case rows.Misfits == 1:
		fresh.warn("1 row of the table has more cells than its header and was not read.")
	case rows.Misfits > 1:
		fresh.warn("%d rows of the table have more cells than its header and were not read.", rows.Misfits)
	}
	if rows.More > 0 {
		fresh.warn("The table is long. Its last %d rows were not read.", rows.More)
	}
	if fresh.read(rows.JSON); len(fresh.judge.results) == 0 {
		return false
	}
	*d = *fresh
	return true
}

// isOfBroken holds for warnings of JSON that is broken.
func isOfBroken(warning string) bool { return strings.HasPrefix(warning, brokenJSON) }

// readUndone reads what a text may have been, until there is a result. It gives the
// text that was read last.
func (d *decoder) readUndone(text []byte) []byte {
	for text = range form.Undone(text) {
		fresh := newDecoder(d.catalog, d.how)
		fresh.judge.isUndone, fresh.warnings = true, slices.Clone(d.warnings)
		fresh.warn("The quotes or line beginnings of the JSON were changed on the way here. It was read all the same.")
		if fresh.read(text); len(fresh.judge.results) > 0 {
			*d = *fresh
			break
		}
	}
	return text
}

// readRecords judges each code of a text, with what the text says about it. Such a text isn't JSON that broke, unless some broken JSON is there as well.
func (d *decoder) readRecords(text []byte) {
	breakAt := -1
	if d.broken > 0 {
		breakAt = 0
	}
	for root := range d.reader.Records(text) {
		d.judge.judge(root, breakAt)
	}
	switch {
	case len(d.judge.results) == 0 || d.broken > 0:
	case d.sawJSON:
		d.warn("The code is not in the JSON. What follows a known name beside it was read.")
	default:
		d.warn("There is no JSON. Only what follows a known name was read.")
	}
}
