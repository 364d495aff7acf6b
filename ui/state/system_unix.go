//go:build !windows

package state

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// noFollow opens neither what a link points to, nor waits for a pipe.
const noFollow = unix.O_NOFOLLOW | unix.O_NONBLOCK

// isOurs reports whether a file belongs to the person who runs the program.
func isOurs(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return !ok || int(stat.Uid) == os.Geteuid()
}

// lockFile waits until the file is ours. Closing it gives it back.
func lockFile(f *os.File) error {
	for {
		if err := unix.Flock(int(f.Fd()), unix.LOCK_EX); !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}
