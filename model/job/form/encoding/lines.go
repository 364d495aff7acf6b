package encoding

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Lines of JSON that are no longer as they were. Both are undone only if JSON without a
// fault comes out.

// wrapped undoes line breaks inside of the texts of JSON, where a mail or a terminal was too
// narrow for them. A terminal breaks in the middle of words: then the lines have one length.
//
//	{"ResultText":"Unable to
//	Verify Document"}
func wrapped(text []byte) ([]byte, bool) {
	from, to := objectIn(text)
	if from < 0 || areJSON(text[from:to]) {
		return nil, false
	}
	blank := " "
	if areOfOneLength(bytes.Split(text[from:to], []byte("\n"))) {
		blank = ""
	}
	plain := append([]byte{}, text[:from]...)
	isInText := false
	for i := from; i < to; i++ {
		switch c := text[i]; {
		case c == '\\' && isInText && i+1 < to && text[i+1] != '\n':
			plain = append(plain, c, text[i+1])
			i++
			continue
		case c == '"':
			isInText = !isInText
		case c == '\r' && isInText:
			continue
		case c == '\n' && isInText:
			plain = append(bytes.TrimRight(plain, " "), blank...)
			for blank != "" && i+1 < to && text[i+1] == ' ' {
				i++
			}
			continue
		}
		plain = append(plain, text[i])
	}
	return append(plain, text[to:]...), areJSON(plain[from:])
}

// areJSON holds for values of JSON, one after the other.
func areJSON(text []byte) bool {
	values := json.NewDecoder(bytes.NewReader(text))
	for {
		var value json.RawMessage
		switch err := values.Decode(&value); err {
		case nil:
		case io.EOF:
			return true
		default:
			return false
		}
	}
}

// objectIn is where the first object of a text begins, and where the last one ends; -1 if there
// is none.
func objectIn(text []byte) (from, to int) {
	from, to = bytes.IndexByte(text, '{'), bytes.LastIndexByte(text, '}')+1
	if to <= from {
		return -1, -1
	}
	return from, to
}

// areOfOneLength holds for lines of which all but the last are as long as the first.
func areOfOneLength(lines [][]byte) bool {
	const fewest, shortest = 3, 40
	first := len(bytes.TrimRight(lines[0], "\r"))
	for _, line := range lines[:len(lines)-1] {
		if len(bytes.TrimRight(line, "\r")) != first {
			return false
		}
	}
	return len(lines) >= fewest && first >= shortest
}

// prefixed takes away what a log, a comparison or an editor has before each line of JSON. Only
// the digits in it change from line to line.
//
//	Mar 02 09:15:00 app[12]: {
//	Mar 02 09:15:01 app[12]:   "ResultCode": "0812"
//	Mar 02 09:15:01 app[12]: }
func prefixed(text []byte) ([]byte, bool) {
	const longest = 200
	from, to := objectIn(text)
	if from < 0 || bytes.IndexByte(text[from:to], '\n') < 0 {
		return nil, false
	}
	begin := bytes.LastIndexByte(text[:from], '\n') + 1
	prefix := string(text[begin:from])
	if strings.TrimSpace(prefix) == "" || len(prefix) > longest || !utf8.ValidString(prefix) {
		return nil, false
	}
	numbers := regexp.MustCompile(`\s*\d+`).ReplaceAllString(regexp.QuoteMeta(strings.TrimRight(prefix, " \t")), `\s*\d+`)
	form := regexp.MustCompile(`^` + numbers + `(?:[ \t]|$)?`)
	lines := bytes.Split(text[begin:to], []byte("\n"))
	for i, line := range lines {
		m := form.FindIndex(line)
		if m == nil {
			return nil, false
		}
		lines[i] = line[m[1]:]
	}
	value := bytes.Join(lines, []byte("\n"))
	return bytes.Join([][]byte{text[:begin], value, text[to:]}, nil), areJSON(value)
}
