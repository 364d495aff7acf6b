package source

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
)

// fingerprint hashes every file with its name, in order of name. A file that
// cannot be read was reported when it was loaded.
func fingerprint(fsys fs.FS) string {
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
