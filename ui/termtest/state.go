//go:build !windows

package termtest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// state is what a program can change in a terminal besides text.
type state struct {
	modes     map[int]bool // the private modes that were ever set or reset
	kitty     [2][]int     // the keyboard flags of each screen; the first entry is the screen's own
	otherKeys int          // modifyOtherKeys of xterm
	keypad    bool         // application keypad
}

func newState() state {
	return state{modes: map[int]bool{}, kitty: [2][]int{{0}, {0}}}
}

func (s *state) kittyFlags(screen int) int {
	return s.kitty[screen][len(s.kitty[screen])-1]
}

func (s *state) pushKitty(screen int, params ansi.Params) {
	flags, _, _ := params.Param(0, 0)
	s.kitty[screen] = append(s.kitty[screen], flags)
}

// popKitty takes entries off. Taking off more than were put on leaves the
// screen without any flags.
func (s *state) popKitty(screen int, params ansi.Params) {
	n, _, _ := params.Param(0, 1)
	if left := len(s.kitty[screen]) - n; left >= 1 {
		s.kitty[screen] = s.kitty[screen][:left]
		return
	}
	s.kitty[screen] = []int{0}
}

// setKitty changes the topmost flags: mode 1 sets exactly these, 2 adds, 3
// takes away.
func (s *state) setKitty(screen int, params ansi.Params) {
	flags, _, _ := params.Param(0, 0)
	mode, _, _ := params.Param(1, 1)
	top := &s.kitty[screen][len(s.kitty[screen])-1]
	switch mode {
	case 1:
		*top = flags
	case 2:
		*top |= flags
	case 3:
		*top &^= flags
	}
}

// setOtherKeys reads XTMODKEYS: of its resources number 4 is modifyOtherKeys;
// without a value, or without anything, the initial value comes back.
func (s *state) setOtherKeys(params ansi.Params) {
	if resource, _, _ := params.Param(0, 4); resource == 4 {
		s.otherKeys, _, _ = params.Param(1, 0)
	}
}

// leftovers says in words everything that is not as a terminal starts.
func (s *state) leftovers() []string {
	var left []string
	for _, mode := range slices.Sorted(maps.Keys(s.modes)) {
		if on := s.modes[mode]; hasDefault(mode) && on != onAtStart(mode) {
			left = append(left, fmt.Sprintf("mode %d%s is %s", mode, modeName(mode), map[bool]string{true: "on", false: "off"}[on]))
		}
	}
	for screen, stack := range s.kitty {
		if len(stack) != 1 || stack[0] != 0 {
			left = append(left, fmt.Sprintf("the kitty keyboard flags of the %s screen are %v", [...]string{"main", "alternate"}[screen], stack))
		}
	}
	if s.otherKeys != 0 {
		left = append(left, fmt.Sprintf("modifyOtherKeys is %d", s.otherKeys))
	}
	if s.keypad {
		left = append(left, "the keypad is in application mode")
	}
	return left
}

// onAtStart are automatic margins, key repeat and the visible cursor.
func onAtStart(mode int) bool { return mode == 7 || mode == 8 || mode == 25 }

// hasDefault excludes the blinking cursor, which is the user's choice, and
// 1048, which isn't a mode: it saves and restores the cursor.
func hasDefault(mode int) bool { return mode != 12 && mode != 1048 }

func modeName(mode int) string {
	name, known := map[int]string{
		25:   "visible cursor",
		1000: "mouse buttons",
		1002: "mouse drags",
		1003: "mouse motion",
		1004: "focus reports",
		1006: "mouse in SGR form",
		1049: "alternate screen",
		2004: "bracketed paste",
		2026: "synchronized output",
		2027: "grapheme clusters",
	}[mode]
	if !known {
		return ""
	}
	return " (" + name + ")"
}
