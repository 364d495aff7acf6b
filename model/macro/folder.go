package macro

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A Folder is all that one export writes.
type Folder struct {
	Files  []File
	Macros []Macro
	Manifest
}

// ManifestName is the file by which a folder is known to be ours.
const ManifestName = ".smilecodes.json"

// A Manifest says which export a folder is from, and what was in it.
type Manifest struct {
	Schema    int               `json:"schema"`
	Catalogue Catalogue         `json:"catalogue"`
	For       string            `json:"for"`
	Macros    map[string]string `json:"macros"` // the SHA-256 of title and body by key
	Files     map[string]string `json:"files"`  // the SHA-256 of each other file by name
}

// A Catalogue tells which catalogue the words are from.
type Catalogue struct {
	Day         string `json:"day"`
	Fingerprint string `json:"fingerprint"`
}

// Write makes the folder of a desk: its files, an index, a README, and the manifest.
func Write(d Desk, c *catalog.Catalog, macros []Macro) (Folder, error) {
	f := Folder{Macros: macros}
	files, err := d.files(macros)
	if err != nil {
		return f, err
	}
	index, err := indexOf(macros)
	if err != nil {
		return f, err
	}
	f.Files = append(files, File{"index.csv", index}, File{"README.md", []byte(readme(d, c, macros))})
	f.Manifest = Manifest{
		Schema: 1, Catalogue: Catalogue{c.Day(), c.Fingerprint()}, For: d.Slug,
		Macros: map[string]string{}, Files: map[string]string{},
	}
	for _, m := range macros {
		f.Manifest.Macros[m.Key] = hash(m.Title, m.Body)
	}
	for _, file := range f.Files {
		f.Manifest.Files[file.Name] = hash(string(file.Data))
	}
	manifest, err := asJSON(f.Manifest)
	f.Files = append(f.Files, File{ManifestName, manifest})
	return f, err
}

// indexOf says which entries each macro serves. It stays with the team: nothing in it is
// for a desk to load.
func indexOf(macros []Macro) ([]byte, error) {
	rows := [][]string{{"key", "language", "state", "title", "entries"}}
	for _, m := range macros {
		rows = append(rows, []string{m.Key, m.Language, m.state(), m.Title, strings.Join(m.Serves, " ")})
	}
	return table(rows)
}

func readme(d Desk, c *catalog.Catalog, macros []Macro) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Replies about Smile ID checks, for %s\n\n", d.Name)
	fmt.Fprintf(&b, "%d macros (%s), from the catalogue %s of %s. `smilecodes export macros` wrote this folder and can write it again; change the words in the team folder, not here.\n\n",
		len(macros), strings.Join(languagesOf(macros), ", "), c.Fingerprint(), c.Day())
	b.WriteString(d.send + "\n\n")
	if d.page != "" {
		fmt.Fprintf(&b, "The form is the one that %s documents, read on %s; it was not tried on an account. ", d.page, read)
	}
	b.WriteString("Try one macro before you load all.\n\n`index.csv` says which entries each macro serves. Keep it inside the team, and don't load it.\n")
	return b.String()
}

// read is the day on which the desks' pages were read.
const read = "2026-11-30"

// ParseManifest reads the manifest of a folder.
func ParseManifest(data []byte) (Manifest, error) {
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("%s cannot be read: %w", ManifestName, err)
	}
	if m.Schema != 1 {
		return m, fmt.Errorf("%s has schema %d; this smilecodes knows 1", ManifestName, m.Schema)
	}
	return m, nil
}

// Fault says why a folder is not one that an export may replace; empty if it may. Files
// are those in it, by name.
func (m Manifest) Fault(files []File) string {
	for _, f := range files {
		switch want, known := m.Files[f.Name]; {
		case f.Name == ManifestName:
		case !known:
			return f.Name + " is not from an export"
		case want != hash(string(f.Data)):
			return f.Name + " was changed by hand"
		}
	}
	return ""
}

// Since says what changed from an earlier folder to this one, as keys in order.
func (m Manifest) Since(old Manifest) (added, changed, gone []string) {
	for key, sum := range m.Macros {
		switch before, known := old.Macros[key]; {
		case !known:
			added = append(added, key)
		case before != sum:
			changed = append(changed, key)
		}
	}
	for key := range old.Macros {
		if _, stays := m.Macros[key]; !stays {
			gone = append(gone, key)
		}
	}
	slices.Sort(added)
	slices.Sort(changed)
	slices.Sort(gone)
	return added, changed, gone
}
