package ui_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// doors are where a text leaves by a function that takes any string, or where
// one that a person wrote becomes a text to paste. Everywhere else the compiler
// holds that only a ticket's text can leave.
var doors = map[string]string{
	"SetClipboard(":       "explorer/clipboard.go",
	"SetSystemClipboard(": "copy.go",
	"SetPrimaryClipboard": "",
	".Edited(":            "system/editor.go",
}

// TestOnlyTextsLeave: each of the doors is opened in one file.
func TestOnlyTextsLeave(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		for door, only := range doors {
			n := strings.Count(string(code), door)
			if slash := filepath.ToSlash(path); n > 0 && slash != only || n == 0 && slash == only || n > 1 {
				t.Errorf("%s is %d times in %s", door, n, slash)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestRuleIsWrittenOnce: the rule of disclosure has one wording, in one place.
func TestRuleIsWrittenOnce(t *testing.T) {
	var found []string
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		for range strings.Count(strings.ToLower(string(code)), `"only this. `) + strings.Count(strings.ToLower(string(code)), "say only this") {
			found = append(found, path)
		}
		return err
	})
	if err != nil || len(found) != 1 {
		t.Errorf("the rule is in %q, %v", found, err)
	}
}
