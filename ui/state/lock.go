package state

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"

	"smilecodes/model/safe"
	"smilecodes/ui/text"
)

// pause is how long a file that is in use is left alone before the next try.
const pause = 5 * time.Millisecond

// lock waits until no other explorer reads or writes, but not for long. The lock
// is the kernel's, on a file that stays: it ends with the process that holds it, so
// none can be left behind.
func (s *Store) lock() (release func(), err error) {
	l := flock.New(s.path(lockName), flock.SetFlag(os.O_RDWR|os.O_CREATE|noFollow))
	return s.hold(l, l.TryLockContext)
}

// lockToRead waits until no other explorer writes. It doesn't create the file:
// without one, nothing was ever written.
func (s *Store) lockToRead() (release func(), err error) {
	l := flock.New(s.path(lockName), flock.SetFlag(os.O_RDONLY|noFollow))
	return s.hold(l, l.TryRLockContext)
}

func (s *Store) hold(l *flock.Flock, try func(context.Context, time.Duration) (bool, error)) (release func(), err error) {
	ctx, cancel := context.WithTimeout(context.Background(), s.timeout)
	defer cancel()
	_, err = try(ctx, pause)
	name := safe.Text(l.Path())
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return nil, s.fault("another smilecodes has been writing to it for too long, so this change is not saved")
	case errors.As(err, new(*fs.PathError)):
		return nil, fmt.Errorf("%s: %w; nothing is remembered", name, text.WithoutPath(err))
	case err != nil:
		return nil, fmt.Errorf("%s: it cannot be locked: %w; nothing is remembered", name, err)
	}
	if info, err := l.Stat(); err != nil || !info.Mode().IsRegular() {
		l.Close()
		return nil, fmt.Errorf("%s: it isn't a file; nothing is remembered", name)
	}
	return func() { l.Close() }, nil
}

// retry does something again while a file is in use, but not for long: once at
// least, however busy the machine is.
func (s *Store) retry(do func() error) error {
	for end := time.Now().Add(s.timeout); ; time.Sleep(pause) {
		late := time.Now().After(end)
		if err := do(); err == nil || !s.disk.isInUse(err) || late {
			return err
		}
	}
}
