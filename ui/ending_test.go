//go:build !windows

package ui_test

import (
	"strings"
	"syscall"
	"testing"

	"smilecodes/ui/termtest"
)

// TestEnding ends the explorer from outside, as it is started by a person.
func TestEnding(t *testing.T) {
	termtest.Slow(t)
	for s, want := range map[syscall.Signal]int{
		syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGQUIT: 131, syscall.SIGABRT: 134,
	} {
		t.Run(s.String(), func(t *testing.T) {
			p := termtest.Start(t, termtest.Size{Cols: 80, Rows: 24}, append([]string{termtest.CutOff(t)}, remote...))
			p.WaitFor("All 94")
			p.Signal(s)
			if code := p.WaitExit(); code != want {
				t.Errorf("exit code %d, want %d", code, want)
			}
			if err := p.Restored(); err != nil {
				t.Error(err)
			}
			p.WaitFor("smilecodes: ended by a signal: " + s.String())
		})
	}
}

// TestPasteWithoutMarks pastes into a terminal that sends pastes as keys: the q
// and the slash in them do nothing, and the job result opens.
func TestPasteWithoutMarks(t *testing.T) {
	termtest.Slow(t)
	p := termtest.Start(t, termtest.Size{Cols: 120, Rows: 36}, remote)
	p.WaitFor("All 94")
	p.Send("{\"q\":\"/:q\",\r\"ResultCode\":\"0812\",\r\"PartnerParams\":{\"job_type\":6}}" + strings.Repeat("\r", 3))
	p.WaitFor("0812, Document Verification, result of the job")
	p.WaitFor("REJECTED")
	p.Send("q")
	p.WaitFor("? help")
	p.Send(termtest.CtrlC)
	if code := p.WaitExit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
