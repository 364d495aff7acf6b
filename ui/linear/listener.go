package linear

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"time"

	"smilecodes/model/job"
)

// A listener asks questions and returns the lines that are typed.
type listener struct {
	*voice
	r    *bufio.Reader
	held *string // a line that was given back
	err  error   // why there are no more lines

	now    func() time.Time
	last   time.Time // when a line came last
	paused func()    // is told that no line came for long
	isJob  func(text string) bool
}

// pause is how long no line comes before the next search is perhaps for another
// customer.
const pause = 10 * time.Minute

// ask says a prompt and reads a line, as it was typed. It reports whether there
// was one.
func (l *listener) ask(prompt string) (line string, ok bool) {
	if l.held == nil {
		l.prompt(prompt)
	}
	if l.flush() != nil {
		return "", false
	}
	line, ok = l.line()
	now := l.now()
	if now.Sub(l.last) >= pause {
		l.paused()
	}
	l.last = now
	return line, ok
}

// question asks for one line. A job result that is pasted there isn't an answer:
// it is given back, for the conversation to explain. Words that only look like one,
// such as: asked for {time}, "today", end what they begin, and nothing is found in
// them.
func (l *listener) question(prompt string) (answer string, ok bool) {
	line, ok := l.ask(prompt)
	if !ok {
		return "", false
	}
	if looksLikeJob(line) && (beginsWithBracket(line) || !isClosed(line) || l.isJob(line)) {
		l.held = &line
		return "", false
	}
	return clean(line), true
}

// line reads a line. If it is longer than any job result that is read, only the
// beginning is kept.
func (l *listener) line() (line string, ok bool) {
	if l.held != nil {
		line, l.held = *l.held, nil
		return line, true
	}
	var b []byte
	for l.err == nil {
		part, err := l.r.ReadSlice('\n')
		b = append(b, part[:min(len(part), max(0, job.PasteMost+1-len(b)))]...)
		if err == nil {
			break
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			l.err = err
		}
	}
	if l.err != nil && len(b) == 0 {
		return "", false
	}
	return strings.TrimRight(string(b), "\r\n"), true
}

// failed reports whether the input ended in another way than it should.
func (l *listener) failed() bool { return l.err != nil && !errors.Is(l.err, io.EOF) }

// longestTyped is how many bytes of a line a terminal passes on, on Linux. What
// was typed or pasted after them is lost before it gets here.
const longestTyped = 4095

// collect reads the lines of a job result from its first one on, until its
// brackets are closed, or there is an empty line. If the first line isn't all of
// it, it says that lines are read and not answered. If it can't write that, the
// next prompt ends the conversation.
func (l *listener) collect(first string) []byte {
	text := []byte(first)
	var n nesting
	n.read(first)
	if !n.isClosed() {
		if len(first) == longestTyped {
			l.say("Careful: the terminal may have cut this long line. To read all of it from a file: smilecodes decode FILE.")
		}
		l.say("Reading a job result. An empty line ends it.")
		_ = l.flush()
	}
	for !n.isClosed() {
		line, ok := l.line()
		if !ok || isEnd(line) {
			break
		}
		text = appendLine(text, line)
		n.read(line)
	}
	return text
}

// rest reads lines until an empty one.
func (l *listener) rest() []byte {
	var text []byte
	for {
		line, ok := l.line()
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
