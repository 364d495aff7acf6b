//go:build !windows

package faults

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"

	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer"
	"smilecodes/ui/termtest"
	"smilecodes/ui/termtest/judge"
)

// windows are terminals of odd kinds and sizes, and what happens to them.
func windows() []row {
	return []row{
		{number: "62", what: "Windows of no size, one cell, one row, one column", try: smallWindows, held: []string{"ui/explorer TestEverySize"}},
		{number: "63", what: "Windows of thousands of cells a side", held: []string{"ui/guard TestSizes"}},
		{number: "64", what: "Hundreds of changes of the size at once", try: resizes},
		{number: "65", what: "A terminal that does not tell its size", try: sizeless},
		{number: "66", what: "Terminals of many names", try: terminals},
		{number: "67", what: "Input, output and errors that are files, pipes, nothing or closed", try: plumbing},
		{number: "68", what: "A reader of the output that leaves early", try: earlyReader},
		{number: "69", what: "A terminal that stops reading", held: []string{"ui/guard TestTerminalThatDoesNotRead"}},
		{number: "70", what: "A slow line: frames are left out, not queued", try: slowLine},
		{number: "71", what: "No UTF-8", held: []string{"ui/explorer TestASCIIFrames"}},
		{number: "72", what: "tmux: attached at another size, split, zoomed, started again", try: tmuxMoves},
		{number: "73", what: "Other versions of tmux, GNU screen, zellij", not: "one version of tmux is at hand where the tests run"},
		{number: "74", what: "A terminal that can hold a frame back", try: heldFrames},
		{number: "75", what: "Another program writes on the screen", try: walled},
	}
}

// smallWindows draws in every small window, and quits from some. The list is drawn in
// all of them, and in each one of the others.
func smallWindows(t *testing.T) {
	s := look(t, 80, 24, explorer.Options{Host: "host"})
	states := []string{"", "0812", "=", "?", "C", "Y"}
	for i, keys := range states {
		s.keys([]rune(keys)...)
		for width := range 31 {
			for height := range 31 {
				if i > 0 && (width+3*height)%len(states[1:]) != i-1 {
					continue
				}
				s.send(tea.WindowSizeMsg{Width: width, Height: height})
				if width > 0 && height > 0 {
					s.whole(width, height)
				} else {
					s.clean("no size")
				}
			}
		}
		s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		s.keys(tea.KeyEscape, tea.KeyEscape)
	}
	for _, size := range []termtest.Size{{Cols: 1, Rows: 1}, {Cols: 80, Rows: 1}, {Cols: 1, Rows: 24}, {Cols: 2, Rows: 2}, {Cols: 10, Rows: 3}} {
		v := open(t, middling)
		v.Resize(size.Cols, size.Rows)
		v.Send(termtest.Down)
		v.Resize(100, 30)
		v.alive()
		v.Resize(size.Cols, size.Rows)
		v.leave()
	}
}

// resizes changes the size again and again while somebody scrolls. The last
// size is drawn.
func resizes(t *testing.T) {
	v := open(t, middling)
	for i := range rounds(300, 2_000) {
		v.Resize(20+i*7%150, 5+i*3%50)
		if i%10 == 0 {
			v.Send(termtest.Down)
		}
	}
	v.Resize(90, 25)
	v.alive()
	fresh := open(t, termtest.Size{Cols: 90, Rows: 25})
	fresh.alive()
	if !eventually(func() bool { return v.Screen() == fresh.Screen() }) {
		t.Errorf("at last it shows\n%s\nnot\n%s", v.Screen(), fresh.Screen())
	}
	v.leave()
	fresh.leave()
}

// inShell runs a line for the shell in a terminal; $0 in it is the program.
func inShell(t *testing.T, line string, env ...string) *visit {
	t.Helper()
	env = append(environ(t, env), termtest.ProgramEnv+"=1", "GORACE=atexit_sleep_ms=0")
	return visiting(t, termtest.Start(t, middling, env, "/bin/sh", "-c", line, os.Args[0]))
}

func sizeless(t *testing.T) {
	v := inShell(t, `stty rows 0 cols 0; exec "$0"`)
	v.WaitFor(opened)
	v.leave()
}

// terminals have names for which the program writes other bytes, not all of
// which the emulator draws; so the bytes are looked at and not the screen.
func terminals(t *testing.T) {
	for _, name := range []string{
		"xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100", "vt220", "rxvt-unicode", "no-such-terminal",
	} {
		v := visiting(t, termtest.Start(t, middling, environ(t, []string{"TERM=" + name})))
		v.writes(opened)
		v.Type("0908")
		v.writes("Issuer")
		v.leave()
	}
}

// writes waits for words among the bytes.
func (v *visit) writes(words string) {
	v.t.Helper()
	v.WaitUntil(words+" is written", func() bool { return bytes.Contains(v.Output(), []byte(words)) })
}

// plumbing connects the program to everything but a terminal. It never opens
// unseen, never waits for ever, and reads what it is given.
func plumbing(t *testing.T) {
	name := filepath.Join(t.TempDir(), "job.json")
	if err := os.WriteFile(name, []byte(oneJob), 0o600); err != nil {
		t.Fatal(err)
	}
	part := modeltest.Part(3, 3) // each two of them are tried together
	for i, in := range []string{"", "</dev/null", "<&-", "<" + name} {
		for j, out := range []string{"", ">/dev/null", ">&-", ">/dev/full", "| cat", "| true"} {
			for k, errs := range []string{"", "2>/dev/null", "2>&-"} {
				if (i+j+k)%part == 0 {
					plumb(t, in, out, errs)
				}
			}
		}
	}
}

func plumb(t *testing.T, in, out, errs string) {
	t.Helper()
	what := strings.Join([]string{in, errs, out}, " ")
	v := inShell(t, `"$0" `+what)
	if in == "" && out == "" {
		v.WaitFor(opened)
		v.leave()
		return
	}
	if code := v.WaitExit(); code > 2 {
		t.Errorf("%s: exit code %d:\n%s", what, code, v.Screen())
	}
	if err := v.Restored(); err != nil {
		t.Errorf("%s: %v", what, err)
	}
	if strings.HasPrefix(in, "<"+os.TempDir()) && (out == "" || out == "| cat") && !strings.Contains(v.Screen(), "Unable to verify Document") {
		t.Errorf("%s: it is not decoded:\n%s", what, v.Screen())
	}
	for _, f := range (judge.Rules{}).Faults(v.Output()) {
		t.Errorf("%s: %s", what, f)
	}
}

func earlyReader(t *testing.T) {
	for _, line := range []string{`"$0" | head -c 10`, `"$0" list | head -c 10`, `"$0" 0812 | true`, `"$0" list --format json | head -n 1`} {
		v := inShell(t, line)
		if v.WaitExit(); v.Restored() != nil || strings.Contains(v.Screen(), "panic") {
			t.Errorf("%s: %v\n%s", line, v.Restored(), v.Screen())
		}
	}
}

// slowLine reads what the program writes as a line of 9600 baud would, and at
// the end all that is on its way. Hundreds of keys make far fewer frames than
// that.
func slowLine(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(homeless(t), termtest.ProgramEnv+"=1", "TERM=xterm-256color")
	line, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	defer line.Close()
	read := make(chan int, 1<<16)
	var atOnce atomic.Bool
	go func() {
		defer close(read)
		buf := make([]byte, 96)
		for {
			n, err := line.Read(buf)
			if err != nil {
				return
			}
			read <- n
			if !atOnce.Load() {
				time.Sleep(time.Duration(n) * time.Second / 960)
			}
		}
	}()
	total, keys := 0, 0
	for keys < 700 { // a count, not a time: on a busy machine two seconds are few keys
		select {
		case n := <-read:
			total += n
		default:
			if _, err := line.WriteString([]string{termtest.Down, termtest.Up}[keys%2]); err != nil {
				t.Fatal(err)
			}
			keys++
			time.Sleep(5 * time.Millisecond)
		}
	}
	if _, err := line.WriteString(termtest.CtrlC); err != nil {
		t.Fatal(err)
	}
	atOnce.Store(true)
	for n := range read { // what was queued in the line itself, and the end
		total += n
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
	t.Logf("%d keys, %d bytes", keys, total)
	if total > keys*300 { // a frame for each is four times as much
		t.Errorf("%d bytes for %d keys: frames are queued", total, keys)
	}
}

// tmuxMoves looks at the program in a tmux whose window changes.
func tmuxMoves(t *testing.T) {
	m := inTmux(t, middling, "")
	attach := func(cols, rows int) *termtest.Program {
		t.Helper()
		p := termtest.Start(t, termtest.Size{Cols: cols, Rows: rows}, m.env, "/usr/bin/env", "tmux", "-S", m.socket, "attach")
		m.waitUntil("it is drawn at its size", func() bool {
			return strings.TrimRight(p.Screen(), "\n") == strings.TrimRight(m.screen(), "\n") && strings.Contains(p.Screen(), "? help")
		})
		return p
	}
	p := attach(80, 24)
	m.do("split-window", "-h", "-d", "sleep 60")
	m.waitUntil("it is drawn in half the window", func() bool {
		rows := strings.Split(m.screen(), "\n")
		return strings.HasSuffix(rows[len(rows)-2], "╯") || strings.HasSuffix(rows[len(rows)-3], "╯")
	})
	m.do("resize-pane", "-Z")
	m.waitFor("General")
	m.do("detach-client")
	p.WaitExit()
	attach(130, 40)
	m.send("0812")
	m.waitFor("/ 0812")
	m.do("respawn-pane", "-k")
	m.waitFor(whole)
}

// heldFrames holds that a frame that is begun is ended.
func heldFrames(t *testing.T) {
	v := open(t, middling, "-SSH_TTY")
	v.alive()
	v.leave()
	begun, ended := strings.Count(string(v.Output()), "\x1b[?2026h"), strings.Count(string(v.Output()), "\x1b[?2026l")
	if begun == 0 || ended < begun {
		t.Errorf("%d frames are begun, %d ended", begun, ended)
	}
}

// walled lets the shell that started the program write on the screen.
func walled(t *testing.T) {
	flag := filepath.Join(t.TempDir(), "go")
	v := inShell(t, fmt.Sprintf(`(while [ ! -e '%s' ]; do sleep 0.01; done; printf '\033[5;1HBroadcast message') & exec "$0"`, flag))
	v.WaitFor("? help") // the last of the frame
	before := v.Screen()
	if err := os.WriteFile(flag, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	v.WaitFor("Broadcast message")
	v.Send(termtest.CtrlL)
	v.WaitUntil("the screen is as before", func() bool { return v.Screen() == before })
	v.leave()
}
