package job

import (
	"bytes"
	"slices"

	"smilecodes/model/job/form"
)

// secondChance reads a text again in which nothing was found, with what other
// programs do to quotes undone; and at last looks for a code behind its name.
func (d *decoder) secondChance(text []byte) {
	if len(d.results) == 0 && !d.sawJSON {
		text = d.readUndone(text)
	}
	if len(d.results) == 0 && d.sawJSON {
		text = d.besideJSON(text)
	}
	if len(d.results) == 0 {
		d.readRecords(text)
	}
}

// readUndone reads what a text may have been, until there is a result. It gives the
// text that was read last.
func (d *decoder) readUndone(text []byte) []byte {
	for text = range form.Undone(text) {
		fresh := newDecoder(d.catalog, d.how)
		fresh.mended, fresh.warnings = true, slices.Clone(d.warnings)
		fresh.warn("The quotes or line beginnings of the JSON were changed on the way here. It was read all the same.")
		if fresh.read(text); len(fresh.results) > 0 {
			*d = *fresh
			break
		}
	}
	return text
}

// besideJSON is a text without the JSON in it, which was read and is not read in
// another way.
//
//	callback ResultCode: 0812 {"context":{"attempt":2}}
func (d *decoder) besideJSON(text []byte) []byte {
	text = bytes.Clone(text)
	for _, v := range d.values {
		d.secrets.AddJSON(text[v[0]:v[1]])
		for i := v[0]; i < v[1]; i++ {
			if text[i] != '\n' {
				text[i] = ' '
			}
		}
	}
	return text
}
