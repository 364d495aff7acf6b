//go:build !windows

package guard

import (
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
)

// A PasteStalledMsg says that a paste is open and that nothing of it has come
// for two seconds. The next key takes what has come; see typing.
type PasteStalledMsg struct{}

// A keyboard is standard input as Bubble Tea reads it.
type keyboard struct {
	*os.File
	stalled func() // a paste stalls
	gone    func() // the terminal has nothing to read any more and never will

	lost   atomic.Bool // Bubble Tea has forgotten the paste that is open
	mu     sync.Mutex
	typing typing
	watch  *time.Timer // of the paste that is open
}

func newKeyboard(stalled, gone func()) *keyboard {
	k := &keyboard{File: os.Stdin, stalled: stalled, gone: gone}
	k.typing = typing{patterns: newPatterns(), now: time.Now, more: k.hasMore, read: k.File.Read}
	return k
}

// Read is called when there is something to read. By then there may be nothing
// any more, if the terminal was given back in between, and that is not a fault.
func (k *keyboard) Read(b []byte) (int, error) {
	if len(b) < 4*len(pasteStart) {
		return k.File.Read(b)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.hasMore(0) {
		return 0, nil
	}
	if k.lost.Swap(false) {
		k.typing.forget()
	}
	n, err := k.typing.fill(b)
	if err != nil {
		k.gone()
		return 0, io.EOF
	}
	if k.typing.marked && k.watch == nil {
		k.watch = time.AfterFunc(pasteTimeout, k.watchPaste)
	}
	return n, nil
}

// watchPaste looks after an open paste until it is closed or stalls.
func (k *keyboard) watchPaste() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.watch = nil
	quiet, open := k.typing.quiet()
	switch {
	case !open || k.lost.Load():
	case quiet >= pasteTimeout:
		k.stalled()
	default:
		k.watch = time.AfterFunc(pasteTimeout-quiet, k.watchPaste)
	}
}

// forget is called when Bubble Tea begins to read again. It waits for nobody.
func (k *keyboard) forget() { k.lost.Store(true) }

// hasMore waits for more to read.
func (k *keyboard) hasMore(d time.Duration) bool {
	fd := int(k.Fd())
	var set unix.FdSet
	set.Set(fd)
	wait := unix.NsecToTimeval(int64(d))
	n, err := unix.Select(fd+1, &set, nil, nil, &wait)
	return err == nil && n > 0
}
