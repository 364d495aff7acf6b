package ui_test

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// habits are the turns of phrase that make English sound translated, each with what
// a native speaker says instead, and with the uses that are English: "there is no
// such file", "OSC stands for", "we are behind an aim".
var habits = []struct {
	form    *regexp.Regexp
	fine    *regexp.Regexp // the same words where they are English
	instead string
}{
	{regexp.MustCompile(`(?i)\b(stands?|stood)\b`), regexp.MustCompile(`(?i)\bstands? (for|in for|out)\b`), "is, appears, comes"},
	{regexp.MustCompile(`(?i)\b(is|are|was|were) no [a-z]+`), regexp.MustCompile(`(?i)\b(there|here|where) (is|are|was|were) no |(is|are|was|were) no (longer|more|better|worse|wider|bigger|one)\b`), "isn't a"},
	{regexp.MustCompile(`(?i)\bwhoever\b`), regexp.MustCompile(`(?i), whoever (asks|the last)`), "anyone who"},
	{regexp.MustCompile(`(?i)\banew\b`), nil, "again"},
	{regexp.MustCompile(`(?i)\bmend(s|ed|ing)?\b`), nil, "fix"},
	{regexp.MustCompile(`(?i)\bof (one|those|these) whose\b`), nil, "subject first"},
	{regexp.MustCompile(`(?i)\b(is|are|be) said\b`), nil, "the program says"},
	{regexp.MustCompile(`(?i)\bbehind\b`), regexp.MustCompile(`left behind|from behind|behind the person|lags behind|behind an aim|\*\*behind\*\*|behind its back`), "after"},
	{regexp.MustCompile(`(?i)\bin front\b`), nil, "before"},
	{regexp.MustCompile(`(?i)\bthat which\b`), nil, "name the thing"},
	{regexp.MustCompile(`(?i)\bput(s)? aside\b`), nil, "suspend"},
	{regexp.MustCompile(`(?i)\bonce more\b`), nil, "again"},
	{regexp.MustCompile(`(?:^|[.;:] )Of (a|an|the|these|those|two|several|many|most|more|some|each|everything|what|which)\b`), nil, "subject first"},
	{regexp.MustCompile(`(?i)\b(is|are) none\b`), regexp.MustCompile(`(?i)\bthere (is|are) none\b`), "isn't one, doesn't count"},
	{regexp.MustCompile(`(?i)\bso many\b`), nil, "this many, a number of"},
	{regexp.MustCompile(`(?i)\ball the same\b`), nil, "still, anyway"},
	{regexp.MustCompile(`(?i)\b(is|are) to be [a-z]+ed\b`), nil, "must be, will be"},
	{regexp.MustCompile(`(?i)\b(was|were) said\b`), nil, "the program said"},
	{regexp.MustCompile(`; it can be `), nil, "it must be, choose one of"},
	{regexp.MustCompile(`(?i)\b(has|have) more than \S+ (KB|MB|bytes)\b`), nil, "is larger than"},
	{regexp.MustCompile(`(?i)\bputs? off\b`), nil, "turn off, delay"},
}

// TestEnglish: no string, comment, page or asset has one of the habits.
func TestEnglish(t *testing.T) {
	texts := 0
	for _, text := range written(t) {
		texts++
		for _, habit := range habits {
			for _, at := range habit.form.FindAllStringIndex(text.words, -1) {
				around := text.words[max(0, at[0]-70):min(len(text.words), at[1]+70)]
				near := text.words[max(0, at[0]-12):min(len(text.words), at[1]+12)]
				if habit.fine != nil && habit.fine.MatchString(near) {
					continue
				}
				t.Errorf("%s: %q (say: %s)", text.where, around, habit.instead)
			}
		}
	}
	if texts < 1000 {
		t.Errorf("only %d texts are read", texts)
	}
}

// A writtenText is a string, a comment or a whole page.
type writtenText struct{ where, words string }

// written are all texts of the project that people read.
func written(t *testing.T) []writtenText {
	t.Helper()
	var all []writtenText
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if d.Name() == "testdata" || d.Name() == ".git" {
				return filepath.SkipDir
			}
			return nil
		case d.Name() == "catalogue_gen.go" || d.Name() == "english_test.go":
			return nil
		}
		switch filepath.Ext(path) {
		case ".md", ".toml":
			words, err := os.ReadFile(path)
			all = append(all, writtenText{path, string(words)})
			return err
		case ".go":
			texts, err := writtenInGo(path)
			all = append(all, texts...)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// writtenInGo are the strings and comments of a Go file.
func writtenInGo(path string) ([]writtenText, error) {
	positions := gotoken.NewFileSet()
	file, err := parser.ParseFile(positions, path, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var all []writtenText
	add := func(at gotoken.Pos, words string) {
		p := positions.Position(at)
		all = append(all, writtenText{path + ":" + strconv.Itoa(p.Line), strings.Join(strings.Fields(words), " ")})
	}
	for _, c := range file.Comments {
		add(c.Pos(), c.Text())
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == gotoken.STRING {
			words, _ := strconv.Unquote(l.Value)
			add(l.Pos(), words)
		}
		return true
	})
	return all, nil
}
