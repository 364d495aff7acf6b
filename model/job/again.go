package job

import (
	"slices"

	"smilecodes/model/job/form"
)

// secondChance reads a text again in which nothing was found, with what other
// programs do to quotes undone; and at last looks for a code behind its name.
func (d *decoder) secondChance(text []byte) {
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

// readRecords judges each code of a text, with what is said of it. Such a text is
// no JSON that broke, unless some broken JSON is there as well.
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
