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
	"smilecodes/model/macro"
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
	By     string               `json:"by"`
	Files  map[string]string    `json:"files"`
	Macros map[string]macro.Sum `json:"macros,omitempty"` // by key, in a folder of macros

	isAlone bool // no other file may be in the folder
}

// replaceFiles writes files into a folder, in place of those that the same command wrote
// before. What the list says besides is given.
func replaceFiles(dir string, now owned, files []export.File) error {
	before, err := readOwned(dir, now.By)
	if err != nil {
		return err
	}
	now.Files = map[string]string{}
	for _, f := range files {
		now.Files[f.Name] = hashOf(f.Data)
	}
	if err := before.allows(dir, now); err != nil {
		return err
	}
	if now.isAlone {
		if err := before.isAll(dir); err != nil {
			return err
		}
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

// isAll says whether a folder has other files than those of the list.
func (o owned) isAll(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, path)
		switch {
		case path == dir && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll // it is made
		case err != nil:
			return text.WithoutPath(err)
		case d.IsDir() && strings.HasPrefix(name, besidePrefix):
			return fs.SkipDir // of a run that was interrupted
		case d.IsDir() || name == ownList || o.Files[filepath.ToSlash(name)] != "":
			return nil
		}
		return fmt.Errorf("nothing was written: smilecodes didn't write %s in %s. Give an empty folder, or one of an earlier export",
			text.Shown(filepath.ToSlash(name)), text.Shown(dir))
	})
}

// besidePrefix begins the name of the folder in which files are first written.
const besidePrefix = ".smilecodes-"

// swapIn writes files beside those of a folder, and then moves each into its place, the
// last one last.
func swapIn(dir string, files []export.File) (err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil { // as the umask allows, like any file that a person makes
		return err
	}
	beside, err := os.MkdirTemp(dir, besidePrefix)
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
