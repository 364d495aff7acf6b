//go:build unix

package team_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog/team"
)

// TestFolderOnDisk: what isn't a plain file inside the folder is refused, and never opened.
func TestFolderOnDisk(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret.toml")
	must(t, os.WriteFile(secret, []byte(example), 0o600))
	for _, row := range []struct {
		name, fault string
		make        func(dir string) error
	}{
		{"a file", "", func(dir string) error { return os.WriteFile(dir+"/texts.toml", []byte(example), 0o600) }},
		{"a link inside", "", func(dir string) error {
			must(t, os.WriteFile(dir+"/real", []byte(example), 0o600))
			return os.Symlink("real", dir+"/texts.toml")
		}},
		{"a link out", "texts.toml: it leads out of the folder, so it isn't read\n", func(dir string) error { return os.Symlink(secret, dir+"/texts.toml") }},
		{"a relative link out", "texts.toml: it leads out of the folder, so it isn't read\n", func(dir string) error { return os.Symlink("../x/secret.toml", dir+"/texts.toml") }},
		{"a folder that leads out", "guides: it leads out of the folder, so it isn't read\n", func(dir string) error { return os.Symlink(filepath.Dir(secret), dir+"/guides") }},
		{"a device", "texts.toml: it leads out of the folder, so it isn't read\n", func(dir string) error { return os.Symlink("/dev/zero", dir+"/texts.toml") }},
		{"a pipe", "texts.toml: it isn't a file\n", func(dir string) error { return syscall.Mkfifo(dir+"/texts.toml", 0o600) }},
		{"a pipe in guides", "guides/job-status.toml: it isn't a file\n", func(dir string) error {
			must(t, os.Mkdir(dir+"/guides", 0o700))
			return syscall.Mkfifo(dir+"/guides/job-status.toml", 0o600)
		}},
		{"a pipe for guides", "guides: it isn't a folder\n", func(dir string) error { return syscall.Mkfifo(dir+"/guides", 0o600) }},
		{"a folder for a file", "texts.toml: it isn't a file\n", func(dir string) error { return os.Mkdir(dir+"/texts.toml", 0o700) }},
		{"a file for a folder", "guides: it isn't a folder\n", func(dir string) error { return os.WriteFile(dir+"/guides", nil, 0o600) }},
		{"a link to itself", "texts.toml: too many levels of symbolic links\n", func(dir string) error { return os.Symlink("texts.toml", dir+"/texts.toml") }},
	} {
		dir := t.TempDir()
		must(t, row.make(dir))
		root, err := os.OpenRoot(dir)
		must(t, err)
		_, report := team.Lay(root.FS(), assets.Catalog(), today)
		must(t, root.Close())
		if got := told(report.Faults); got != row.fault || (report.Texts == 1) != (row.fault == "") {
			t.Errorf("%s: it says %q, want %q", row.name, got, row.fault)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
