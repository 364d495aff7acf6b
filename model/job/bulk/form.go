package bulk

import (
	"bytes"
	"regexp"
)

// A shape is how records are told apart in an input.
type shape uint8

// The shapes.
const (
	lines  shape = iota // a line each
	values              // objects, in a list or one after another, in any number of lines
	table               // rows, whose quoted cells may have several lines
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

// otherText is what has none of the forms so far.
const otherText = "text"

// formOf decides by the head of an input what it is. The head may be all of it.
func (r *reading) formOf(head []byte, isAll bool) (form, error) {
	text := bytes.TrimSpace(head)
	from := bytes.Index(head, text)
	first, second := begin(text)
	line, _, _ := bytes.Cut(text, newline)
	hasObject, hasObjectFirst := bytes.IndexByte(text, '{') >= 0, bytes.IndexByte(line, '{') >= 0
	switch {
	case first == '[' && (second == '{' || second == '[' || second == ']'):
		return form{shape: values, name: "a JSON array", from: from}, nil
	case first == '{' && areLines(text):
		return form{shape: lines, name: "JSON Lines"}, nil
	case first == '{':
		return form{shape: values, name: "JSON", from: from + innerList(text, isAll)}, nil
	}
	f, isTable, err := r.tableOf(head[from:], isAll)
	switch f.from = from; {
	case isTable, err != nil && !hasObjectFirst: // a log has commas, too, and its objects the keys
		return f, err
	case hasObject && areLines(text):
		return form{shape: lines, name: "a log with JSON", isLog: true}, nil
	case isAll:
		return form{shape: whole, name: otherText}, nil
	case hasObject:
		return form{shape: values, name: "text with JSON"}, nil
	}
	return form{shape: lines, name: otherText, isLog: true}, nil
}

// isSure reports whether the beginning of a head tells what an input is, of a table at least
// two rows.
func (f form) isSure(head []byte) bool {
	return f.name != otherText && (f.shape != table || bytes.Count(head, newline) > 2)
}

// begin are the first two signs of a text that aren't blanks; 0 if there are none.
func begin(text []byte) (first, second byte) {
	if len(text) == 0 {
		return 0, 0
	}
	if rest := bytes.TrimSpace(text[1:]); len(rest) > 0 {
		second = rest[0]
	}
	return text[0], second
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
func innerList(text []byte, isAll bool) int {
	var n nesting
	if isAll || n.end(text) > 0 {
		return 0
	}
	if list := regexp.MustCompile(`\[\s*\{`).FindIndex(text); list != nil {
		return list[0] + 1
	}
	return 0
}
