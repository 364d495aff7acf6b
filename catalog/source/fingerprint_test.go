package source_test

import (
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
)

// TestFingerprint: any change of any file makes another catalogue, and none makes
// the same.
func TestFingerprint(t *testing.T) {
	load := func(change string) *catalog.Catalog {
		t.Helper()
		files := valid(t)
		if change != "" {
			files[change].Data = append(files[change].Data, "# a remark\n"...)
		}
		c, err := source.Load(files)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	same := load("")
	if len(same.Fingerprint()) != 8 || same.Day() != "2026-01-31" {
		t.Errorf("it is %s of %s", same.Fingerprint(), same.Day())
	}
	if load("").Fingerprint() != same.Fingerprint() {
		t.Error("the same files have several fingerprints")
	}
	for name := range valid(t) {
		if load(name).Fingerprint() == same.Fingerprint() {
			t.Errorf("a change of %s is not seen", name)
		}
	}
}
