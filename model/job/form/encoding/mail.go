package encoding

import (
	"bytes"
	"unicode/utf8"

	"smilecodes/model/job/form/effort"
)

// quotedMail takes away the marks of quoted mail. What is quoted twice is of another mail
// than what is quoted once: an empty line parts them, so that no name is taken for one
// of the other.
//
//	> ResultCode: 0812      ResultCode: 0812
//	>> job_type: 6
//	                        job_type: 6
func quotedMail(text []byte) ([]byte, bool) {
	plain := make([]byte, 0, len(text))
	depth, isQuoted := 0, false
	for i, line := range bytes.Split(text, []byte("\n")) {
		marks, now := marksOf(line)
		line = line[marks:]
		isQuoted = isQuoted || now > 0
		if i > 0 {
			plain = append(plain, '\n')
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if i > 0 && now != depth {
				plain = append(plain, '\n')
			}
			depth = now
		}
		plain = append(plain, line...)
	}
	return plain, isQuoted
}

// marksOf is how long the marks are that a line begins with, and how many there are.
func marksOf(line []byte) (length, n int) {
	const farthest = 3 // blanks before them
	at := skip(line, 0, func(c byte) bool { return c == ' ' || c == '\t' })
	if at > farthest {
		return 0, 0
	}
	for ; at < len(line) && line[at] == '>'; n++ {
		if at++; at < len(line) && line[at] == ' ' {
			at++
		}
		length = at
	}
	return length, n
}

// quotedPrintable undoes how mail is sent: in lines of at most 76 characters, with an equals sign
// before what isn't in ASCII, and before an equals sign itself.
//
//	{"ResultText":"Not found =E2=80=93 a b=3Dc","Resul=
//	tCode":"1013"}
//
// Every equals sign must be one of these, for "count=22" isn't a quote.
func quotedPrintable(text []byte) ([]byte, bool) {
	from, to, isSaid := mailBody(text)
	body, isSure, ok := printable(text[from:to])
	if !ok || !isSure && !isSaid {
		return nil, false
	}
	return bytes.Join([][]byte{text[:from], body, text[to:]}, nil), true
}

var mailHead = effort.Pattern(`(?i)(?:^|\n)Content-Transfer-Encoding:[ \t]*quoted-printable\b[^\n]*\n(?:[^\r\n][^\n]*\n)*\r?\n`)

// mailBody is where the first part of a mail begins and ends that says of itself to be
// quoted-printable; all of a text that doesn't.
func mailBody(text []byte) (from, to int, isSaid bool) {
	if bytes.IndexByte(text, '\n') < 0 { // a head has a line of its own
		return 0, len(text), false
	}
	m := mailHead().FindIndex(text)
	if m == nil {
		return 0, len(text), false
	}
	if next := bytes.Index(text[m[1]:], []byte("\n--")); next >= 0 {
		return m[1], m[1] + next, true
	}
	return m[1], len(text), true
}

// printable is a quoted-printable text as it was. It is sure to have been one if something in
// it hardly comes in another.
func printable(text []byte) (plain []byte, isSure, ok bool) {
	line := 0 // where it begins
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			line = i + 1
		}
		if text[i] != '=' {
			plain = append(plain, text[i])
			continue
		}
		rest := text[i+1:]
		if n := endOfLine(rest); n > 0 {
			const shortest = 60 // of a line that a program ended
			if len(rest) > n && rest[n] == '>' {
				return nil, false, false // the marks of a mail are around it
			}
			isSure = isSure || i-line >= shortest
			i += n
			line = i + 1
			continue
		}
		c, isHex := hexByte(rest)
		if !isHex || c < ' ' && c != '\t' && c != '\r' && c != '\n' || isAlphanumeric(c) {
			return nil, false, false
		}
		isSure = isSure || c == '=' || c >= utf8.RuneSelf
		plain = append(plain, c)
		i += 2
	}
	return fromLatin1(plain), isSure, true
}

// endOfLine is how long the end of a line is that a text begins with.
func endOfLine(text []byte) int {
	switch {
	case bytes.HasPrefix(text, []byte("\n")):
		return 1
	case bytes.HasPrefix(text, []byte("\r\n")):
		return 2
	}
	return 0
}

// fromLatin1 takes bytes that aren't UTF-8 for letters of the older encoding of the West.
func fromLatin1(text []byte) []byte {
	if utf8.Valid(text) {
		return text
	}
	var plain []byte
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			r = rune(text[0])
		}
		plain = utf8.AppendRune(plain, r)
		text = text[size:]
	}
	return plain
}

// hexByte is the byte that two hexadecimal digits at the beginning of a text are.
func hexByte(text []byte) (byte, bool) {
	if len(text) < 2 {
		return 0, false
	}
	high, low := hexDigit(text[0]), hexDigit(text[1])
	return high<<4 | low, high < 16 && low < 16
}

// hexDigit is the value of a digit; more than 15 if it isn't one.
func hexDigit(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
