package settings

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// The most that config.toml may have. No file of settings comes near; a file
// that goes beyond would keep a parser busy for minutes, or end the program.
const (
	mostBytes = 64 << 10
	mostLine  = 4 << 10
	mostDepth = 16
	mostParts = 8
	mostKeys  = 2000
)

// refusal looks at a file before the parser does. It says where, as an offset,
// and why the parser does not get it; nothing if it does.
func refusal(data []byte) (at int, problem string) {
	if at, problem = foreign(data); problem != "" {
		return at, problem
	}
	if at = longLine(data); at >= 0 {
		return at, fmt.Sprintf("the line is too long; it can have %d KB", mostLine>>10)
	}
	c := counter{data: data}
	return c.count()
}

// foreign says of a text that is no plain UTF-8 what it is.
func foreign(data []byte) (at int, problem string) {
	begins := func(mark string) bool { return bytes.HasPrefix(data, []byte(mark)) }
	nul := bytes.IndexByte(data, 0)
	switch {
	case begins("\xef\xbb\xbf"):
		return 0, "a byte order mark (BOM) stands in front; save the file as UTF-8 without one"
	case begins("\xff\xfe"), begins("\xfe\xff"), nul == 0 && len(data) > 1, nul == 1:
		return 0, "the file is UTF-16; save it as UTF-8"
	case nul >= 0:
		return nul, "a NUL character stands here; a file of settings is text only"
	case !utf8.Valid(data):
		return invalid(data), "this is no UTF-8; save the file as UTF-8"
	}
	return 0, ""
}

// invalid is where the first bytes stand that are no UTF-8.
func invalid(data []byte) int {
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}

// longLine is where a line begins that is too long; -1 if none is.
func longLine(data []byte) int {
	at := 0
	for line := range bytes.Lines(data) {
		if len(line) > mostLine {
			return at
		}
		at += len(line)
	}
	return -1
}

// A counter goes through a file as the parser would, without its memory of
// what it saw. What is no TOML it may count wrongly: there the parser stops.
type counter struct {
	data    []byte
	at      int
	depth   int  // of brackets
	parts   int  // of the key that is being read
	keys    int  // with the names of tables
	inValue bool // a key's = stands before on this line
}

func (c *counter) count() (at int, problem string) {
	for c.parts = 1; c.at < len(c.data); c.at++ {
		c.step(c.data[c.at])
		switch {
		case c.depth > mostDepth:
			return c.at, fmt.Sprintf("the brackets go too deep; %d can stand in each other", mostDepth)
		case c.parts > mostParts:
			return c.at, fmt.Sprintf("the key has too many parts; it can have %d", mostParts)
		case c.keys > mostKeys:
			return c.at, fmt.Sprintf("the file has too many keys; it can have %d", mostKeys)
		}
	}
	return 0, ""
}

func (c *counter) step(b byte) {
	switch b {
	case '#':
		c.comment()
	case '"', '\'':
		c.text(b)
	case '[', '{':
		if c.depth == 0 && !c.inValue {
			c.keys++
		}
		c.depth++
		c.parts = 1
	case ']', '}':
		c.depth = max(c.depth-1, 0)
	case '.':
		c.parts++
	case '=':
		c.keys++
		c.parts, c.inValue = 1, true
	case ',':
		c.parts = 1
	case '\n':
		c.parts, c.inValue = 1, c.depth > 0
	}
}

// comment goes to the end of the line.
func (c *counter) comment() {
	for c.at+1 < len(c.data) && c.data[c.at+1] != '\n' {
		c.at++
	}
}

// text goes to the end of a text in quotes. One that does not end on its line
// ends there: the parser says that it does not.
func (c *counter) text(quote byte) {
	end := []byte{quote}
	if three := bytes.Repeat(end, 3); bytes.HasPrefix(c.data[c.at:], three) {
		end = three
	}
	for c.at += len(end); c.at < len(c.data); c.at++ {
		rest := c.data[c.at:]
		switch {
		case rest[0] == '\\' && quote == '"':
			c.at++
		case rest[0] == '\n' && len(end) == 1:
			c.at--
			return
		case bytes.HasPrefix(rest, end):
			c.at += len(end) - 1
			c.quotes(quote, len(end))
			return
		}
	}
}

// quotes goes over the quotes that a text of several lines can end with.
func (c *counter) quotes(quote byte, end int) {
	for n := 0; end == 3 && n < 2 && c.at+1 < len(c.data) && c.data[c.at+1] == quote; n++ {
		c.at++
	}
}
