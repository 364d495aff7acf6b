package dump

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"smilecodes/model/job/form/effort"
)

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isNameByte holds for what names are made of.
func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c >= utf8.RuneSelf
}

// isTypeByte holds for what words are made of: names of types, symbols, numbers.
func isTypeByte(c byte) bool { return isNameByte(c) || strings.IndexByte(`.\:&%#@~*-+?`, c) >= 0 }

// quoteds reads a text in quotes, or several that are one: those of Node and Ruby
// with a plus between, those of Python on lines of their own.
func (r *reader) quoteds() bool {
	quote := r.text[r.at]
	text, ok := r.quoted()
	for ok {
		at := r.at
		hasLine := r.blanks()
		if r.comes("+") {
			r.at++
			r.blanks()
		} else if !hasLine || quote == '"' && !r.seen.by.has(python) {
			r.at = at
			break
		}
		if r.at == len(r.text) || r.text[r.at] != quote || r.comesPair() {
			r.at = at
			break
		}
		var more []byte
		more, ok = r.quoted()
		text = append(text, more...)
		r.seen.isForeign = true
	}
	if ok {
		r.out.write(text)
	}
	return ok
}

func (l languages) has(one languages) bool { return l == one }

// comesPair reports whether a name with its value comes next.
func (r *reader) comesPair() bool {
	at, n := r.at, len(r.out)
	_, isPair := r.key()
	r.at, r.out = at, r.out[:n]
	return isPair
}

// quoted reads a text in quotes.
func (r *reader) quoted() ([]byte, bool) {
	quote, from := r.text[r.at], r.at+1
	i := from
	for ; i < len(r.text) && r.text[i] != quote; i++ {
		c := r.text[i]
		if c == '\n' && !r.isRaw && quote != '`' {
			break // no quotes are open over lines
		}
		if c == '\\' && r.isEscape(i, quote) {
			i++
		}
	}
	if r.far = max(r.far, min(i, len(r.text))); i >= len(r.text) || r.text[i] != quote {
		return nil, false
	}
	r.at, r.seen.hasQuotes = i+1, true
	if quote != '"' {
		r.seen.sign(string(quote))
	}
	raw := r.text[from:i]
	if bytes.IndexByte(raw, '\\') < 0 {
		return bytes.Clone(raw), true
	}
	if r.isRaw && quote == '\'' {
		return []byte(strings.NewReplacer(`\\`, `\`, `\'`, `'`).Replace(string(raw))), true
	}
	r.seen.hasEscape = r.seen.hasEscape || quote == '\''
	return unescaped(raw), true
}

// isEscape reports whether a backslash takes away the meaning of what comes after it.
func (r *reader) isEscape(i int, quote byte) bool {
	return !r.isRaw || quote == '"' || i+1 < len(r.text) && (r.text[i+1] == '\\' || r.text[i+1] == quote)
}

// escapes are those of a single letter.
var escapes = map[byte]byte{'n': '\n', 't': '\t', 'r': '\r', 'a': 7, 'b': '\b', 'f': '\f', 'v': '\v', 'e': 27, '0': 0}

// unescaped is a text without its escapes. A backslash that begins no escape
// stays.
func unescaped(raw []byte) []byte {
	if quoted := `"` + string(raw) + `"`; json.Valid([]byte(quoted)) {
		var text string
		if json.Unmarshal([]byte(quoted), &text) == nil {
			return []byte(text)
		}
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' || i+1 == len(raw) {
			out = append(out, raw[i])
			continue
		}
		i++
		c, isLetter := escapes[raw[i]]
		char, used := coded(raw[i:])
		switch {
		case used > 0:
			i, out = i+used-1, append(out, char...)
		case isLetter:
			out = append(out, c)
		case isNameByte(raw[i]):
			out = append(out, '\\', raw[i])
		default:
			out = append(out, raw[i])
		}
	}
	return out
}

// coded is the character of an escape in numbers: x41, u0041, u{41}, U00000041.
func coded(raw []byte) (char []byte, used int) {
	digits := 0
	switch {
	case raw[0] == 'x':
		digits = 2
	case raw[0] == 'u':
		digits = 4
	case raw[0] == 'U':
		digits = 8
	}
	begin := 1
	if end := bytes.IndexByte(raw[:min(len(raw), 10)], '}'); digits > 0 && end > 0 && raw[1] == '{' {
		begin, digits = 2, end-2
		used = 1
	}
	if digits == 0 || len(raw) < begin+digits {
		return nil, 0
	}
	n, err := strconv.ParseUint(string(raw[begin:begin+digits]), 16, 32)
	if err != nil {
		return nil, 0
	}
	if used += begin + digits; raw[0] == 'x' && begin == 1 {
		return []byte{byte(n)}, used
	}
	return utf8.AppendRune(nil, rune(n)), used
}

// prefixed reads a text in quotes after a letter that says what it is: b”, u”, ~c"".
func (r *reader) prefixed(letter string) bool {
	switch letter {
	case "b", "B", "u", "r":
		r.seen.sign("b'")
	case "~c", "~s":
		r.seen.sign("~")
	case "@":
		r.seen.sign(`"=`)
	default:
		return false
	}
	return r.quoteds()
}

// sigil reads a time of Elixir: ~U[2026-03-02 09:15:00Z]
func (r *reader) sigil() bool {
	end := bytes.IndexAny(r.text[r.at:min(len(r.text), r.at+80)], "]\n")
	if end < 0 || r.text[r.at+end] != ']' {
		return false
	}
	r.seen.sign("~")
	r.out.write(r.text[r.at+1 : r.at+end])
	r.at += end + 1
	return true
}

// counted reads a text of a given number of bytes, as PHP prints it, whatever it
// holds.
func (r *reader) counted(size int) bool {
	from := r.at + 1
	if size < 0 || size > len(r.text)-from-1 || r.text[from+size] != '"' {
		return false
	}
	r.seen.sign("NULL")
	r.out.write(r.text[from : from+size])
	r.at = from + size + 1
	return true
}

// scalar writes a word: a number, a symbol, or one that the languages have for nothing.
func (r *reader) scalar(word string) bool {
	r.restOfTime(&word)
	r.seen.isBare = true
	known, isKnown := words[word]
	number := strings.TrimRight(word, "nL")
	switch {
	case isKnown:
		if r.out = append(r.out, known...); known != word {
			r.seen.sign(word)
		}
	case json.Valid([]byte(word)):
		r.out = append(r.out, word...)
	case json.Valid([]byte(number)) && len(word) == len(number)+1 && number != "":
		r.out = append(r.out, number...)
		r.seen.isForeign = true
	case strings.HasPrefix(word, "0x"):
		r.hex(word)
	case strings.IndexFunc(word, func(c rune) bool { return c >= utf8.RuneSelf || isNameByte(byte(c)) }) < 0 || strings.HasSuffix(word, ":"):
		return false
	default:
		if word[0] == ':' || word[0] == '.' {
			r.seen.sign(word[:1] + "a")
		}
		r.out.write([]byte(strings.TrimLeft(word, ":.&")))
	}
	return true
}

// hex writes a small number, and nothing for an address.
func (r *reader) hex(word string) {
	r.seen.isForeign = true
	if n, err := strconv.ParseUint(word[2:], 16, 16); err == nil {
		r.out = strconv.AppendUint(r.out, n, 10)
	} else {
		r.out = append(r.out, "null"...)
	}
}

// isAddress holds for an address in memory. It isn't what is there, and looks like a
// reference.
func isAddress(word []byte) bool {
	return len(word) > len("0xffff") && bytes.HasPrefix(word, []byte("0x")) && len(bytes.Trim(word[2:], "0123456789abcdef")) == 0
}

const clock = `\d\d:\d\d:\d\d(?:\.\d+)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))*(?: m=[+-][\d.]+)?`

// What comes after a day, and after the name of one.
var (
	timeOfDay   = effort.Pattern("^ " + clock)
	dateAndTime = effort.Pattern(`^, \d\d? [A-Z][a-z]+ \d{4} ` + clock)
)

// restOfTime adds to a word what belongs to it if it begins a time with blanks in it.
func (r *reader) restOfTime(word *string) {
	const longest = 80
	w, rest := *word, r.text[r.at:min(len(r.text), r.at+longest)]
	isDay := len(w) == len("2026-03-02") && isDigit(w[0]) && w[4] == '-'
	isWeekday := len(w) == len("Mon") && bytes.HasPrefix(rest, []byte(", "))
	if !isDay && !isWeekday {
		return
	}
	time := timeOfDay
	if isWeekday {
		time = dateAndTime
	}
	if found := time().Find(rest); found != nil {
		*word, r.at = w+string(found), r.at+len(found)
		r.seen.isForeign = true
	}
}
