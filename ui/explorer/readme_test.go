package explorer

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

const (
	readme    = "README.md"
	keysBegin = "<!-- keys: made from the rows in ui/explorer/keys.go -->\n"
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

// TestProjectReadmeKeys: the keys that the project's README names are those of these
// actions, and no key that it names is left out here.
func TestProjectReadmeKeys(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	does := map[string]string{
		"y": "reply", "c": "copy", "C": "copy-as", "/": "search", "f": "filter", "a": "all", "=": "compare", "g": "guide", "←": "previous-product",
		"→": "next-product", "space": "tick", "t": "note", "X": "next-ticket", "U": "undo-next", "F": "formats", "?": "help", ":": "commands", "q": "quit",
	}
	named := map[string]bool{}
	for _, m := range regexp.MustCompile("`([^`\n]|space)`").FindAllStringSubmatch(string(page), -1) {
		named[m[1]] = true
		if does[m[1]] == "" {
			t.Errorf("it names the key %s", m[1])
		}
	}
	keys := strings.NewReplacer("←", "left", "→", "right")
	for k, name := range does {
		isThere := slices.ContainsFunc(actions(), func(a action) bool {
			return a.Name == name && slices.Contains(a.Keys(), keys.Replace(k))
		})
		if !isThere || !named[k] {
			t.Errorf("%s of %s: it is a key %v, and named %v", k, name, isThere, named[k])
		}
	}
}

// keyTable is the help as Markdown: the keys of the panes by what they are for, and
// then those of one place alone.
func keyTable(keys []action) string {
	var b strings.Builder
	for g := toFind; g <= toMove; g++ {
		writeKeys(&b, g.String(), keys, func(a action) bool { return a.Group == g })
	}
	for i, p := range otherPlaces {
		writeKeys(&b, p.name, keys, func(a action) bool {
			return a.Group == noGroup && i == placeOf(a.At)
		})
	}
	return b.String() + "\n"
}

// placeOf is the heading of a key: the first place in which it works everywhere, or
// else anywhere.
func placeOf(at scope) int {
	whole := slices.IndexFunc(otherPlaces, func(p otherPlace) bool { return at&^p.at == 0 })
	if whole < 0 {
		return slices.IndexFunc(otherPlaces, func(p otherPlace) bool { return at&p.at != 0 })
	}
	return whole
}

func writeKeys(b *strings.Builder, heading string, keys []action, isIn func(action) bool) {
	fmt.Fprintf(b, "\n**%s**\n\n| key | does |\n|---|---|\n", heading)
	for _, a := range keys {
		if isIn(a) && len(a.Keys()) > 0 {
			fmt.Fprintf(b, "| `%s` | %s |\n", a.Help().Key, a.Does)
		}
	}
}

// An otherPlace is a heading of the README's table, and where its keys are live.
type otherPlace struct {
	name string
	at   scope
}

// otherPlaces are those of the keys that are in no group.
var otherPlaces = []otherPlace{
	{"While searching", searching},
	{"While finding words in a pane", atFind},
	{"In the category filter", atFilter},
	{"In the comparison", atCompare},
	{"In the composer", atCopyAs},
	{"In a job result", atJob},
	{"In a note or a blank", atNote | atBlank},
	{"In the help, the commands and the ID number formats", menuScopes},
	{"In any pop-up", dialogs},
}
