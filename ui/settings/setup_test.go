package settings

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"smilecodes/ui/state"
)

// childFile, in the environment, makes the test a program that reads the file
// of that name and prints what it says.
const childFile = "SMILECODES_TEST_CONFIG"

func TestMain(m *testing.M) {
	if name := os.Getenv(childFile); name != "" {
		for _, err := range readConfig(name).faults {
			os.Stdout.WriteString(err.Error() + "\n")
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestMonsters reads each in a process of its own: a stack that overflows ends
// the process, and no recover helps.
func TestMonsters(t *testing.T) {
	if testing.Short() {
		t.Skip("each is read by a process of its own")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range monsters {
		name := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(name, []byte(m.text), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), childFile+"="+name)
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.HasPrefix(string(out), m.want) || strings.Count(string(out), "\n") > maxFaults+1 {
			t.Errorf("%s: %v; it says %.300q, not %q", m.name, err, out, m.want)
		}
	}
}

// TestPrecedence lists who says what, weakest first, and what is in force.
func TestPrecedence(t *testing.T) {
	yes, no, light := true, false, Light
	for _, c := range []struct {
		flags  Overrides
		env    string
		config string
		state  state.State
		want   string
	}{
		{want: ""},
		{state: state.State{Mouse: "off", Audience: "customer", Format: "jira", Split: 40},
			want: "mouse = false (remembered)\naudience = customer (remembered)\nformat = jira (remembered)\nsplit = 40 (remembered)\n"},
		{state: state.State{Mouse: "perhaps", Audience: "x", Format: "x", Split: 4}, want: ""},
		{config: "mouse = true", state: state.State{Mouse: "off"}, want: "mouse = true (config.toml:1:1)\n"},
		{config: "mouse = 1", state: state.State{Mouse: "off"}, want: "mouse = false (remembered)\n"},
		{config: "\n split = 30", state: state.State{Split: 40}, want: "split = 30 (config.toml:2:2)\n"},
		{flags: Overrides{Mouse: &no}, config: "mouse = true", want: "mouse = false (flag --mouse)\n"},
		{env: "NO_COLOR=yes", config: `theme = "dark"`, want: "theme = none (environment NO_COLOR)\n"},
		{env: "NO_COLOR=", config: `theme = "dark"`, want: "theme = dark (config.toml:1:1)\n"},
		{env: "CLICOLOR=0", want: "theme = none (environment CLICOLOR=0)\n"},
		{env: "CLICOLOR=0 FORCE_COLOR=1", want: ""},
		{env: "CLICOLOR=0 CLICOLOR_FORCE=0", want: "theme = none (environment CLICOLOR=0)\n"},
		{env: "NO_COLOR=1 FORCE_COLOR=1", want: "theme = none (environment NO_COLOR)\n"},
		{flags: Overrides{Theme: &light}, env: "NO_COLOR=1", want: "theme = light (flag --theme)\n"},
		{env: "LANG=C", config: "ascii = false", want: "ascii = true (environment LANG)\n"},
		{flags: Overrides{ASCII: &no}, env: "LANG=C", want: "ascii = false (flag --ascii)\n"},
		{flags: Overrides{ASCII: &yes}, want: "ascii = true (flag --ascii)\n"},
		{env: "LC_ALL=POSIX LANG=en_GB.UTF-8", want: "ascii = true (environment LC_ALL)\n"},
		{env: "LC_CTYPE=en_GB.utf8 LANG=C", want: ""},
		{env: "LANG=", want: "ascii = true (environment without LANG)\n"},
		{env: "TERM=linux", want: "ascii = true (environment TERM=linux)\n"},
		{env: "ACCESSIBLE=1", want: "linear = true (environment ACCESSIBLE)\n"},
		{env: "ACCESSIBLE=", want: ""},
		{env: "TERM=dumb", want: "linear = true (environment TERM=dumb)\n"},
		{env: "TERM=", want: "linear = true (environment without TERM)\n"},
		{env: "TERM= ACCESSIBLE=1", want: "linear = true (environment ACCESSIBLE)\n"},
		{flags: Overrides{Linear: &no}, env: "ACCESSIBLE=1", want: "linear = false (flag --linear)\n"},
		{flags: Overrides{Linear: &yes}, want: "linear = true (flag --linear)\n"},
	} {
		env := map[string]string{"LANG": "C.UTF-8", "TERM": "xterm"}
		for _, pair := range strings.Fields(c.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		getenv := func(name string) string { return env[name] }
		s := inForce(fromMemory(c.state), parse([]byte(c.config)).choices, fromEnvironment(getenv, "linux"), c.flags.choices())
		if got := told(s); got != c.want {
			t.Errorf("%+v: got\n%swant\n%s", c, got, c.want)
		}
	}
}

func TestWindowsNeedsNoVariables(t *testing.T) {
	if s := inForce(fromEnvironment(func(string) string { return "" }, "windows")); s.ASCII || s.Linear {
		t.Errorf("only ASCII: %v, only lines: %v", s.ASCII, s.Linear)
	}
}

// TestLoad reads the file of the person's folder, or says why it cannot.
func TestLoad(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the folder is chosen by another variable there")
	}
	for _, c := range []struct {
		name string
		make func(file string) error
		want string
	}{
		{"none", func(string) error { return nil }, ""},
		{"plain", func(f string) error { return os.WriteFile(f, []byte("split = 30\ntheme = 1"), 0o600) },
			"split = 30 (config.toml:1:1)\nconfig.toml:2:9: theme must be auto, dark, light, high-contrast, colour-blind or none; this is 1\n"},
		{"folder", func(f string) error { return os.Mkdir(f, 0o700) }, "config.toml: it isn't a file; the defaults are used\n"},
		{"link to nothing", func(f string) error { return os.Symlink("nothing", f) }, "config.toml: no such file or directory; the defaults are used\n"},
		{"link", func(f string) error {
			return errors.Join(os.WriteFile(f+".real", []byte("split = 30"), 0o600), os.Symlink(f+".real", f))
		}, "split = 30 (config.toml:1:1)\n"},
		{"device", func(f string) error { return os.Symlink("/dev/zero", f) }, "config.toml: it isn't a file; the defaults are used\n"},
		{"long", func(f string) error { return os.WriteFile(f, make([]byte, maxBytes+1), 0o600) }, "config.toml: it is larger than 64 KB; the defaults are used\n"},
	} {
		home := t.TempDir()
		t.Setenv("XDG_CONFIG_HOME", home)
		file := filepath.Join(home, "smilecodes", "config.toml")
		if err := errors.Join(os.Mkdir(filepath.Dir(file), 0o700), c.make(file)); err != nil {
			t.Fatal(err)
		}
		s := Load(Overrides{}, func(name string) string { return map[string]string{"LANG": "C.UTF-8", "TERM": "xterm"}[name] }, state.State{})
		if got := told(s); got != c.want || s.File != file {
			t.Errorf("%s: got\n%swant\n%s%s", c.name, got, c.want, s.File)
		}
	}
}

func TestLoadWithoutHome(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		t.Setenv(name, "")
	}
	if s := Load(Overrides{}, func(string) string { return "" }, state.State{}); s.File != "" || len(s.Faults) > 0 || !s.Mouse {
		t.Errorf("without a home: %+v", s)
	}
}

// TestRefuseKeys holds that what the explorer says of the keys has its place, and
// is in order among the other faults of the file.
func TestRefuseKeys(t *testing.T) {
	s := inFile("mouse = 1\n[keys]\nguide = \"y\"\nfilter = 3\n  copy = \"y\"\nread = \"r\"")
	taken := errors.New("y is taken")
	s.RefuseKeys(map[string]error{"copy": taken, "guide": taken})
	want := []string{
		"config.toml:1:9: mouse must be", "config.toml:3:1: y is taken", "config.toml:4:10: the keys of filter", "config.toml:5:3: y is taken",
	}
	for i, err := range s.Faults {
		if len(s.Faults) != len(want) || !strings.HasPrefix(err.Error(), want[i]) {
			t.Errorf("fault %d of %d: %v", i, len(s.Faults), err)
		}
	}
	if len(s.Keys) != 1 || s.Keys["read"] == nil {
		t.Errorf("the keys are %v", s.Keys)
	}
}

// TestGiveKey holds that an action whose key is given to another one is among the
// settings, with the keys that it has left and where they were given away.
func TestGiveKey(t *testing.T) {
	s := inFile("[keys]\ncopy = \"g\"\npin = [\"f\", \"x\"]")
	s.GiveKey("guide", "copy", nil)
	s.GiveKey("filter", "pin", []string{"F"})
	want := `keys.copy = [g] (config.toml:2:1)
keys.filter = [F] (config.toml:3:1, keys.pin)
keys.guide = [] (config.toml:2:1, keys.copy)
keys.pin = [f x] (config.toml:3:1)
`
	if got := told(s); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestLoadOrder holds that Load asks all of them, in their order.
func TestLoadOrder(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the folder is chosen by another variable there")
	}
	home, no := t.TempDir(), false
	t.Setenv("XDG_CONFIG_HOME", home)
	text := "split = 30\nascii = false\nmouse = true"
	if err := errors.Join(os.Mkdir(home+"/smilecodes", 0o700), os.WriteFile(home+"/smilecodes/config.toml", []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
	s := Load(Overrides{Mouse: &no}, func(string) string { return "" }, state.State{Split: 40, Mouse: "on", Format: "jira"})
	for name, want := range map[string]Source{"split": FromFile, "ascii": FromEnvironment, "mouse": FromFlag, "format": FromMemory, "theme": FromDefault} {
		if got := s.From(name).Source; got != want {
			t.Errorf("%s is from %s, not %s", name, got.Slug(), want.Slug())
		}
	}
}
