package dump_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"smilecodes/model/job/form/dump"
	"smilecodes/model/job/form/effort"
)

var update = flag.Bool("update", false, "write the expected files")

// TestPrinted: what the languages print, with the JSON that it is. The texts are printed
// by the programs in testdata/print, those of languages that have none there are after
// what their printers are known to give.
func TestPrinted(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out, name, _ := dump.JSON(text, effort.For(len(text)))
		got := append([]byte(name+"\n\n"), out...)
		expected := strings.TrimSuffix(file, ".txt") + ".json"
		if *update {
			if err := os.WriteFile(expected, got, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(expected); err != nil || !bytes.Equal(want, got) {
			t.Errorf("%s: %v\n%s", file, err, got)
		}
	}
}
