//go:build !windows

package system_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/ui/system"
)

// fake makes a script the editor. It gets the file as its last argument.
func fake(t *testing.T, script string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	name := filepath.Join(dir, "my editor")
	if err := os.WriteFile(name, []byte("#!/bin/sh\nfor file; do :; done\ncd "+dir+"\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("EDITOR", "false")
	t.Setenv("VISUAL", "'"+name+"' --wait 'two words'")
	t.Setenv("TMPDIR", filepath.Join(dir, "tmp"))
	if err := os.Mkdir(filepath.Join(dir, "tmp"), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestEdit holds that the editor gets the text in a private file in a private
// folder, that what it leaves comes back, and that nothing stays on disk.
func TestEdit(t *testing.T) {
	dir := fake(t, `stat -c '%a' "$file" "$(dirname "$file")" > modes; cat "$file" > seen; echo "$1 $2" > arg; printf 'one\ntwo\n' > "$file"`)
	s, err := system.NewEditor(modeltest.Text("the text"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Run(); err != nil {
		t.Fatal(err)
	}
	if s.Text().String() != "one\ntwo" {
		t.Errorf("it comes back as %q", s.Text())
	}
	for file, want := range map[string]string{"modes": "600\n700\n", "seen": "the text\n", "arg": "--wait two words\n"} {
		if got, _ := os.ReadFile(filepath.Join(dir, file)); string(got) != want {
			t.Errorf("%s is %q, not %q", file, got, want)
		}
	}
	left(t, dir)
}

func left(t *testing.T, dir string) {
	t.Helper()
	if files, err := os.ReadDir(filepath.Join(dir, "tmp")); len(files) > 0 || err != nil {
		t.Errorf("on disk is left %v, %v", files, err)
	}
}

// TestEditFails holds that a text is as it was if the editor fails, and that
// nothing stays on disk then either.
func TestEditFails(t *testing.T) {
	for _, script := range []string{"echo half > \"$file\"; exit 1", "rm \"$file\""} {
		dir := fake(t, script)
		s, err := system.NewEditor(modeltest.Text("the text"))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Run(); err == nil || s.Text().String() != "the text" {
			t.Errorf("%s: %v, and the text is %q", script, err, s.Text())
		}
		left(t, dir)
	}
	t.Setenv("VISUAL", "ed 'a")
	if _, err := system.NewEditor(ticket.Text{}); err == nil || !strings.Contains(err.Error(), "VISUAL has an unclosed quote") {
		t.Errorf("half a quote: %v", err)
	}
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", " ")
	if _, err := system.NewEditor(ticket.Text{}); err == nil || !strings.Contains(err.Error(), "VISUAL or EDITOR") {
		t.Errorf("without an editor: %v", err)
	}
}
