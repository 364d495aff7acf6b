package triage

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"smilecodes/ui/explorer/keys"
)

const (
	readme    = "README.md"
	keysBegin = "<!-- keys: made from the rows in ui/triage/keys.go -->\n"
	keysEnd   = "<!-- end of keys -->"
)

// TestReadmeKeys holds the table of the folder's README against the rows. With -update it
// writes the table.
func TestReadmeKeys(t *testing.T) {
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(data), keysBegin)
	table, after, ended := strings.Cut(rest, keysEnd)
	if !begun || !ended {
		t.Fatal("the README has no place for the keys")
	}
	var b strings.Builder
	for g := keys.ToFind; g <= keys.ToMove; g++ {
		writeKeys(&b, g.String(), g)
	}
	writeKeys(&b, "While searching and in pop-ups", keys.NoGroup)
	b.WriteString("\n")
	if *update {
		if err := os.WriteFile(readme, []byte(before+keysBegin+b.String()+keysEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != b.String() {
		t.Errorf("the README's keys differ from the rows; -update writes them. Want:\n%s", b.String())
	}
}

func writeKeys(b *strings.Builder, heading string, g keys.Group) {
	rows := 0
	for _, a := range actions() {
		if a.Group != g || len(a.Keys()) == 0 {
			continue
		}
		if rows++; rows == 1 {
			fmt.Fprintf(b, "\n**%s**\n\n| key | does |\n|---|---|\n", heading)
		}
		fmt.Fprintf(b, "| `%s` | %s |\n", a.Help().Key, a.Does)
	}
}
