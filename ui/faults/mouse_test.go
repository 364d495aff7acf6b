//go:build !windows

package faults

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer"
)

// mouseFlood turns the wheel and moves the mouse everywhere, and clicks in the
// list: elsewhere a click could choose to quit.
func mouseFlood(t *testing.T) {
	v := open(t, middling)
	var b strings.Builder
	for i := range rounds(2_000, 100_000) {
		fmt.Fprintf(&b, "\x1b[<%d;%d;%dM", []int{35, 64, 65}[i%3], i%100+1, i%30+1)
		fmt.Fprintf(&b, "\x1b[<0;%d;%dM\x1b[<0;%[1]d;%[2]dm", i%40+3, i%22+5)
	}
	v.Send(b.String())
	v.alive()
	v.leave()
}

// oddMouse points outside the screen, and speaks the oldest language, in which
// the places are letters: none of them may be a key.
func oddMouse(t *testing.T) {
	v := open(t, middling)
	for _, odd := range []string{
		"\x1b[<0;0;0M", "\x1b[<0;9999;9999M", "\x1b[<0;-1;-1M", "\x1b[<64;65535;1M", "\x1b[<0;1;1m", "\x1b[<999;1;1M", "\x1b[<;;M",
		"\x1b[M qq", "\x1b[M   ", "\x1b[M#~~", "\x1b[M\xff\xff\xff", "\x1b[0;1;1M",
	} {
		v.Send(odd)
		v.stays(fmt.Sprintf("%q", odd))
	}
	v.alive()
	v.leave()
	s := look(t, 100, 30, explorer.Options{})
	for _, at := range []int{-1 << 31, -1, 0, 99, 100, 1 << 31} {
		m := tea.Mouse{X: at, Y: at, Button: tea.MouseLeft}
		for _, msg := range []tea.Msg{tea.MouseClickMsg(m), tea.MouseReleaseMsg(m), tea.MouseMotionMsg(m), tea.MouseWheelMsg{X: at, Y: at, Button: tea.MouseWheelDown}} {
			s.send(msg)
			s.clean("the mouse")
		}
	}
}
