package settings

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"smilecodes/model"
	"smilecodes/ui/state"
)

var update = flag.Bool("update", false, "write the expected settings anew")

// told is what a setup says: the settings that somebody set, and the faults.
func told(s Setup) string {
	var b strings.Builder
	for _, l := range s.Lines() {
		if l.Origin.Source != FromDefault {
			fmt.Fprintf(&b, "%s = %v (%s)\n", l.Name, l.Value, l.Origin)
		}
	}
	for _, err := range s.Faults {
		fmt.Fprintln(&b, err)
	}
	return b.String()
}

// TestConfig reads testdata/config: NAME.toml is a config.toml, and NAME.want
// what it sets and what is wrong with it.
func TestConfig(t *testing.T) {
	names, _ := filepath.Glob("testdata/config/*.toml")
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file := parse(text)
		s := inForce(file)
		s.Faults = file.Faults
		got, golden := told(s), strings.TrimSuffix(name, ".toml")+".want"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || got != string(want) {
			t.Errorf("%s: got\n%swant\n%s%v", name, got, want, err)
		}
	}
	if len(names) < 15 {
		t.Errorf("only %d files were read", len(names))
	}
}

// monsters are files that no person writes, by what is said of them.
var monsters = []struct{ name, text, want string }{
	{"bracket-depth", "theme = " + strings.Repeat("[", 17), "config.toml:1:25: the brackets go too deep; 16 can stand in each other"},
	{"bracket-depth-of-objects", strings.Repeat("{a=", 10_000), "config.toml:1:1: the line is too long; it can have 4 KB"},
	{"bracket-depth-over-lines", strings.Repeat("a=[\n", 10_000), "config.toml:17:3: the brackets go too deep"},
	{"brackets", strings.Repeat("[", 2_000_000), "config.toml: it has more than 64 KB"},
	{"dotted", strings.Repeat("a.", 700_000) + "a=1", "config.toml: it has more than 64 KB"},
	{"dotted-in-64-KB", strings.Repeat("a.\n", 20_000), "config.toml:1:3: "},
	{"dotted-in-4-KB", strings.Repeat("a.", 2_000) + "a=1", "config.toml:1:16: the key has too many parts; it can have 8"},
	{"dotted-with-quotes", strings.Repeat(`"." . `, 9) + "a=1", "config.toml:1:47: the key has too many parts"},
	{"tables", "[" + strings.Repeat("a.", 9) + "a]", "config.toml:1:17: the key has too many parts"},
	{"keys", lines("k%d=1", 2001), "config.toml:2001:6: the file has too many keys; it can have 2000"},
	{"many-tables", lines("[k%d]", 2001), "config.toml:2001:1: the file has too many keys"},
	{"keys-in-one", "a={" + strings.ReplaceAll(lines("k%d=1,", 2001), ",\n", ",\n") + "}", "config.toml:2000:6: the file has too many keys"},
	{"100000-keys", lines("key%d=1", 100_000), "config.toml: it has more than 64 KB"},
	{"line", "# " + strings.Repeat("x", 4096), "config.toml:1:1: the line is too long; it can have 4 KB"},
	{"quotes", "a = \"\"\"x\"\"\"\"\" \nb = '''y'''''\nc = " + strings.Repeat("[", 17), "config.toml:3:21: the brackets go too deep"},
}

func lines(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}

// harmless are files that look like the monsters and are none: the brackets,
// dots and equal signs stand in texts and comments.
var harmless = []string{
	"# " + strings.Repeat("[{a.=", 500),
	"keys = { a = \"" + strings.Repeat("[", 20) + "\" }",
	"keys = { a = '" + strings.Repeat("a.", 16) + "' }",
	"keys = { a = \"\\\"[[[[[[[[[[[[[[[[[[[[\" }",
	"keys = { 'a.b.c.d.e.f.g.h.i.j' = \"k\" }",
	strings.Repeat("# = = = = = = = = = =\n", 300),
	"keys = { a = \"\"\"\\\n\"\"[[[[[[[[[[[[[[[[[[[[\\\"\"\"\" }",
}

func TestHarmless(t *testing.T) {
	for _, text := range harmless {
		if at, problem := refusal([]byte(text)); problem != "" {
			t.Errorf("%.60q is refused at %d: %s", text, at, problem)
		}
	}
}

// TestFaultsAreShort holds that what is said of a fault is safe to show and
// short, whatever stands in the file.
func TestFaultsAreShort(t *testing.T) {
	long := strings.Repeat("x\x1b[2J", 500)
	for _, text := range []string{
		"theme = '''" + long + "'''", "'" + long[:1000] + "' = 1", "\"" + strings.Repeat("x", 1000) + "\" = 1", "[" + strings.Repeat("x", 1000) + "]",
		"[keys]\n\"" + strings.Repeat("\\u001b", 300) + "\" = 1", "theme = \"\\u0000\\u001b]0;x\\u0007\"",
	} {
		faults := parse([]byte(text)).Faults
		if len(faults) == 0 {
			t.Errorf("%.40q has no fault", text)
		}
		for _, err := range faults {
			if m := err.Error(); utf8.RuneCountInString(m) > 200 || model.Clean(m) != m || !strings.HasPrefix(m, "config.toml:") {
				t.Errorf("of %.40q it is said: %q", text, m)
			}
		}
	}
}

// FuzzConfig holds for any file that it is read without a panic, that every
// fault has its place, and that a file without a fault says only what is
// possible.
func FuzzConfig(f *testing.F) {
	names, _ := filepath.Glob("testdata/config/*.toml")
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s := parse(text)
		for _, err := range s.Faults {
			var line, column int
			if _, scan := fmt.Sscanf(err.Error(), "config.toml:%d:%d: ", &line, &column); scan != nil || line < 1 || column < 1 {
				t.Errorf("a fault without a place: %q", err)
			}
		}
		if s = inForce(s); s.Split != 0 && (s.Split < state.LeastSplit || s.Split > state.MostSplit) || !slices.Contains(Themes(), s.Theme) {
			t.Errorf("what is impossible is in force: %+v", s.Settings)
		}
	})
}
