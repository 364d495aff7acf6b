package state

import (
	"errors"
	"io/fs"

	"golang.org/x/sys/windows"
)

// noFollow is nothing: links need a privilege there, and are seen before.
const noFollow = 0

// isOurs is left to the system: the folder is the person's own.
func isOurs(fs.FileInfo) bool { return true }

// isInUse reports whether another program has the file open, for example one that
// looks for viruses: it can then neither be opened nor replaced.
func isInUse(err error) bool {
	return errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION) ||
		errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}
