package catalog

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// lower is strings.ToLower without a change of length, so that an offset
// in the lowered text is the same in the text. Letters whose lower form is
// longer or shorter, such as İ, stay. It takes the bytes over.
func lower(b []byte) string {
	for i, c := range b {
		if c >= utf8.RuneSelf {
			return string(bytes.Map(lowerRune, b))
		}
		if c-'A' < 26 {
			b[i] = c + 'a' - 'A'
		}
	}
	return unsafe.String(unsafe.SliceData(b), len(b)) // nobody writes to it any more
}

func lowerRune(r rune) rune {
	if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
		return l
	}
	return r
}

// withoutAccents writes the letters of French and Portuguese as plain ones: "expiré"
// reads "expire", also if its accent is a character of its own.
func withoutAccents(word string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'à', 'á', 'â', 'ã':
			return 'a'
		case 'ç':
			return 'c'
		case 'è', 'é', 'ê', 'ë':
			return 'e'
		case 'í', 'î', 'ï':
			return 'i'
		case 'ó', 'ô', 'õ':
			return 'o'
		case 'ù', 'ú', 'û', 'ü':
			return 'u'
		}
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, word)
}

// bare is a text line by line without what people leave out when they type:
// marks and noise, with a blank before each word. "No spoof was detected." reads
// " no spoof detected". A line of nothing but noise keeps it.
func bare(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 1)
	for line := range strings.SplitSeq(text, "\n") {
		if !writeBare(&b, line, isNoise) {
			writeBare(&b, line, func(string) bool { return false })
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// writeBare writes the words of a line that are not left out, and reports
// whether there were any.
func writeBare(b *strings.Builder, line string, isLeftOut func(string) bool) (any bool) {
	for i, n := nextWord(line, 0); n > 0; i, n = nextWord(line, i+n) {
		if word := line[i : i+n]; !isLeftOut(word) {
			b.WriteByte(' ')
			b.WriteString(word)
			any = true
		}
	}
	return any
}

// nextWord finds the next word in a text, from an offset on: where it begins and
// how long it is, 0 if there is none.
func nextWord(text string, from int) (at, length int) {
	at = from
	for at < len(text) && !isWordByte(text[at]) {
		edge, n := edgeAt(text, at)
		if !edge {
			break
		}
		at += n
	}
	end := at
	for end < len(text) {
		if isWordByte(text[end]) {
			end++
			continue
		}
		edge, n := edgeAt(text, end)
		if edge {
			break
		}
		end += n
	}
	return at, end - at
}

// isWordByte knows nearly all letters and digits without a look at the tables.
func isWordByte(c byte) bool { return c|0x20-'a' < 26 || c-'0' < 10 }

// edgeAt reports whether there is an edge at i, and how many bytes it has.
func edgeAt(text string, i int) (edge bool, n int) {
	if c := text[i]; c < utf8.RuneSelf {
		return !isWordByte(c), 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	return isEdge(r), n
}

// isWhole reports whether the word that starts at i ends after n bytes.
func isWhole(text string, i, n int) bool {
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	return i+n == len(text) || isEdge(after)
}

// hasPhrase reports whether words have a phrase in one piece. One blank is between two
// words, and around them all.
func hasPhrase(words, phrase string) bool {
	for at := 0; ; at++ {
		i := strings.Index(words[at:], phrase)
		if i < 0 {
			return false
		}
		at += i
		if end := at + len(phrase); at > 0 && words[at-1] == ' ' && end < len(words) && words[end] == ' ' {
			return true
		}
	}
}
