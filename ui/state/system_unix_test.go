//go:build !windows

package state

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestModes holds that nobody else reads along, whatever the folder was like.
func TestModes(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	name := filepath.Join(dir, fileName)
	if err := os.WriteFile(name, encode(State{}), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := New(dir).Change(fill); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]os.FileMode{dir: 0o700, name: 0o600, filepath.Join(dir, lockName): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
}

// TestPipe holds that nobody waits for a pipe without a writer, in any of the
// files' places.
func TestPipe(t *testing.T) {
	for place, want := range map[string]string{fileName: "it isn't a file; it is kept", lockName: "state.lock: it isn't a file", newName: ""} {
		dir := t.TempDir()
		if err := syscall.Mkfifo(filepath.Join(dir, place), 0o600); err != nil {
			t.Fatal(err)
		}
		err := New(dir).Change(fill)
		if err == nil && want != "" || err != nil && (want == "" || !strings.Contains(err.Error(), want)) {
			t.Errorf("in place of %s: %v", place, err)
		}
	}
}

// TestPlantedLock holds that the lock is not a link to what is somebody's.
func TestPlantedLock(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "outside")
	if err := os.Symlink(outside, filepath.Join(dir, lockName)); err != nil {
		t.Fatal(err)
	}
	if err := New(dir).Change(fill); err == nil || !strings.Contains(err.Error(), "state.lock: ") {
		t.Error("it reports", err)
	}
	if _, err := os.Lstat(outside); err == nil {
		t.Error("the link was followed")
	}
}

// TestOwnedByOthers neither believes nor touches what somebody else owns.
func TestOwnedByOthers(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give files away")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, fileName)
	if err := os.WriteFile(name, encode(full), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(name, 1, 1); err != nil {
		t.Skip("a file cannot be given away here: ", err)
	}
	_, err := New(dir).Load()
	told(t, "file", err, "it belongs to another user")
	holds(t, dir, State{})

	if err := os.Chown(dir, 1, 1); err != nil {
		t.Fatal(err)
	}
	before := files(t, dir)
	for _, err := range []error{New(dir).Change(fill), second(New(dir).Load())} {
		if err == nil || !strings.Contains(err.Error(), "belongs to another user, so nothing is remembered") {
			t.Error("about the folder it reports", err)
		}
	}
	if got := files(t, dir); got != before {
		t.Error("the folder now has", got)
	}
}
