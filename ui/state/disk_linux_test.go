package state

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mount makes a small disk, where the machine lets a test do that.
func mount(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no disk can be mounted here: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	return dir
}

// TestFullDisk fills a real disk. What was remembered stays, and once there is
// room again the next change is made.
func TestFullDisk(t *testing.T) {
	dir := mount(t)
	if err := New(dir).Change(fill); err != nil {
		t.Fatal(err)
	}
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 128<<10), 0o600); err == nil {
		t.Fatal("the disk is not full")
	}
	s := New(dir)
	err := s.Change(func(s *State) { s.Split = 50 })
	if err == nil || !strings.Contains(err.Error(), "smilecodes cannot save what it remembers: no space left on device") {
		t.Error("it reports", err)
	}
	holds(t, dir, full)
	if got := files(t, dir); got != "filler state.json state.lock" {
		t.Error("left are", got)
	}
	_ = os.Remove(filler)
	if err := s.Change(func(s *State) { *s = State{Split: 50} }); err != nil {
		t.Error("with room again:", err)
	}
	holds(t, dir, State{Split: 50})
}

// TestReadOnlyDisk remembers what it can read and says what it cannot write.
func TestReadOnlyDisk(t *testing.T) {
	dir := mount(t)
	bad := filepath.Join(dir, "bad")
	if err := New(dir).Change(fill); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(bad, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(bad, fileName), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("the disk cannot be made read-only: ", err)
	}
	holds(t, dir, full)
	for want, err := range map[string]error{
		"read-only file system; nothing is remembered":    New(dir).Change(fill),
		"state.json: it is damaged; it is ignored":        second(New(bad).Load()),
		"so nothing is remembered: read-only file system": New(filepath.Join(dir, "new")).Change(fill),
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("it reports %v, not %q", err, want)
		}
	}
}
