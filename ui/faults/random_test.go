//go:build !windows

package faults

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/ui/explorer"
	"smilecodes/ui/termtest"
)

// anything is what nobody thought of: events at random. Whatever they are, the
// frame is whole, every byte is fit for a terminal, Esc leads home, and the
// program ends when it is told to.
func anything() []row {
	return []row{
		{number: "103", what: "Random events without a terminal: every frame is whole", try: both(randomEvents, chips)},
		{number: "104", what: "Random keys in a terminal: clean bytes, Esc leads home, q ends", try: randomSessions},
		{number: "105", what: "Random keys in two terminals: the same screen in both", try: randomTwins},
	}
}

// letters are every key that has a meaning, some that have none, and texts.
var letters = []rune("?cesn/=gfCtlahjkpYXvJq0123456789:m+ ÄŻ漢\u0301\u200d")

var named = []rune{
	tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyEnter, tea.KeyEscape, tea.KeyTab, tea.KeyBackspace,
	tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown, tea.KeyDelete, tea.KeyF1, tea.KeyInsert,
}

var pastes = []string{
	oneJob, "0812", "possible spoof", `{"ResultCode":"1012"`, strings.Repeat("x ", 300), "\x1b[2J\u202e", "[" + oneJob + "," + oneJob + "]", "",
}

// randomEvent is a key, mostly, or something else that happens.
func randomEvent(r *rand.Rand, width, height *int) tea.Msg {
	at := tea.Mouse{X: r.IntN(220) - 5, Y: r.IntN(70) - 5, Button: tea.MouseButton(r.IntN(8))}
	switch r.IntN(40) {
	case 0:
		*width, *height = 1+r.IntN(140), 1+r.IntN(50)
		if *width >= 30 && *width < 40 {
			*width = 40 // what fails between them is known: see chips
		}
		return tea.WindowSizeMsg{Width: *width, Height: *height}
	case 1:
		return tea.PasteMsg{Content: pastes[r.IntN(len(pastes))]}
	case 2:
		return []tea.Msg{tea.MouseClickMsg(at), tea.MouseReleaseMsg(at), tea.MouseMotionMsg(at), tea.MouseWheelMsg(at)}[r.IntN(4)]
	case 3:
		return []tea.Msg{tea.FocusMsg{}, tea.BlurMsg{}, tea.PasteStartMsg{}, tea.PasteEndMsg{}}[r.IntN(4)]
	case 4:
		return tea.KeyPressMsg{Code: letters[r.IntN(len(letters))], Mod: tea.KeyMod(r.IntN(8))}
	}
	return randomKey(r)
}

func randomKey(r *rand.Rand) tea.KeyPressMsg {
	if r.IntN(3) == 0 {
		return pressed(named[r.IntN(len(named))])
	}
	return pressed(letters[r.IntN(len(letters))])
}

// randomKeys presses keys as fast as they can be taken.
func randomKeys(t *testing.T) {
	r, n := seeded(t), rounds(5_000, 300_000)
	s := look(t, 100, 30, explorer.Options{})
	for range n {
		s.send(randomKey(r))
	}
	s.clean("after the keys")
	t.Logf("%d keys, 0 panics", n)
}

func randomEvents(t *testing.T) {
	r, n := seeded(t), rounds(2_000, 200_000)
	width, height := 100, 30
	s := look(t, width, height, explorer.Options{Host: "host"})
	for i := range n {
		msg := randomEvent(r, &width, &height)
		s.send(msg)
		if s.whole(width, height); i%100 == 99 {
			s.clean(fmt.Sprintf("after event %d", i))
			s.comesHome(width, height)
		}
		if t.Failed() {
			t.Fatalf("event %d: %T %+v", i, msg, msg)
		}
	}
	t.Logf("%d events, 0 panics", n)
}

// chips is what random events found.
func chips(t *testing.T) {
	for width := 30; width < 80; width++ {
		s := look(t, width, 36, explorer.Options{})
		s.keys('/', ' ', tea.KeyEnter, tea.KeyRight, ' ', tea.KeyDown, ' ')
		s.send(tea.WindowSizeMsg{Width: width, Height: 36})
		s.whole(width, 36)
	}
}

// whole holds that a frame has exactly the rows and cells of the window.
func (s *seen) whole(width, height int) {
	s.t.Helper()
	rows := strings.Split(s.View().Content, "\n")
	if len(rows) != height {
		s.t.Errorf("%d rows in a window of %dx%d", len(rows), width, height)
	}
	for i, row := range rows {
		if w := ansi.StringWidth(row); w > width {
			s.t.Errorf("row %d has %d cells in a window of %dx%d: %q", i, w, width, height, row)
			return
		}
	}
}

// comesHome holds that Esc alone leads to the start.
func (s *seen) comesHome(width, height int) {
	s.t.Helper()
	if width < 50 || height < 10 {
		return // there is no room to say so
	}
	for range 20 {
		s.keys(tea.KeyEscape)
		if strings.Contains(ansi.Strip(s.View().Content), atStart) {
			s.keys('X') // the bar says what a ticket holds in place of the counts
			screen := ansi.Strip(s.View().Content)
			if width >= 80 && !strings.Contains(screen, whole) {
				s.t.Errorf("at the start not all is shown:\n%s", screen)
			}
			return
		}
	}
	s.t.Errorf("Esc does not lead home:\n%s", ansi.Strip(s.View().Content))
}

// sent is a key as a terminal sends it, but for those that end or stop the
// program, and some letters.
func sent(r *rand.Rand, without string) string {
	keys := []string{
		termtest.Up, termtest.Down, termtest.Left, termtest.Right, termtest.Enter, escape, termtest.Tab, termtest.ShiftTab,
		termtest.Backspace, termtest.Home, termtest.End, termtest.PageUp, termtest.PageDown, termtest.CtrlL, "\x0f", "\x06",
	}
	for _, l := range "?cn/=gfCtlahjkpYXJ0812:m blurry" {
		if !strings.ContainsRune(without, l) {
			keys = append(keys, string(l))
		}
	}
	return keys[r.IntN(len(keys))]
}

// forAsLong does something a number of times or, in a long run, for a time, and
// says how often it was. Each is a test of its own, so that its terminals are
// closed at its end: a system has some thousand.
func forAsLong(t *testing.T, sessions int, do func(*testing.T)) int {
	span, err := time.ParseDuration(os.Getenv("SMILECODES_LONG_FOR"))
	n := 0
	for begun := time.Now(); n < sessions && err != nil || time.Since(begun) < span; n++ {
		t.Run("", do)
	}
	return n
}

// randomSessions presses random keys in the real program.
func randomSessions(t *testing.T) {
	r, keys := seeded(t), 0
	n := forAsLong(t, 2, func(t *testing.T) {
		size := termtest.Size{Cols: 30 + r.IntN(120), Rows: 8 + r.IntN(40)}
		v := open(t, termtest.Size{Cols: 120, Rows: 36})
		v.copies = 1 << 30
		v.Resize(size.Cols, size.Rows)
		for range 5 {
			for range 20 {
				v.Send(sent(r, "q"))
				keys++
			}
			if r.IntN(2) == 0 {
				v.Paste(pastes[r.IntN(len(pastes))])
			}
			if r.IntN(2) == 0 {
				v.Resize(30+r.IntN(120), 8+r.IntN(40))
			}
		}
		v.Resize(119, 35)
		v.caughtUp()
		v.Resize(120, 36)
		v.drawn(120)
		v.home()
		v.Send("X")
		v.WaitFor(whole)
		v.quit()
		if err := v.Restored(); err != nil {
			t.Error(err)
		}
		v.judge()
	})
	t.Logf("%d sessions with %d keys, 0 dirty bytes, all restored", n, keys)
}

// drawn waits until the frame is as wide as the window, where there is one. A
// change of the size comes by a way of its own, and not in turn with the keys.
func (v *visit) drawn(cols int) {
	v.t.Helper()
	v.WaitUntil("the frame is as wide as the window", func() bool {
		for row := range strings.SplitSeq(v.Screen(), "\n") {
			if strings.HasPrefix(row, "Select this text by hand.") || strings.HasSuffix(row, "╮") && utf8.RuneCountInString(row) == cols {
				return true
			}
		}
		return false
	})
}

// quit leaves by q, which asks where a ticked step is in no copy yet.
func (v *visit) quit() {
	v.t.Helper()
	v.Send("q")
	v.WaitUntil("q quits or asks", func() bool { return v.Ended() || strings.Contains(v.Screen(), "again to quit") })
	if !v.Ended() {
		v.Send("q")
	}
	if code := v.WaitExit(); code != 0 {
		v.t.Errorf("q ends it with %d:\n%s", code, v.Screen())
	}
}

// randomTwins presses the same keys in both terminals. What has to do with the
// clipboard is left out, and lists in which it can be chosen: it goes another way
// in each.
func randomTwins(t *testing.T) {
	r, stops := seeded(t), 0
	n := forAsLong(t, 1, func(t *testing.T) {
		size := termtest.Size{Cols: 60 + r.IntN(90), Rows: 16 + r.IntN(24)} // with room for the tabs
		v, m := open(t, size, "TERM_PROGRAM=tmux"), inTmux(t, size, "", "TERM_PROGRAM=tmux")
		m.send(termtest.Down)
		for range 20 {
			var keys strings.Builder
			for range 3 { // eight letters at once would be a paste, even if half of them are late
				keys.WriteString(sent(r, "qcCevmn:?"))
			}
			v.Send(keys.String())
			m.send(keys.String())
			v.caughtUp() // before there is something to see, the screens are the same, too
			sameScreen(t, fmt.Sprintf("%v after %q", size, keys.String()), v, m)
			stops++
		}
		v.home()
		v.leave()
		m.do("kill-server")
	})
	t.Logf("%d pairs of sessions, %d screens compared", n, stops)
}
