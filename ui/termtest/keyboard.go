//go:build !windows

package termtest

import (
	"bytes"
	"io"
)

// keyboard is all that goes to the program: the keys of the test and the
// answers of the terminal. They go in the order in which they came. Nobody
// waits here for a program that does not read, and least of all the terminal,
// which has to go on taking output for the program to come to reading at all.
type keyboard struct {
	queue  chan input
	closed chan struct{}
}

// input is something to send, and where the outcome is wanted.
type input struct {
	bytes []byte
	sent  chan error
}

// newKeyboard starts a goroutine that runs until close.
func newKeyboard(program io.Writer) *keyboard {
	// So many answers are never waiting at once.
	k := &keyboard{queue: make(chan input, 4096), closed: make(chan struct{})}
	go k.run(program)
	return k
}

func (k *keyboard) run(program io.Writer) {
	for {
		select {
		case in := <-k.queue:
			_, err := program.Write(in.bytes)
			in.sent <- err
		case <-k.closed:
			return
		}
	}
}

// send puts something into the queue and returns where its outcome will be.
func (k *keyboard) send(b []byte) <-chan error {
	in := input{bytes: bytes.Clone(b), sent: make(chan error, 1)}
	select {
	case k.queue <- in:
	case <-k.closed:
		in.sent <- io.ErrClosedPipe
	}
	return in.sent
}

func (k *keyboard) close() { close(k.closed) }
