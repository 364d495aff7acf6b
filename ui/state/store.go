package state

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"smilecodes/model/safe"
	"smilecodes/ui/text"
)

// The files in the folder. Only the holder of the lock writes, so a file with the
// name of the new one was left by a program that was killed.
const (
	fileName = "state.json"
	newName  = "state.json.new"
	badName  = "state.json.bad"
	lockName = "state.lock"
)

// A Store keeps a State in a folder. It can be used from several goroutines.
//
// Its errors are sentences for the person, none of them the end of anything. The
// same one is given only once: somebody who has read that the disk is full needn't
// read it after each pin.
type Store struct {
	dir     string
	dirErr  error // why there is no folder
	disk    disk
	timeout time.Duration // of waiting for another explorer, or for a file that is in use

	mu   sync.Mutex
	told map[string]bool
}

// Open is the store in the person's folder.
func Open() *Store {
	dir, err := Dir()
	s := New(dir)
	s.dirErr = err
	return s
}

// New is the store in a folder. It creates the folder when there is something to
// remember.
func New(dir string) *Store {
	return &Store{dir: dir, disk: realDisk{}, timeout: time.Second, told: map[string]bool{}}
}

// Path is the file, whether it is there or not; empty without a home.
func (s *Store) Path() string {
	if s.dirErr != nil {
		return ""
	}
	return s.path(fileName)
}

func (s *Store) path(name string) string { return filepath.Join(s.dir, name) }

// Load is what is remembered. A file that is damaged, or that nobody knows
// where it comes from, is set aside.
func (s *Store) Load() (State, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	state, err := s.load()
	return state, s.once(err)
}

func (s *Store) load() (State, error) {
	if s.dirErr != nil {
		return State{}, fmt.Errorf("there is no folder to save anything in: %w", s.dirErr)
	}
	state, err := s.readLocked()
	if !isBad(err) {
		return state, err
	}
	release, locked := s.lock()
	if locked != nil {
		return State{}, fmt.Errorf("%w; it is ignored", err)
	}
	defer release()
	return s.readOrSetAside()
}

// Change makes a change to what is remembered, as it is then in the file,
// and writes it. If that fails, the file is as it was.
func (s *Store) Change(change func(*State)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.once(s.change(change))
}

func (s *Store) change(change func(*State)) error {
	if s.dirErr != nil {
		return fmt.Errorf("there is no folder to save anything in: %w", s.dirErr)
	}
	if err := s.makeDir(); err != nil {
		return err
	}
	release, err := s.lock()
	if err != nil {
		return err
	}
	defer release()
	state, notice := s.readOrSetAside()
	if notice != nil && !isAside(notice) {
		return notice
	}
	before := encode(state)
	change(&state)
	if after := encode(state); !bytes.Equal(before, after) {
		if err := s.retry(func() error { return s.write(after) }); err != nil {
			return s.fault("smilecodes cannot save what it remembers: %w", text.WithoutPath(err))
		}
	}
	return notice
}

// makeDir makes the folder, for this person alone.
func (s *Store) makeDir() error {
	err := os.MkdirAll(s.dir, 0o700)
	if err != nil {
		return s.unusable(err)
	}
	info, err := os.Stat(s.dir)
	switch {
	case err != nil:
		return s.unusable(err)
	case !isOurs(info):
		return s.foreign()
	case info.Mode().Perm()&0o077 != 0:
		_ = os.Chmod(s.dir, 0o700) // where that is impossible, the file is private still
	}
	return nil
}

func (s *Store) unusable(err error) error {
	return fmt.Errorf("smilecodes cannot use the folder %s, so nothing is remembered: %w", safe.Text(s.dir), text.WithoutPath(err))
}

// foreign is a folder in which a file of ours would be in somebody's way: root
// comes here with the home of another.
func (s *Store) foreign() error {
	return fmt.Errorf("the folder %s belongs to another user, so nothing is remembered", safe.Text(s.dir))
}

// fault is what is wrong with the file.
func (s *Store) fault(format string, args ...any) error {
	return fmt.Errorf("%s: %w", safe.Text(s.path(fileName)), fmt.Errorf(format, args...))
}

// once is an error that was not given before.
func (s *Store) once(err error) error {
	if err == nil || s.told[err.Error()] {
		return nil
	}
	s.told[err.Error()] = true
	return err
}
