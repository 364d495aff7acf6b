//go:build !windows

package guard

import (
	"bytes"
	"regexp"
	"time"
	"unicode/utf8"
)

// The marks that a terminal puts around what is pasted.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

const (
	ctrlC = 0x03
	ctrlZ = 0x1a
	esc   = 0x1b
)

const (
	// company is how long a typed letter waits for another. It is shorter than
	// a frame, and a hand is never so fast.
	company = 3 * time.Millisecond

	// So many different letters within so short a time are no typing.
	burstLetters = 8
	burstTime    = 20 * time.Millisecond

	// A paste in which nothing came for stalled has lost its end, or the line
	// is slow. What comes after a pause of aside is perhaps no part of it.
	stalled = 2 * time.Second
	aside   = 150 * time.Millisecond

	// For so long Bubble Tea waits for what belongs to an Esc.
	escTime = 50 * time.Millisecond

	longestAnswer = 256
)

// patterns are what can be told by its form. To make them takes longer than most
// commands of the command line, so they are made only for who reads keys.
type patterns struct {
	sequences *regexp.Regexp // whole ones, from the beginning
	half      *regexp.Regexp // an answer or a movement of the mouse that has begun; hardly a key begins so
	answer    *regexp.Regexp // one that lacks but its first byte
}

func newPatterns() *patterns {
	return &patterns{
		sequences: regexp.MustCompile(`^(\x1b(\[[<>?=0-9;:$]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)))*`),
		half:      regexp.MustCompile(`^\x1b(\[[<>?=0-9;:$]*|[\]P_^][^\x07\x1b]+)$`),
		answer:    regexp.MustCompile(`^(\][0-9;]+;rgba?:[0-9a-fA-F/]+(\x07|\x1b\\)?|\[[<?][0-9;:]+(\$y|[ucMm]))`),
	}
}

// typing reads what the terminal sends, before Bubble Tea does, and mends what
// keys alone cannot tell.
//
// A terminal that does not mark pastes sends them as keys, and each would act:
// a q in them would quit. So eight different letters within 20 ms get the marks
// of a paste. A key held down repeats one letter and gets none.
//
// And a paste whose end was lost swallows every key for ever. So a single key
// that comes after nothing came for two seconds ends it. It does nothing else,
// Ctrl-C and Ctrl-Z excepted: nobody can see yet what it would act on. Anything
// longer is the rest of the paste, over a line that was slow.
type typing struct {
	*patterns
	now  func() time.Time
	more func(time.Duration) bool    // whether there is more to read within a time
	read func(b []byte) (int, error) // reads some of it

	made    bool      // the paste that is open is a burst
	marked  bool      // the paste that is open was marked by the terminal
	matched int       // so many bytes of the next mark have come
	last    time.Time // when something came last
	stream  time.Time // when it was surely a part of the paste
	held    []byte    // the first half of an answer
	escaped bool      // the last byte was Esc
}

// fill puts what is to be read into b, which has room for two marks more than
// is read. It may be nothing yet.
func (t *typing) fill(b []byte) (int, error) {
	room := b[len(pasteStart) : len(b)-len(pasteEnd)]
	held := copy(room, t.held)
	n, err := t.read(room[held:])
	if err != nil {
		return 0, err
	}
	if t.takeHeld() == nil {
		room = room[held:]
	} else {
		n += held
	}
	var out []byte
	switch chunk := room[:n]; {
	case t.marked:
		out = t.inPaste(chunk)
	case t.escaped && t.now().Sub(t.last) >= escTime && t.answer.Match(chunk):
		out = t.pass(t.answer.ReplaceAll(chunk, nil))
	case t.matched > 0 && chunk[0] == pasteStart[t.matched]:
		out = t.pass(chunk)
	default:
		lead := len(t.sequences.Find(chunk)) // answers may come with what is typed
		out = append(out, t.pass(chunk[:lead])...)
		if t.marked {
			out = append(out, t.pass(chunk[lead:])...)
		} else {
			out = append(out, t.typed(room[lead:], n-lead)...)
		}
	}
	t.last = t.now()
	return copy(b, out), nil
}

// typed takes what is no paste, so far.
func (t *typing) typed(room []byte, n int) (out []byte) {
	n, burst := t.gather(room, n)
	letters := textLength(room[:n])
	if burst && !t.made {
		out = append(out, pasteStart...)
	}
	out = append(out, room[:letters]...)
	t.made = burst && letters == len(room) && t.more(company)
	if burst && !t.made {
		out = append(out, pasteEnd...)
	}
	t.matched = 0
	return append(out, t.pass(room[letters:n])...)
}

// pass takes what is for Bubble Tea as it is, but for an answer cut in two.
func (t *typing) pass(b []byte) []byte {
	t.scan(b)
	t.escaped = bytes.HasSuffix(b, []byte{esc})
	if i := bytes.LastIndexByte(b, esc); i >= 0 && !t.marked && len(b)-i < longestAnswer && t.half.Match(b[i:]) {
		t.held = bytes.Clone(b[i:])
		b = b[:i]
	}
	return b
}

// takeHeld returns the first half of an answer whose rest may come now. It is
// dropped if the rest took too long.
func (t *typing) takeHeld() []byte {
	held := t.held
	t.held = nil
	if t.now().Sub(t.last) < stalled {
		return held
	}
	t.matched = 0
	return nil
}

// gather reads on while more letters come at once, and reports whether they are
// a burst.
func (t *typing) gather(room []byte, n int) (int, bool) {
	began, burst := t.now(), t.made || different(room[:n]) >= burstLetters
	for textLength(room[:n]) == n && n < len(room) && t.more(company) {
		if !burst && t.now().Sub(began) > burstTime {
			break
		}
		more, err := t.read(room[n:])
		if err != nil {
			break // the next to read will see it
		}
		n += more
		burst = burst || different(room[:n]) >= burstLetters && t.now().Sub(began) <= burstTime
	}
	return n, burst
}

// inPaste takes a part of a marked paste.
func (t *typing) inPaste(chunk []byte) []byte {
	now := t.now()
	if isKey(chunk) && now.Sub(t.stream) >= stalled {
		t.forget()
		if chunk[0] == ctrlC || chunk[0] == ctrlZ {
			return append([]byte(pasteEnd), chunk...)
		}
		return []byte(pasteEnd)
	}
	if !isKey(chunk) || now.Sub(t.last) < aside {
		t.stream = now
	}
	return t.pass(chunk)
}

// scan follows the marks.
func (t *typing) scan(b []byte) {
	for _, c := range b {
		mark := pasteStart
		if t.marked {
			mark = pasteEnd
		}
		switch {
		case c == mark[t.matched]:
			t.matched++
		case c == mark[0]:
			t.matched = 1
		default:
			t.matched = 0
		}
		if t.matched == len(mark) {
			t.marked, t.matched = !t.marked, 0
			t.stream = t.now()
		}
	}
}

// quiet is for how long a paste has been open without anything of it coming.
func (t *typing) quiet() (d time.Duration, open bool) {
	return t.now().Sub(t.stream), t.marked
}

// forget forgets an open paste, when Bubble Tea does.
func (t *typing) forget() { t.made, t.marked, t.matched, t.held = false, false, 0, nil }

// textLength is how many bytes at the beginning are letters and line breaks.
func textLength(b []byte) int {
	n := bytes.IndexFunc(b, func(r rune) bool {
		return r < ' ' && r != '\r' && r != '\n' && r != '\t' || r == 0x7f
	})
	if n < 0 {
		return len(b)
	}
	return n
}

// different counts the different letters at the beginning.
func different(b []byte) int {
	letters := map[rune]bool{}
	for _, r := range string(b[:textLength(b)]) {
		if r >= ' ' {
			letters[r] = true
		}
	}
	return len(letters)
}

// isKey reports whether this can be a single key: one letter, or a sequence
// that is not the end of a paste.
func isKey(b []byte) bool {
	if b[0] == esc && len(b) > 1 {
		return !bytes.Contains(b, []byte(pasteEnd)) && !bytes.HasPrefix([]byte(pasteEnd), b) && bytes.Count(b, b[:1]) == 1 && len(b) < 24
	}
	return utf8.RuneCount(b) == 1
}
