package bulk

import (
	"bytes"
	"strconv"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// A skim reads what is counted of a plain answer in one pass over its bytes:
//
//	{"ResultCode":"0812","PartnerParams":{"job_type":6,"job_id":"a-1"},"timestamp":"…","FullName":"…"}
//
// It must say what [job.Decode] says. So an answer is plain only if it is whole JSON and
// nothing in it can tell more than these members: anything else is left to be decoded. It
// keeps no value; its parts are those of the line, until the next one is skimmed.

// A part is one of the things that are counted.
type part uint8

// The parts.
const (
	code part = iota
	text
	jobType
	smileJobID
	jobID
	country
	idType
	at
	parts
)

// What a value can be, after the parts.
const (
	params  = class(parts) + iota // PartnerParams
	actions                       // not looked into, but only an object is plain
	hidden                        // never looked into
	closed                        // a text under a personal name: it must not be JSON
	scalar                        // known, and of no use here
	unknown                       // not known, and may have JSON in it
	odd                           // what it says is for the decoder
)

// A class is what the value of a key can be: a part, or one of those above.
type class uint8

// A key is one as it is written, with its quote and colon.
type key struct {
	raw   string
	class class
	next  *key // the one that came after it last time
	other *key // the one that did before
}

// A skimmer skims one answer after another.
type skimmer struct {
	keys  field.Keys
	words *wire.Vocabulary
	types [100]bool // the job types that are known
	seen  map[string]*key
	last  *key

	data  []byte
	at    int
	found [parts][]byte

	hasParams bool
	isOddText bool // the text has escapes, or there are several
}

func newSkimmer(words *wire.Vocabulary, names map[string]field.Field) *skimmer {
	s := &skimmer{keys: field.NewKeys(), words: words, seen: map[string]*key{}, last: &key{}}
	for name, f := range names {
		s.keys.Call(name, f)
	}
	for n := range s.types {
		_, s.types[n] = words.TypeOf(strconv.Itoa(n))
	}
	words.Forget()
	return s
}

// line skims a line with one answer, perhaps with the words of a log around it. It reports
// whether it is plain.
func (s *skimmer) line(line []byte) bool {
	begin := bytes.IndexByte(line, '{')
	return begin >= 0 && isQuiet(line[:begin]) && s.value(line[begin:]) && isQuiet(line[begin+s.at:])
}

// isQuiet holds for text beside an answer in which nothing more of it can be.
func isQuiet(text []byte) bool {
	if text = bytes.TrimSpace(text); len(text) == 0 {
		return true
	}
	open := 0
	for _, c := range text {
		switch {
		case c == '[':
			open++
		case c == ']':
			open--
		case c == '{' || c == '"' || c == '\'' || c < ' ' && c != '\t':
			return false
		}
		if open < 0 {
			return false
		}
	}
	if open > 0 {
		return false
	}
	for _, word := range [...]string{"code", "Code", "CODE", "job", "Job", "JOB"} {
		if bytes.Contains(text, []byte(word)) {
			return false
		}
	}
	return true
}

// value skims the object that a text begins with. It reports whether it is plain.
func (s *skimmer) value(line []byte) bool {
	s.data, s.at, s.hasParams, s.isOddText = line, 0, false, false
	clear(s.found[:])
	return s.members(outside, 0) && s.isResult()
}

// isResult reports whether what was found is a result with nothing odd.
func (s *skimmer) isResult() bool {
	found := s.found[code]
	for _, c := range found {
		if c < '0' || c > '9' {
			return false
		}
	}
	switch {
	case len(found) == 3:
		if found[0] == '0' || !s.words.IsKnown(wire.Padded(string(found))) {
			return false
		}
	case len(found) != 4, string(found) == "0001" && (s.isOddText || len(s.found[text]) > field.Longest):
		return false
	}
	return s.found[smileJobID] != nil || s.found[jobID] != nil || s.found[at] != nil || !mayBeOwn(s.data[:s.at])
}

// mayBeOwn holds for an answer of no job that may be a row of an export of this program.
func mayBeOwn(text []byte) bool {
	return bytes.Contains(text, []byte("source_category")) || bytes.Contains(text, []byte("entry_id"))
}

// A place is where a member is.
type place uint8

const (
	outside  place = iota // in the answer itself
	inParams              // where only what names the job is read
	inside                // of something unknown
	passed                // of something that is never looked into
)

// deepest is how deep a plain answer is nested at most.
const deepest = 16

// members skims an object.
func (s *skimmer) members(in place, depth int) bool {
	s.at++
	if s.peek() == '}' {
		s.at++
		return true
	}
	for depth < deepest {
		k := s.key()
		if k == nil || !s.member(k.class, in, depth+1) {
			return false
		}
		switch s.peek() {
		case ',':
			s.at++
		case '}':
			s.at++
			return true
		default:
			return false
		}
		if s.peek() != '"' {
			return false
		}
	}
	return false
}

// peek is the next byte that isn't blank; 0 at the end.
func (s *skimmer) peek() byte {
	for s.at < len(s.data) {
		c := s.data[s.at]
		if c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return c
		}
		s.at++
	}
	return 0
}

// mostNames is how many names of keys are remembered.
const mostNames = 1 << 12

// key reads a key and its colon; nil if there isn't one. Most answers have the keys of one
// of those before, in the same order.
func (s *skimmer) key() *key {
	if s.isNext(s.last.next) {
		return s.last
	}
	if last := s.last; s.isNext(last.other) {
		last.next, last.other = last.other, last.next
		return s.last
	}
	if s.peek() != '"' {
		return nil
	}
	begin := s.at
	end, isEscaped := endOfText(s.data, begin+1)
	if end < 0 || isEscaped {
		return nil
	}
	name := s.data[begin+1 : end]
	s.at = end + 1
	if s.peek() != ':' {
		return nil
	}
	s.at++
	k := s.seen[string(s.data[begin:s.at])]
	if k == nil {
		k = &key{string(s.data[begin:s.at]), s.classOf(name), nil, nil}
		if len(s.seen) < mostNames && isName(name) {
			s.seen[k.raw] = k
		}
	}
	s.last.next, s.last.other = k, s.last.next
	s.last = k
	return k
}

// isNext reads a key if it is the one that may be next, and reports whether it is.
func (s *skimmer) isNext(k *key) bool {
	if k == nil || len(s.data)-s.at <= len(k.raw) || string(s.data[s.at:s.at+len(k.raw)]) != k.raw {
		return false
	}
	s.at += len(k.raw)
	s.last = k
	return true
}
