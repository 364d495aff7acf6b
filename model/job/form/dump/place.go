package dump

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A place is how far a text was read, and the farthest that was looked at.
type place struct {
	text    []byte
	at, far int
}

// isInside reports whether a word or a bracket comes at once: then words without quotes
// went on.
func (p *place) isInside() bool {
	return p.at < len(p.text) && (isNameByte(p.text[p.at]) || closingOf[p.text[p.at]] != 0)
}

// blanks passes over blanks, and reports whether there was an end of a line.
func (p *place) blanks() (hasLine bool) {
	for p.at < len(p.text) && (isBlank(p.text[p.at]) || p.comes("▼")) {
		if p.text[p.at] == '\n' {
			hasLine = true
		}
		if p.prefix("▼") {
			if p.comes(" // ") { // where it was printed
				p.at += lineEnd(p.text[p.at:])
			}
			continue
		}
		p.at++
	}
	return hasLine
}

// comes reports whether some text comes next.
func (p *place) comes(s string) bool { return bytes.HasPrefix(p.text[p.at:], []byte(s)) }

// prefix passes over some text if it comes next.
func (p *place) prefix(s string) bool {
	if !p.comes(s) {
		return false
	}
	p.at += len(s)
	return true
}

// Evidence is what a dump has that tells what it is.
type evidence struct {
	by        languages // which may have printed it
	isForeign bool      // it has what JSON hasn't
	isBare    bool      // it has words without quotes
	hasQuotes bool      // it has a text in quotes
	hasEscape bool      // with a backslash in single quotes
}

// sign takes in what JSON hasn't.
func (e *evidence) sign(s string) {
	e.isForeign = true
	e.told(s)
}

// told takes in what some languages print and others don't.
func (e *evidence) told(s string) {
	if by, ok := signs[s]; ok {
		e.by &= by
	}
}

// An output is the JSON that was written.
type output []byte

// write writes a text as JSON.
func (o *output) write(text []byte) {
	isPlain := true
	for _, c := range text {
		isPlain = isPlain && c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\'
	}
	if isPlain {
		*o = append(append(append(*o, '"'), text...), '"')
		return
	}
	quoted, _ := json.Marshal(strings.ToValidUTF8(string(text), "\uFFFD")) // texts have no other errors
	*o = append(*o, quoted...)
}

// uncount takes the names out of a list that had numbers for names.
func (o output) uncount(names [][2]int) {
	for _, name := range names {
		for i := name[0]; i < name[1]; i++ {
			o[i] = ' '
		}
	}
}

// isCount reports whether the name that was written last is the number of members
// written before it.
func (o output) isCount(from, others int) bool {
	return string(o[from:]) == fmt.Sprintf(`"%d":`, others)
}
