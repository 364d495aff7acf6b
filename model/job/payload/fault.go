package payload

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

// A Fault is where a value isn't JSON, and why. It repeats nothing of what
// is there: that may be personal data.
type Fault struct {
	Offset int // in bytes, from the beginning of the text
	Reason string
}

// Place is the line and the column of a fault in its text, from 1. A column is
// a character.
func (f *Fault) Place(text []byte) (line, column int) {
	before := text[:f.Offset]
	last := before[bytes.LastIndexByte(before, '\n')+1:]
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(last) + 1
}

// FaultOf says where the value of a [Done] event isn't JSON; nil if it is not
// broken. The standard library judges it.
func FaultOf(text []byte, done Event) *Fault {
	from, to := done.At-len(done.Raw), done.At
	whole := bytes.TrimRight(text[from:to], " \t\r\n")
	at := firstFault(whole)
	if at < 0 {
		if keyBefore(text[:from]) == nil {
			return nil
		}
		return &Fault{from, "it begins in the middle, so its beginning is missing"}
	}
	return &Fault{from + at, reason(whole, at)}
}

// IsWhole reports whether the value of a [Done] event has no fault. It takes less than to
// say where one is.
func IsWhole(text []byte, done Event) bool {
	return json.Valid(bytes.TrimRight(done.Raw, " \t\r\n")) && keyBefore(text[:done.At-len(done.Raw)]) == nil
}

// firstFault is where a value isn't JSON, in bytes; -1 if it is.
func firstFault(value []byte) int {
	if json.Valid(value) {
		return -1
	}
	var syntax *json.SyntaxError
	if err := json.Unmarshal(value, new(nothing)); !errors.As(err, &syntax) || isEnd(syntax) {
		return len(value)
	}
	return int(syntax.Offset) - 1
}

// nothing decodes into nothing: only the judgement is wanted.
type nothing struct{}

func (*nothing) UnmarshalJSON([]byte) error { return nil }

func isEnd(err *json.SyntaxError) bool { return err.Error() == "unexpected end of JSON input" }

// reason says in plain words why a value is broken at a place.
func reason(value []byte, at int) string {
	if opened(value) > Deepest {
		return "it is nested more than 10,000 levels deep, so reading stopped here"
	}
	if at >= len(value) {
		return "it ends too early, so it may have been cut off"
	}
	c := value[at]
	before := bytes.TrimRight(value[:at], " \t\r\n")
	switch {
	case (c == '}' || c == ']') && bytes.HasSuffix(before, []byte(",")):
		return "there is a comma before a closing bracket"
	case '0' <= c && c <= '9' && bytes.HasSuffix(value[:at], []byte("0")):
		return "a number begins with 0, as if its quotes were lost"
	case bytes.HasSuffix(value[:at], []byte(`\`)):
		return "there is a backslash where JSON allows none"
	case c < ' ' && !isSpace(c), c == '\n', c == '\r', c == '\t':
		return "there is a line break or control character inside a text"
	case c == '\'':
		return "there are single quotes where JSON has double quotes"
	case bytes.HasPrefix(value[at:], []byte("...")):
		return "part of it was replaced by \"...\""
	default:
		return "this part isn't JSON"
	}
}

// opened is how many brackets are open at the end of a value that has no end.
func opened(value []byte) int {
	return bytes.Count(value, []byte("[")) + bytes.Count(value, []byte("{")) -
		bytes.Count(value, []byte("]")) - bytes.Count(value, []byte("}"))
}
