//go:build !windows

package guard

import (
	"bytes"
	"regexp"
	"strings"
	"time"
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
	// letterDelay is how long a typed letter waits for another. It is shorter than
	// a frame, and a hand is never so fast.
	letterDelay = 3 * time.Millisecond

	// This many different letters within this time aren't typing.
	burstLetters = 8
	burstWindow  = 20 * time.Millisecond

	// A paste in which nothing came for pasteTimeout has lost its end, or the line
	// is slow. What comes after a pastePause may not belong to it.
	pasteTimeout = 2 * time.Second
	pastePause   = 150 * time.Millisecond

	// escDelay is how long Bubble Tea waits for what belongs to an Esc.
	escDelay = 50 * time.Millisecond

	// mouseDelay is how long an Esc directly after a movement of the mouse waits
	// for what makes it the next movement. A busy line cuts it there.
	mouseDelay = 500 * time.Millisecond

	maxAnswerBytes = 256
)

// patterns are what can be told by its form. To make them takes longer than most
// commands of the command line, so they are made only for who reads keys.
type patterns struct {
	key    *regexp.Regexp // one key that isn't a letter, or one answer, whole
	half   *regexp.Regexp // an answer or a movement of the mouse that has begun; hardly a key begins so
	answer *regexp.Regexp // one that lacks only its first byte
	mouse  *regexp.Regexp // a movement of the mouse, whole; no hand types the half of one
}

func newPatterns() *patterns {
	return &patterns{
		key:    regexp.MustCompile(`^(?s:\x1b(\[M...|\[[<>?=0-9;:$]*[@-~]|[\]P_^X][^\x07\x1b]*(\x07|\x1b\\)|O.|[^\x1b])|.)`),
		half:   regexp.MustCompile(`^(?s:\x1b(\[M.{0,2}|\[[<>?=0-9;:$]*|[\]P_^][^\x07\x1b]+))$`),
		mouse:  regexp.MustCompile(`^\x1b\[<[0-9]+;[0-9;]*[Mm]`),
		answer: regexp.MustCompile(`^(\][0-9;]+;rgba?:[0-9a-fA-F/]+(\x07|\x1b\\)?|\[[<?][0-9;:]+(\$y|[ucMm]))`),
	}
}

// typing reads what the terminal sends, before Bubble Tea does, and fixes what
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
//
// Nor can what is pasted break out of its paste. An Esc in it becomes a sign
// that is seen, ahead of a Bubble Tea that would take the end of the paste for a
// part of what the Esc began. And letters directly after the end still belong to
// the paste: its end was in what was pasted, and a q after it would quit.
type typing struct {
	*patterns
	now  func() time.Time
	more func(time.Duration) bool    // whether there is more to read within a time
	read func(b []byte) (int, error) // reads some of it

	made     bool      // the paste that is open is a burst
	marked   bool      // the paste that is open was marked by the terminal
	matched  int       // how many bytes of the next mark have come
	last     time.Time // when something came last
	pastedAt time.Time // when it was surely a part of the paste
	buffer   []byte    // the first half of an answer, a letter, or the end of a paste
	escaped  bool      // the last byte was Esc
}

// fill reads into b, perhaps nothing yet. It reads only a third of what fits,
// because it adds marks and replaces an Esc by a longer sign.
func (t *typing) fill(b []byte) (int, error) {
	room := b[:len(b)/3]
	held := copy(room, t.buffer)
	n, err := t.read(room[held:])
	if err != nil {
		return 0, err
	}
	if t.takeBuffer(room[held:held+n]) == nil {
		room, held = room[held:], 0
	}
	out := t.take(room, held, n)
	t.last = t.now()
	return copy(b, out), nil
}

// take takes bytes, and the new ones after them.
func (t *typing) take(room []byte, held, n int) []byte {
	switch chunk := room[:held+n]; {
	case t.marked:
		return t.inPaste(chunk, chunk[held:])
	case t.escaped && t.now().Sub(t.last) >= escDelay && t.answer.Match(chunk):
		rest := t.answer.ReplaceAll(chunk, nil)
		return t.keys(rest, len(rest))
	case t.matched > 0 && chunk[0] == pasteStart[t.matched]:
		return t.pass(chunk)
	}
	return t.keys(room, held+n)
}

// keys takes what isn't a paste, so far, piece by piece: answers come before and
// among what is typed.
func (t *typing) keys(room []byte, n int) (out []byte) {
	var piece []byte
	for n > 0 {
		used := 0
		switch {
		case t.made || textLength(room[:1]) > 0:
			piece, used, n = t.typed(room, n)
		case t.half.Match(room[:n]) && n < maxAnswerBytes, n == 1 && room[0] == esc && t.mouse.Match(piece) && t.more(mouseDelay):
			piece, used = t.hold(room[:n], n), n
		default:
			used = len(t.key.Find(room[:n]))
			piece = t.pass(room[:used])
		}
		out = append(out, piece...)
		room, n = room[used:], n-used
		if t.marked {
			return append(out, t.pasted(room[:n])...)
		}
	}
	return out
}

// typed takes the letters at the beginning. More may come meanwhile.
func (t *typing) typed(room []byte, n int) (out []byte, letters, have int) {
	n, burst := t.gather(room, n)
	letters = textLength(room[:n])
	text := room[:letters]
	if burst && !t.made {
		out = append(out, pasteStart...)
	}
	t.made = burst && letters == len(room) && t.more(letterDelay)
	if t.made {
		text = t.hold(text, brokenLetter(text))
	}
	if burst {
		text = harmless(text)
	}
	out = append(out, text...)
	if burst && !t.made {
		out = append(out, pasteEnd...)
	}
	t.matched, t.escaped = 0, false
	return out, letters, n
}

// pass takes what is for Bubble Tea as it is, up to the beginning of a paste.
func (t *typing) pass(b []byte) []byte {
	if n := t.scan(b); t.marked {
		return append(bytes.Clone(b[:n]), t.pasted(b[n:])...)
	}
	t.escaped = bytes.HasSuffix(b, []byte{esc})
	return b
}

// hold keeps n bytes of the end until more come.
func (t *typing) hold(b []byte, n int) []byte {
	t.buffer, t.matched, t.escaped = bytes.Clone(b[len(b)-n:]), 0, false
	return b[:len(b)-n]
}

// takeBuffer returns what was held for its rest, which may come now. Half an
// answer is dropped if the rest took too long, unless it is the rest of a mouse
// report: alone that would be typed.
func (t *typing) takeBuffer(next []byte) []byte {
	held := t.buffer
	t.buffer = nil
	if t.marked || t.now().Sub(t.last) < pasteTimeout || t.mouse.Match(append(bytes.Clone(held), next...)) {
		return held
	}
	t.matched = 0
	return nil
}

// gather reads on while more letters come at once, and reports whether they are
// a burst.
func (t *typing) gather(room []byte, n int) (int, bool) {
	began, burst := t.now(), t.made || distinctLetters(room[:n]) >= burstLetters
	for textLength(room[:n]) == n && n < len(room) && t.more(letterDelay) {
		if !burst && t.now().Sub(began) > burstWindow {
			break
		}
		more, err := t.read(room[n:])
		if err != nil {
			break // the next to read will see it
		}
		n += more
		burst = burst || distinctLetters(room[:n]) >= burstLetters && t.now().Sub(began) <= burstWindow
	}
	return n, burst
}

// inPaste takes a part of a marked paste, of which some is new.
func (t *typing) inPaste(chunk, fresh []byte) []byte {
	now := t.now()
	if isKey(fresh) && now.Sub(t.pastedAt) >= pasteTimeout {
		t.forget()
		if fresh[0] == ctrlC || fresh[0] == ctrlZ {
			return append([]byte(pasteEnd), fresh...)
		}
		return []byte(pasteEnd)
	}
	if !isKey(fresh) || now.Sub(t.last) < pastePause {
		t.pastedAt = now
	}
	return t.pasted(chunk)
}

// pasted takes what is pasted, and what comes after its end.
func (t *typing) pasted(b []byte) []byte {
	text, rest, ended := bytes.Cut(b, []byte(pasteEnd))
	if !ended {
		return harmless(t.hold(b, max(brokenEnd(b), brokenLetter(b))))
	}
	out := harmless(text)
	for ended {
		letters := textLength(rest)
		out = append(out, harmless(rest[:letters])...)
		if rest = rest[letters:]; strings.HasPrefix(pasteEnd, string(rest)) && t.more(letterDelay) {
			t.buffer = append([]byte(pasteEnd), rest...)
			return out
		}
		rest, ended = bytes.CutPrefix(rest, []byte(pasteEnd))
	}
	t.marked = false
	out = append(out, pasteEnd...)
	return append(out, t.keys(rest, len(rest))...)
}

// scan follows the mark at the beginning of a paste, and returns how many bytes
// there are up to its end.
func (t *typing) scan(b []byte) int {
	for i, c := range b {
		switch c {
		case pasteStart[t.matched]:
			t.matched++
		case esc:
			t.matched = 1
		default:
			t.matched = 0
		}
		if t.matched == len(pasteStart) {
			t.marked, t.matched, t.pastedAt = true, 0, t.now()
			return i + 1
		}
	}
	return len(b)
}

// quiet is for how long a paste has been open without anything of it coming.
func (t *typing) quiet() (d time.Duration, open bool) {
	return t.now().Sub(t.pastedAt), t.marked
}

// forget forgets an open paste, when Bubble Tea does.
func (t *typing) forget() { t.made, t.marked, t.matched, t.buffer = false, false, 0, nil }
