package state

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"smilecodes/ui/text"
)

// maxBytes is the most bytes that the file can have. A full one has 14 KB.
const maxBytes = 64 << 10

// A badError is a file that cannot be what this program wrote.
type badError struct{ error }

// An asideError tells of such a file that it is out of the way.
type asideError struct{ error }

func isBad(err error) bool { return errors.As(err, new(badError)) }

func isAside(err error) bool { return errors.As(err, new(asideError)) }

// readLocked is what the file says. On Windows a file that is being read cannot be
// replaced, so no other explorer writes meanwhile. If we don't get the lock, for
// example because another explorer hangs, we read without it.
func (s *Store) readLocked() (State, error) {
	if release, err := s.lockToRead(); err == nil {
		defer release()
	}
	return s.read()
}

// read is what the file says; nothing if there is none.
func (s *Store) read() (State, error) {
	if info, err := os.Stat(s.dir); err == nil && !isOurs(info) {
		return State{}, s.foreign()
	}
	var data []byte
	err := s.retry(func() (err error) {
		data, err = readFile(s.path(fileName))
		return err
	})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return State{}, nil
	case isBad(err):
		return State{}, s.fault("%w", err)
	case err != nil:
		return State{}, s.fault("it cannot be read: %w; nothing is remembered", text.WithoutPath(err))
	}
	state, err := decode(data)
	if err != nil {
		return State{}, s.fault("%w", err)
	}
	return state, nil
}

// readFile reads a file that nobody but this person can have written. A link
// is not followed and a device not opened.
func readFile(name string) ([]byte, error) {
	info, err := os.Lstat(name)
	if err == nil {
		err = check(info)
	}
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_RDONLY|noFollow, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err = f.Stat(); err == nil {
		err = check(info) // it may be another one by now
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(f, maxBytes))
}

func check(info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return badError{errors.New("it isn't a file")}
	case !isOurs(info):
		return badError{errors.New("it belongs to another user")}
	case info.Size() > maxBytes:
		return badError{fmt.Errorf("it is larger than %d KB", maxBytes>>10)}
	}
	return nil
}

// readOrSetAside is what the file says. A bad one is put out of the way, for the
// person to look at. The caller holds the lock, so that nobody's good file is
// moved.
func (s *Store) readOrSetAside() (State, error) {
	state, err := s.read()
	if !isBad(err) {
		return state, err
	}
	moved := s.retry(func() error { return s.disk.rename(s.path(fileName), s.path(badName)) })
	if moved != nil {
		return State{}, fmt.Errorf("%w; smilecodes ignores it because it cannot move it: %w", plain(err), text.WithoutPath(moved))
	}
	return State{}, asideError{fmt.Errorf("%w; it is kept as %s, and smilecodes starts without it", plain(err), badName)}
}

// plain is an error that is only its words.
func plain(err error) error { return errors.New(err.Error()) }
