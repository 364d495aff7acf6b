package state

import (
	"os"
	"path/filepath"
	"runtime"
)

// Dir is the folder of what is remembered. It need not exist.
func Dir() (string, error) {
	base, err := baseDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(base, "smilecodes"), nil
}

// baseDir is where programs keep their state: $XDG_STATE_HOME, or the place
// that the system has for it. A variable that is no whole path does not count.
func baseDir() (string, error) {
	if dir := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	switch runtime.GOOS {
	case "windows":
		return os.UserCacheDir() // %LocalAppData%
	case "darwin", "ios":
		return os.UserConfigDir() // ~/Library/Application Support
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "state"), err
}
