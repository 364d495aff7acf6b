// Package payload reads JSON as it arrives in tickets: whole or cut off, one
// value or many, alone, in log lines or in prose.
//
// The rule. Whatever is plainly there is read, in order, and the place where a value is
// broken is given. The standard library judges each value that is found and
// decodes its texts; the reader only walks over it, and so can go on where a
// parser must stop. For example
//
//	10:02 INFO {"result":{"ResultCode":"0812",}} done
//
// is one value at column 12, and it is broken at the second "}", because of the
// comma. Its member ResultCode is still read.
package payload

import (
	"bytes"
	"encoding/json"
	"iter"
)

// A Kind is what an event tells.
type Kind uint8

// The kinds.
const (
	Object    Kind = iota // an object begins
	Array                 // an array begins
	End                   // the innermost object or array ends
	String                // a text
	CutString             // a text whose closing quote is missing
	Number                // a number, of any length
	Literal               // true, false or null
	Done                  // the outermost value ends
)

// An Event is one step through a value.
type Event struct {
	Kind Kind
	Key  []byte // of a member of an object; nil elsewhere
	Raw  []byte // a text without its quotes, a number or a literal, as written
	At   int    // where it ends, in bytes of the text
}

// Text is a text with its escapes decoded. A backslash that begins no escape stays
// as it is.
func (e Event) Text() string { return decoded(e.Raw) }

func decoded(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw)
	}
	quoted := make([]byte, 0, len(raw)+2)
	quoted = append(append(append(quoted, '"'), raw...), '"')
	var s string
	if json.Unmarshal(quoted, &s) != nil {
		return string(raw)
	}
	return s
}

// Deepest is how deep values may be nested, as in the standard library.
const Deepest = 10_000

// Events reads every value of a text. Memory does not grow with the text, only
// with its depth. A value that is nested too deep ends the reading. Whether a
// value is broken, and where, says [FaultOf].
func Events(text []byte) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		r := reader{text: text, yield: yield}
		for r.begin() {
			for len(r.stack) > 0 && r.step() {
			}
		}
	}
}

// A reader walks over a text. Its place in the grammar is the innermost
// bracket and the last thing that it passed.
type reader struct {
	text    []byte
	at      int
	start   int    // of the outermost value
	stack   []byte // the brackets that are open
	objects int    // how many of them are "{"
	last    byte   // the last thing: { [ } ] , : or one of those below
	key     []byte // of the member whose value comes next
	stopped bool
	yield   func(Event) bool
}

// The last thing that was passed, where it isn't a bracket or separator.
const (
	value = 'v'
	junk  = 'j' // what isn't JSON
)

// begin goes to the next bracket that opens a value.
func (r *reader) begin() bool {
	if r.stopped {
		return false
	}
	i := bytes.IndexAny(r.text[r.at:], "{[")
	if i < 0 {
		return false
	}
	r.at += i
	r.key = keyBefore(r.text[:r.at])
	r.open()
	return !r.stopped
}

// keyBefore is the key of a value that begins in the middle of
// an object whose beginning is missing; nil if there is none.
func keyBefore(text []byte) []byte {
	const longest = 64
	text = bytes.TrimRight(text[max(0, len(text)-longest):], " \t\r\n")
	text, hasColon := bytes.CutSuffix(text, []byte(":"))
	text, hasQuote := bytes.CutSuffix(bytes.TrimRight(text, " \t\r\n"), []byte(`"`))
	i := bytes.LastIndexByte(text, '"')
	if !hasColon || !hasQuote || i < 0 {
		return nil
	}
	return text[i+1:]
}

// step reads the next thing inside a value. It returns false where there is
// nothing more to read.
func (r *reader) step() bool {
	r.at = afterSpace(r.text, r.at)
	if r.at == len(r.text) {
		r.finish()
		return false
	}
	switch c := r.text[r.at]; c {
	case '{', '[':
		if !r.fits() {
			r.finish() // the value before was cut off
			r.key = nil
		}
		r.open()
	case '}', ']':
		r.at++
		r.close(c)
	case ',', ':':
		r.at++
		if r.last = c; c == ',' {
			r.key = nil
		}
	case '"', '\'':
		r.quoted(c)
	default:
		r.word()
	}
	return !r.stopped
}

// fits reports whether a value may be here: in an array, or after a colon.
// A missing comma between the values of an array is overlooked.
func (r *reader) fits() bool {
	if r.inObject() {
		return r.last == ':'
	}
	return r.last != junk && r.last != value
}

func (r *reader) inObject() bool { return r.stack[len(r.stack)-1] == '{' }

func (r *reader) open() {
	c, kind := r.text[r.at], Array
	if len(r.stack) == 0 {
		r.start = r.at
	}
	r.at++
	if c == '{' {
		kind = Object
		r.objects++
	}
	r.stack = append(r.stack, c)
	r.emit(Event{Kind: kind, Key: r.key, At: r.at})
	r.last, r.key = c, nil
	if len(r.stack) > Deepest {
		r.finish()
		r.stopped = true
	}
}

// close ends the innermost value of a bracket, and what was left open in it. A
// bracket that closes nothing is passed over.
func (r *reader) close(c byte) {
	opener := byte('{')
	there := r.objects > 0
	if c == ']' {
		opener, there = '[', len(r.stack) > r.objects
	}
	if !there {
		r.last = junk
		return
	}
	for r.pop() != opener {
	}
	if r.last, r.key = c, nil; len(r.stack) == 0 {
		r.done()
	}
}

func (r *reader) pop() byte {
	c := r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	if c == '{' {
		r.objects--
	}
	r.emit(Event{Kind: End, At: r.at})
	return c
}

// finish ends a value that has no end.
func (r *reader) finish() {
	for len(r.stack) > 0 {
		r.pop()
	}
	r.done()
}

func (r *reader) done() {
	r.emit(Event{Kind: Done, Raw: r.text[r.start:r.at], At: r.at})
}

func (r *reader) emit(e Event) { r.stopped = r.stopped || !r.yield(e) }
