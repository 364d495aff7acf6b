//go:build !windows

package guard

import (
	"bytes"
	"unicode/utf8"
)

// harmless is what is pasted in signs that Bubble Tea takes for nothing else.
// Bytes that aren't letters can begin a sequence as well.
func harmless(b []byte) []byte {
	return bytes.ReplaceAll(bytes.ToValidUTF8(b, []byte("\ufffd")), []byte{esc}, []byte("␛"))
}

// brokenEnd is how many bytes at the end may be the first of the end of a paste.
func brokenEnd(b []byte) int {
	for n := min(len(b), len(pasteEnd)-1); n > 0; n-- {
		if bytes.HasSuffix(b, []byte(pasteEnd[:n])) {
			return n
		}
	}
	return 0
}

// brokenLetter is how many bytes at the end are the first of a letter.
func brokenLetter(b []byte) int {
	for n := 1; n <= min(len(b), utf8.UTFMax-1); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// textLength is how many bytes at the beginning are letters and line breaks.
func textLength(b []byte) int {
	n := bytes.IndexFunc(b, func(r rune) bool {
		return r < ' ' && r != '\r' && r != '\n' && r != '\t' || r == 0x7f
	})
	if n < 0 {
		return len(b)
	}
	return n
}

// distinctLetters counts the different letters at the beginning.
func distinctLetters(b []byte) int {
	letters := map[rune]bool{}
	for _, r := range string(b[:textLength(b)]) {
		if r >= ' ' {
			letters[r] = true
		}
	}
	return len(letters)
}

// isKey reports whether this can be a single key: one letter, or a sequence
// that is not the end of a paste.
func isKey(b []byte) bool {
	if b[0] == esc && len(b) > 1 {
		return !bytes.Contains(b, []byte(pasteEnd)) && !bytes.HasPrefix([]byte(pasteEnd), b) && bytes.Count(b, b[:1]) == 1 && len(b) < 24
	}
	return utf8.RuneCount(b) == 1
}
