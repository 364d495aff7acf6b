package linear

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	"smilecodes/model/job"
	"smilecodes/ui/text"
)

// An input gives the lines that are typed.
type input struct {
	r    *bufio.Reader
	held *string   // a line that was given back
	err  error     // why there are no more lines
	last time.Time // when a line came last
}

// line reads a line. Of a longer one than is ever read as a job result, only the
// beginning is kept.
func (in *input) line() (line string, ok bool) {
	if in.held != nil {
		line, in.held = *in.held, nil
		return line, true
	}
	var b []byte
	for in.err == nil {
		part, err := in.r.ReadSlice('\n')
		b = append(b, part[:min(len(part), max(0, job.PasteMost+1-len(b)))]...)
		if err == nil {
			break
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			in.err = err
		}
	}
	if in.err != nil && len(b) == 0 {
		return "", false
	}
	return strings.TrimRight(string(b), "\r\n"), true
}

// failed reports whether the input ended in another way than it should.
func (in *input) failed() bool { return in.err != nil && !errors.Is(in.err, io.EOF) }

// collect reads the lines of a job result from its first one on, until its
// brackets are closed, or there is an empty line. If the first line is not all of
// it, that is told, once.
func (in *input) collect(first string, tell func()) []byte {
	text := []byte(first)
	var n nesting
	n.read(first)
	if !n.isClosed() {
		tell()
	}
	for !n.isClosed() {
		line, ok := in.line()
		if !ok || isEnd(line) {
			break
		}
		text = appendLine(text, line)
		n.read(line)
	}
	return text
}

// rest reads lines until an empty one.
func (in *input) rest() []byte {
	var text []byte
	for {
		line, ok := in.line()
		if !ok || isEnd(line) {
			return text
		}
		text = appendLine(text, line)
	}
}

// isEnd holds for the lines that end a paste.
func isEnd(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || line == "."
}

// appendLine adds a line, as far as a paste is read at all. One byte more tells
// that there was more.
func appendLine(text []byte, line string) []byte {
	free := max(0, job.PasteMost+1-len(text))
	line = "\n" + line
	return append(text, line[:min(len(line), free)]...)
}

// A nesting is how deep in brackets and texts some JSON is.
type nesting struct {
	depth   int
	quoted  bool
	escaped bool
}

func (n *nesting) read(line string) {
	for i := range len(line) {
		c := line[i]
		switch {
		case n.escaped:
			n.escaped = false
		case n.quoted && c == '\\':
			n.escaped = true
		case c == '"':
			n.quoted = !n.quoted
		case n.quoted:
		case c == '{' || c == '[':
			n.depth++
		case c == '}' || c == ']':
			n.depth--
		}
	}
	n.escaped = false
}

func (n *nesting) isClosed() bool { return n.depth <= 0 && !n.quoted }

// isJob holds for lines that are JSON, or have some in them, as lines of logs do:
// a bracket with a quote somewhere behind it, or with nothing, as the first line
// of several.
//
//	{"ResultCode":"0812",    INFO { ResultCode: '0812' }    {      are JSON
//	look at {ticket}         [x] tried all, it's no use            are words
func isJob(line string) bool {
	start := strings.IndexByte(line, '{')
	if beginsWithBracket(line) {
		start = strings.IndexAny(line, "{[")
	}
	if start < 0 {
		return false
	}
	inside := strings.TrimLeft(line[start:], "{[ \t")
	return !text.Says(inside) || hasQuote(inside)
}

func beginsWithBracket(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "[") || strings.HasPrefix(line, "{")
}

// hasQuote reports whether a text is quoted somewhere, also with what mail and
// pages make of quotes. An apostrophe within a word is none.
func hasQuote(text string) bool {
	if strings.Contains(text, "&quot;") {
		return true
	}
	before := ' '
	for _, r := range text {
		if strings.ContainsRune(`"“‘`, r) || r == '\'' && !unicode.IsLetter(before) {
			return true
		}
		before = r
	}
	return false
}

// number reads one or two digits: more are a code.
func number(line string) (n int, ok bool) {
	if len(line) > 2 || strings.Trim(line, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(line)
	return n, err == nil
}
