package state

import (
	"fmt"
	"os"
	"testing"

	"golang.org/x/sys/windows"
)

// TestWindowsErrors holds which errors may be gone in a moment.
func TestWindowsErrors(t *testing.T) {
	for err, want := range map[error]bool{
		windows.ERROR_ACCESS_DENIED: true, windows.ERROR_SHARING_VIOLATION: true, windows.ERROR_LOCK_VIOLATION: true,
		windows.ERROR_FILE_NOT_FOUND: false, windows.ERROR_DISK_FULL: false,
	} {
		if got := isInUse(fmt.Errorf("it reports: %w", &os.PathError{Err: err})); got != want {
			t.Errorf("%v: %v", err, got)
		}
	}
}

// A watchedDisk says when a rename has failed.
type watchedDisk struct {
	realDisk
	failed chan error
}

func (d *watchedDisk) rename(from, to string) error {
	err := d.realDisk.rename(from, to)
	if err != nil {
		d.failed <- err
	}
	return err
}

// TestOpenElsewhere opens the file as a program does that looks for viruses, and
// closes it when the first rename has failed.
func TestOpenElsewhere(t *testing.T) {
	s := New(t.TempDir())
	if err := s.Change(func(s *State) { s.Split = 40 }); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	disk := &watchedDisk{failed: make(chan error, 1000)}
	s.disk = disk
	done := make(chan error)
	go func() { done <- s.Change(fill) }()
	select {
	case err := <-done:
		t.Fatal("written over an open file: ", err)
	case err := <-disk.failed:
		t.Log(err)
	}
	f.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
	holds(t, s.dir, full)
}
