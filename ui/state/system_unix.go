//go:build !windows

package state

import (
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

// isInUse is for Windows: here a file can be replaced while somebody reads it.
func isInUse(error) bool { return false }
