package command

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"smilecodes/model/export"
)

// fileSet is the files of an export of one size, with a letter in them.
func fileSet(letter string, size int) []export.File {
	data := []byte(strings.Repeat(letter, size))
	return []export.File{{Name: "a.txt", Data: data}, {Name: "sub/b.txt", Data: data}}
}

// inside lists what is in a folder, with what each file begins with.
func inside(t *testing.T, dir string) (all []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ownList {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		all = append(all, filepath.ToSlash(name)+" "+string(data[:min(len(data), 1)]))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func wants(t *testing.T, dir string, want ...string) {
	t.Helper()
	if got := inside(t, dir); !slices.Equal(got, want) {
		t.Errorf("%q are there, not %q", got, want)
	}
}

// fails writes into a folder and wants an error that says something.
func fails(t *testing.T, dir string, files []export.File, says string) {
	t.Helper()
	if err := replaceFiles(dir, owned{By: "dbt"}, files); err == nil || !strings.Contains(err.Error(), says) {
		t.Errorf("it reports %v", err)
	}
}

func writes(t *testing.T, dir string, files []export.File) {
	t.Helper()
	if err := replaceFiles(dir, owned{By: "dbt"}, files); err != nil {
		t.Error(err)
	}
}

// TestFolder: an export replaces what it wrote itself, takes away what it no longer has,
// and leaves the files of others alone.
func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	writes(t, dir, fileSet("x", 10))
	if err := os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	writes(t, dir, fileSet("y", 10))
	wants(t, dir, "a.txt y", "notes.txt m", "sub/b.txt y")
	writes(t, dir, fileSet("z", 10)[:1])
	wants(t, dir, "a.txt z", "notes.txt m")
	fails(t, dir, []export.File{{Name: "notes.txt", Data: []byte("ours")}}, "nothing was written: smilecodes didn't write notes.txt")
	wants(t, dir, "a.txt z", "notes.txt m")
}

// TestInterruptedExport: a run that stopped between two files is finished by the next one.
func TestInterruptedExport(t *testing.T) {
	dir := t.TempDir()
	writes(t, dir, fileSet("x", 10))
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), fileSet("y", 10)[0].Data, 0o600); err != nil {
		t.Fatal(err)
	}
	writes(t, dir, fileSet("y", 10))
	wants(t, dir, "a.txt y", "sub/b.txt y")
}

// TestExportAndLinks: nothing is written through a link, and a list that was tampered
// with deletes nothing outside of the folder.
func TestExportAndLinks(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "outside")
	if err := os.WriteFile(outside, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "a.txt")); err != nil {
		t.Skip("no links can be made here: ", err)
	}
	fails(t, dir, fileSet("x", 10), "smilecodes didn't write a.txt")
	if err := os.Remove(filepath.Join(dir, "a.txt")); err != nil {
		t.Fatal(err)
	}
	list := `{"by":"dbt","files":{"../outside":"` + hashOf([]byte("mine")) + `"}}`
	if err := os.WriteFile(filepath.Join(dir, ownList), []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	fails(t, dir, fileSet("x", 10), "names a file outside of it")
	if data, err := os.ReadFile(outside); string(data) != "mine" {
		t.Errorf("outside has %q, %v", data, err)
	}
}
