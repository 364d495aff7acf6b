package macro

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Write makes the files of a folder: those of the desk, an index and a README.
func Write(d Desk, c *catalog.Catalog, macros []Macro) ([]File, error) {
	files, err := d.files(macros)
	if err != nil {
		return nil, err
	}
	index, err := indexOf(macros)
	return append(files, File{"index.csv", index}, File{"README.md", []byte(readme(d, c, macros))}), err
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

// A Sum is what a later export knows a macro by.
type Sum struct {
	Title string `json:"title"`
	SHA   string `json:"sha256"` // of title and body, in hex
}

// Sums are those of macros, by key.
func Sums(macros []Macro) map[string]Sum {
	sums := map[string]Sum{}
	for _, m := range macros {
		sum := sha256.Sum256([]byte(m.Title + "\x00" + m.Body))
		sums[m.Key] = Sum{m.Title, hex.EncodeToString(sum[:])}
	}
	return sums
}

// Since says what changed from an earlier export to this one, as keys in order.
func Since(old, now map[string]Sum) (added, changed, gone []string) {
	for key, sum := range now {
		switch before, known := old[key]; {
		case !known:
			added = append(added, key)
		case before != sum:
			changed = append(changed, key)
		}
	}
	for key := range old {
		if _, stays := now[key]; !stays {
			gone = append(gone, key)
		}
	}
	slices.Sort(added)
	slices.Sort(changed)
	slices.Sort(gone)
	return added, changed, gone
}
