//go:build !windows

package termtest

import (
	"io"
	"testing"
)

// TestKeyboardClosed: what waits when the keyboard is closed has its outcome at
// once, and so has what comes later. Nobody waits for a program that has ended.
func TestKeyboardClosed(t *testing.T) {
	program, keys := io.Pipe()
	defer program.Close()
	k := newKeyboard(keys)
	k.send([]byte("stuck"))
	if _, err := program.Read(make([]byte, 1)); err != nil { // the rest is not read
		t.Fatal(err)
	}
	waiting := k.send([]byte("a"))
	k.close()
	for name, sent := range map[string]<-chan error{"waiting": waiting, "late": k.send([]byte("b"))} {
		select {
		case err := <-sent:
			if err != io.ErrClosedPipe {
				t.Errorf("%s: %v", name, err)
			}
		default:
			t.Errorf("%s: there is no outcome", name)
		}
	}
}
