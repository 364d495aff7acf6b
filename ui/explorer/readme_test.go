package explorer

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

const (
	readme    = "../../README.md"
	keysBegin = "<!-- keys: made from the rows in ui/explorer/keys.go -->\n"
	keysEnd   = "<!-- end of keys -->"
)

// TestReadmeKeys holds the README's table against the rows. With -update it
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
	want := keyTable(actions())
	if *update {
		if err := os.WriteFile(readme, []byte(before+keysBegin+want+keysEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != want {
		t.Errorf("the README's keys differ from the rows; -update writes them. Want:\n%s", want)
	}
}

// keyTable is the help as Markdown.
func keyTable(keys []action) string {
	var b strings.Builder
	for _, g := range helpGroups {
		fmt.Fprintf(&b, "\n**%s**\n\n| key | does |\n|---|---|\n", g.name)
		for _, a := range keys {
			if g.lists(a) {
				fmt.Fprintf(&b, "| `%s` | %s |\n", a.Help().Key, a.does)
			}
		}
	}
	return b.String() + "\n"
}

// helpGroups are the headings of the README's table.
var helpGroups = []helpGroup{
	{"In the list, the detail and the guide", panes},
	{"While searching", atSearch},
	{"While finding words in a pane", atFind},
	{"In a pop-up", dialogs},
}

// A helpGroup is the keys of some places.
type helpGroup struct {
	name string
	at   scope
}

// lists reports whether a key stands in a group: in the first one in which it
// works.
func (g helpGroup) lists(a action) bool {
	for _, h := range helpGroups {
		if a.at&h.at != 0 {
			return h == g
		}
	}
	return false
}
