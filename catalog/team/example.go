package team

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"smilecodes/catalog"
)

//go:embed example
var example embed.FS

// Example is the files of a folder that has no fault, by their names, with comments that
// say what is possible. Everything in it was reviewed on a day.
func Example(c *catalog.Catalog, today time.Time) map[string]string {
	files := map[string]string{}
	_ = fs.WalkDir(example, "example", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := example.ReadFile(name)
		text := strings.ReplaceAll(string(data), "{{today}}", today.Format(time.DateOnly))
		for _, g := range c.Guides() {
			for i, s := range g.Steps {
				text = strings.ReplaceAll(text, fmt.Sprintf("{{%s %d}}", g.Slug, i+1), catalog.SentenceFingerprint(s.Do))
			}
		}
		files[strings.TrimPrefix(name, "example/")] = text
		return err
	})
	return files
}
