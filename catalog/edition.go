package catalog

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
)

// Day is the day on which the catalogue was last changed, as YYYY-MM-DD.
func (c *Catalog) Day() string { return c.day }

// Fingerprint tells one catalogue from another: the first eight hex digits of
// the SHA-256 of its files. A wrong answer is reported against what was asked.
func (c *Catalog) Fingerprint() string { return c.fingerprint() }

// fingerprintOf reads every file by name, with its name. One that cannot be read
// was reported when it was loaded.
func fingerprintOf(fsys fs.FS) string {
	sum := sha256.New()
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".toml" {
			return nil
		}
		data, _ := fs.ReadFile(fsys, name)
		sum.Write([]byte(name + "\x00"))
		sum.Write(data)
		sum.Write([]byte("\x00"))
		return nil
	})
	return hex.EncodeToString(sum.Sum(nil))[:8]
}
