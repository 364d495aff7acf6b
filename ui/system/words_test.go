package system

import (
	"slices"
	"testing"
)

// TestWordsOf reads the editors that people set up.
func TestWordsOf(t *testing.T) {
	for _, tt := range []struct {
		command   string
		isWindows bool
		want      []string
	}{
		{"nano", false, []string{"nano"}},
		{"  code --wait ", false, []string{"code", "--wait"}},
		{`ed -c 'set tw=0'`, false, []string{"ed", "-c", "set tw=0"}},
		{`"/opt/My Editor/ed" -w`, false, []string{"/opt/My Editor/ed", "-w"}},
		{`/opt/My\ Editor/ed -w`, false, []string{"/opt/My Editor/ed", "-w"}},
		{"", false, nil},
		{" ", true, nil},
		{`C:\tools\ed.exe -w`, true, []string{`C:\tools\ed.exe`, "-w"}},
		{`"C:\Program Files\ed.exe" "a b"`, true, []string{`C:\Program Files\ed.exe`, "a b"}},
	} {
		if got, err := wordsOf(tt.command, tt.isWindows); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, %v", tt.command, got, err)
		}
	}
	for _, broken := range []string{`ed 'a`, `ed "a`, `ed a\`} {
		if got, err := wordsOf(broken, false); err == nil {
			t.Errorf("%s: %q", broken, got)
		}
	}
}
