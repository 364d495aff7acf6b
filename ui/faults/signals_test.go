//go:build !windows

package faults

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"smilecodes/model/modeltest"
	"smilecodes/ui/termtest"
)

// signals are how a program begins, stops and ends.
func signals() []row {
	return []row{
		{number: "76", what: "Every signal that ends a program", held: []string{"ui/guard TestSignals"}},
		{number: "77", what: "The same in the first moments", held: []string{"ui/guard TestEarlySignals"}},
		{number: "78", what: "A second signal while the first is answered", held: []string{"ui/guard TestSecondSignal"}},
		{number: "79", what: "A program that is stuck", held: []string{"ui/guard TestStuck"}},
		{number: "80", what: "A panic, wherever it may be", held: []string{"ui/guard TestFailures"}},
		{number: "81", what: "Stopped, resized meanwhile, and brought back", try: suspended},
		{number: "82", what: "The terminal is closed", held: []string{"ui/guard TestHangup"}},
		{number: "83", what: "Killed outright", not: "a process that is killed can do nothing any more; reset gives the terminal back"},
		{number: "84", what: "Signals that are for others", held: []string{"ui/guard TestHarmlessSignals"}},
		{number: "85", what: "A long time without keys, a clock that jumps", try: idle},
		{number: "86", what: "Started in the background", try: background},
		{number: "86b", what: "Quit with more keys on their way, and a signal after them", held: []string{"ui/guard TestQuitWithKeysQueued"}},
	}
}

// shell starts an interactive shell, in which $P is the program.
func shell(t *testing.T) *visit {
	t.Helper()
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("there is no bash here")
	}
	env := append(homeless(t), termtest.ProgramEnv+"=1", "PS1=ready> ", "P="+os.Args[0], "GORACE=atexit_sleep_ms=0")
	v := visiting(t, termtest.Start(t, middling, env, "/usr/bin/env", "bash", "--norc", "--noprofile", "-i"))
	v.WaitFor("ready>")
	return v
}

// suspended waits, before each Ctrl-Z, until the program has been told all that
// it asked of the terminal. On a busy machine the first frame can be there before
// the question. The program takes an answer that comes late, but not one that
// comes later than it waits: that would come before what is typed here.
func suspended(t *testing.T) {
	v := shell(t)
	v.Send("$P\r")
	v.WaitFor(opened)
	v.caughtUp()
	for range 2 {
		v.Send(termtest.CtrlZ)
		v.WaitFor("Stopped")
		v.Send("echo mode $((20+22))\r") // the prompt works
		v.WaitFor("mode 42")
		v.Resize(90, 26)
		v.Send("clear; fg\r")
		v.questions++
		v.WaitFor(opened)
		v.alive()
		v.home()
	}
	v.Send("q")
	v.WaitFor("ready>")
	v.Send("exit\r")
	v.WaitExit()
	if err := v.Restored(); err != nil {
		t.Error(err)
	}
}

// idle holds that nothing is written while nothing happens. That the clock
// jumps is nothing to a program that does not look at it.
func idle(t *testing.T) {
	v := open(t, middling)
	v.alive()
	span := 5 * time.Second
	if os.Getenv(modeltest.Long) != "" {
		span = time.Minute
	}
	written, since := len(v.Output()), time.Now()
	for begun := since; time.Since(since) < span; time.Sleep(20 * time.Millisecond) {
		if n := len(v.Output()); n != written {
			written, since = n, time.Now()
		}
		if time.Since(begun) > wait+span {
			t.Fatal("it goes on writing")
		}
	}
	v.leave()
}

// background starts the program where it may not have the terminal: it waits
// for that, and does no harm meanwhile.
func background(t *testing.T) {
	v := shell(t)
	v.Send("$P &\r")
	v.WaitFor("ready>")
	for n := 1; n <= 100 && !strings.Contains(v.Screen(), "Stopped"); n++ { // once it has started, however long that takes
		v.Send(fmt.Sprintf("sleep 0.3; jobs; echo as''ked%d\r", n))
		v.WaitFor(fmt.Sprintf("asked%d", n))
	}
	v.WaitFor("Stopped")
	if s := v.Screen(); strings.Contains(s, opened) {
		t.Errorf("it draws:\n%s", s)
	}
	v.Send("fg\r")
	v.WaitFor(opened)
	v.Send("q")
	v.WaitUntil("the shell is back", func() bool { return strings.HasSuffix(strings.TrimSpace(v.Screen()), "ready>") })
	v.Send("exit\r")
	v.WaitExit()
	if err := v.Restored(); err != nil {
		t.Error(err)
	}
}
