//go:build !windows

package faults

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
	"smilecodes/ui/command"
	"smilecodes/ui/system"
	"smilecodes/ui/termtest"
)

// leaving is what leaves the program: copies, tables, files, output.
func leaving() []row {
	return []row{
		{number: "87", what: "Copies from one byte to a megabyte: exact or refused, never cut", try: copySizes, held: []string{"ui/system TestCopyToTheTerminal"}},
		{number: "88", what: "Every setting of tmux for the clipboard: the message is true", try: tmuxSettings},
		{number: "89", what: "A clipboard tool that is missing, hangs, fails or floods", try: badTools, held: []string{"ui/system TestCopyHangs", "ui/system TestCopyFails"}},
		{number: "90", what: "Markup in a note: pictures, links, calls, tags, fences", held: []string{"model/ticket FuzzTicket", "model/ticket TestMarkdownStandsForItself", "ui/command TestMarkupEscapes"}},
		{number: "91", what: "Cells that a spreadsheet would run", try: formulas, held: []string{"model/ticket TestNoFormula", "ui/command FuzzCells"}},
		{number: "92", what: "Export to a file that exists, a link, a full disk", held: []string{"ui/command TestFolder", "ui/command TestExportAndLinks", "ui/command TestExportToAFullDisk", "ui/command TestInterruptedExport"}},
		{number: "93", what: "Personal data in what is copied", held: []string{"ui TestNothingPersonalIsTold", "ui TestPastedJob"}},
		{number: "94", what: "Personal data on disk after a visit, with tracing asked for", try: both(nothingOnDisk, nothingTraced)},
		{number: "95", what: "Writing the answer fails, at every byte", try: writeFails},
	}
}

// copySizes copies what an editor left, of many sizes, by way of the terminal.
func copySizes(t *testing.T) {
	edited := filepath.Join(t.TempDir(), "edited")
	v := open(t, middling, "VISUAL="+script(t, t.TempDir(), "edit", "cat '"+edited+`' > "$1"`))
	v.entry("0908")
	for _, n := range []int{1, 8 << 10, system.MaxTerminalBytes, system.MaxTerminalBytes + 1, 100_000, 1 << 20} {
		text := fmt.Sprint(n, strings.Repeat("é", n))[:n-1] + "."
		text = strings.ToValidUTF8(text, "x")
		if err := os.WriteFile(edited, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		before := v.Clipboard()
		v.Send("C")
		v.WaitFor("The exact text")
		v.Send("e")
		v.WaitFor("edited by you")
		v.Send(termtest.Enter)
		if len(text) <= system.MaxTerminalBytes {
			v.copies++
			v.WaitFor("(terminal)")
			if string(v.Clipboard()) != text {
				t.Errorf("of %d bytes %d arrive", len(text), len(v.Clipboard()))
			}
		} else {
			v.WaitFor(fmt.Sprintf("is %d bytes, and a terminal takes no more than %d", len(text), system.MaxTerminalBytes))
			if !bytes.Equal(v.Clipboard(), before) {
				t.Errorf("of %d bytes %d are copied", len(text), len(v.Clipboard()))
			}
		}
		v.home()
		v.entry("0908")
	}
	v.leave()
}

// tmuxSettings copies within a tmux in which every way is open or shut. The
// text is in its buffer, and comes to the terminal outside, as the message says.
func tmuxSettings(t *testing.T) {
	for _, clip := range []string{"off", "external", "on"} {
		for _, through := range []string{"off", "on"} {
			what := "set-clipboard " + clip + ", allow-passthrough " + through
			m := inTmux(t, middling, "set -s set-clipboard "+clip+"\nset -g allow-passthrough "+through)
			outside := termtest.Start(t, middling, m.env, "/usr/bin/env", "tmux", "-S", m.socket, "attach")
			outside.WaitFor(opened)
			m.send(termtest.Down)
			m.send("c")
			m.waitFor("(tmux)")
			text := m.do("save-buffer", "-")
			if !strings.HasPrefix(text, "Internal note: Smile ID") {
				t.Errorf("%s: in the buffer is %q", what, text)
			}
			outside.WaitUntil(what+": the text comes to the terminal", func() bool { return string(outside.Clipboard()) == text })
			m.do("kill-server")
			outside.WaitExit()
		}
	}
}

// badTools copies with tools that do not do what they should. The text is then
// shown, and the program goes on.
func badTools(t *testing.T) {
	for what, text := range map[string]string{
		"fails":  "cat >/dev/null; echo 'cannot open display' >&2; exit 1",
		"floods": `cat >/dev/null; i=0; while [ $i -lt 20000 ]; do printf '\033[2J\033]52;c;eA==\007garbage\n' >&2; i=$((i+1)); done; exit 1`,
		"talks":  `cat >/dev/null; printf '\033[2Jgarbage'; exit 1`,
		"hangs":  "cat >/dev/null; exec sleep 60",
		"dies":   "kill -9 $$",
	} {
		dir := t.TempDir()
		script(t, dir, "xclip", text)
		v := open(t, middling, "-SSH_TTY", "DISPLAY=:0", "PATH="+dir+":/usr/bin:/bin")
		v.Send("c")
		v.WaitFor("Not copied: xclip")
		if s := v.Screen(); !strings.Contains(s, "Internal note: Smile ID") || strings.Contains(s, "garbage") {
			t.Errorf("a tool that %s: the screen is\n%s", what, s)
		}
		v.alive()
		v.leave()
	}
}

// formulas puts what a spreadsheet would run into the catalogue, and takes it
// out of the tables again.
func formulas(t *testing.T) {
	for _, evil := range []string{"=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"} {
		var out bytes.Buffer
		for _, format := range []string{"csv", "tsv"} {
			out.Reset()
			code := command.Run([]string{"0908", "--format", format}, command.Env{Stdout: &out, Stderr: &out, Catalog: withText(t, evil)})
			r := csv.NewReader(&out)
			if format == "tsv" {
				r.Comma = '\t'
			}
			rows, err := r.ReadAll()
			if code != 0 || err != nil || len(rows) != 2 {
				t.Fatalf("exit code %d, %v, %d rows", code, err, len(rows))
			}
			if got := rows[1][5]; got != "'"+evil {
				t.Errorf("%s: %q becomes %q", format, evil, got)
			}
		}
	}
}

// withText is the catalogue with another text for 0908.
func withText(t *testing.T, text string) *catalog.Catalog {
	t.Helper()
	c, err := source.Load(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Code("0908") {
		e.Text = text
	}
	return c
}

// A fullWriter takes a number of bytes and no more.
type fullWriter struct{ left int }

func (w *fullWriter) Write(b []byte) (int, error) {
	if len(b) > w.left {
		n := w.left
		w.left = 0
		return n, errors.New("no space left on device")
	}
	w.left -= len(b)
	return len(b), nil
}

// writeFails lets the writing fail after every number of bytes.
func writeFails(t *testing.T) {
	for _, args := range [][]string{{"0812"}, {"0812", "--format", "json"}, {"0812", "--format", "csv"}, {"ticket", "0908"}, {"--help"}, {"products"}} {
		whole := len(ask(nil, args...).out)
		for n := 0; n < whole; n += max(1, whole/rounds(200, whole)) {
			var errs bytes.Buffer
			code := command.Run(args, surroundings(nil, &fullWriter{n}, &errs))
			if code == 0 || !strings.Contains(errs.String(), "cannot write the answer: no space left") {
				t.Fatalf("%q after %d of %d bytes: exit code %d, %s", args, n, whole, code, errs.String())
			}
		}
	}
}
