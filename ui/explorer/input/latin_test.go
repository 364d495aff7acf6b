package input

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestLatin(t *testing.T) {
	const ctrl = tea.ModCtrl
	for _, tt := range []struct {
		key  tea.KeyPressMsg
		want string
	}{
		{tea.KeyPressMsg{Code: 'с', Mod: ctrl}, "ctrl+c"},                // Cyrillic
		{tea.KeyPressMsg{Code: 'ψ', Mod: ctrl}, "ctrl+c"},                // Greek
		{tea.KeyPressMsg{Code: 'ב', Mod: ctrl}, "ctrl+c"},                // Hebrew
		{tea.KeyPressMsg{Code: 'ؤ', Mod: ctrl}, "ctrl+c"},                // Arabic
		{tea.KeyPressMsg{Code: 'ᚠ', BaseCode: 'c', Mod: ctrl}, "ctrl+c"}, // a layout that only the terminal knows
		{tea.KeyPressMsg{Code: 'ъ', BaseCode: 'c', Mod: ctrl}, "ctrl+c"}, // Bulgarian, where it is another letter
		{tea.KeyPressMsg{Code: 'и', Mod: tea.ModAlt}, "alt+b"},
		{tea.KeyPressMsg{Code: 'й', Text: "й"}, "q"},
		{tea.KeyPressMsg{Code: 'С', Text: "С"}, "C"},
		{tea.KeyPressMsg{Code: 'с', Text: "С", Mod: tea.ModShift}, "C"},
		{tea.KeyPressMsg{Code: 'a', BaseCode: 'q', Mod: ctrl}, "ctrl+a"}, // AZERTY
		{tea.KeyPressMsg{Code: 'ö', BaseCode: ';', Mod: ctrl}, "ctrl+ö"}, // QWERTZ
		{tea.KeyPressMsg{Code: 'é', Text: "é"}, "é"},
		{tea.KeyPressMsg{Code: '世', Text: "世"}, "世"},
		{tea.KeyPressMsg{Code: tea.KeyEnter}, "enter"},
		{tea.KeyPressMsg{Code: '?', Text: "?"}, "?"},
	} {
		if got := Latin(tt.key).String(); got != tt.want {
			t.Errorf("%v is %s, not %s", tt.key, got, tt.want)
		}
	}
}
