//go:build !windows

package termtest

import (
	"bytes"
	"io"
	"sync"
)

// keyboard is all that goes to the program: the keys of the test and the
// answers of the terminal. They go in the order in which they came. Nobody
// waits here for a program that does not read, and least of all the terminal,
// which has to go on taking output for the program to come to reading at all.
type keyboard struct {
	mu      sync.Mutex
	waiting []input       // however many: a program that is flooded asks as often
	more    chan struct{} // receives when there is something to send
	closed  chan struct{}
}

// input is something to send, and where the outcome is wanted.
type input struct {
	bytes []byte
	sent  chan error
}

// newKeyboard starts a goroutine that runs until close.
func newKeyboard(program io.Writer) *keyboard {
	k := &keyboard{more: make(chan struct{}, 1), closed: make(chan struct{})}
	go k.run(program)
	return k
}

func (k *keyboard) run(program io.Writer) {
	for {
		for _, in := range k.take() {
			_, err := program.Write(in.bytes)
			in.sent <- err
		}
		select {
		case <-k.more:
		case <-k.closed:
			return
		}
	}
}

// take takes all that waits.
func (k *keyboard) take() []input {
	k.mu.Lock()
	defer k.mu.Unlock()
	all := k.waiting
	k.waiting = nil
	return all
}

// send puts something into the queue and returns where its outcome will be. The
// outcome of what is not sent before close is io.ErrClosedPipe.
func (k *keyboard) send(b []byte) <-chan error {
	in := input{bytes: bytes.Clone(b), sent: make(chan error, 1)}
	k.mu.Lock()
	defer k.mu.Unlock()
	select {
	case <-k.closed:
		in.sent <- io.ErrClosedPipe
		return in.sent
	default:
	}
	k.waiting = append(k.waiting, in)
	select {
	case k.more <- struct{}{}:
	default: // it is told already
	}
	return in.sent
}

func (k *keyboard) close() {
	k.mu.Lock()
	defer k.mu.Unlock()
	close(k.closed)
	for _, in := range k.waiting {
		in.sent <- io.ErrClosedPipe
	}
	k.waiting = nil
}
