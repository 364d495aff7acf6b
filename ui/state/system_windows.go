package state

import (
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// noFollow is nothing: links need a privilege there, and are seen before.
const noFollow = 0

// isOurs is left to the system: the folder is the person's own.
func isOurs(fs.FileInfo) bool { return true }

// lockFile waits until the file is ours. Closing it gives it back.
func lockFile(f *os.File) error {
	return windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, &windows.Overlapped{})
}
