//go:build !windows

package ui_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"smilecodes/ui/termtest"
)

// coloured is a style with a colour in it.
var coloured = regexp.MustCompile(`\x1b\[(?:[0-9;:]*;)?(?:3[0-7]|9[0-7]|4[0-7]|[34]8[;:])[0-9;:]*m`)

// TestThemeOfTheFlags opens the explorer by its flags, and looks whether it is
// coloured: a flag wins over NO_COLOR, and that over config.toml.
func TestThemeOfTheFlags(t *testing.T) {
	termtest.Slow(t)
	home := t.TempDir()
	dark, none := config(t, home+"/dark", `theme = "dark"`), config(t, home+"/none", `theme = "none"`)
	for _, c := range []struct {
		env   []string
		flags string
		want  bool
	}{
		{nil, "--mouse on", true},
		{nil, "--theme none", false},
		{[]string{"NO_COLOR=1"}, "--mouse on", false},
		{[]string{"NO_COLOR=1"}, "--theme dark", true},
		{[]string{"CLICOLOR=0"}, "--mouse on", false},
		{[]string{"CLICOLOR=0"}, "--theme dark", true},
		{[]string{"CLICOLOR=0", "FORCE_COLOR=1"}, "--mouse on", true},
		{[]string{"NO_COLOR=1", dark}, "--mouse on", false},
		{[]string{none}, "--mouse on", false},
		{[]string{none}, "--theme light", true},
	} {
		env := append([]string{"LANG=C.UTF-8", "COLORTERM=truecolor", "HOME=" + home}, c.env...)
		p := termtest.Start(t, termtest.Size{Cols: 100, Rows: 30}, env, append([]string{termtest.Self}, strings.Fields(c.flags)...)...)
		p.WaitFor("All 94")
		p.Send(termtest.CtrlC)
		if code := p.WaitExit(); code != 0 {
			t.Errorf("%v %s: exit code %d", c.env, c.flags, code)
		}
		if got := coloured.Match(p.Output()); got != c.want {
			t.Errorf("%v %s: coloured is %v", c.env, c.flags, got)
		}
	}
}

// config makes a folder with a config.toml, and is the variable that names it.
func config(t *testing.T, dir, text string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(dir, "smilecodes"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "smilecodes", "config.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return "XDG_CONFIG_HOME=" + dir
}

// TestConfigFaultIsShown opens the explorer in spite of a fault, and says it.
func TestConfigFaultIsShown(t *testing.T) {
	termtest.Slow(t)
	home := t.TempDir()
	env := []string{"LANG=C.UTF-8", "HOME=" + home, config(t, home, "mouse = 1")}
	p := termtest.Start(t, termtest.Size{Cols: 100, Rows: 30}, env)
	p.WaitFor("config.toml:1:9: mouse must be true or false; this is 1")
	p.Send(termtest.CtrlC)
	if code := p.WaitExit(); code != 0 {
		t.Error("exit code", code)
	}
}
