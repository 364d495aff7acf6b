package state

import (
	"os"
	"path/filepath"
	"runtime"
)

// Dir is the folder of what is remembered, whether it exists or not.
func Dir() (string, error) {
	base, err := baseDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(base, "smilecodes"), nil
}

// baseDir is where programs keep their state: $XDG_STATE_HOME, or the place
// that the system has for it. A variable that isn't an absolute path doesn't count.
//
// A library for this, adrg/xdg, works out all of a person's folders before main, at
// every start, and on Windows looks for settings in another place than ours.
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
