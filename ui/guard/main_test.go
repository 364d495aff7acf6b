//go:build !windows

package guard_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/guard"
	"smilecodes/ui/termtest"
)

// secret is what somebody pasted. It must not get out by way of a failure.
const secret = "Nkechi QXJWZ"

// TestMain lets more cases run side by side than there are processors: most of
// them wait for a terminal most of the time.
func TestMain(m *testing.M) {
	_ = flag.Set("test.parallel", "10") // what the command line says comes later, and wins
	termtest.Main(m, runProbe)
}

// runProbe is the program under test. With an argument it fails in that place
// when p is pressed, or at once.
func runProbe() int {
	p := probe{}
	if len(os.Args) > 1 {
		p.fails = os.Args[1]
	}
	if p.fails == "flag" {
		fmt.Println("begins")
	}
	return guard.Run(p, tea.WithFPS(120))
}

// A probe shows what reaches it, and asks the terminal for all that must be
// given back.
type probe struct {
	width, height int
	fails         string // where
	got           string // the keys, and the pastes in angle brackets
	panics        bool
	resumed       int
	motions       int
	pid           int
}

type flooded struct{}

func (p probe) Init() tea.Cmd {
	if p.fails == "init" {
		panic(secret)
	}
	return nil
}

func (p probe) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case tea.PasteMsg:
		p.got += "<" + msg.Content + ">"
	case guard.PasteStalledMsg:
		p.got += "(stalled)"
	case tea.ResumeMsg:
		p.resumed++
	case tea.MouseMotionMsg:
		p.motions++
	case flooded:
		p.got = fmt.Sprint(rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64())
		return p, flood
	case tea.KeyPressMsg:
		return p.press(msg.String())
	}
	return p, nil
}

func flood() tea.Msg {
	time.Sleep(time.Millisecond)
	return flooded{}
}

func (p probe) press(key string) (tea.Model, tea.Cmd) {
	switch key {
	case "p":
		return p.fail()
	case "q":
		return p, tea.Quit
	case "ctrl+z":
		return p, tea.Suspend
	case "z":
		return p, tea.Sequence(tea.RequestBackgroundColor, tea.Suspend)
	case "s":
		fmt.Print("\x1b[Hstuck")
		select {}
	case "f":
		return p, flood
	case "#":
		p.pid = os.Getpid()
		return p, nil
	case "e":
		return p, tea.ExecProcess(onTerminal("/bin/sh", "-c", `trap 'echo caught' INT; echo lent to $$.; while :; do read x || continue; [ "$x" = end ] && exit; echo "[$x]"; done`), nil)
	}
	p.got += key
	return p, nil
}

// onTerminal is a command that has the terminal itself.
func onTerminal(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stdout
	return cmd
}

// fail panics in the place that the test wants.
func (p probe) fail() (tea.Model, tea.Cmd) {
	fails := func() tea.Msg { panic(secret) }
	nothing := func() tea.Msg { return nil }
	switch p.fails {
	case "update":
		panic(secret)
	case "view", "exit":
		p.panics = true
		if p.fails == "exit" {
			return p, tea.Quit
		}
	case "command":
		return p, fails
	case "batch":
		return p, tea.Batch(nothing, fails)
	case "sequence":
		return p, tea.Sequence(nothing, fails)
	case "nested":
		return p, tea.Sequence(nothing, tea.Batch(nothing, tea.Sequence(nothing, fails)))
	case "editor":
		return p, tea.ExecProcess(onTerminal("/bin/true"), func(error) tea.Msg { panic(secret) })
	}
	return p, nil
}

func (p probe) View() tea.View {
	if p.panics {
		panic(secret)
	}
	if p.width == 0 {
		return tea.NewView("")
	}
	lines := []string{
		fmt.Sprintf("ready %dx%d", p.width, p.height),
		"got " + p.got,
		fmt.Sprintf("resumed %d", p.resumed),
		fmt.Sprintf("motions %d", p.motions),
		"got last " + p.got[max(0, len(p.got)-2):],
	}
	if p.pid != 0 {
		lines[2] += fmt.Sprintf(" pid %d", p.pid)
	}
	if p.height > 5 {
		lines = append(lines, strings.Repeat(p.got+"\n", p.height-6))
	}
	view := tea.NewView(strings.Join(lines, "\n"))
	view.AltScreen = true
	view.MouseMode = tea.MouseModeAllMotion
	view.ReportFocus = true
	view.WindowTitle = "probe"
	view.Cursor = tea.NewCursor(0, 0)
	return view
}
