// Package encoding undoes what programs do to a text on its way, such as base64 or the
// marks of a quoted mail. What is in the text it doesn't know.
//
// The rule. One encoding is undone at a time, the outermost; what comes out may have
// another one in it. An encoding is a row: how it is called, and what undoes it. It is undone
// only if the text can't well have been meant as it is, and leaves a text without it
// untouched. For example
//
//	payload=%7B%22ResultCode%22%3A%220812%22%7D    payload={"ResultCode":"0812"}
//	discount=20%                                   is not URL-encoded
//
// UTF-16 and the marks at the beginning of a text are undone when it is read first.
package encoding

import (
	"bytes"
	"unicode/utf8"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/effort"
)

// encodings are the known ones. Where a text has several, the one that comes first here
// is the outer one.
var encodings = [...]struct {
	name string
	mark string // one of these characters is in each text that has it
	undo func(text []byte) (plain []byte, ok bool)
}{
	{"base64", "", wholeBase64},
	{"coloured text", "[", colours},
	{"text with typographic characters", "", typeset},
	{"quoted-printable text", "=", quotedPrintable},
	{"quoted mail", ">", quotedMail},
	{"lines with something before each", "\n", prefixed},
	{"text in narrow lines", "\n", wrapped},
	{"text with HTML entities", "&", entities},
	{"escaped text", `\`, escapes},
	{"text with Markdown escapes", `\`, markdown},
	{"a form body", "&", forms},
	{"URL-encoded text", "%", percent},
	{"text with doubled quotes", `"`, doubled},
}

// Undo undoes the outermost encoding of a text, and says how it is called after "from":
// "base64", "a form body". It is not ok if there is none, or if the steps are used up.
func Undo(text []byte, steps *effort.Steps) (plain []byte, name string, ok bool) {
	for _, e := range &encodings {
		if e.mark != "" && bytes.IndexByte(text, e.mark[0]) < 0 {
			continue
		}
		if !steps.Take(len(text)) {
			return nil, "", false
		}
		if plain, ok := e.undo(text); ok && !bytes.Equal(plain, text) {
			return plain, e.name, true
		}
	}
	return nil, "", false
}

// tells reports whether something in a text says that it may hold a result: a bracket of
// an object, or the name of a code.
func tells(text []byte) bool { return bytes.IndexByte(text, '{') >= 0 || field.NamesCode(text) }

// tellsInside reports so of a text, or of what it is in base64.
func tellsInside(text []byte) bool {
	if tells(text) {
		return true
	}
	_, ok := wholeBase64(text)
	return ok
}

// isPlain holds for text that has nothing in it which no text has.
func isPlain(text []byte) bool {
	return utf8.Valid(text) && bytes.IndexFunc(text, func(r rune) bool { return r < ' ' && r != '\n' && r != '\r' && r != '\t' }) < 0
}
