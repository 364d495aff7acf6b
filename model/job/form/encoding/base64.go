package encoding

import (
	"bytes"
	"encoding/base64"

	"smilecodes/model/job/form/effort"
)

var (
	dataURL = effort.Pattern(`^data:[\w/+.;=-]{0,80};base64,`)
	lineEnd = effort.Pattern(`[ \t]*\r?\n[ \t]*`)
)

// wholeBase64 decodes a text that is base64 from its first character to its last, in any
// of its alphabets, in one line or in many. What comes out must be text with an
// object or with a code's name in it: so no token or password is decoded. A token of three
// parts has dots between them, which aren't in any alphabet.
func wholeBase64(text []byte) ([]byte, bool) {
	const shortest = 16
	text = bytes.Trim(text, " \t\r\n\"'")
	if len(text) < shortest {
		return nil, false
	}
	if bytes.HasPrefix(text, []byte("data:")) {
		text = dataURL().ReplaceAll(text, nil)
	}
	if bytes.IndexFunc(text, isNotBase64) >= 0 {
		return nil, false
	}
	if bytes.IndexByte(text, '\n') >= 0 {
		text = lineEnd().ReplaceAll(text, nil)
	}
	text = bytes.TrimRight(text, "=")
	alphabet := base64.RawStdEncoding
	if bytes.ContainsAny(text, "-_") {
		alphabet = base64.RawURLEncoding
	}
	plain := make([]byte, alphabet.DecodedLen(len(text)))
	n, err := alphabet.Decode(plain, text)
	return plain[:n], err == nil && isPlain(plain[:n]) && tells(plain[:n])
}

// isNotBase64 holds for what no alphabet of base64 has, and no line of it.
func isNotBase64(r rune) bool {
	return r >= 0x80 || !isAlphanumeric(byte(r)) && bytes.IndexByte([]byte("+/-_= \t\r\n"), byte(r)) < 0
}
