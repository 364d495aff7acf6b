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

	"smilecodes/model/safe"
	"smilecodes/ui/state"
)

var update = flag.Bool("update", false, "write the expected settings again")

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

// inFile is what a config.toml sets, where nobody else says anything.
func inFile(text string) Setup {
	file := parse([]byte(text))
	s := inForce(file.choices)
	s.Faults = file.faults
	return s
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
		got, golden := told(inFile(string(text))), strings.TrimSuffix(name, ".toml")+".want"
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

// monsters are files that no person writes, by the beginning of what the program says about
// them. None keeps the parser busy, or ends the program.
var monsters = []struct{ name, text, want string }{
	{"lists", "theme = " + strings.Repeat("[", 60_000), "config.toml:1:10009: arrays and inline tables are nested more than the maximum"},
	{"lists-closed", "theme = " + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000), "config.toml:1:9: theme must be auto"},
	{"tables", "theme = " + strings.Repeat("{a=", 20_000), "config.toml:1:30009: arrays and inline tables are nested"},
	{"tables-closed", "keys={a=" + strings.Repeat("{a=", 9_000) + "1" + strings.Repeat("}", 9_001), "config.toml:1:9: the keys of a must be"},
	{"lists-over-lines", strings.Repeat("a=[\n", 10_000), "config.toml:2:1: unexpected"},
	{"brackets", strings.Repeat("[", 2_000_000), "config.toml: it is larger than 64 KB"},
	{"dotted", strings.Repeat("a.", 700_000) + "a=1", "config.toml: it is larger than 64 KB"},
	{"dotted-in-64-KB", strings.Repeat("a.", 30_000) + "a=1", "config.toml:1:1: unknown key \"a.a.a"},
	{"dotted-over-lines", strings.Repeat("a.\n", 20_000), "config.toml:1:3: "},
	{"dotted-header", "[" + strings.Repeat("a.", 30_000) + "a]", "config.toml:1:2: there is no table \"a.a.a"},
	{"keys", lines("k%d=1", 5_000), "config.toml:1:1: unknown key \"k0\""},
	{"keys-twice", strings.Repeat("split=30\n", 7_000), "config.toml:2:1: split appears twice"},
	{"keys-dotted", lines("keys.k%d=1", 4_000), "config.toml:1:9: the keys of k0 must be"},
	{"keys-in-one", "keys={" + strings.ReplaceAll(lines("k%d=1,", 5_000), "\n", "") + "z=1}", "config.toml:1:10: the keys of k0"},
	{"many-tables", lines("[k%d]", 5_000), "config.toml:1:2: there is no table \"k0\""},
	{"100000-keys", lines("key%d=1", 100_000), "config.toml: it is larger than 64 KB"},
	{"one-line", "theme = \"" + strings.Repeat("x", 60_000) + "\"", "config.toml:1:9: theme must be"},
}

func lines(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}

// TestFaultsAreShort holds that what the program says about a fault is safe to show and
// short, whatever is in the file.
func TestFaultsAreShort(t *testing.T) {
	long := strings.Repeat("x\x1b[2J", 500)
	for _, text := range []string{
		"theme = '''" + long + "'''", "'" + long[:1000] + "' = 1", "\"" + strings.Repeat("x", 1000) + "\" = 1", "[" + strings.Repeat("x", 1000) + "]",
		"[keys]\n\"" + strings.Repeat("\\u001b", 300) + "\" = 1", "theme = \"\\u0000\\u001b]0;x\\u0007\"",
	} {
		faults := parse([]byte(text)).faults
		if len(faults) == 0 {
			t.Errorf("%.40q has no fault", text)
		}
		for _, err := range faults {
			if m := err.Error(); utf8.RuneCountInString(m) > 200 || safe.Text(m) != m || !strings.HasPrefix(m, "config.toml:") {
				t.Errorf("about %.40q it says: %q", text, m)
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
		s := inFile(string(text))
		for _, err := range s.Faults {
			var line, column int
			if _, scan := fmt.Sscanf(err.Error(), "config.toml:%d:%d: ", &line, &column); scan != nil || line < 1 || column < 1 {
				t.Errorf("a fault without a place: %q", err)
			}
		}
		if s.Split != 0 && (s.Split < state.MinSplit || s.Split > state.MaxSplit) || !slices.Contains(Themes(), s.Theme) {
			t.Errorf("what is impossible is in force: %+v", s.Settings)
		}
	})
}
