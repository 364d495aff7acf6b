//go:build !windows

package ui_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model/modeltest"
	"smilecodes/model/modeltest/teamtest"
	"smilecodes/ui"
	"smilecodes/ui/termtest"
)

var update = flag.Bool("update", false, "write the golden files")

func TestMain(m *testing.M) {
	teamtest.Checks(30)
	termtest.Main(m, func() int {
		return ui.Run(os.Args[1:], modeltest.Load(nil))
	})
}

// remote is the environment of somebody who came over SSH without tmux, so
// that a copy goes by way of the terminal.
var remote = []string{"SSH_TTY=/dev/pts/9", "COLORTERM=truecolor", "LANG=C.UTF-8"}

// TestMainJob does the main job in a real terminal: a code, its guide, a
// ticked step, the text on the clipboard, and out.
func TestMainJob(t *testing.T) {
	guide := entry(t, "biometric-kyc/0908").Guide
	p := termtest.Start(t, termtest.Size{Cols: 120, Rows: 36}, remote)
	p.WaitFor("All 94")
	p.Type("0908")
	p.WaitFor("Error - Issuer not available")
	p.WaitFor("1 of 94")
	p.WaitFor("Guide · " + guide.Title)
	p.Send(termtest.Enter)
	p.WaitFor("c note")
	p.Send("g")
	p.WaitFor("space tick")
	p.WaitFor("▌[ ] ")
	p.Send(" ")
	p.WaitFor(fmt.Sprintf("1 of %d steps done", len(guide.Steps)))
	p.WaitFor("▌[x] ")
	p.Send("c")
	p.WaitFor("✓ Copied: note for 0908, Biometric KYC, with 1 step (terminal)")
	copied := string(p.Clipboard())
	for _, want := range []string{
		"Internal note: Smile ID 0908, Biometric KYC", "Result text: Error - Issuer not available",
		"Category: Re-run Later", "Next step (our advice): ", "Source: Smile ID result codes, row 38",
		"Tried:\n* " + guide.Steps[0].Do,
	} {
		if !strings.Contains(copied, want) {
			t.Errorf("the copied text lacks %q:\n%s", want, copied)
		}
	}
	p.Send("q")
	if code := p.WaitExit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if err := p.Restored(); err != nil {
		t.Error(err)
	}
}

// entry is an entry of the real catalogue, whose words may change.
func entry(t *testing.T, id string) *catalog.Entry {
	t.Helper()
	c := modeltest.Load(nil)
	return c.Entry(id)
}

// TestTwoMeanings does what a newcomer does with 0812.
func TestTwoMeanings(t *testing.T) {
	p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, remote)
	p.WaitFor("All 94")
	p.Type("0812")
	p.WaitFor("REJECTED in Document")
	p.WaitFor("Enter list")
	p.Send(termtest.Enter)
	p.WaitFor("= compare")
	p.Send("=")
	p.WaitFor("0812 means different things in different products.")
	p.WaitFor("Which job_type does the job have?")
	p.Send("6")
	p.Send(termtest.Enter)
	p.WaitFor("0812 · Document Verification")
	p.Send("c")
	p.WaitFor("note for 0812, Document Verification (terminal)")
	if text := string(p.Clipboard()); !strings.HasPrefix(text, "Internal note: Smile ID 0812, Document Verification\n") {
		t.Errorf("copied %q", text)
	}
}

// TestWithoutClipboard copies where the one way does not work: nothing is lost.
func TestWithoutClipboard(t *testing.T) {
	p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, []string{"SSH_TTY=/dev/pts/9", "TMUX=/nowhere", "PATH=/nowhere"})
	p.WaitFor("All 94")
	p.Type("1023")
	p.WaitFor("1 of 94")
	p.Send(termtest.Enter)
	p.WaitFor("c note")
	p.Send("c")
	p.WaitFor("Not copied: tmux: ")
	p.WaitFor("Smile ID 1023, Basic KYC")
	p.Send(termtest.Esc)
	p.WaitFor("c note")
	if p.Clipboard() != nil {
		t.Error("something was sent to the terminal's clipboard")
	}
}

// TestSilentTerminal starts in a terminal that answers nothing.
func TestSilentTerminal(t *testing.T) {
	termtest.Slow(t)
	p := termtest.Terminal{Size: termtest.Size{Cols: 80, Rows: 24}, Theme: termtest.Silent}.Start(t, remote)
	p.WaitFor("All 94")
	p.Send(termtest.CtrlC)
	if code := p.WaitExit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if err := p.Restored(); err != nil {
		t.Error(err)
	}
}

// TestBytesOfARow: moving by a row sends little, also where all that is
// beside the list is of another entry.
func TestBytesOfARow(t *testing.T) {
	termtest.Slow(t)
	const rows, most = 20, 3000
	p := termtest.Start(t, termtest.Size{Cols: 120, Rows: 36}, remote)
	p.WaitFor("All 94")
	p.Send(termtest.Enter)
	p.WaitFor("c note")
	var sent []int
	for range rows {
		before, from := len(p.Output()), p.Snapshot().CursorY
		p.Send(termtest.Down)
		p.WaitUntil("the next row has the cursor", func() bool { return p.Snapshot().CursorY == from+1 })
		sent = append(sent, len(p.Output())-before)
	}
	slices.Sort(sent)
	if median := sent[rows/2]; median > most {
		t.Errorf("%d bytes for a row, at most %d are wanted: %d", median, most, sent)
	}
}

// TestPictures keeps what the README shows, and what a light background gets.
func TestPictures(t *testing.T) {
	termtest.Slow(t)
	for theme, path := range map[termtest.Theme]string{
		termtest.Dark:  "testdata/explorer-dark.svg",
		termtest.Light: "testdata/explorer-light.svg",
	} {
		t.Run(string(theme), func(t *testing.T) {
			p := termtest.Terminal{Size: termtest.Size{Cols: 120, Rows: 36}, Theme: theme}.Start(t, remote[1:])
			p.WaitFor("All 94")
			p.Type("0812")
			p.WaitFor("2 of 94")
			p.Send(termtest.Enter)
			p.WaitFor("c note")
			p.Picture(path, *update)
		})
	}
}

// TestNoTerminal calls the program in ways in which it cannot open.
func TestNoTerminal(t *testing.T) {
	for args, want := range map[string]string{
		"":         "needs a terminal",
		"nonsense": `"nonsense" isn't a code, id or command`,
	} {
		code, stdout, stderr := run(t, strings.Fields(args)...)
		if code != 2 || stdout != "" || !strings.Contains(stderr, want) {
			t.Errorf("%q: exit code %d, stdout %q, stderr %q", args, code, stdout, stderr)
		}
	}
}

// TestCommandAsksNothing runs a command in a terminal: it writes text and
// colours, and no question that a terminal would answer.
func TestCommandAsksNothing(t *testing.T) {
	for _, args := range [][]string{{"0908"}, {"list"}, {"search", "blury"}, {"guide", "0908"}, {"--help"}, {"bogus"}} {
		p := termtest.Start(t, termtest.Size{Cols: 60, Rows: 24}, remote, append([]string{termtest.Self}, args...)...)
		p.WaitExit()
		for i, part := range strings.Split(string(p.Output()), "\x1b") {
			if i > 0 && !sgr.MatchString(part) {
				t.Errorf("%v writes the sequence ESC %.20q", args, part)
			}
		}
		if err := p.Restored(); err != nil {
			t.Errorf("%v: %v", args, err)
		}
	}
}

var sgr = regexp.MustCompile(`^\[[0-9;]*m`)

// TestEditor gives the screen to the person's editor and comes back whole: the
// composer is there with what the editor left.
func TestEditor(t *testing.T) {
	name := filepath.Join(t.TempDir(), "edit")
	script := "#!/bin/sh\nprintf 'written by hand\\n' > \"$1\"\n"
	if err := os.WriteFile(name, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	p := termtest.Start(t, termtest.Size{Cols: 100, Rows: 30}, append(slices.Clone(remote), "VISUAL="+name))
	p.WaitFor("All 94")
	p.Type("0908")
	p.WaitFor("1 of 94")
	p.Send(termtest.Enter)
	p.WaitFor("c note")
	p.Send("C")
	p.WaitFor("The exact text: ")
	p.Send("e")
	p.WaitFor("written by hand")
	p.WaitFor("The exact text: 15 characters, edited by you")
	p.Send(termtest.Enter)
	p.WaitFor("✓ Copied: note for 0908, Biometric KYC (terminal)")
	if got := string(p.Clipboard()); got != "written by hand" {
		t.Errorf("%q is copied", got)
	}
	p.Send("q")
	if code := p.WaitExit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if err := p.Restored(); err != nil {
		t.Error(err)
	}
}

// TestPastedJob pastes a job result with a hostile text into a real terminal:
// it opens, and of the text nothing gets out, least of all what the terminal
// would obey.
func TestPastedJob(t *testing.T) {
	p := termtest.Start(t, termtest.Size{Cols: 120, Rows: 36}, remote)
	p.WaitFor("All 94")
	p.Paste("{\"ResultCode\":\"0812\",\r\"PartnerParams\":{\"job_type\":6,\"job_id\":\"x QXJWZ\x1b]52;c;UVhKV1o=\x07\"},\r\"FullName\":\"Nkechi QXJWZ\"}")
	p.WaitFor("0812, Document Verification, result of the job")
	p.WaitFor("REJECTED")
	p.Send("c")
	p.WaitFor("0812, Document Verification, with the job result (terminal)")
	if copied := string(p.Clipboard()); !strings.Contains(copied, "Job id: not shown: it could be personal") {
		t.Errorf("the note is\n%s", copied)
	}
	for _, secret := range []string{"QXJWZ", "Nkechi", "UVhKV1o"} {
		if strings.Contains(string(p.Output()), secret) {
			t.Errorf("%q got out", secret)
		}
	}
	p.Send(termtest.CtrlC)
	p.WaitExit()
}
