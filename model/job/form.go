package job

import (
	"iter"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// forms reads texts that have records in one of the forms that are known.
type forms struct {
	keys  field.Keys
	words *wire.Vocabulary
}

func newForms(keys field.Keys, words *wire.Vocabulary) forms { return forms{keys, words} }

// A found is what a form has in it: the names, with what stands behind them, and the
// records that they belong to.
type found struct {
	names   []named  // in order, known or not
	records []record // in the order of their codes

	in    []byte // the text that they are in
	words *wire.Vocabulary
}

// read finds the records of a text in the first form that it has.
func (f forms) read(text []byte) found {
	for _, form := range [...]func([]byte) (found, bool){f.columns, f.labelled} {
		if found, ok := form(text); ok {
			return found
		}
	}
	return found{}
}

// near are the names of a paragraph, and those in paragraphs without a code: these
// may be of any.
func (f found) near(paragraph int) iter.Seq[named] {
	hasCode := map[int]bool{}
	for _, c := range codesOf(f.names) {
		hasCode[f.names[c].paragraph] = true
	}
	return func(yield func(named) bool) {
		for _, n := range f.names {
			if (n.paragraph == paragraph || !hasCode[n.paragraph]) && !yield(n) {
				return
			}
		}
	}
}
