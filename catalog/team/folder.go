package team

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"smilecodes/catalog/statement"
)

// The most that a folder can have. No real one comes near.
const (
	mostFiles  = 500
	mostBytes  = 1 << 20 // of a file
	mostFaults = 100     // more are not listed
)

// fault reports what is wrong.
func (r *reader) fault(f Fault) {
	switch n := len(r.report.Faults); {
	case n < mostFaults:
		r.report.Faults = append(r.report.Faults, f)
	case n == mostFaults:
		r.report.Faults = append(r.report.Faults, Fault{Problem: fmt.Sprintf("there are more faults; only %d are listed", mostFaults)})
	}
}

// isFull reports whether no more faults are listed.
func (r *reader) isFull() bool { return len(r.report.Faults) > mostFaults }

// read reads a file of the folder, if there is one. What isn't a plain file of a sensible
// size is refused before it is opened: a pipe would never end.
func (r *reader) read(name string) (statement.Document, bool) {
	info, err := fs.Stat(r.folder, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, false
	case err != nil:
		r.fault(Fault{File: name, Problem: reason(err)})
		return nil, false
	case !info.Mode().IsRegular():
		r.fault(Fault{File: name, Problem: "it isn't a file"})
		return nil, false
	case info.Size() > mostBytes:
		r.fault(Fault{File: name, Problem: "it is larger than 1 MB"})
		return nil, false
	}
	f, err := r.folder.Open(name)
	if err != nil {
		r.fault(Fault{File: name, Problem: reason(err)})
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostBytes))
	if err != nil {
		r.fault(Fault{File: name, Problem: reason(err)})
		return nil, false
	}
	doc := statement.Document(data)
	if at, problem := doc.Foreign(); problem != "" {
		line, _ := doc.Position(at)
		r.fault(Fault{File: name, Line: line, Problem: problem})
		return nil, false
	}
	return doc, true
}

// reason is why a file can't be read, without its name. A link that leads out of the
// folder is one of these.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if strings.Contains(err.Error(), "escapes") {
		return "it leads out of the folder, so it isn't read"
	}
	return err.Error()
}

// list lists the TOML files of a folder in the folder, by name. It counts all that is in
// it, and lists none from where there are too many.
func (r *reader) list(name string) []string {
	info, err := fs.Stat(r.folder, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		r.fault(Fault{File: name, Problem: reason(err)})
		return nil
	case !info.IsDir():
		r.fault(Fault{File: name, Problem: "it isn't a folder"})
		return nil
	}
	entries, err := readDir(r.folder, name)
	if err != nil && !errors.Is(err, io.EOF) {
		r.fault(Fault{File: name, Problem: reason(err)})
		return nil
	}
	if r.files += len(entries); r.files > mostFiles {
		r.fault(Fault{File: strings.TrimPrefix(name, "."), Problem: fmt.Sprintf("the folder has more than %d files, so the others aren't read", mostFiles)})
		return nil
	}
	var files []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".toml") {
			files = append(files, path.Join(name, e.Name()))
		}
	}
	return files
}

// readDir is what is in a folder, up to one more than is read.
func readDir(fsys fs.FS, name string) ([]fs.DirEntry, error) {
	d, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	dir, ok := d.(fs.ReadDirFile)
	if !ok {
		return nil, fs.ErrInvalid
	}
	entries, err := dir.ReadDir(mostFiles + 1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// strayFiles finds files beside those that are read: one with a misspelt name would never
// be missed.
func (r *reader) strayFiles() {
	for _, name := range r.list(".") {
		if name != "team.toml" && name != "texts.toml" {
			r.fault(Fault{File: name, Problem: "it isn't read; the files here are team.toml and texts.toml, and there are the folders guides and languages"})
		}
	}
}
