//go:build !windows

package ui_test

import (
	"regexp"
	"testing"

	"smilecodes/ui/termtest"
)

// TestBackgroundTurns changes the background of the terminal while the program
// runs, as a desktop does in the evening. The colours follow once the focus
// returns, and no letter moves.
func TestBackgroundTurns(t *testing.T) {
	termtest.Slow(t)
	p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, remote)
	p.WaitFor("? help")
	dark := accent(p)
	screen := p.Screen()
	p.SetTheme(termtest.Light)
	p.Send("\x1b[I")
	p.WaitUntil("the colours have changed", func() bool { return accent(p) != dark })
	if got := p.Screen(); got != screen {
		t.Errorf("it reads now\n%s", got)
	}
	p.SetTheme(termtest.Dark)
	p.Send("\x1b[O\x1b[I")
	p.WaitUntil("the colours are the first ones again", func() bool { return accent(p) == dark })
	p.Send(termtest.CtrlC)
	p.WaitExit()
	if err := p.Restored(); err != nil {
		t.Error(err)
	}
}

// accent is the colour of the active tab.
func accent(p *termtest.Program) string { return p.Snapshot().Rows[0][1].Fg }

// TestFewColours starts where there are few colours or none: the selected row
// is reversed, and no colour is one that the terminal does not have.
func TestFewColours(t *testing.T) {
	termtest.Slow(t)
	for env, more := range map[string]*regexp.Regexp{
		"NO_COLOR=yes": regexp.MustCompile(`\x1b\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]`),
		"TERM=vt100":   regexp.MustCompile(`\x1b\[([0-9;]*;)?[34]8[;m]`),
		"TERM=xterm":   regexp.MustCompile(`\x1b\[([0-9;]*;)?[34]8[;m]`),
		"TERM=linux":   regexp.MustCompile(`\x1b\[([0-9;]*;)?[34]8[;m]`),
	} {
		p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, []string{remote[0], remote[2], env, config(t, t.TempDir(), `start = "list"`)})
		p.WaitFor("All 94")
		p.Send(termtest.Down + termtest.CtrlL) // which draws it whole: parts are drawn in the way of each terminal
		p.WaitUntil(env+": the selected row is reversed", func() bool { return p.Snapshot().Rows[3][4].Reverse })
		p.Send(termtest.CtrlC)
		p.WaitExit()
		if found := more.Find(p.Output()); found != nil {
			t.Errorf("%s: it writes %q", env, found)
		}
	}
}
