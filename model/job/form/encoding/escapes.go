package encoding

import (
	"bytes"
	"encoding/json"
	"html"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"smilecodes/model/job/form/effort"
)

var (
	entity       = effort.Pattern(`&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
	escape       = effort.Pattern(`[{\[,:(=]\s*` + quoteSign + `|` + quoteSign + `\s*[:,}\])]` + `|` + lineSign)
	markdownName = effort.Pattern(`[A-Za-z]\\_[A-Za-z]`)
	markdownSign = effort.Pattern("\\\\([\\\\`*_{}\\[\\]()#+.!>~|-])")
	doubledName  = effort.Pattern(`""[A-Za-z_][\w .-]*""\s*:`)
)

// entities undoes the entities of HTML. Those without a semicolon are names of a form:
// "&copy=2".
func entities(text []byte) ([]byte, bool) {
	plain := entity().ReplaceAllFunc(text, func(e []byte) []byte { return []byte(html.UnescapeString(string(e))) })
	return plain, true
}

// quoteSign is a quote after a backslash, or as one of the numbers that stand for it.
const quoteSign = `\\+(?:["']|x22|u0022)`

// lineSign is an escaped line break with a name after it.
const lineSign = `\\n[ \t]*["']?[A-Za-z][\w .-]*["']?[ \t]*[:=]`

// escapes undoes how a text is written inside of another: with a backslash before each quote. Those in
// the texts of whole JSON are its own.
//
//	msg="got {\"ResultCode\":\"0812\"}"      msg="got {"ResultCode":"0812"}"
func escapes(text []byte) ([]byte, bool) {
	isValue := bytes.IndexByte([]byte("{["), bytes.TrimLeft(text, " \t\r\n")[0]) >= 0 && json.Valid(text)
	if isValue || !escape().Match(text) {
		return nil, false
	}
	plain := make([]byte, 0, len(text))
	isInText := false // between two quotes, where a line break must stay escaped
	for i := 0; i < len(text); {
		if text[i] != '\\' {
			plain = append(plain, text[i])
			i++
			continue
		}
		sign, size := unescaped(text[i:], isInText)
		if len(sign) == 1 && sign[0] == '"' {
			isInText = !isInText
		}
		plain = append(plain, sign...)
		i += size
	}
	return plain, true
}

// unescaped is what an escape stands for that a text begins with, and how long it is. One
// that is not known stands for itself.
func unescaped(text []byte, isInText bool) (sign []byte, size int) {
	if len(text) < 2 {
		return text, len(text)
	}
	switch c := text[1]; {
	case c == '"' || c == '\'' || c == '\\' || c == '/':
		return text[1:2], 2
	case isInText && (c == 'n' || c == 'r' || c == 't'):
		return text[:2], 2
	case c == 'n' || c == 'r' || c == 't':
		return []byte{map[byte]byte{'n': '\n', 'r': '\r', 't': '\t'}[c]}, 2
	case c == 'x':
		if b, ok := hexByte(text[2:]); ok && b >= ' ' {
			return []byte{b}, 4
		}
	case c == 'u':
		if r, size := unicodeEscape(text); size > 0 && r >= ' ' {
			return utf8.AppendRune(nil, r), size
		}
	}
	return text[:2], 2
}

// unicodeEscape is the character of an escape such as \u00e9, or of a pair of them; its
// size is 0 if it isn't one.
func unicodeEscape(text []byte) (r rune, size int) {
	const one = len(`\u0000`)
	unit := func(text []byte) rune {
		if len(text) < one || text[0] != '\\' || text[1] != 'u' {
			return -1
		}
		n, err := strconv.ParseUint(string(text[2:one]), 16, 16)
		if err != nil {
			return -1
		}
		return rune(n)
	}
	switch r = unit(text); {
	case r < 0:
		return 0, 0
	case utf16.IsSurrogate(r):
		r = utf16.DecodeRune(r, unit(text[one:]))
		return r, 2 * one * min(1, int(r^utf8.RuneError))
	}
	return r, one
}

// markdown takes away the backslashes that keep Markdown from reading a name as a mark.
//
//	result\_code: 0812
func markdown(text []byte) ([]byte, bool) {
	if !markdownName().Match(text) {
		return nil, false
	}
	return markdownSign().ReplaceAll(text, []byte("$1")), true
}

// doubled undoes how a cell is written in a CSV file, of which it is all that was copied.
//
//	"{""ResultCode"":""0812""}"
func doubled(text []byte) ([]byte, bool) {
	if !doubledName().Match(text) {
		return nil, false
	}
	return bytes.ReplaceAll(text, []byte(`""`), []byte(`"`)), true
}
