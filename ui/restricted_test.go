//go:build linux

package ui_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/ui/termtest"
)

// mayOpen is what a restricted program may open: the terminal and its description,
// what Go's runtime reads of the system, and the hour. The name of the person comes
// with the description, which could be in a home.
var mayOpen = regexp.MustCompile(`"(/dev/(tty|null|pts/\d+|ptmx)|/(proc|sys)/[^"]*|/etc/(localtime|passwd)|/usr/share/zoneinfo/[^"]*|[^"]*/terminfo/[^"]*|[^"]*/\.terminfo/[^"]*)"`)

// escape is Esc as terminals send it that keep it apart from Alt.
const escape = "\x1b[27u"

// TestRestricted: on a shared account no key and no command starts a program or opens
// anything else.
func TestRestricted(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("there is no strace")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "smilecodes")
	build := exec.Command("go", "build", "-o", program, "..")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is released, without the system's libraries
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	trace := filepath.Join(dir, "trace")
	// The kernel stops the program for what is traced only, not at each thing it does.
	traced := func(args ...string) []string {
		return append([]string{strace, "-f", "--seccomp-bpf", "-A", "-o", trace, "-e", "trace=execve,execveat,%file,connect", program}, args...)
	}
	env := append(slices.Clone(remote), "SMILECODES_RESTRICTED=1", "EDITOR=/bin/true", "DISPLAY=:0", "HOME="+dir)

	p := termtest.Start(t, termtest.Size{Cols: 120, Rows: 36}, env, traced()...)
	p.WaitFor("All ")
	p.Type("0812")
	p.Send(termtest.Enter)
	p.WaitFor("0812 ·")
	for _, path := range []string{"", "C"} { // a text in hand has keys of its own
		for key := byte('!'); key <= '~'; key++ {
			if key == 'q' || key >= '0' && key <= '9' {
				continue // the end, and the next search
			}
			p.Type(path + string(key) + "\x1a\x07") // suspend, and an editor in other programs
			p.Send(escape)
			p.WaitUntil("it is read", p.HasRead)
		}
	}
	p.Type("\x03")
	p.WaitExit()

	file := filepath.Join(dir, "result.json")
	if err := os.WriteFile(file, []byte(`{"ResultCode":"0812"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"0812"}, {"list"}, {"search", "issuer", "down"}, {"guide", "1015"}, {"ticket", "1015", "--copy"}, {"ticket", "1015", "--template", file},
		{"decode", file}, {"decode", "-"}, {"products"}, {"format", "NG"}, {"sandbox"}, {"config"}, {"version"}, {"completion", "bash"}, {"man"}, {"help"},
	} {
		argv := traced(args...)
		cmd := exec.Command(argv[0], argv[1:]...)
		cmd.Env = env
		err := cmd.Run()
		if code := cmd.ProcessState.ExitCode(); args[0] == "decode" && args[1] == file && code != 2 {
			t.Errorf("decode FILE ends with %d, %v", code, err)
		}
	}
	checkTrace(t, trace, program)
}

// checkTrace finds what a restricted program must not do.
func checkTrace(t *testing.T, trace, program string) {
	t.Helper()
	data, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	starts := 0
	for line := range strings.Lines(string(data)) {
		switch {
		case strings.Contains(line, "execve("):
			if starts++; !strings.Contains(line, program) {
				t.Errorf("starts a program: %s", line)
			}
		case regexp.MustCompile(`\b(openat|open|creat)\(`).MatchString(line) && !mayOpen.MatchString(line),
			regexp.MustCompile(`\b(unlink|unlinkat|mkdir|mkdirat|rename|renameat|renameat2|connect)\(`).MatchString(line):
			t.Errorf("reaches: %s", line)
		}
	}
	if starts == 0 {
		t.Fatal("nothing was traced")
	}
}
