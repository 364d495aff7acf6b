package keys

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/input"
)

// OnLatin is a key as the rows have it, on whichever layout it was pressed. A letter
// that a person set up stays that letter, and what is typed in a field stays text.
func (t Table[M]) OnLatin(k tea.KeyPressMsg, isTyping bool) tea.KeyPressMsg {
	l := input.Latin(k)
	if d, ok := catalog.Digit(k.Code); ok && k.Text != "" {
		l.Code = rune(d)
		l.Text = string(l.Code)
	}
	k.BaseCode = l.BaseCode
	isBound := func(a Row[M]) bool { return key.Matches(Press(k.String()), a.Binding) }
	if isTyping && k.Text != "" || l.Code != k.Code && slices.ContainsFunc(t, isBound) {
		return k
	}
	return l
}
