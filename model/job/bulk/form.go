package bulk

import (
	"bytes"
	"fmt"

	"smilecodes/model/job/payload"
)

// A shape is how records are told apart in an input.
type shape uint8

// The shapes.
const (
	lines  shape = iota // a line each
	values              // objects, in a list or one after another, in any number of lines
	cells               // rows of a table, whose quoted cells may have several lines
	whole               // none of these: it is read as a pasted text is, if it is short
)

// A form is what an input was taken for.
type form struct {
	shape   shape
	name    string // in words
	from    int    // where in the head its records begin
	isLog   bool   // lines without JSON are not records
	columns columns
}

// headSize is how much of an input decides what it is, and headRecords how many records.
const (
	headSize    = 256 << 10
	headRecords = 100
)

// formOf decides by the head of an input what it is. The head may be all of it.
func (r *reading) formOf(head []byte, isAll bool) form {
	head = bytes.TrimRight(head, " \t\r\n")
	text := bytes.TrimLeft(head, " \t\r\n")
	from := len(head) - len(text)
	first, second := at0(text, 0), at0(bytes.TrimLeft(text[min(1, len(text)):], " \t\r\n"), 0)
	switch {
	case first == '[' && (second == '{' || second == '[' || second == ']'):
		return form{shape: values, name: "a JSON array", from: from}
	case first == '{' && areLines(text):
		return form{shape: lines, name: "JSON Lines"}
	case first == '{':
		return form{shape: values, name: "JSON", from: from + r.innerList(text, isAll)}
	}
	if f, ok := r.tableOf(head[from:], isAll); ok {
		f.from = from
		return f
	}
	switch {
	case bytes.IndexByte(text, '{') >= 0 && areLines(text):
		return form{shape: lines, name: "a log with JSON", isLog: true}
	case isAll:
		return form{shape: whole, name: "text"}
	case bytes.IndexByte(text, '{') >= 0:
		return form{shape: values, name: "text with JSON"}
	}
	return form{shape: lines, name: "text", isLog: true}
}

func at0(text []byte, at int) byte {
	if at < len(text) {
		return text[at]
	}
	return 0
}

// areLines reports whether the first line with an object has all of it, or most lines do.
func areLines(text []byte) bool {
	kept, broken := 0, 0
	for n := 0; n < headRecords && len(text) > 0; {
		line, rest, isWhole := bytes.Cut(text, newline)
		text = rest
		if begin := bytes.IndexByte(line, '{'); begin >= 0 && (isWhole || n == 0) {
			var in nesting
			if n++; in.end(line[begin:]) > 0 {
				kept++
			} else {
				broken++
			}
			if n == 1 && kept == 1 {
				return true
			}
		}
	}
	return kept > broken
}

// innerList is where the first list of objects begins in an object that doesn't end in the
// head; 0 for any other.
//
//	{"count":3,"jobs":[{"ResultCode":"0812"},…
func (r *reading) innerList(text []byte, isAll bool) int {
	var n nesting
	if isAll || n.end(text) > 0 {
		return 0
	}
	open := 0
	for e := range payload.Events(text) {
		switch {
		case e.Kind == payload.Array:
			open = e.At
		case e.Kind == payload.Object && open > 0 && len(bytes.TrimSpace(text[open:e.At-1])) == 0:
			return open
		}
	}
	return 0
}

// payloadName is what a table with the payload in a column is called.
func payloadName(name string, column int) string {
	return fmt.Sprintf("%s with the payload in column %d", name, column+1)
}
