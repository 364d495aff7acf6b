//go:build !windows

package termtest

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"sync"

	"github.com/charmbracelet/x/ansi"
	"github.com/gdamore/tcell/v3/vt"
)

// terminal is everything between the program's bytes and the person's eyes. It
// knows nothing of processes.
//
// The cells are kept by two vt.MockTerm, one for the main screen and one for
// the alternate, as MockTerm itself has but one. What MockTerm leaves out is
// done here, by a parser that reads the same bytes: which screen is shown, the
// private modes, the keyboard protocols, the clipboard, the questions for
// colours and keyboard, and colours by number (sgr.go). MockTerm also lacks REP
// and HPA; Bubble Tea uses neither for TERM=xterm-256color.
type terminal struct {
	mu      sync.Mutex
	size    Size
	theme   Theme
	screens [2]vt.MockTerm
	alt     int // the index of the screen shown: 0 main, 1 alternate
	state   state

	parser    *ansi.Parser
	csi       map[int]func(ansi.Params)
	log       []byte    // every byte received
	pending   []byte    // bytes parsed and not yet given to a screen
	current   *Snapshot // what the screen shows, nil if not known; tests ask far more often than it changes
	held      *Snapshot // what is seen while mode 2026 holds the screen back
	clipboard []byte

	answered chan struct{} // receives when all answers so far are handed on
	closed   chan struct{}
}

// endOfAnswers is sent through a screen to learn when all its answers have come
// out at the other end. No answer has this byte.
const endOfAnswers = 0xff

// newTerminal makes a terminal that hands its answers to a function. It runs
// two goroutines, one for the answers of each screen, until it is closed.
func newTerminal(size Size, theme Theme, answer func([]byte)) *terminal {
	s := &terminal{
		size: size, theme: theme, state: newState(), parser: ansi.NewParser(),
		answered: make(chan struct{}), closed: make(chan struct{}),
	}
	for i := range s.screens {
		s.screens[i] = vt.NewMockTerm(vt.MockOptSize(size.coord()), vt.MockOptColors(1<<24))
		// The only error of Start is that it is running already.
		_ = s.screens[i].Start()
		go s.copyAnswers(s.screens[i], answer)
	}
	s.csi = map[int]func(ansi.Params){
		ansi.Command('?', 0, 'h'): func(p ansi.Params) { s.setModes(p, true) },
		ansi.Command('?', 0, 'l'): func(p ansi.Params) { s.setModes(p, false) },
		ansi.Command('?', 0, 'u'): func(ansi.Params) { s.reply(fmt.Sprintf("\x1b[?%du", s.state.kittyFlags(s.alt))) },
		ansi.Command('>', 0, 'u'): func(p ansi.Params) { s.state.pushKitty(s.alt, p) },
		ansi.Command('<', 0, 'u'): func(p ansi.Params) { s.state.popKitty(s.alt, p) },
		ansi.Command('=', 0, 'u'): func(p ansi.Params) { s.state.setKitty(s.alt, p) },
		ansi.Command('>', 0, 'm'): s.state.setOtherKeys,
		ansi.Command(0, 0, 'm'):   func(p ansi.Params) { s.pending = append(s.pending, exactColours(p)...) },
	}
	// Without a limit: a long copied text must come out whole.
	s.parser.SetDataSize(0)
	s.parser.SetHandler(ansi.Handler{HandleCsi: s.handleCSI, HandleEsc: s.handleEsc, HandleOsc: s.handleOSC})
	return s
}

// Write takes what the program has written.
func (s *terminal) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.log = append(s.log, b...)
	for _, c := range b {
		s.pending = append(s.pending, c)
		s.parser.Advance(c)
	}
	s.flush()
	return len(b), nil
}

// flush gives the screen all bytes up to here, and hands on all answers to
// them, so that what follows happens after them. That goes for the keys of a
// test too: it sees no text before the questions ahead of it are answered, as
// with a terminal, which reads in order.
func (s *terminal) flush() {
	s.draw(s.alt, s.pending)
	s.pending = s.pending[:0]
	s.screens[s.alt].SendRaw([]byte{endOfAnswers})
	select {
	case <-s.answered:
	case <-s.closed:
	}
}

// draw returns when the screen has taken the bytes in. It fails only when the
// terminal was closed, and then nobody looks any more.
func (s *terminal) draw(screen int, b []byte) {
	if len(b) > 0 {
		s.current = nil
		_, _ = s.screens[screen].Write(b)
	}
}

// reply answers the program by way of the emulator, so that answers come in the
// order of the questions.
func (s *terminal) reply(answer string) {
	s.flush()
	s.screens[s.alt].SendRaw([]byte(answer))
}

// copyAnswers hands on what a screen answers, until close. What belongs to one
// flush goes in one piece: a program may well take the two halves of an answer
// for keys.
func (s *terminal) copyAnswers(screen vt.MockTerm, answer func([]byte)) {
	var answers []byte
	buf := make([]byte, 4096)
	for {
		n, err := screen.Read(buf)
		if err != nil {
			return
		}
		piece, end := bytes.CutSuffix(buf[:n], []byte{endOfAnswers})
		answers = append(answers, piece...)
		if !end {
			continue
		}
		if len(answers) > 0 {
			answer(answers)
		}
		answers = answers[:0]
		select {
		case s.answered <- struct{}{}:
		case <-s.closed:
		}
	}
}

func (s *terminal) close() {
	close(s.closed)
	for _, screen := range s.screens {
		_ = screen.Stop()
	}
}

func (s *terminal) resize(size Size) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current, s.size = nil, size
	for _, screen := range s.screens {
		screen.SetSize(size.coord())
		_ = screen.Drain()
	}
}

func (s *terminal) themeNow() Theme {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.theme
}

func (s *terminal) setTheme(theme Theme) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.theme = theme
}

func (s *terminal) handleCSI(cmd ansi.Cmd, params ansi.Params) {
	if handle := s.csi[int(cmd)]; handle != nil {
		handle(params)
	}
}

func (s *terminal) handleEsc(cmd ansi.Cmd) {
	switch cmd.Final() {
	case '=', '>':
		s.state.keypad = cmd.Final() == '='
	case 'c': // a full reset, of which so far only the screen shown knows
		s.showAlternate(false)
		s.draw(0, []byte("\x1bc"))
		s.held, s.state = nil, newState()
	}
}

func (s *terminal) handleOSC(number int, data []byte) {
	_, value, _ := strings.Cut(string(data), ";")
	switch {
	case number == 52:
		s.setClipboard(value)
	case value == "?":
		s.reply(s.theme.reply(number))
	}
}

// setClipboard takes the value of an OSC 52: which clipboards, and what. The
// primary selection, which only X11 has, is another thing and not kept.
func (s *terminal) setClipboard(value string) {
	which, encoded, _ := strings.Cut(value, ";")
	if which != "" && !strings.Contains(which, "c") {
		return
	}
	if text, err := base64.StdEncoding.DecodeString(encoded); err == nil {
		s.clipboard = text
	}
}

func (s *terminal) setModes(params ansi.Params, on bool) {
	for _, param := range params {
		mode := param.Param(0)
		s.state.modes[mode] = on
		switch mode {
		case 47, 1047, 1049:
			s.showAlternate(on)
		case 2026:
			s.hold(on)
		default:
			s.tellOther(vt.PrivateMode(mode), on)
		}
	}
}

// showAlternate changes the screen that is shown. The alternate screen is
// empty each time it appears, with the cursor where it was on the main one.
func (s *terminal) showAlternate(on bool) {
	s.flush()
	if on && s.alt == 0 {
		cursor := s.screens[0].Pos()
		s.draw(1, fmt.Appendf(nil, "\x1b[m\x1b[2J\x1b[%d;%dH", cursor.Y+1, cursor.X+1))
	}
	s.current, s.alt = nil, 0
	if on {
		s.alt = 1
	}
}

// hold keeps what is seen as it is while the program draws a frame, so that no
// test sees half of one.
func (s *terminal) hold(on bool) {
	s.flush()
	s.held = nil
	if on {
		s.held = s.capture()
	}
}

// tellOther gives the screen that is not shown a mode that belongs to the
// terminal as a whole. The one shown has it from the bytes themselves.
func (s *terminal) tellOther(mode vt.PrivateMode, on bool) {
	sequence := mode.Disable()
	if on {
		sequence = mode.Enable()
	}
	s.draw(1-s.alt, []byte(sequence))
}
