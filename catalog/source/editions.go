package source

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// editionsDir has a file for each version that was released: DAY-FINGERPRINT.tsv.
// They say what was, so the fingerprint leaves them out.
const editionsDir = "editions"

// EditionFile is where an edition is kept.
func EditionFile(e catalog.Edition) string {
	return path.Join(editionsDir, e.Day+"-"+e.Fingerprint+".tsv")
}

// readEditions reads what earlier versions said, the oldest first.
func (l *loader) readEditions() {
	files, _ := fs.ReadDir(l.fsys, editionsDir) // before the first release there is none
	for _, f := range files {
		name := path.Join(editionsDir, f.Name())
		data, err := fs.ReadFile(l.fsys, name)
		at := strings.LastIndexByte(f.Name(), '-')
		if err != nil || at < 0 {
			l.fault(name, "its name must be DAY-FINGERPRINT.tsv")
			continue
		}
		e := catalog.Edition{Day: f.Name()[:at], Fingerprint: strings.TrimSuffix(f.Name()[at+1:], ".tsv"), Entries: string(data)}
		isWhole := func(line string) bool { return strings.Count(line, "\t") == 4 && strings.HasSuffix(line, "\n") }
		lines := slices.Collect(strings.Lines(e.Entries))
		if len(lines) == 0 || slices.ContainsFunc(lines, func(line string) bool { return !isWhole(line) }) {
			l.fault(name, "each line must have five cells with tabs between them")
		}
		l.Editions = append(l.Editions, e)
	}
}
