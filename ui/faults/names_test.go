//go:build !windows

package faults

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/safe"
	"smilecodes/ui/termtest"
)

// unsure are texts whose width terminals do not agree on.
var unsure = []string{
	"👩‍👩‍👧‍👦 family", "🇳🇬🇰🇪 flags", "❤️ heart", "क्षि नमस्ते", "ヽ(´▽`)/ ｶﾅ", "한글 漢字", "e\u0301\u0302 é", "ก็ำ", "ﷺ x", "①②③ ★",
}

// unsureWidths holds that the border right of such a text stays where it is, in
// two terminals that measure for themselves. The emulator knows clusters. This
// tmux does not, and a cluster whose letters it draws one by one moves what
// is right of it; nobody can know that beforehand.
func unsureWidths(t *testing.T) {
	v := open(t, middling, "-SSH_TTY") // Bubble Tea asks for clusters only here
	m := inTmux(t, middling, "")
	for i, text := range unsure {
		text = fmt.Sprint("ab ", text, " yz", i)
		v.note(text)
		v.straight(text, v.Screen())
		if ansi.StringWidth(safe.Text(text)) != ansi.StringWidthWc(safe.Text(text)) {
			continue
		}
		m.note(text)
		v.straight(text, m.screen())
	}
	v.leave()
}

// note puts a text into the note of the first step.
func (v *visit) note(text string) {
	v.t.Helper()
	v.entry("0908")
	v.Send("g")
	v.WaitFor("space tick")
	v.Send("t")
	v.WaitFor("A note on this step")
	v.Send("\x15")
	v.Paste(text)
	v.WaitFor(text[len(text)-3:])
	v.straight(text, v.Screen())
	v.Send(termtest.Enter)
	v.WaitFor("Noted.")
}

// straight holds that the right border is a straight line.
func (v *visit) straight(what, screen string) {
	v.t.Helper()
	rows := strings.Split(screen, "\n")
	for _, row := range rows[3 : len(rows)-3] {
		if w := ansi.StringWidth(strings.TrimRight(row, " ")); w != middling.Cols {
			v.t.Errorf("%s: a row is %d cells wide:\n%s", what, w, screen)
			return
		}
	}
}

// hostileNames gives the program a hostile place to be in.
func hostileNames(t *testing.T) {
	const evil = "\x1b]0;" + marker + "\a\x1b[31m\u202e"
	dir := filepath.Join(t.TempDir(), "in"+evil)
	tickets := filepath.Join(dir, "smilecodes", "tickets")
	if err := os.MkdirAll(tickets, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"internal-a" + evil + ".tmpl": "{{range .Entries}}{{.Code}}{{end}} " + evil + marker,
		"b" + evil + ".tmpl":          "{{.No" + evil + "}}",
		"c.tmpl":                      "{{" + evil,
	} {
		if err := os.WriteFile(filepath.Join(tickets, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	job := filepath.Join(dir, evil+".json")
	if err := os.WriteFile(job, []byte(`{"ResultCode":"0812"`+evil), 0o600); err != nil {
		t.Fatal(err)
	}
	env := []string{
		"XDG_CONFIG_HOME=" + dir, "HOME=" + dir, "USER=" + evil, "TERM_PROGRAM=" + evil, "TERM_PROGRAM_VERSION=" + evil,
		"LANG=C.UTF-8" + evil, "SSH_CONNECTION=" + evil, "PWD=" + dir, "VISUAL=" + dir + "/no", "COLORTERM=" + evil,
	}
	for _, args := range [][]string{
		{"0908"}, {"decode", job}, {"decode", job, job + "none"}, {"ticket", "0908", "--template", "internal-a" + evil},
		{"ticket", "0908", "--template", "none"}, {"ticket", "0908"}, {"version"}, {"products"},
	} {
		mustBePlain(t, strings.Join(args, " "), process(t, env, nil, append([]string{termtest.Self}, args...)...).all())
	}
	v := open(t, middling, env...)
	v.entry("0908")
	v.Send("C")
	v.WaitFor("The exact text")
	v.Send("e")
	v.WaitFor("The editor failed")
	v.Send(strings.Repeat(termtest.Right, 3))
	v.WaitFor("by your template")
	v.home()
	v.leave()
	hostileTool(t, dir)
}

// hostileTool has the tool for the clipboard in a hostile place, and broken.
func hostileTool(t *testing.T, dir string) {
	if err := os.WriteFile(filepath.Join(dir, "xclip"), []byte("\x7fELF"), 0o755); err != nil {
		t.Fatal(err)
	}
	v := open(t, middling, "-SSH_TTY", "DISPLAY=:0", "PATH="+dir)
	v.Send("c")
	v.WaitFor("Not copied: xclip: exec format error")
	v.home()
	v.Send("v")
	v.WaitFor("xclip: exec format error")
	v.home()
	v.leave()
}

// hostileHost gives the machine a hostile name, where that is allowed.
func hostileHost(t *testing.T) {
	const set = `printf '\342\200\256evil\033[31m' > /proc/sys/kernel/hostname && exec "$0"`
	if exec.Command("unshare", "-u", "true").Run() != nil {
		t.Log("no machine can be named here")
		return
	}
	env := append(homeless(t), termtest.ProgramEnv+"=1")
	v := visiting(t, termtest.Start(t, middling, env, "/usr/bin/unshare", "-u", "/bin/sh", "-c", set, os.Args[0]))
	v.WaitFor(opened)
	v.WaitFor("evil")
	v.leave()
}

// hostileErrors holds that an error is short and clean whatever it is about.
func hostileErrors(t *testing.T) {
	long := strings.Repeat("\x1b[2J"+marker, 1_000)
	for _, args := range [][]string{
		{"--" + long}, {long}, {"ticket", long}, {"list", "--product", long}, {"decode", long}, {"search", long}, {"guide", long},
		{"help", long}, {"0908", "--format", long}, {"ticket", "0908", "--for", long},
	} {
		a := ask(nil, args...)
		if mustBePlain(t, args[0], a.all()); len([]rune(a.err)) > 1200 || a.code == 0 && args[0] != "help" {
			t.Errorf("%.20q: exit code %d, %d bytes of error", args, a.code, len(a.err))
		}
	}
	for _, text := range []string{
		`{"ResultCode":"0812",` + "\x1b[2J" + marker + `}`, `{"ResultCode":` + strings.Repeat("9", 1<<16) + marker,
		`{"ResultCode":1e999999999` + "\x1b", "{\"" + long, `{"ResultCode":"\u001b[2J` + marker + `"}`,
	} {
		a := decode(text)
		if mustBePlain(t, text[:20], a.all()); strings.Contains(a.all(), marker) || len([]rune(a.err)) > 300 {
			t.Errorf("%.40q: %s", text, a.all())
		}
	}
}
