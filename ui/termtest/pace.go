//go:build !windows

package termtest

import (
	"os"
	"runtime"
	"time"

	"golang.org/x/sys/unix"
)

// stroke is the time from one key of a fast hand to the next.
const stroke = 5 * time.Millisecond

// afterPaste is how long a hand waits at least before it presses Enter on what it
// has pasted. What comes sooner is taken for the end of the paste.
const afterPaste = 200 * time.Millisecond

// Type sends text letter by letter, as a hand does: each letter some time after
// the program has read the one before, however slow the program is. What comes
// faster may be taken for a paste.
func (p *Program) Type(text string) {
	p.t.Helper()
	for _, letter := range text {
		p.Send(string(letter))
		p.WaitUntil("the letter is read", p.HasRead)
		time.Sleep(stroke)
	}
}

// HasRead reports whether the program has read all that was sent.
func (p *Program) HasRead() bool {
	waiting, err := waiting(p.tty)
	return err != nil || waiting == 0
}

// Stall makes the terminal stop reading what the program writes, and waits until
// the program can write no more. It reads again when flow is called, which the
// test must do once, or when the program has ended.
func (p *Program) Stall() (flow func()) {
	p.t.Helper()
	if runtime.GOOS != "linux" {
		p.t.Skip("a read of a terminal cannot be interrupted on " + runtime.GOOS)
	}
	p.stalled.Store(true)
	_ = p.master.SetReadDeadline(time.Now())
	last, since := 0, time.Now()
	p.WaitUntil("the program can write no more", func() bool {
		if n, _ := waiting(p.master); n != last {
			last, since = n, time.Now()
		}
		return last > 0 && time.Since(since) >= settled
	})
	return func() {
		_ = p.master.SetReadDeadline(time.Time{})
		p.flowing <- struct{}{}
	}
}

// waiting is how much of what was written to one side of the terminal is still
// to be read at the other.
func waiting(side *os.File) (n int, err error) {
	conn, err := side.SyscallConn()
	if err != nil {
		return 0, err
	}
	if e := conn.Control(func(fd uintptr) { n, err = unix.IoctlGetInt(int(fd), inputQueue) }); e != nil {
		return 0, e
	}
	return n, err
}

// inputQueue is FIONREAD, for which Linux has a number of its own.
var inputQueue = map[bool]uint{true: 0x541b, false: 0x4004667f}[runtime.GOOS == "linux"]
