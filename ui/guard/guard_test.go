//go:build !windows

package guard_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"smilecodes/ui/termtest"
)

// early is how many programs get a signal while they start. A long run takes
// more.
var early = flag.Int("early", 40, "how many programs get a signal while they start")

var size = termtest.Size{Cols: 60, Rows: 12}

// start starts a probe and waits until it is ready, with nothing on its way.
func start(t *testing.T, args ...string) *termtest.Program {
	t.Helper()
	p := termtest.Start(t, size, []string{termtest.CutOff(t)}, append([]string{termtest.Self}, args...)...)
	p.WaitFor("ready 60x12")
	p.Type("a")
	p.WaitFor("got a")
	return p
}

// ends waits for the end of a program and holds what everyone must find then:
// the exit code, the terminal as before, and nothing of what was typed.
func ends(t *testing.T, p *termtest.Program, code int) {
	t.Helper()
	if got := p.WaitExit(); got != code {
		t.Errorf("exit code %d, want %d:\n%s", got, code, p.Screen())
	}
	if err := p.Restored(); err != nil {
		t.Error(err)
	}
	if strings.Contains(string(p.Output()), secret) {
		t.Error("what was typed got out")
	}
}

// signals are those that end the program, with its exit code and the words.
var signals = []struct {
	signal syscall.Signal
	code   int
}{
	{syscall.SIGINT, 130}, {syscall.SIGTERM, 143}, {syscall.SIGHUP, 129},
	{syscall.SIGQUIT, 131}, {syscall.SIGABRT, 134},
}

func TestSignals(t *testing.T) {
	for _, row := range signals {
		t.Run(row.signal.String(), func(t *testing.T) {
			p := start(t)
			p.Signal(row.signal)
			ends(t, p, row.code)
			p.WaitFor("smilecodes: ended by a signal: " + row.signal.String())
		})
	}
}

// TestEarlySignals sends signals in the first moments: of the process, in which
// the system may end it, and of the guard. Each signal is sent to some programs as
// soon as they run and to some as soon as they say so, later from one to the next.
func TestEarlySignals(t *testing.T) {
	termtest.Slow(t)
	const span = 40 * time.Millisecond
	programs, ways := *early, 2*len(signals)
	if testing.Short() { // where races are looked for
		programs /= 5
	}
	rounds := max(1, programs/ways)
	for i := range rounds * ways {
		row := signals[i%len(signals)]
		t.Run(fmt.Sprint(i, row.signal), func(t *testing.T) {
			t.Parallel()
			delay := (time.Duration(i/ways)*span + time.Duration(rand.Int64N(int64(span)))) / time.Duration(rounds)
			signalEarly(t, row.signal, row.code, i%2 == 0, delay)
		})
	}
	t.Logf("%d programs get a signal while they start", rounds*ways)
}

func signalEarly(t *testing.T, s syscall.Signal, code int, atBegin bool, delay time.Duration) {
	p := termtest.Start(t, size, []string{termtest.CutOff(t)}, termtest.Self, "flag")
	if atBegin {
		p.WaitUntil("it begins", func() bool { return len(p.Output()) > 0 })
	}
	time.Sleep(delay) // it is what is tried
	p.Signal(s)
	got := p.WaitExit()
	if err := p.Restored(); err != nil || got != code && got != 2 { // Go itself answers QUIT and ABRT with 2, before the guard
		t.Errorf("%v after %v: exit code %d, want %d; left: %v\n%s", s, delay, got, code, err, p.Screen())
	}
}

// TestSecondSignal: anyone who asks twice is not told to wait.
func TestSecondSignal(t *testing.T) {
	termtest.Slow(t)
	t.Parallel()
	for _, second := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT} {
		p := start(t)
		p.Send("s")
		p.WaitFor("stuck")
		p.Signal(syscall.SIGTERM)
		p.Signal(second)
		p.WaitExit()
		if err := p.Restored(); err != nil {
			t.Error(err)
		}
	}
}

// TestStuck: nobody reads messages any more.
func TestStuck(t *testing.T) {
	termtest.Slow(t)
	t.Parallel()
	for _, row := range signals {
		t.Run(row.signal.String(), func(t *testing.T) {
			t.Parallel()
			p := start(t)
			p.Send("s")
			p.WaitFor("stuck")
			p.Signal(row.signal)
			ends(t, p, row.code)
		})
	}
}

// stall starts a probe that writes until its terminal reads nothing any more; it
// reads again with flow.
func stall(t *testing.T) (p *termtest.Program, flow func()) {
	t.Helper()
	p = termtest.Start(t, termtest.Size{Cols: 140, Rows: 50}, []string{termtest.CutOff(t)})
	p.WaitFor("ready 140x50")
	p.Send("f")
	return p, p.Stall()
}

// TestTerminalThatDoesNotRead: the line is restored though nothing can be sent.
func TestTerminalThatDoesNotRead(t *testing.T) {
	termtest.Slow(t)
	t.Parallel()
	for _, row := range signals {
		t.Run(row.signal.String(), func(t *testing.T) {
			t.Parallel()
			p, _ := stall(t)
			p.Signal(row.signal)
			restoresLine(t, p, row.code)
		})
	}
}

// restoresLine waits for the end of a program that may have come too late to
// tell the terminal anything.
func restoresLine(t *testing.T, p *termtest.Program, code int) {
	t.Helper()
	if got := p.WaitExit(); got != code {
		t.Errorf("exit code %d, want %d", got, code)
	}
	if err := p.Restored(); err != nil && strings.Contains(err.Error(), "line settings") {
		t.Error(err)
	}
}

// TestTerminalThatReadsAgain: the program comes to its own end at the moment at
// which the process is ended without it, and the line is not left raw by the one
// that is second.
func TestTerminalThatReadsAgain(t *testing.T) {
	termtest.Slow(t)
	t.Parallel()
	for late := time.Second; late < 1300*time.Millisecond; late += 50 * time.Millisecond {
		t.Run(late.String(), func(t *testing.T) {
			t.Parallel()
			p, flow := stall(t)
			p.Signal(syscall.SIGABRT)
			time.Sleep(late) // it is what is tried
			flow()
			restoresLine(t, p, 134)
		})
	}
}

// TestHangup: the terminal is gone, with and without anybody being told.
func TestHangup(t *testing.T) {
	termtest.Slow(t)
	p := start(t)
	p.Hangup()
	if got := p.WaitExit(); got != 129 {
		t.Errorf("exit code %d", got)
	}
	for name, before := range map[string]func(p *termtest.Program){
		"reading":             func(*termtest.Program) {},
		"taking the terminal": func(p *termtest.Program) { p.Signal(syscall.SIGCONT) }, // the system sends one with the HUP, too
	} {
		p := ignorant(t)
		before(p)
		p.Hangup()
		if got := p.WaitExit(); got != 129 {
			t.Errorf("exit code %d where HUP is ignored, %s", got, name)
		}
	}
}

// ignorant is the probe where HUP is ignored from the start.
func ignorant(t *testing.T) *termtest.Program {
	p := termtest.Start(t, size, []string{termtest.ProgramEnv + "=1", termtest.CutOff(t)}, "/bin/sh", "-c", `trap "" HUP; exec `+os.Args[0])
	p.WaitFor("ready 60x12")
	return p
}

// TestHarmlessSignals: they change nothing.
func TestHarmlessSignals(t *testing.T) {
	termtest.Slow(t)
	p := start(t)
	for _, s := range []syscall.Signal{
		syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGALRM, syscall.SIGPIPE, syscall.SIGWINCH, syscall.SIGCHLD, syscall.SIGURG, syscall.SIGTTOU, syscall.SIGTTIN,
	} {
		p.Signal(s)
		p.Signal(syscall.SIGCONT) // the session's leader is not stopped, but let it be sure
	}
	p.Type("b")
	p.WaitFor("got ab")
	p.Send("q")
	ends(t, p, 0)
}

func TestIgnoredFromTheStart(t *testing.T) {
	p := ignorant(t)
	p.Signal(syscall.SIGHUP)
	p.Type("b")
	p.WaitFor("got b")
	p.Send("q")
	ends(t, p, 0)
}

// echoed is an answer of the terminal as its line shows it.
var echoed = regexp.MustCompile(`\^\[\[\?[0-9;]+(\$y|[uc])|\^\[\][0-9;]+[0-9a-zA-Z:;/]*(\^\[\\|\^G)`)

// TestFailures: wherever it fails, the terminal is restored, one line says
// where in the code, and what was typed is not in it.
func TestFailures(t *testing.T) {
	termtest.Slow(t)
	for _, place := range []string{"init", "update", "view", "exit", "command", "batch", "sequence", "nested", "editor"} {
		t.Run(place, func(t *testing.T) {
			p := termtest.Start(t, termtest.Size{Cols: 300, Rows: 12}, []string{"TEA_DEBUG=1", termtest.CutOff(t)}, termtest.Self, place)
			if place != "init" {
				p.WaitFor("ready 300x12")
				p.Send("p")
			}
			ends(t, p, 1)
			said := strings.TrimSpace(p.Screen())
			if place == "init" { // the terminal may answer after it was given back, and shows what it answers
				said = strings.TrimSpace(echoed.ReplaceAllString(said, ""))
			}
			in := " (smilecodes/ui/guard_test/main_test.go:"
			if place == "editor" {
				in = "" // it fails in the middle of Bubble Tea
			}
			if strings.Contains(said, "\n") || !strings.HasPrefix(said, "smilecodes: it failed inside"+in) {
				t.Errorf("it said\n%s", said)
			}
			if files, _ := os.ReadDir("."); fmt.Sprint(files) != "" && strings.Contains(fmt.Sprint(files), "panic") {
				t.Errorf("a file was written: %v", files)
			}
		})
	}
}

// TestQuitWithKeysQueued: quitting takes a while if more was typed, and a
// signal then ends it as well.
func TestQuitWithKeysQueued(t *testing.T) {
	termtest.Slow(t)
	t.Parallel()
	for range 3 {
		p := start(t)
		p.Send("q" + strings.Repeat("\x1b[A", 20))
		time.Sleep(150 * time.Millisecond) // it is what is tried
		p.TrySignal(syscall.SIGTERM)
		if got := p.WaitExit(); got != 0 && got != 143 {
			t.Errorf("exit code %d", got)
		}
		if err := p.Restored(); err != nil {
			t.Error(err)
		}
	}
}

// TestNothingIsLogged: the environment cannot make a log of what is typed.
func TestNothingIsLogged(t *testing.T) {
	name := t.TempDir() + "/trace"
	p := termtest.Start(t, size, []string{"TEA_TRACE=" + name})
	p.WaitFor("ready 60x12")
	p.Send("q")
	ends(t, p, 0)
	if _, err := os.Stat(name); err == nil {
		t.Error("a trace was written")
	}
}

// TestSizes: a window that does not know its size, and one that grows beyond
// what can be drawn.
func TestSizes(t *testing.T) {
	termtest.Slow(t)
	p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, []string{termtest.ProgramEnv + "=1", "COLUMNS=60000", "LINES=60000"},
		"/bin/sh", "-c", "stty cols 0 rows 0; exec "+os.Args[0])
	p.WaitFor("ready 80x24")
	p.Send("q")
	ends(t, p, 0)
	p = start(t)
	p.Resize(1010, 410)
	p.WaitFor(fmt.Sprintf("ready %dx%d", 1000, 400))
	p.Send("q")
	ends(t, p, 0)
}
