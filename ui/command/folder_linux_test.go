package command

import (
	"os"
	"syscall"
	"testing"
)

// TestExportToAFullDisk: of an export that does not fit nothing is left, and what was
// there stays.
func TestExportToAFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no disk can be mounted here: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	writes(t, dir, fileSet("x", 100))
	fails(t, dir, fileSet("y", 40<<10), "no space left on device")
	wants(t, dir, "a.txt x", "sub/b.txt x")
	if all, err := os.ReadDir(dir); err != nil || len(all) != 3 {
		t.Errorf("%v are left, %v", all, err)
	}
	writes(t, dir, fileSet("z", 100))
	wants(t, dir, "a.txt z", "sub/b.txt z")
}
