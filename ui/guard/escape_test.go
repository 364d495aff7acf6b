package guard_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"strings"
	"testing"
)

// kernelWaits are the goroutines that there may be, by their files: they wait
// for the kernel, in a call that cannot be ended. They touch no terminal, and have
// nothing that could panic, or a panic is that of the one who waits for them.
var kernelWaits = map[string]int{
	"../command/decode.go":          1, // opens a pipe, which waits for a writer
	"../../model/job/bulk/bulk.go":  1, // reads inputs; see crew
	"../../model/job/bulk/input.go": 1, // reads one that may say nothing for long
}

// TestNothingEscapesTheGuard: a goroutine of one's own that panics, an exit, or
// a command that takes its input from Bubble Tea cannot be guarded. Commands of
// Bubble Tea do what goroutines would.
func TestNothingEscapesTheGuard(t *testing.T) {
	files, seen, waits := token.NewFileSet(), 0, map[string]int{}
	for _, root := range []string{"..", "../../model", "../../catalog", "../../assets"} {
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && (d.Name() == "guard" || d.Name() == "termtest"):
				return fs.SkipDir
			case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
				return nil
			}
			seen++
			file, err := parser.ParseFile(files, name, nil, 0)
			if err != nil || file.Name.Name == "main" { // a program of its own, such as the generator of the catalogue
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if _, isGo := n.(*ast.GoStmt); isGo && kernelWaits[filepath.ToSlash(name)] > 0 {
					waits[filepath.ToSlash(name)]++
				} else if what := unguarded(n); what != "" {
					t.Errorf("%v: %s", files.Position(n.Pos()), what)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if !maps.Equal(waits, kernelWaits) {
		t.Errorf("there are the goroutines %v, and may be %v", waits, kernelWaits)
	}
	if seen < 20 {
		t.Errorf("only %d files were seen", seen)
	}
}

// unguarded says what is wrong with a piece of code, if anything is.
func unguarded(n ast.Node) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "a goroutine; use a tea.Cmd"
	case *ast.SelectorExpr:
		if in, ok := n.X.(*ast.Ident); ok {
			switch in.Name + "." + n.Sel.Name {
			case "os.Exit", "log.Fatal", "log.Fatalf":
				return "an exit; return an exit code"
			case "tea.ExecProcess":
				return "a command that would not get the terminal; see editor"
			}
		}
	}
	return ""
}
