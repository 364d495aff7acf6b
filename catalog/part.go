package catalog

import (
	"bytes"
	"io/fs"
	"slices"
)

// A part is what of a catalogue is read to explain some codes: their entries,
// those that these call their twins, and the guides that they name. It is
// checked as strictly as the whole. Who asks for one code gets an answer without
// waiting for all others to be read.
type part struct {
	codes []string
	file  *bytes.Buffer // the last file that was read, whole
}

func newPart(codes []string) part {
	return part{codes, bytes.NewBuffer(make([]byte, 0, 32<<10))} // larger than our files, as a rule
}

// read reads what of a file belongs to the part. The memory for the rest of it
// serves again for the next: pages that a short run touches first are most of
// what it waits for.
func (p part) read(fsys fs.FS, name string) ([]byte, error) {
	if p.isWhole() {
		return fs.ReadFile(fsys, name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p.file.Reset()
	if _, err := p.file.ReadFrom(f); err != nil {
		return nil, err
	}
	return p.of(p.file.Bytes()), nil
}

// isWhole holds for a part that leaves nothing out.
func (p part) isWhole() bool { return len(p.codes) == 0 }

// has reports whether the entries of a code belong to the part.
func (p part) has(code string) bool { return p.isWhole() || slices.Contains(p.codes, code) }

// of copies a file without the entries that cannot be of the part: those in
// which the digits of no code stand. A file with a backslash, which could hide
// digits, is copied whole. No text can look like the beginning of an entry: a
// text has no line break.
func (p part) of(data []byte) []byte {
	if bytes.IndexByte(data, '\\') >= 0 {
		return bytes.Clone(data)
	}
	head, entries := cutEntry(data)
	kept := bytes.Clone(head)
	if !p.isIn(entries) {
		return kept
	}
	for len(entries) > 0 {
		size := len(entryHead)
		rest, after := cutEntry(entries[size:])
		if e := entries[:size+len(rest)]; p.isIn(e) {
			kept = append(kept, e...)
		}
		entries = after
	}
	return kept
}

// isIn reports whether the digits of a code stand in a text.
func (p part) isIn(text []byte) bool {
	return slices.ContainsFunc(p.codes, func(code string) bool { return bytes.Contains(text, []byte(code)) })
}

// entryHead begins an entry, at the beginning of a line.
const entryHead = "[[entry]]"

// cutEntry cuts a text before the next entry.
func cutEntry(text []byte) (before, from []byte) {
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], []byte(entryHead))
		if i < 0 {
			return text, nil
		}
		if at += i; at == 0 || text[at-1] == '\n' {
			return text[:at], text[at:]
		}
	}
}

// guideOf finds a guide that an entry names. Of a part it is read only now.
func (l *loader) guideOf(slug string) *Guide {
	if l.named[slug] == nil && !l.part.isWhole() {
		l.readGuide("guides/" + slug + ".toml")
	}
	return l.named[slug]
}

// loadPart loads a part, or nothing if a code is not there or anything is
// wrong: then all has to be read, to tell what is near and what else is wrong.
func loadPart(fsys fs.FS, codes []string) *Catalog {
	l := &loader{fsys: fsys, part: newPart(codes), named: map[string]*Guide{}, broken: map[string]bool{}}
	if !l.catalogue() {
		return nil
	}
	l.readCodes()
	l.duplicates()
	l.twins()
	c := l.whole()
	isUnknown := func(code string) bool { return len(c.Code(code))+len(c.RetiredCode(code)) == 0 }
	if len(l.faults) > 0 || slices.ContainsFunc(codes, isUnknown) {
		return nil
	}
	return c
}
