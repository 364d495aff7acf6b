package state

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// A disk is the steps of a write. Tests let each of them fail.
type disk interface {
	create(name string) (file, error)
	rename(from, to string) error
	remove(name string) error
	isInUse(error) bool
}

type file interface {
	io.WriteCloser
	Sync() error
}

// write writes the file beside the old one, and puts it in its place once it
// is whole on the disk. So there is the old file or the new one at any time.
func (s *Store) write(data []byte) error {
	temp := s.path(newName)
	if err := s.disk.remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	err := s.fill(temp, data)
	if err == nil {
		err = s.disk.rename(temp, s.path(fileName))
	}
	if err != nil {
		_ = s.disk.remove(temp) // the next write does it if this one cannot
	}
	return err
}

func (s *Store) fill(name string, data []byte) error {
	f, err := s.disk.create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// realDisk is the disk.
type realDisk struct{}

// create makes a file that was not there, for this person alone.
func (realDisk) create(name string) (file, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
}

func (realDisk) rename(from, to string) error { return os.Rename(from, to) }

// isInUse reports whether an error may be gone in a moment, because another
// program has the file open. That is so on Windows only.
func (realDisk) isInUse(err error) bool { return isInUse(err) }

func (realDisk) remove(name string) error { return os.Remove(name) }
