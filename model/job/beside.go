package job

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// Text beside JSON. What is said there of a person hides a reference in the JSON,
// and the other way round:
//
//	user_id=ab-12345 {"ResultCode":"0812","SmileJobID":"ab-12345"}      not shown
//	payload={"user_id":"ab-12345"} ResultCode=0812 SmileJobID=ab-12345  neither

// concealBeside keeps what is needed of the values in the text on both sides of
// JSON, up to the JSON before and behind it.
func (d *decoder) concealBeside(text []byte, begin, end int) {
	const farthest = 64 << 10
	before := text[max(d.last, begin-farthest):max(d.last, begin)]
	behind := text[end:min(len(text), end+farthest)]
	if next := bytes.IndexByte(behind, '{'); next >= 0 {
		behind = behind[:next]
	}
	d.concealPairs(before)
	d.concealPairs(behind)
}

// concealPairs does so for what stands behind names.
func (d *decoder) concealPairs(text []byte) {
	for at := 0; ; {
		i := bytes.IndexAny(text[at:], ":=")
		if i < 0 {
			return
		}
		at += i + 1
		if name := lastName(text[:at-1]); len(name) > 0 && !d.keys.IsOfResult(name) {
			d.concealWords(bytes.TrimLeft(text[at:], " \t>\"'`(["), d.keys.IsPersonal(name))
		}
	}
}

// lastName is the name that a text ends with.
func lastName(text []byte) []byte {
	text = bytes.TrimRight(text, " \t\"'`])")
	at := len(text)
	for at > 0 && (field.IsNamePart(text[at-1]) || text[at-1] == ' ' && at > 1 && isLetter(rune(text[at-2]))) && len(text)-at < longestMark {
		at--
	}
	if name := bytes.Trim(text[at:], " []"); len(name) > 0 && isLetter(rune(name[0])) {
		return name
	}
	return nil
}

// concealWords keeps what is needed of a value with something behind it: of its
// first word, and of all of it.
func (d *decoder) concealWords(text []byte, personal bool) {
	const longest = 4 * longestReference
	if end := bytes.IndexAny(text, ",;|\"'`&\r\n{}"); end >= 0 {
		text = text[:end]
	}
	text = text[:min(len(text), longest)]
	if next := bytes.IndexAny(text, ":="); next >= 0 { // of the next name
		text = text[:max(0, bytes.LastIndexByte(text[:next], ' '))]
	}
	d.concealed.add(text, personal)
	if word := bytes.IndexAny(text, " \t"); word > 0 {
		d.concealed.add(text[:word], personal)
	}
}

// concealJSON keeps what is needed of the JSON in a text for what stands beside it.
func (d *decoder) concealJSON(text []byte) {
	around := d.concealed
	d.concealed = newConcealed()
	for e := range payload.Events(text) {
		if k, _ := d.keys.Of(e.Key); e.Kind != payload.Done && e.Kind != payload.End && !field.IsName(k.Field) {
			d.conceal(e, k.Field == field.Private && field.IsOfPerson(k.Name))
		}
	}
	inside := d.concealed
	inside.beside = around.beside
	around.beside = &inside
	d.concealed = around
}
