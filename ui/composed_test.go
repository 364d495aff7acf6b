package ui_test

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sources are the files of the program below some folders, parsed: neither tests
// nor what only tests use.
func sources(t *testing.T, folders ...string) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && slices.Contains([]string{"testdata", "termtest", "modeltest", "faults"}, d.Name()):
				return filepath.SkipDir
			case d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
				return nil
			}
			files[filepath.ToSlash(path)], err = parser.ParseFile(gotoken.NewFileSet(), path, nil, parser.SkipObjectResolution)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// TestSentencesAreWrittenOnce: a whole sentence for people is in
// one place, whichever faces say it.
func TestSentencesAreWrittenOnce(t *testing.T) {
	seen, found := map[string]string{}, 0
	for path, file := range sources(t, ".", "../model", "../catalog") {
		ast.Inspect(file, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == gotoken.STRING {
				text, _ := strconv.Unquote(l.Value)
				for _, s := range sentencesOf(text) {
					found++
					if other := seen[s]; other != "" {
						t.Errorf("%q is in %s and in %s", s, other, path)
					}
					seen[s] = path
				}
			}
			return true
		})
	}
	if found < 100 {
		t.Errorf("only %d sentences are found", found)
	}
}

// sentencesOf are the whole sentences of a text: they begin with a capital letter,
// have four words at least, and end.
func sentencesOf(text string) []string {
	ends := regexp.MustCompile(`[.?!](\s|$)`)
	var all []string
	for {
		end := ends.FindStringIndex(text)
		if end == nil {
			return all
		}
		s := strings.TrimSpace(text[:end[0]+1])
		text = text[end[1]:]
		if s[0] >= 'A' && s[0] <= 'Z' && len(strings.Fields(s)) >= 4 && !strings.Contains(s, "%") {
			all = append(all, s)
		}
	}
}

// composedFields are the fields of entries, guides and steps that are advice,
// meaning or safety. Pages say them; what a face says of its own would be another
// wording.
var composedFields = []string{
	"Meaning", "NoDescription", "Next", "DecidedBy", "Final", "Retry", "Acts", "Charged", "Disclosure", "Customer",
	"Placement", "Confidence", "FactsFrom", "Elsewhere", "WireTexts", "Varies", "Keywords", "SourceCategory",
	"Summary", "Escalate", "Evidence", "Do", "Check",
}

// machines write each field as it is, for programs.
var machines = []string{"command/data.go", "command/object.go", "command/triageobject.go"}

// TestFacesNameNoField: a face gets what it says of an entry from its page.
func TestFacesNameNoField(t *testing.T) {
	for path, file := range sources(t, "command", "explorer", "linear") {
		if slices.Contains(machines, path) {
			continue
		}
		packages := map[string]bool{}
		for _, imp := range file.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			packages[filepath.Base(path)] = true
		}
		calls := map[ast.Expr]bool{} // methods, which aren't fields
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				calls[call.Fun] = true
			}
			s, ok := n.(*ast.SelectorExpr)
			if !ok || calls[s] || !slices.Contains(composedFields, s.Sel.Name) {
				return true
			}
			if x, isName := s.X.(*ast.Ident); !isName || !packages[x.Name] {
				t.Errorf("%s names the field %s", path, s.Sel.Name)
			}
			return true
		})
	}
}
