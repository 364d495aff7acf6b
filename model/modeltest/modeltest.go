// Package modeltest has what the tests of the model and of its parts share.
package modeltest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"smilecodes/model/job"
)

// Payloads are the test payloads of package model by name: invented jobs
// of invented people. dir is the folder of that package.
func Payloads(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	names, err := filepath.Glob(dir + "/testdata/jobs/*")
	for _, name := range names {
		if filepath.Ext(name) == ".want" {
			continue
		}
		if all[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 50 {
		t.Fatalf("only %d payloads (%v)", len(all), err)
	}
	return all
}

// Decoding is how tests decode: on a day that never changes, with a key that
// everybody knows.
func Decoding(most int) job.Decoding {
	return job.Decoding{Most: most, Day: time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC), Key: [16]byte{1}}
}

// Says looks for words that a text must have and must not have.
func Says(t testing.TB, text string, must, never []string) {
	t.Helper()
	for _, words := range must {
		if !strings.Contains(text, words) {
			t.Errorf("%q does not say %q", text, words)
		}
	}
	for _, words := range never {
		if strings.Contains(text, words) {
			t.Errorf("%q says %q", text, words)
		}
	}
}
