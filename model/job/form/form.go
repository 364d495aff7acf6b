// Package form knows how job results are written: which JSON is inside of a text, what
// a text was before other programs changed it, and which records are in a text that isn't JSON. It gives names and values as they came; what they mean, and what of them
// may be told, is for others to say.
//
// What can be undone to get closer to JSON is a layer, and a row in layers.go: an
// encoding, a dump, a table with a header, an export. For names in a text that stays
// without JSON, a form is a method of [Reader] in a file of its own, and a row in
// [Reader.Read]. It gives the names and the [Record] of each code, or says that the text
// has another form.
package form

import (
	"bytes"
	"iter"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// A Reader reads texts that have records in one of the forms that are known.
type Reader struct {
	keys  field.Keys
	words *wire.Vocabulary
}

// NewReader is a reader for texts with these keys, and with values of this vocabulary.
func NewReader(keys field.Keys, words *wire.Vocabulary) Reader { return Reader{keys, words} }

// A Found is what a form has in it: the names, with what comes after them, and the
// records that they belong to.
type Found struct {
	names   []Name   // in order, known or not
	Records []Record // in the order of their codes

	in    []byte // the text that they are in
	words *wire.Vocabulary
}

// Read finds the records of a text in the first form that it has.
func (r Reader) Read(text []byte) Found {
	if !mayNameCode(text) {
		return Found{}
	}
	for _, form := range [...]func([]byte) (Found, bool){r.columns, r.labelled} {
		if found, ok := form(text); ok {
			return found
		}
	}
	return Found{}
}

// mayNameCode holds for a text that has the end of a word for a code in it. To look for
// names in one that has none takes a second for a megabyte.
func mayNameCode(text []byte) bool { return hasWord(text, "ode") || hasWord(text, "digo") }

// namesStatus holds for a text that has a name as answers without a code have it.
func namesStatus(text []byte) bool { return hasWord(text, "tatus") }

// hasWord reports whether a word of small letters is in a text, in letters of any size.
func hasWord(text []byte, word string) bool {
	for i := 0; i+len(word) <= len(text); i++ {
		if text[i]|0x20 == word[0] && bytes.EqualFold(text[i:i+len(word)], []byte(word)) {
			return true
		}
	}
	return false
}

// Near are the names of a paragraph, and those in paragraphs without a code: these
// may be of any.
func (f Found) Near(paragraph int) iter.Seq[Name] {
	hasCode := map[int]bool{}
	for _, c := range codesOf(f.names) {
		hasCode[f.names[c].Paragraph] = true
	}
	return func(yield func(Name) bool) {
		for _, n := range f.names {
			if (n.Paragraph == paragraph || !hasCode[n.Paragraph]) && !yield(n) {
				return
			}
		}
	}
}
