package bulk

import (
	"bytes"

	"smilecodes/model/job"
	"smilecodes/model/job/tally"
)

// A chunk is a part of an input that ends where a record does.
type chunk struct {
	data []byte
	line int // the number of its first line, from 1
	form *form
}

// A cutter cuts an input into chunks. The first ones are small, so that there is
// something to see at once.
type cutter struct {
	from  *flow
	form  *form
	size  int // of the next chunk, at least
	most  int // of a chunk
	rest  []byte
	line  int
	fault func(kind tally.Fault, line int) // of a record that is too long
}

// mostOfRecord is how long a record is at most. Longer ones are not kept.
const mostOfRecord = job.InputMost

// next is the next chunk, in a buffer if that is large enough. With an error, which is
// [io.EOF] at the end, it is the last one.
func (c *cutter) next(buffer []byte) (chunk, error) {
	buffer = append(buffer[:0], c.rest...)
	size := c.size
	c.size = min(2*c.size, c.most)
	for {
		var err error
		buffer, err = c.from.fill(buffer, size)
		end := len(buffer)
		if err == nil {
			end = c.form.lastEnd(buffer)
		}
		if end > 0 || err != nil {
			c.rest = append(c.rest[:0], buffer[end:]...)
			made := chunk{buffer[:end], c.line, c.form}
			c.line += bytes.Count(buffer[:end], newline)
			return made, err
		}
		if size = max(size, min(2*len(buffer), mostOfRecord+1)); len(buffer) > mostOfRecord {
			if line := bytes.IndexByte(buffer, '\n') + 1; line > 0 && c.form.shape == table { // its quote was never closed
				c.rest = append(c.rest[:0], buffer[line:]...)
				made := chunk{buffer[:line], c.line, c.form}
				c.line++
				return made, nil
			}
			begin := 0
			if c.form.shape == values {
				begin = max(0, bytes.IndexByte(buffer, '{'))
			}
			c.fault(tally.TooLong, c.line+bytes.Count(buffer[:begin], newline))
			if buffer, err = c.skip(buffer); err != nil {
				return chunk{line: c.line, form: c.form}, err
			}
		}
	}
}

var newline = []byte("\n")

// skip leaves out a record that is too long, and is left with what comes after it.
func (c *cutter) skip(buffer []byte) ([]byte, error) {
	var n nesting
	for {
		end := bytes.IndexByte(buffer, '\n') + 1
		if c.form.shape == values {
			end = n.end(buffer)
		}
		if end > 0 {
			c.line += bytes.Count(buffer[:end], newline)
			return append(buffer[:0], buffer[end:]...), nil
		}
		c.line += bytes.Count(buffer, newline)
		var err error
		if buffer, err = c.from.fill(buffer[:0], c.most); err != nil && len(buffer) == 0 {
			return nil, err
		}
	}
}

// lastEnd is where the last whole record of a text ends; 0 if none does.
func (f *form) lastEnd(text []byte) int {
	switch f.shape {
	case whole:
		return 0
	case values:
		last := 0
		for at := 0; ; {
			begin := bytes.IndexByte(text[at:], '{')
			if begin < 0 {
				return last
			}
			var n nesting
			end := n.end(text[at+begin:])
			if end == 0 {
				return last
			}
			at += begin + end
			last = at
		}
	case table:
		return lastRow(text)
	}
	return bytes.LastIndexByte(text, '\n') + 1
}

// lastRow is where the last line ends that is not inside of quotes.
func lastRow(text []byte) int {
	isOpen := bytes.Count(text, quote)%2 != 0
	for {
		end := bytes.LastIndexByte(text, '\n')
		if isOpen = isOpen != (bytes.Count(text[end+1:], quote)%2 != 0); end < 0 || !isOpen {
			return end + 1
		}
		text = text[:end]
	}
}

var quote = []byte(`"`)

// A nesting is how deep in a value a text is, which may come in parts.
type nesting struct {
	depth             int
	inText, isEscaped bool
}

// end is where the value ends that begins with the text or before it; 0 if it doesn't.
func (n *nesting) end(text []byte) int {
	for at := 0; at < len(text); at++ {
		switch c := text[at]; {
		case n.isEscaped:
			n.isEscaped = false
		case n.inText && c == '"':
			n.inText = false
		case n.inText && c == '\\':
			n.isEscaped = true
		case n.inText:
			stop := bytes.IndexByte(text[at:], '"')
			if stop < 0 {
				stop = len(text) - at
			}
			if slash := bytes.IndexByte(text[at:at+stop], '\\'); slash >= 0 {
				stop = slash
			}
			at += stop - 1
		case c == '"':
			n.inText = true
		case c == '{' || c == '[':
			n.depth++
		case c == '}' || c == ']':
			if n.depth--; n.depth <= 0 {
				return at + 1
			}
		}
	}
	return 0
}
