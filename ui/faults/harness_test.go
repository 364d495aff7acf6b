//go:build !windows

package faults

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/ui/command"
	"smilecodes/ui/termtest"
	"smilecodes/ui/termtest/judge"
)

// rounds is how often a case does what it does: a few times, very often in a long
// run, and a fifth of the few in a short one or where races are looked for.
func rounds(few, many int) int {
	switch {
	case os.Getenv(modeltest.Long) != "":
		return many
	case testing.Short(), termtest.IsRaced:
		return (few + 4) / 5
	}
	return few
}

// seeded makes numbers that are the same in every run, or others if the
// environment says so.
func seeded(t *testing.T) *rand.Rand {
	t.Helper()
	seed, err := strconv.ParseUint(os.Getenv("SMILECODES_SEED"), 10, 64)
	if err != nil {
		seed = 20261124
	}
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

// marker is a word that no catalogue has. Where it is seen, the text around it
// got there.
const marker = "Zqxvj"

// What is on the screen when the explorer has opened, and when the list is whole.
const (
	opened = "All 94"
	whole  = "94 of 94"
)

// wait is how long anything may take before it counts as hung.
const wait = 3 * time.Minute

var middling = termtest.Size{Cols: 100, Rows: 30}

// A visit is one run of the explorer in a terminal.
type visit struct {
	*termtest.Program
	t         *testing.T
	copies    int
	questions int // how often it is to have asked for the background: at the start, after each fg and report of the focus
}

func visiting(t *testing.T, p *termtest.Program) *visit {
	return &visit{Program: p, t: t, questions: 1}
}

// asked is how often the program has asked for the background.
func (v *visit) asked() int { return bytes.Count(v.Output(), []byte("\x1b]11;?")) }

// homeless is the environment of somebody who came over SSH, in whose folders
// nothing is yet but that the program opens in the list, where most keys are. It is
// for a program, which a short run does not start.
func homeless(t *testing.T) []string {
	t.Helper()
	termtest.Slow(t)
	home := t.TempDir()
	if err := errors.Join(os.MkdirAll(home+"/config/smilecodes", 0o700), os.WriteFile(home+"/config/smilecodes/config.toml", []byte(`start = "list"`), 0o600)); err != nil {
		t.Fatal(err)
	}
	return []string{
		"HOME=" + home, "XDG_CONFIG_HOME=" + home + "/config", "XDG_STATE_HOME=" + home + "/state",
		"XDG_CACHE_HOME=" + home + "/cache", "TMPDIR=" + home, "PATH=/usr/bin:/bin",
		"SSH_TTY=/dev/pts/9", "COLORTERM=truecolor", "LANG=C.UTF-8",
	}
}

// environ is homeless with variables added; -NAME takes one away.
func environ(t *testing.T, env []string) []string {
	all := homeless(t)
	for _, e := range env {
		if name, isOut := strings.CutPrefix(e, "-"); isOut {
			all = slices.DeleteFunc(all, func(e string) bool { return strings.HasPrefix(e, name+"=") })
		} else {
			all = append(all, e)
		}
	}
	return all
}

// open opens the explorer.
func open(t *testing.T, size termtest.Size, env ...string) *visit {
	t.Helper()
	v := visiting(t, termtest.Start(t, size, environ(t, env)))
	v.WaitFor(opened)
	v.Send(termtest.Down) // to an entry: nothing is selected at first
	return v
}

// entry opens the entry of a code in the list.
func (v *visit) entry(code string) {
	v.t.Helper()
	v.home()
	v.Type(code)
	v.WaitFor("/ " + code)
	v.Send(termtest.Enter)
	v.WaitFor("c note")
}

// atStart is what Esc says where nothing is left to leave.
const atStart = "You are at the start"

// escape is Esc as newer terminals send it: no letter that follows makes
// another key of it.
const escape = "\x1b[27u"

// home presses Esc until there is nothing left to leave. What the last one did is
// seen before the next is pressed: the message could otherwise be an old one,
// with keys still on their way that lead somewhere else, and there a q is text.
func (v *visit) home() {
	v.t.Helper()
	for range 20 {
		v.Send(escape)
		if v.caughtUp(); strings.Contains(v.Screen(), atStart) {
			return
		}
	}
	v.t.Fatalf("Esc does not lead home:\n%s", v.Screen())
}

// caughtUp waits until the program has done all that was sent, and has drawn it.
// No silence tells that: on a busy machine a program can be silent with a hundred
// keys still to read. But whatever is on the screen, it answers a report of the
// focus, in its turn, by asking for the background. When it has asked a second
// time, the frame is drawn that came with the first.
func (v *visit) caughtUp() {
	v.t.Helper()
	for range 2 {
		v.questions++
		v.Send(termtest.FocusIn)
		v.WaitUntil("it has taken in what was sent", func() bool { return v.asked() >= v.questions })
	}
}

// keeps waits until words are on the screen, and fails if others are.
func (v *visit) keeps(words, not string) {
	v.t.Helper()
	v.WaitFor(words)
	if s := v.Screen(); not != "" && strings.Contains(s, not) {
		v.t.Fatalf("%q is on the screen:\n%s", not, s)
	}
}

// alive holds that the program still answers: the search opens.
func (v *visit) alive() {
	v.t.Helper()
	v.entry("0908")
	v.WaitFor("Error - Issuer not available")
}

// leave quits, and holds that all is as it was before and that every byte was
// fit for a terminal.
func (v *visit) leave() {
	v.t.Helper()
	v.Send(termtest.CtrlC)
	if code := v.WaitExit(); code != 0 && code != 130 {
		v.t.Errorf("exit code %d", code)
	}
	if err := v.Restored(); err != nil {
		v.t.Error(err)
	}
	v.judge()
}

func (v *visit) judge() {
	v.t.Helper()
	j := judge.Rules{Screen: true, Title: "smilecodes", Copies: v.copies}
	for _, f := range j.Faults(v.Output()) {
		v.t.Error(f)
	}
}

// An answer is what a command gave back.
type answer struct {
	code     int
	out, err string
}

// all is everything that was written.
func (a answer) all() string { return a.out + a.err }

// ask runs a command in this process.
func ask(in io.Reader, args ...string) answer {
	var out, errs bytes.Buffer
	code := command.Run(args, surroundings(in, &out, &errs))
	return answer{code, out.String(), errs.String()}
}

func surroundings(in io.Reader, out, errs io.Writer) command.Env {
	return command.Env{
		Stdin: in, Stdout: out, Stderr: errs, Width: 80, Colour: true, Catalog: modeltest.Load(nil), Decoding: modeltest.Decoding,
		Templates: func() ([]*ticket.Template, []error) { return nil, nil },
	}
}

// decode asks what a job result says.
func decode(text string) answer { return ask(strings.NewReader(text), "decode") }

// process runs a program in a process of its own, without a terminal: this one
// if its name is [termtest.Self].
func process(t *testing.T, env []string, in io.Reader, argv ...string) answer {
	t.Helper()
	if argv[0] == termtest.Self {
		argv[0] = os.Args[0]
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = append(environ(t, env), termtest.ProgramEnv+"=1", "GORACE=atexit_sleep_ms=0")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = in, &out, &errs
	timer := time.AfterFunc(wait, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return answer{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}

// mustBePlain holds that what a command wrote is lines and styles.
func mustBePlain(t *testing.T, what, output string) {
	t.Helper()
	for _, f := range (judge.Rules{}).Faults([]byte(output)) {
		t.Errorf("%s: %s", what, f)
	}
}

// script writes a program for the shell and returns its path. A program that is
// started meanwhile, for another test, would have the file open for a moment, and
// what is open for writing cannot be run.
func script(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+text+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

// eventually asks again and again whether something is so.
func eventually(ok func() bool) bool {
	for begun := time.Now(); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Since(begun) > wait/2 {
			return false
		}
	}
	return true
}
