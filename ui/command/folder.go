package command

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"smilecodes/model/export"
	"smilecodes/ui/text"
)

// What smilecodes writes into a folder it can write again: a list in the folder says which
// files are its own, with their hashes. A file that isn't on the list, or was changed since,
// is somebody's, and then nothing is written at all.
//
// All files are first written beside the old ones, and take their place only once every one
// of them is whole: a full disk changes nothing.

// ownList is the name of that list.
const ownList = ".smilecodes.json"

// owned are the files of a folder, by name with slashes, with the hash of each, and the
// command that wrote them: dbt and grafana do not share a folder.
type owned struct {
	By    string            `json:"by"`
	Files map[string]string `json:"files"`
}

// replaceFiles writes files into a folder, in place of those that the same command wrote
// before.
func replaceFiles(dir, by string, files []export.File) error {
	before, err := readOwned(dir, by)
	if err != nil {
		return err
	}
	now := owned{by, map[string]string{}}
	for _, f := range files {
		now.Files[f.Name] = hashOf(f.Data)
	}
	if err := before.allows(dir, now); err != nil {
		return err
	}
	list, err := json.MarshalIndent(now, "", "  ")
	if err != nil {
		return err
	}
	all := append(slices.Clone(files), export.File{Name: ownList, Data: append(list, '\n')})
	if err := swapIn(dir, all); err != nil {
		return fmt.Errorf("cannot write into %s: %w", text.Shown(dir), err)
	}
	for name := range before.Files {
		if now.Files[name] == "" {
			_ = os.Remove(inFolder(dir, name)) // one of an earlier version, which does no harm if it stays
		}
	}
	return nil
}

// readOwned reads the list of a folder; an empty one where there is no list yet.
func readOwned(dir, by string) (owned, error) {
	var before owned
	data, err := os.ReadFile(filepath.Join(dir, ownList))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return before, nil
	case err != nil:
		return before, fmt.Errorf("cannot write into %s: %w", text.Shown(dir), err)
	}
	if err := json.Unmarshal(data, &before); err != nil || before.By != by {
		return before, fmt.Errorf("%s has a %s that export %s didn't write; give another folder", text.Shown(dir), ownList, by)
	}
	for name := range before.Files {
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			return before, fmt.Errorf("%s in %s names a file outside of it; give another folder", ownList, text.Shown(dir))
		}
	}
	return before, nil
}

// allows says which files are somebody's. One with the bytes that it would get may stay
// or go: it was written by a run that was interrupted.
func (o owned) allows(dir string, now owned) error {
	var others []string
	for name := range now.Files {
		data, err := os.ReadFile(inFolder(dir, name))
		hash := hashOf(data)
		if errors.Is(err, fs.ErrNotExist) || err == nil && (hash == o.Files[name] || hash == now.Files[name]) {
			continue
		}
		others = append(others, name)
	}
	for name, hash := range o.Files {
		if data, err := os.ReadFile(inFolder(dir, name)); now.Files[name] == "" && err == nil && hashOf(data) != hash {
			others = append(others, name)
		}
	}
	if len(others) == 0 {
		return nil
	}
	slices.Sort(others)
	return fmt.Errorf("nothing was written: smilecodes didn't write %s in %s, or it was changed since. Move it away, or give another folder",
		strings.Join(others, ", "), text.Shown(dir))
}

// swapIn writes files beside those of a folder, and then moves each into its place, the
// last one last.
func swapIn(dir string, files []export.File) (err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil { // as the umask allows, like any file that a person makes
		return err
	}
	beside, err := os.MkdirTemp(dir, ".smilecodes-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(beside)) }()
	for _, f := range files {
		if err := writeWhole(inFolder(beside, f.Name), f.Data); err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(inFolder(dir, f.Name)), 0o777); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := os.Rename(inFolder(beside, f.Name), inFolder(dir, f.Name)); err != nil {
			return err
		}
	}
	return nil
}

func writeWhole(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o666)
}

func inFolder(dir, name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
