//go:build !windows

package guard_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"smilecodes/ui/termtest"
)

// TestLostPaste loses the end of a paste in a real terminal: the program is
// told, and the next key brings what came.
func TestLostPaste(t *testing.T) {
	termtest.Slow(t)
	t.Parallel()
	p := start(t)
	p.Send("\x1b[200~0812")
	p.WaitFor("got a(stalled)")
	p.Send(termtest.Enter)
	p.WaitFor("got a(stalled)<0812>")
	p.Type("b")
	p.WaitFor("got a(stalled)<0812>b")
	p.Send("q")
	ends(t, p, 0)
}

// lastIsZ is a z that came last, be it in a paste.
var lastIsZ = regexp.MustCompile(`got last .?z>?\n`)

// TestBurst sends what a terminal without marks does of a paste: nothing in it
// acts, and all of it is one paste. Once the z after it is seen, the paste is at
// its end, however long that took, and a q is a key again.
func TestBurst(t *testing.T) {
	termtest.Slow(t)
	p := start(t)
	p.Send("exqs:bcdfghi")
	p.WaitFor("got a<exqs:bcdfghi>")
	long := strings.Repeat("quick brown fox ", 5000)
	p.Send(long)
	p.Type("z")
	p.WaitUntil("it is one paste", func() bool {
		s := p.Screen()
		return strings.HasPrefix(s, "ready") && strings.Contains(s, "got a<exqs:bcdfghi><quick brown fox quick") && lastIsZ.MatchString(s)
	})
	p.Send("q")
	ends(t, p, 0)
}

// TestLateAnswers sends answers that nobody waits for any more, cut by a slow line
// near their beginning and near their end: none is text. TestAnswersInTwo cuts them
// everywhere.
func TestLateAnswers(t *testing.T) {
	termtest.Slow(t)
	for _, answer := range []string{"\x1b]11;rgb:1a1a/1b1b/2626\x1b\\", "\x1b[?2026;2$y", "\x1b[?1u", "\x1b[?62;22c", "\x1b[<35;10;12M"} {
		p := start(t)
		for _, cut := range []int{len(answer)/3 + 1, len(answer) - 2} {
			p.Send(answer[:cut])
			time.Sleep(70 * time.Millisecond) // it is what is tried: longer than Bubble Tea waits for the rest
			p.Send(answer[cut:])
			time.Sleep(5 * time.Millisecond)
		}
		p.Type("b")
		p.WaitUntil("no answer is text", func() bool { return strings.Contains(p.Screen(), "got ab\n") })
		p.Send("q")
		ends(t, p, 0)
	}
}

// TestMouseFlood: the next key is not after a hundred thousand frames.
func TestMouseFlood(t *testing.T) {
	p := start(t)
	p.Send(strings.Repeat("\x1b[<35;10;5M\x1b[<35;11;5M", 10_000))
	p.Type("b")
	p.WaitFor("got ab")
	p.Send("q")
	ends(t, p, 0)
}
