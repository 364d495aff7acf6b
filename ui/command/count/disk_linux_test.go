package count_test

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestRetryOnFullDisk: a disk without room leaves no half of a list.
func TestRetryOnFullDisk(t *testing.T) {
	c, _, _ := counted(t, later)
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no disk can be mounted here: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	if err := os.WriteFile(filepath.Join(dir, "filler"), make([]byte, 128<<10), 0o600); err == nil {
		t.Fatal("the disk is not full")
	}
	list := filepath.Join(dir, "jobs.csv")
	if _, err := c.Retry(context.Background(), list); err == nil {
		t.Error("it says that it wrote the list")
	}
	if _, err := os.Stat(list); err == nil {
		t.Error("half of a list is left")
	}
}
