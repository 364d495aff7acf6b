package state

import (
	"errors"
	"fmt"
	"os"
	"time"

	"smilecodes/model"
	"smilecodes/ui/text"
)

// lock waits until no other explorer writes, but not for long. The lock is the
// kernel's, on a file that stays: it ends with whoever holds it, so that none
// can be left behind.
func (s *Store) lock() (release func(), err error) {
	name := s.path(lockName)
	f, err := openLock(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; nothing is remembered", model.Clean(name), text.WithoutPath(err))
	}
	got := make(chan error, 1)
	go func() { got <- lockFile(f) }()
	timer := time.NewTimer(s.timeout)
	defer timer.Stop()
	select {
	case err := <-got:
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("%s: it cannot be locked: %w; nothing is remembered", model.Clean(name), err)
		}
		return func() { f.Close() }, nil
	case <-timer.C:
		go func() { <-got; f.Close() }() // the kernel gives it to us still, later
		return nil, s.fault("another smilecodes has been writing it for too long; this change is not remembered")
	}
}

// openLock opens the file that is locked. It has nothing in it.
func openLock(name string) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|noFollow, 0o600)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		f.Close()
		return nil, errors.New("it is no file")
	}
	return f, nil
}
