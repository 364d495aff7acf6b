package payload

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

// A Fault is where a value is no JSON, and why. It repeats nothing of what
// stands there: that may be personal data.
type Fault struct {
	Offset       int // in bytes, from the beginning of the text
	Line, Column int // from 1; a column is a character
	Reason       string
}

// A place is how far the lines of a text were counted.
type place struct{ offset, line int }

// fault asks the standard library about the value that was just read.
func (r *reader) fault() *Fault {
	whole := bytes.TrimRight(r.text[r.start:r.at], " \t\r\n")
	f := &Fault{Offset: r.at, Reason: "it is nested deeper than 10,000 levels: reading stopped here"}
	if !r.tooDeep {
		at := firstFault(whole)
		if at < 0 {
			return nil
		}
		f.Offset, f.Reason = r.start+at, reason(whole, at)
	}
	r.locate(f)
	return f
}

// firstFault is where a value is no JSON, in bytes; -1 if it is.
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

// locate counts lines on from the last fault, so that a text with a thousand
// faults is not counted a thousand times from its beginning.
func (r *reader) locate(f *Fault) {
	r.place.line += bytes.Count(r.text[r.place.offset:f.Offset], []byte("\n"))
	r.place.offset = f.Offset
	line := r.text[bytes.LastIndexByte(r.text[:f.Offset], '\n')+1 : f.Offset]
	f.Line, f.Column = r.place.line, utf8.RuneCount(line)+1
}

// reason says in plain words why a value is broken at a place.
func reason(value []byte, at int) string {
	if at >= len(value) {
		return "it ends before it is complete: it may have been cut off"
	}
	c := value[at]
	before := bytes.TrimRight(value[:at], " \t\r\n")
	switch {
	case (c == '}' || c == ']') && bytes.HasSuffix(before, []byte(",")):
		return "a comma stands before a closing bracket"
	case '0' <= c && c <= '9' && bytes.HasSuffix(value[:at], []byte("0")):
		return "a number begins with 0, as if its quotes were lost"
	case bytes.HasSuffix(value[:at], []byte(`\`)):
		return "a backslash stands where it may not"
	case c < ' ' && !isSpace(c), c == '\n', c == '\r', c == '\t':
		return "a line break or control character stands inside a text"
	case c == '\'':
		return "single quotes stand where JSON has double quotes"
	case bytes.HasPrefix(value[at:], []byte("...")):
		return "an ellipsis stands for something that was left out"
	default:
		return "what stands here is not JSON"
	}
}
