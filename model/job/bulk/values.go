package bulk

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"smilecodes/model/job/field"
)

// member skims the value of a key at its place. It reports whether that is plain.
func (s *skimmer) member(c class, in place, depth int) bool {
	switch {
	case in == passed, in == inParams && c != class(jobType) && c != class(jobID):
		c = hidden
	case in == inside && (c < hidden || c == odd):
		return false
	}
	switch first := s.peek(); {
	case c == odd:
		return false
	case first == '"' && c < class(parts):
		return s.text(part(c))
	case first == '"':
		return s.pass(c)
	case c == hidden && first == '[', c == unknown && first == '[':
		return s.elements(c, depth)
	case first == '[':
		return false
	case first != '{':
		return s.bare(c)
	case c == hidden || c == actions:
		return s.members(passed, depth)
	case c == params && !s.hasParams:
		s.hasParams = true
		return s.members(inParams, depth)
	}
	return c == unknown && s.members(inside, depth)
}

// elements skims a list, of which nothing is read.
func (s *skimmer) elements(c class, depth int) bool {
	if s.at++; s.peek() == ']' {
		s.at++
		return true
	}
	in := inside
	if c == hidden {
		in = passed
	}
	for depth < deepest {
		if !s.member(c, in, depth+1) {
			return false
		}
		switch s.peek() {
		case ',':
			s.at++
		case ']':
			s.at++
			return true
		default:
			return false
		}
	}
	return false
}

// text takes the text of a part. One with escapes, or with blanks around it, isn't plain,
// but for the result text, which few codes need.
func (s *skimmer) text(p part) bool {
	begin := s.at + 1
	end, isEscaped := endOfText(s.data, begin)
	if end < 0 {
		return false
	}
	s.at = end + 1
	value := s.data[begin:end]
	if p == text {
		s.isOddText = s.isOddText || isEscaped || s.found[text] != nil && !bytes.Equal(s.found[text], value)
		s.found[text] = value
		return true
	}
	return !isEscaped && s.take(p, value)
}

// take takes the value of a part. A second one must be the same.
func (s *skimmer) take(p part, value []byte) bool {
	if len(value) == 0 {
		return true
	}
	first, last := value[0], value[len(value)-1]
	switch {
	case len(value) > field.Longest, first <= ' ', first > '~', last <= ' ', last > '~', p == jobType && !s.isType(value):
		return false
	case s.found[p] != nil:
		return bytes.Equal(s.found[p], value)
	}
	s.found[p] = value
	return true
}

// isType holds for the number of a job_type that is known. Words are for the decoder.
func (s *skimmer) isType(value []byte) bool {
	switch {
	case len(value) == 1 && isDigit(value[0]):
		return s.types[value[0]-'0']
	case len(value) == 2 && isDigit(value[0]) && isDigit(value[1]) && value[0] != '0':
		return s.types[10*(value[0]-'0')+value[1]-'0']
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// pass passes a text that is not read. One that may be JSON itself isn't plain where it
// would be opened.
func (s *skimmer) pass(c class) bool {
	begin := s.at + 1
	end, _ := endOfText(s.data, begin)
	if end < 0 {
		return false
	}
	s.at = end + 1
	if c == hidden || c == scalar || end == begin {
		return true
	}
	if first := s.data[begin]; c == params || c == actions || first == '{' || first == '[' {
		return false
	} else if first > ' ' && first <= '~' {
		return true
	}
	inner := bytes.TrimSpace(s.data[begin:end])
	return len(inner) == 0 || inner[0] != '{' && inner[0] != '['
}

// bare skims a number or a literal.
func (s *skimmer) bare(c class) bool {
	begin, isNumber := s.at, true
	switch rest := s.data[s.at:]; {
	case bytes.HasPrefix(rest, []byte("null")):
		s.at += len("null")
		return true
	case bytes.HasPrefix(rest, []byte("true")):
		s.at, isNumber = s.at+len("true"), false
	case bytes.HasPrefix(rest, []byte("false")):
		s.at, isNumber = s.at+len("false"), false
	default:
		if s.at = endOfNumber(s.data, s.at); s.at < 0 {
			return false
		}
	}
	switch {
	case c >= hidden:
		return true
	case c >= class(parts) || !isNumber:
		return false
	}
	value := s.data[begin:s.at]
	for _, d := range value {
		if !isDigit(d) {
			return false
		}
	}
	if part(c) == text {
		s.isOddText = true
		return true
	}
	return s.take(part(c), value)
}

// endOfNumber is where a number ends; -1 if it isn't one as JSON has it.
func endOfNumber(data []byte, at int) int {
	digits := func() bool {
		begin := at
		for at < len(data) && isDigit(data[at]) {
			at++
		}
		return at > begin
	}
	if at < len(data) && data[at] == '-' {
		at++
	}
	if begin := at; !digits() || data[begin] == '0' && at > begin+1 {
		return -1
	}
	if at < len(data) && data[at] == '.' {
		if at++; !digits() {
			return -1
		}
	}
	if at < len(data) && (data[at] == 'e' || data[at] == 'E') {
		if at++; at < len(data) && (data[at] == '+' || data[at] == '-') {
			at++
		}
		if !digits() {
			return -1
		}
	}
	return at
}

// endOfText is where the quote is that ends a text, and whether the text has escapes; -1 if
// it isn't one as JSON has it. It looks at eight bytes at once: in a word with a byte of a
// kind, the lowest of the bits that are set is that byte's.
func endOfText(data []byte, at int) (end int, isEscaped bool) {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	for {
		for at+8 <= len(data) {
			w := binary.LittleEndian.Uint64(data[at:])
			quote, slash := w^(ones*'"'), w^(ones*'\\')
			stop := ((quote-ones)&^quote | (slash-ones)&^slash | (w-ones*' ')&^w) & highs
			if stop != 0 {
				at += bits.TrailingZeros64(stop) / 8
				break
			}
			at += 8
		}
		for at < len(data) && data[at] != '"' && data[at] != '\\' && data[at] >= ' ' {
			at++
		}
		if at == len(data) || data[at] < ' ' {
			return -1, false
		}
		if data[at] == '"' {
			return at, isEscaped
		}
		if isEscaped = true; at+1 == len(data) {
			return -1, false
		}
		switch data[at+1] {
		case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
			at += 2
		case 'u':
			if at += 6; at > len(data) || !areHex(data[at-4:at]) {
				return -1, false
			}
		default:
			return -1, false
		}
	}
}

func areHex(digits []byte) bool {
	for _, c := range digits {
		if !isDigit(c) && (c|0x20 < 'a' || c|0x20 > 'f') {
			return false
		}
	}
	return true
}
