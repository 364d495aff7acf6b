package settings

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestReadme holds that the example in the README is right, and has every
// setting there is.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(text), "```toml\n")
	example, _, _ = strings.Cut(example, "```")
	s := inFile(example)
	for _, err := range s.Faults {
		t.Error(err)
	}
	for _, name := range fieldNames() {
		if s.From(name).Source != FromFile {
			t.Errorf("%s is not in it", name)
		}
	}
	if len(s.Keys) == 0 {
		t.Error("it has no keys")
	}
	for _, f := range fields() {
		words := strings.NewReplacer(", ", " ", " or ", " ").Replace(f.possible)
		for _, word := range strings.Fields(words) {
			if !slices.Contains([]string{"split", "team", "languages"}, f.name) && !strings.Contains(example, word) {
				t.Errorf("it does not say that %s can be %s", f.name, word)
			}
		}
	}
}
