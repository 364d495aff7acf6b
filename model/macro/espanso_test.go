package macro

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// schema is what espanso allows in a file with matches and in one of them, and demands of a
// manifest, by the sources that the code names.
var schema = struct{ file, match, bodies, manifest []string }{
	file: []string{"anchors", "global_vars", "imports", "matches"},
	match: []string{
		"anchor", "comment", "force_mode", "form", "html", "image_path", "label", "markdown", "regex", "replace", "trigger", "uppercase_style",
	},
	bodies:   []string{"form", "html", "image_path", "markdown", "replace"}, // a match has exactly one
	manifest: []string{"author", "description", "name", "title", "version"}, // all of them
}

// TestEspansoSchema: the package has no key that espanso doesn't know, texts where it wants
// texts, one body and one trigger for each match, and a whole manifest.
func TestEspansoSchema(t *testing.T) {
	macros := append(both(t), Macro{Key: "x", Title: "Odd", Body: "A \"quote\", a \\, : # 'x'\u00a0! — لم\u200c", Language: "ar"})
	files, err := espanso(macros)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		switch f.Name {
		case "smilecodes/package.yml":
			matches := matchesOf(t, string(f.Data))
			for i, m := range matches {
				if i >= len(macros) || m["replace"] != macros[i].Body || m["label"] != named(macros[i]) {
					t.Errorf("match %d is %v", i, m)
				}
			}
			if len(matches) != len(macros) {
				t.Errorf("%d matches of %d macros", len(matches), len(macros))
			}
		case "smilecodes/_manifest.yml":
			var keys []string
			for line := range strings.Lines(string(f.Data)) {
				key, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
				if !ok || !plainText.MatchString(value) {
					t.Errorf("the manifest has %q", line)
				}
				keys = append(keys, key)
			}
			if slices.Sort(keys); !slices.Equal(keys, schema.manifest) {
				t.Errorf("the manifest has %v", keys)
			}
		}
	}
}

// plainText matches a value without quotes that YAML reads as text, and not as a number, a
// day, a comment or more of the file.
var plainText = regexp.MustCompile(`^([a-zA-Z][\w ,.-]*|\d+\.\d+\.\d+)$`)

// matchesOf reads the file strictly in the form in which we write it: nothing else is YAML
// that we know to be right.
func matchesOf(t *testing.T, text string) []map[string]string {
	t.Helper()
	line := regexp.MustCompile(`^(  - |    )(\w+): (".*")$`)
	var all []map[string]string
	for i, l := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if key, found := strings.CutSuffix(l, ":"); found && i == 0 {
			if !slices.Contains(schema.file, key) {
				t.Errorf("the file has the key %q", key)
			}
			continue
		}
		parts := line.FindStringSubmatch(l)
		if parts == nil {
			t.Fatalf("line %d is %q", i+1, l)
		}
		value, err := strconv.Unquote(parts[3]) // the escapes that we use are those of YAML, too
		if err != nil {
			t.Errorf("line %d: %q: %v", i+1, parts[3], err)
		}
		if parts[1] == "  - " {
			all = append(all, map[string]string{})
		}
		if m := all[len(all)-1]; !slices.Contains(schema.match, parts[2]) || m[parts[2]] != "" {
			t.Errorf("line %d: the key %q", i+1, parts[2])
		} else {
			m[parts[2]] = value
		}
	}
	for i, m := range all {
		bodies := slices.DeleteFunc(slices.Clone(schema.bodies), func(key string) bool { return m[key] == "" })
		if len(bodies) != 1 || m["trigger"] == "" {
			t.Errorf("match %d has the bodies %v and the trigger %q", i, bodies, m["trigger"])
		}
	}
	return all
}
